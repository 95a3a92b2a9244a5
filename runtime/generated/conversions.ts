import { calendar, dateTimeProblem } from "./formats/date.js";
import { urlProblem } from "./formats/uri.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";

/** What JSON cannot say by itself: dates, big integers and URLs, either way. Bytes are in `bytes.ts`. */

/** An ISO 8601 string on the wire, a `Date` in the handler. */
export function asDate(v: unknown, x: Issues, k?: Key): unknown {
  return x.encodes ? encodeDate(v, x, k) : decodeDate(v, x, k);
}

/** An integer number or a string of digits on the wire, a `bigint` in the handler. */
export function asBigint(v: unknown, x: Issues, k?: Key): unknown {
  return x.encodes ? encodeBigint(v, x, k) : decodeBigint(v, x, k);
}

/** A string on the wire, a `URL` in the handler: of any scheme, but absolute. */
export function asUrl(v: unknown, x: Issues, k?: Key): unknown {
  if (x.encodes) return v instanceof URL ? v.href : x.url(v, k);
  if (typeof v !== "string") return x.url(v, k);
  return URL.canParse(v) ? new URL(v) : x.url(v, k, urlProblem(v));
}

function decodeDate(v: unknown, x: Issues, k?: Key): unknown {
  if (typeof v !== "string") return x.date(v, k);
  const date = parseDate(v);
  if (date === undefined) x.date(v, k, dateTimeProblem(v));
  return date;
}

function encodeDate(v: unknown, x: Issues, k?: Key): unknown {
  if (!(v instanceof Date)) return x.date(v, k);
  if (Number.isNaN(v.getTime())) return x.date("Invalid Date", k, "the Date is invalid");
  return v.toISOString();
}

function decodeBigint(v: unknown, x: Issues, k?: Key): unknown {
  if (typeof v === "string" && /^-?\d+$/.test(v)) return BigInt(v);
  if (typeof v === "number" && Number.isSafeInteger(v)) return BigInt(v);
  return x.int(v, k);
}

/** A number where that is exact, else a string of digits. */
function encodeBigint(v: unknown, x: Issues, k?: Key): unknown {
  if (typeof v !== "bigint") return x.int(typeof v === "number" ? String(v) : v, k);
  const number = Number(v);
  return Number.isSafeInteger(number) ? number : String(v);
}

const DATE =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:[Zz]|([+-])(\d\d)(?::?(\d\d))?)?)?$/;

/** An ISO 8601 date or date-time; without an offset it is read as UTC. */
function parseDate(s: string): Date | undefined {
  const match = DATE.exec(s);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const offsetHour = Number(match[9] ?? 0);
  const offsetMinute = Number(match[10] ?? 0);
  if (!calendar(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  if (offsetHour > 23 || offsetMinute > 59) return undefined;
  const offset = (match[8] === "-" ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  const date = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for the twentieth century.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute - offset, second, Number((match[7] ?? "0").padEnd(3, "0").slice(0, 3)));
  return date;
}
