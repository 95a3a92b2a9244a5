import type { Decode } from "../decode.js";
import type { Explain } from "../found.js";
import { kinds } from "../messages.js";
import { refuse } from "./refuse.js";

/** RFC 3339: dates, times, date-times and durations. */

// Every day except 29 February, every time except a leap second. Nearly all values are of this kind, and this takes a third of
// the time of reading digit by digit. The year is written without `{4}`, because V8 runs counted repetitions as loops, which
// takes a third longer.
const DAY =
  "\\d\\d\\d\\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)";
const USUAL_DATE = new RegExp(`^${DAY}$`);
const USUAL_DATE_TIME = new RegExp(
  `^${DAY}[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`,
);

/** `2026-02-28`, if the day exists. */
export function isDate(s: string): boolean {
  return USUAL_DATE.test(s) || (s.length === 10 && dateAt(s));
}

/** `10:30:00`, with or without a fraction and an offset. (FastAPI accepts a time without one.) */
export function isTime(s: string): boolean {
  return timeAt(s, 0, false);
}

/** A time with its offset: `full-time` in RFC 3339, 5.6. */
export function isFullTime(s: string): boolean {
  return timeAt(s, 0, true);
}

/** `2026-02-28T10:30:00Z`, or with a space instead of the `T` (RFC 3339, 5.6, note). The offset is required. */
export function isDateTime(s: string): boolean {
  return (
    USUAL_DATE_TIME.test(s) || (s.length >= 20 && isSeparator(s[10]) && dateAt(s) && timeAt(s, 11, true))
  );
}

function isSeparator(c: string | undefined): boolean {
  return c === "T" || c === "t" || c === " ";
}

// Units follow each other without a gap, and weeks cannot be combined with others (RFC 3339, appendix A).
const DAYS = "(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)";
const HOURS = "T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)";
const DURATION = new RegExp(`^P(?:${DAYS}(?:${HOURS})?|${HOURS}|\\d+W)$`);

/** A duration, as RFC 3339 takes it from ISO 8601: `P1DT2H`. */
export function isDuration(s: string): boolean {
  return DURATION.test(s);
}

const FIRST = Date.parse("0000-01-01T00:00:00.000Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");

/** Whether the year of a moment, in milliseconds since 1970, is one of RFC 3339, which are written with four digits. */
export function hasYearInUtc(time: number): boolean {
  return time >= FIRST && time <= LAST;
}

/** The message for a date whose year RFC 3339 cannot express. */
export const OUTSIDE = "year is outside expected range of 0000-9999";
export const OUTSIDE_IN_UTC = `${OUTSIDE} in UTC`;

/** Whether a year has this day. */
export function calendar(year: number, month: number, day: number): boolean {
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return false;
  if (day <= 28) return true;
  if (month === 2) return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= 30 || (day === 31 && (month < 8 ? month % 2 === 1 : month % 2 === 0));
}

/**
 * Why a string is not a date-time, in the words of pydantic (which are speedate's) where it has any.
 * @param loose whether everything that can become a `Date` is allowed: only a day, no seconds, no offset, the short forms of ISO
 * 8601.
 * @returns undefined if nothing is wrong, or if only the offset is missing.
 */
export function dateTimeProblem(s: string, loose = false): string | undefined {
  const problem = dateProblem(s.slice(0, 10));
  if (problem) return problem;
  if (s.length === 10) return loose ? undefined : "input is too short";
  const expected = loose ? "`T`, `t`, `_` or space" : "`T`, `t` or space";
  if (!isSeparator(s[10]) && !(loose && s[10] === "_"))
    return `invalid datetime separator, expected ${expected}`;
  return timeProblem(s.slice(11), loose);
}

/** Why a string is not a date; undefined if it is one. */
export function dateProblem(s: string): string | undefined {
  if (s.length < 10) return "input is too short";
  const year = two(s, 0) * 100 + two(s, 2);
  if (!(year >= 0)) return "invalid character in year";
  if (s[4] !== "-" || s[7] !== "-") return "invalid date separator, expected `-`";
  const month = two(s, 5);
  if (!(month >= 0)) return "invalid character in month";
  const day = two(s, 8);
  if (!(day >= 0)) return "invalid character in day";
  if (month < 1 || month > 12) return "month value is outside expected range of 1-12";
  if (!calendar(year, month, day)) return "day value is outside expected range";
  return s.length > 10 ? TRAILING : undefined;
}

