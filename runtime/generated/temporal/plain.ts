import type { Decode } from "../decode.js";
import { calendar, dateProblem, isDate, timeProblem } from "../formats/date.js";
import { kind, kinds } from "../messages.js";
import { type Converter, convert, type TextProblem, withinNanoseconds } from "./convert.js";
import { made } from "./platform.js";

/** Pydantic's type, which only this file uses. */
const NAIVE = kind("timezone_naive", "Input should not have timezone info");

const PLAIN_DATE: Converter = {
  type: "PlainDate",
  wrongType: kind("date_type", "Input should be a valid date"),
  wrongText: kinds.date_from_datetime_parsing,
  parse: (text) => (isDate(text) ? made("PlainDate", text) : undefined),
  problem: (text) => dateProblem(text) ?? "invalid date",
  written: /^\d{4}-\d\d-\d\d$/,
};

/** `full-date` in RFC 3339, 5.6. */
export const asPlainDate: Decode = (v, x, k) => convert(v, x, k, PLAIN_DATE);

// `partial-time` in RFC 3339, 5.6, and without seconds, as a browser's `<input type="time">` sends it. Only an offset would tell
// which days have a leap second.
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/;

const PLAIN_TIME: Converter = {
  type: "PlainTime",
  wrongType: kind("time_type", "Input should be a valid time"),
  wrongText: kinds.time_parsing,
  parse: (text) => (TIME.test(text) ? made("PlainTime", withinNanoseconds(text)) : undefined),
  problem: (text) => timeProblem(text) ?? NAIVE,
  written: TIME,
};

export const asPlainTime: Decode = (v, x, k) => convert(v, x, k, PLAIN_TIME);

const PLAIN_DATE_TIME: Converter = {
  type: "PlainDateTime",
  wrongType: kinds.datetime_type,
  wrongText: kinds.datetime_from_date_parsing,
  parse: (text) =>
    isDate(text.slice(0, 10)) && /[Tt ]/.test(text.charAt(10)) && TIME.test(text.slice(11))
      ? made("PlainDateTime", withinNanoseconds(text))
      : undefined,
  problem: plainDateTimeProblem,
  written: /^\d{4}-\d\d-\d\dT[\d:.]+$/,
};

/** A date-time of RFC 3339 without its offset. */
export const asPlainDateTime: Decode = (v, x, k) => convert(v, x, k, PLAIN_DATE_TIME);

function plainDateTimeProblem(text: string): TextProblem {
  const problem = dateProblem(text.slice(0, 10));
  if (problem !== undefined) return problem;
  if (text.length === 10) return "input is too short";
  if (!/[Tt ]/.test(text.charAt(10))) return "invalid datetime separator, expected `T`, `t` or space";
  return timeProblem(text.slice(11)) ?? NAIVE;
}

const PLAIN_YEAR_MONTH: Converter = {
  type: "PlainYearMonth",
  wrongType: kinds.string_type,
  wrongText: kinds.value_error,
  parse: (text) => (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? made("PlainYearMonth", text) : undefined),
  problem: (text) =>
    `value is not a valid year and month: ${/^\d{4}-\d\d$/.test(text) ? MONTH : "expected `YYYY-MM`"}`,
  written: /^\d{4}-\d\d$/,
};

/** `2026-02`. */
export const asPlainYearMonth: Decode = (v, x, k) => convert(v, x, k, PLAIN_YEAR_MONTH);

const MONTH = "month value is outside expected range of 1-12";

const PLAIN_MONTH_DAY: Converter = {
  type: "PlainMonthDay",
  wrongType: kinds.string_type,
  wrongText: kinds.value_error,
  parse: (text) => (monthDayProblem(text) === undefined ? made("PlainMonthDay", text) : undefined),
  problem: (text) => `value is not a valid month and day: ${monthDayProblem(text)}`,
  written: /^\d\d-\d\d$/,
};

/** `02-29`, for a year that has it. */
export const asPlainMonthDay: Decode = (v, x, k) => convert(v, x, k, PLAIN_MONTH_DAY);

function monthDayProblem(text: string): string | undefined {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (day === undefined) return "expected `MM-DD`";
  if (Number(month) < 1 || Number(month) > 12) return MONTH;
  return calendar(2000, Number(month), Number(day)) ? undefined : "day value is outside expected range";
}
