import { calendar, dateTimeProblem } from "./formats/date.js";
import type { Issues, Key } from "./issues.js";

/** What JSON cannot say by itself: dates and big integers. */

export function decodeDate(v: unknown, x: Issues, k?: Key, p?: unknown): unknown {
  if (typeof v !== "string") return x.date(v, k, p);
  const date = parseDate(v);
  if (date === undefined) x.date(v, k, p, dateTimeProblem(v));
  return date;
}

export function encodeDate(v: unknown, x: Issues, k?: Key, p?: unknown): unknown {
  if (!(v instanceof Date)) return x.date(v, k, p);
  if (Number.isNaN(v.getTime())) return x.date("Invalid Date", k, p, "the Date is invalid");
  return v.toISOString();
}

/** An integer number or a string of digits. */
export function decodeBigint(v: unknown, x: Issues, k?: Key, p?: unknown): bigint | undefined {
  if (typeof v === "string" && /^-?\d+$/.test(v)) return BigInt(v);
  if (typeof v === "number" && Number.isSafeInteger(v)) return BigInt(v);
  x.int(v, k, p);
  return undefined;
}

/** A number where that is exact, else a string of digits. */
export function encodeBigint(v: unknown, x: Issues, k?: Key, p?: unknown): unknown {
  if (typeof v !== "bigint") return x.int(typeof v === "number" ? String(v) : v, k, p);
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
