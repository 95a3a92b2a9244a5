import { calendar, dateTimeProblem, hasYearInUtc, isFullTime, OUTSIDE_IN_UTC } from "./formats/date.js";
import { canParse, urlProblem } from "./formats/uri.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";

/** Values that JSON has no type for, in both directions: dates, big integers and URLs. Bytes are in `bytes.ts`. */

/** An ISO 8601 string on the wire, a `Date` in the handler. */
export function asDate(v: unknown, x: Issues, k?: Key): unknown {
  return x.encodes ? encodeDate(v, x, k) : decodeDate(v, x, k);
}

/** An integer number or a string of digits on the wire, a `bigint` in the handler. */
export function asBigint(v: unknown, x: Issues, k?: Key): unknown {
  return x.encodes ? encodeBigint(v, x, k) : decodeBigint(v, x, k);
}

/** A string on the wire, a `URL` in the handler: with any scheme, but absolute. */
export function asUrl(v: unknown, x: Issues, k?: Key): unknown {
  if (x.encodes) return v instanceof URL ? v.href : x.url(v, k);
  if (typeof v !== "string") return x.url(v, k);
  return canParse(v) ? new URL(v) : x.url(v, k, urlProblem(v));
}

function decodeDate(v: unknown, x: Issues, k?: Key): unknown {
  if (typeof v !== "string") return x.date(v, k);
  const date = parseDate(v);
  if (date && isWritable(date)) return date;
  return x.date(v, k, date ? OUTSIDE_IN_UTC : dateTimeProblem(v, true));
}

/** `toISOString` writes other years as `+010000-01-01…`, which no client accepts as a date-time. */
function isWritable(date: Date): boolean {
  return hasYearInUtc(date.getTime());
}

function encodeDate(v: unknown, x: Issues, k?: Key): unknown {
  if (!(v instanceof Date)) return x.date(v, k);
  if (isWritable(v)) return v.toISOString();
  const isInvalid = Number.isNaN(v.getTime());
  return isInvalid
    ? x.date("Invalid Date", k, "the Date is invalid")
    : x.date(v.toISOString(), k, OUTSIDE_IN_UTC);
}

function decodeBigint(v: unknown, x: Issues, k?: Key): unknown {
  if (typeof v === "string") return /^-?\d+$/.test(v) ? BigInt(v) : x.int(v, k);
  if (typeof v === "number" && Number.isSafeInteger(v)) return BigInt(v);
  return Number.isInteger(v) ? x.inexact(v, k) : x.int(v, k);
}

/** A number if that is exact, otherwise a string of digits. */
function encodeBigint(v: unknown, x: Issues, k?: Key): unknown {
  if (typeof v !== "bigint") return x.int(typeof v === "number" ? String(v) : v, k);
  const number = Number(v);
  return Number.isSafeInteger(number) ? number : String(v);
}

const DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt_ ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d)(?::?(\d\d))?)?)?$/;

/** An ISO 8601 date or date-time. Without an offset it is read as UTC. */
function parseDate(s: string): Date | undefined {
  const match = DATE.exec(s);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const offsetHour = Number(match[9] ?? 0);
  const offsetMinute = Number(match[10] ?? 0);
  if (!calendar(year, month, day) || hour > 23 || minute > 59) return undefined;
  if (offsetHour > 23 || offsetMinute > 59) return undefined;
  // A leap second is the moment after it, as POSIX counts.
  if (second > 59 && !isFullTime(s.slice(11))) return undefined;
  const offset = (match[8] === "-" ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  const date = new Date(0);
  // Not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute - offset, second, Number((match[7] ?? "0").padEnd(3, "0").slice(0, 3)));
  return date;
}
