import { OUTSIDE } from "../formats/date.js";
import type { Key } from "../found.js";
import type { Issues } from "../issues.js";
import type { Kind } from "../messages.js";
import { isTemporal, type TemporalType } from "./platform.js";

/** What is wrong with a text: an error for the message of the type, or a message of its own. */
export type TextProblem = string | Kind;

/** How a type of Temporal is written as text. */
export interface Converter {
  readonly type: TemporalType;
  /** For a value that is not text. */
  readonly wrongType: Kind;
  /** For a text that is not valid. Its message takes an `error`. */
  readonly wrongText: Kind;
  /** The value of a text, or `undefined`. */
  readonly parse: (text: string) => unknown;
  /** What is wrong with a text that was refused. */
  readonly problem: (text: string) => TextProblem;
  /** The texts that the document describes: nothing else is sent. */
  readonly written: RegExp;
}

/** A text on the wire, a value of Temporal in the handler. */
export function convert(v: unknown, x: Issues, k: Key, converter: Converter): unknown {
  const { type, wrongType, wrongText, parse, problem, written } = converter;
  if (x.encodes) {
    if (!isTemporal(v, type)) return x.unlike(wrongType, v, k);
    const text = String(v);
    return written.test(text) ? text : x.unlike(wrongText, text, k, { error: unwritable(text) });
  }
  if (typeof v !== "string") return x.unlike(wrongType, v, k);
  const value = parse(v);
  if (value !== undefined) return value;
  const found = problem(v);
  return typeof found === "string" ? x.unlike(wrongText, v, k, { error: found }) : x.unlike(found, v, k);
}

/** RFC 3339 has neither other calendars nor other years. */
function unwritable(text: string): string {
  return text.includes("[u-ca=") ? "only the ISO 8601 calendar is sent" : OUTSIDE;
}

/** Temporal has nanoseconds. Further digits are cut off, as a `Date` does after milliseconds. */
export function withinNanoseconds(text: string): string {
  return text.replace(/(\.\d{9})\d+/, "$1");
}
