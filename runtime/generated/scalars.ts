import { copied } from "./copied.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { noteLost } from "./lost.js";
import type { TextTest } from "./patterns.js";

/** The decoders of JSON scalars. They also encode: everything they accept can be expressed in JSON. */

export const isString = (v: unknown): boolean => typeof v === "string";
export const isNumber = (v: unknown): boolean => Number.isFinite(v);
export const isInteger = (v: unknown): boolean => Number.isSafeInteger(v);

export function string(v: unknown, x: Issues, k?: Key): unknown {
  if (typeof v !== "string") x.string(v, k);
  return v;
}

/** A string with limits on its length in code points, and optionally a pattern. */
export function text(
  v: unknown,
  x: Issues,
  k?: Key,
  min = 0,
  max = Number.POSITIVE_INFINITY,
  pattern?: TextTest,
): unknown {
  if (typeof v !== "string") x.string(v, k);
  else if (x.lenient) return v;
  else if (shorter(v, min)) x.tooShort(v, min, k);
  else if (longer(v, max)) x.tooLong(v, max, k);
  else if (pattern !== undefined && !pattern.test(v)) x.pattern(v, pattern, k);
  return v;
}

export function pattern(v: unknown, x: Issues, k: Key, regex: TextTest): unknown {
  if (typeof v !== "string") x.string(v, k);
  else if (!x.lenient && !regex.test(v)) x.pattern(v, regex, k);
  return v;
}

export function number(v: unknown, x: Issues, k?: Key): unknown {
  if (!Number.isFinite(v)) x.number(v, k);
  return v;
}

/** A number between inclusive limits. */
export function range(v: unknown, x: Issues, k: Key, min: number, max = Number.POSITIVE_INFINITY): unknown {
  if (typeof v !== "number" || !Number.isFinite(v)) x.number(v, k);
  else if (x.lenient) return v;
  else if (v < min) x.atLeast(v, min, k);
  else if (v > max) x.atMost(v, max, k);
  return v;
}

export function int(v: unknown, x: Issues, k?: Key): unknown {
  if (!Number.isSafeInteger(v)) x.int(v, k);
  return v;
}

/** An integer between inclusive limits. */
export function intRange(
  v: unknown,
  x: Issues,
  k: Key,
  min: number,
  max = Number.POSITIVE_INFINITY,
): unknown {
  if (typeof v !== "number" || !Number.isSafeInteger(v)) x.int(v, k);
  else if (x.lenient) return v;
  else if (v < min) x.atLeast(v, min, k);
  else if (v > max) x.atMost(v, max, k);
  return v;
}

/** Whether a value has only some bits. */
export function isFlags(v: unknown, bits: number): boolean {
  if (typeof v !== "number" || !Number.isSafeInteger(v) || v < 0) return false;
  // JavaScript's own operators work on 32 bits.
  return bits < 2 ** 31 && v < 2 ** 31 ? (v & ~bits) === 0 : (BigInt(v) & ~BigInt(bits)) === 0n;
}

/** Any combination of an enum's flags. */
export function flags(v: unknown, x: Issues, k: Key, bits: number): unknown {
  if (!isFlags(v, bits)) x.flags(v, bits, k);
  return v;
}

export function boolean(v: unknown, x: Issues, k?: Key): unknown {
  if (typeof v !== "boolean") x.boolean(v, k);
  return v;
}

export function nothing(v: unknown, x: Issues, k?: Key): unknown {
  if (v !== null) x.null(v, k);
  return v;
}

/** A type with a single value. */
export function only(v: unknown, x: Issues, k: Key, value: unknown): unknown {
  if (v !== value) x.literal(v, k, [value]);
  return v;
}

export function literal(v: unknown, x: Issues, k: Key, values: readonly unknown[]): unknown {
  if (!values.includes(v)) x.literal(v, k, values);
  return v;
}

export function enumeration(v: unknown, x: Issues, k: Key, values: readonly unknown[]): unknown {
  if (!values.includes(v)) x.enumeration(v, k, values);
  return v;
}

/** Any JSON value, passed through. Only a missing value is refused and, where results are validated, one that JSON would lose. */
export function unknown(v: unknown, x: Issues, k?: Key): unknown {
  if (v === undefined) x.missing(k);
  else if (x.encodes && !x.lenient) noteLost(v, x, k);
  return x.copies ? copied(v) : v;
}

export function never(v: unknown, x: Issues, k?: Key): unknown {
  x.never(v, k);
  return undefined;
}

/** Whether a string has fewer than `n` code points. For most strings the length in UTF-16 units decides. */
export function shorter(s: string, n: number): boolean {
  return s.length < n || (s.length < 2 * n && codePoints(s) < n);
}

/** Whether a string has more than `n` code points. */
export function longer(s: string, n: number): boolean {
  return s.length > n && (s.length > 2 * n || codePoints(s) > n);
}

function codePoints(s: string): number {
  let count = 0;
  for (let i = 0; i < s.length; i++, count++) {
    if ((s.charCodeAt(i) & 0xfc00) === 0xd800 && (s.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++;
  }
  return count;
}

/** Whether `v` is a multiple of `step`, allowing for the rounding of binary fractions (0.3 is a multiple of 0.1). */
export function multiple(v: number, step: number): boolean {
  if (Number.isInteger(v) && Number.isInteger(step)) return v % step === 0;
  const quotient = v / step;
  return Math.abs(quotient - Math.round(quotient)) <= 1e-9 * Math.max(1, Math.abs(quotient));
}