/** Why a string is not a time; undefined if nothing is wrong, or if only the offset is missing. */
export function timeProblem(s: string, loose = false): string | undefined {
  if (s.length < 5) return "input is too short";
  const hour = two(s, 0);
  if (!(hour >= 0)) return "invalid character in hour";
  if (hour > 23) return "hour value is outside expected range of 0-23";
  if (s[2] !== ":") return "invalid time separator, expected `:`";
  const minute = two(s, 3);
  if (!(minute >= 0)) return "invalid character in minute";
  if (minute > 59) return "minute value is outside expected range of 0-59";
  if (s[5] !== ":") {
    if (loose) return offsetProblem(s.slice(5), loose);
    return s.length === 5 ? "input is too short" : "invalid time separator, expected `:`";
  }
  if (s.length < 8) return "input is too short";
  const second = two(s, 6);
  if (!(second >= 0)) return "invalid character in second";
  const [fraction = ""] = (loose ? /^[.,]\d*/ : /^\.\d*/).exec(s.slice(8)) ?? [];
  if (fraction.length === 1) return "second fraction digits missing after `.`";
  const problem = offsetProblem(s.slice(8 + fraction.length), loose);
  if (problem || second < 60 || isFullTime(s)) return problem;
  return "second value is outside expected range of 0-59";
}

/** Why a string is not an offset from UTC; undefined if it is one, or empty. */
function offsetProblem(s: string, loose: boolean): string | undefined {
  if (s === "") return undefined;
  if (/^[Zz]/.test(s)) return s.length > 1 ? TRAILING : undefined;
  if (!/^[+-]/.test(s)) return "invalid timezone sign";
  if (s.length < 3) return "input is too short";
  const hour = two(s, 1);
  if (!(hour >= 0)) return "invalid timezone hour";
  if (hour > 23) return "timezone offset must be less than 24 hours";
  if (loose && s.length === 3) return undefined;
  const at = s[3] === ":" ? 4 : 3;
  if (s.length < at + 2) return "input is too short";
  const minute = at === 4 || loose ? two(s, at) : Number.NaN;
  if (!(minute >= 0)) return "invalid timezone minute";
  if (minute > 59) return "timezone minute value is outside expected range of 0-59";
  return s.length > at + 2 ? TRAILING : undefined;
}

const TRAILING = "unexpected extra characters at the end of the input";

function dateAt(s: string): boolean {
  return (
    s.charCodeAt(4) === 45 &&
    s.charCodeAt(7) === 45 &&
    calendar(two(s, 0) * 100 + two(s, 2), two(s, 5), two(s, 8))
  );
}

function timeAt(s: string, at: number, offsetRequired: boolean): boolean {
  const hour = two(s, at);
  const minute = two(s, at + 3);
  const second = two(s, at + 6);
  if (s.charCodeAt(at + 2) !== 58 || s.charCodeAt(at + 5) !== 58) return false;
  if (!(hour < 24 && minute < 60 && second <= 60)) return false;
  let i = at + 8;
  if (s.charCodeAt(i) === 46) {
    const start = ++i;
    while (isDigit(s.charCodeAt(i))) i++;
    if (i === start) return false;
  }
  if (i === s.length) return !offsetRequired && second < 60;
  const sign = s.charCodeAt(i);
  if ((sign | 32) === 0x7a) return i + 1 === s.length && (second < 60 || (hour === 23 && minute === 59));
  if ((sign !== 43 && sign !== 45) || s.length !== i + 6 || s.charCodeAt(i + 3) !== 58) return false;
  const offsetHour = two(s, i + 1);
  const offsetMinute = two(s, i + 4);
  if (!(offsetHour < 24 && offsetMinute < 60)) return false;
  // A leap second is the last second of a day in UTC (RFC 3339, 5.6).
  const offset = (sign === 43 ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  return second < 60 || (hour * 60 + minute + offset + 1440) % 1440 === 1439;
}

/** Two digits as a number; otherwise `NaN`, for which every comparison is false. */
function two(s: string, i: number): number {
  const a = s.charCodeAt(i) - 48;
  const b = s.charCodeAt(i + 1) - 48;
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? a * 10 + b : Number.NaN;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const dateTimeError: Explain = (s) => ({ error: dateTimeProblem(s) ?? "invalid datetime" });
const dateError: Explain = (s) => ({ error: dateProblem(s) ?? "invalid date" });
const timeError: Explain = (s) => ({ error: timeProblem(s) ?? "invalid time" });
const durationError: Explain = () => ({ error: "invalid RFC 3339 duration" });

export const dateTime: Decode = (v, x, k) => {
  if (typeof v === "string" && (x.lenient || isDateTime(v))) return v;
  return typeof v === "string" && dateTimeProblem(v) === undefined
    ? refuse(v, x, k, kinds.timezone_aware)
    : refuse(v, x, k, kinds.datetime_from_date_parsing, dateTimeError);
};

export const date: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isDate(v))
    ? v
    : refuse(v, x, k, kinds.date_from_datetime_parsing, dateError);

export const time: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isTime(v)) ? v : refuse(v, x, k, kinds.time_parsing, timeError);

export const duration: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isDuration(v))
    ? v
    : refuse(v, x, k, kinds.time_delta_parsing, durationError);
