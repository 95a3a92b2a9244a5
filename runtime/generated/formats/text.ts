import { base64Problem } from "../../contract/base64.js";
import type { Decode } from "../decode.js";
import { kinds } from "../messages.js";
import { notA, refuse } from "./refuse.js";

const WRONG_ESCAPE = /~(?![01])/;
const RELATIVE_POINTER = /^(?:0|[1-9]\d*)(#$)?/;

/** Base64 with padding (RFC 4648, 4), the same texts that can be decoded to bytes. */
export function isByte(s: string): boolean {
  return base64Problem(s) === undefined;
}

/** A JSON Pointer (RFC 6901). */
export function isJsonPointer(s: string): boolean {
  return s === "" || (s.startsWith("/") && !WRONG_ESCAPE.test(s));
}

/** A number of levels to go up, followed by a JSON Pointer or `#`. */
export function isRelativeJsonPointer(s: string): boolean {
  const levels = RELATIVE_POINTER.exec(s);
  return levels !== null && (levels[1] === "#" || isJsonPointer(s.slice(levels[0].length)));
}

const ESCAPE = /\\(?:p\{[\w=]+\}|.)/gis;

/** An ECMA-262 regular expression. */
export function isRegex(s: string): boolean {
  try {
    new RegExp(withoutRepeatedProperties(s), "u");
    return true;
  } catch {
    return false;
  }
}

/**
 * V8 takes 0.2 ms for every `\p{…}` that it reads, which is 30 s for a megabyte of them. Only the first of each kind matters, so
 * a `\d` replaces the others.
 */
function withoutRepeatedProperties(s: string): string {
  const seen = new Set<string>();
  return s.replace(ESCAPE, (text) => {
    if (text.length < 3) return text;
    if (seen.has(text)) return "\\d";
    seen.add(text);
    return text;
  });
}

export const byte: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isByte(v))
    ? v
    : refuse(v, x, k, kinds.value_error, notA("base64 string"));

export const regex: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isRegex(v))
    ? v
    : refuse(v, x, k, kinds.value_error, notA("regular expression"));

export const jsonPointer: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isJsonPointer(v))
    ? v
    : refuse(v, x, k, kinds.value_error, notA("JSON Pointer"));

export const relativeJsonPointer: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isRelativeJsonPointer(v))
    ? v
    : refuse(v, x, k, kinds.value_error, notA("relative JSON Pointer"));
