import type { Decode } from "../decode.js";
import { dateTimeProblem, hasYearInUtc, isDateTime, OUTSIDE, OUTSIDE_IN_UTC } from "../formats/date.js";
import { kinds } from "../messages.js";
import { type Converter, convert, type TextProblem, withinNanoseconds } from "./convert.js";
import { made, madeLater, type TemporalType } from "./platform.js";

const INSTANT: Converter = {
  type: "Instant",
  wrongType: kinds.datetime_type,
  wrongText: kinds.datetime_from_date_parsing,
  parse: (text) => (isDateTime(text) ? writable(exact("Instant", text, text)) : undefined),
  problem: (text) => (isDateTime(text) ? OUTSIDE_IN_UTC : dateTimeProblem(text)) ?? kinds.timezone_aware,
  written: /^\d{4}-/,
};

/** A moment: an RFC 3339 date-time with its offset. */
export const asInstant: Decode = (v, x, k) => convert(v, x, k, INSTANT);

/** A date-time of RFC 3339 and a time zone (RFC 9557): a name, or an offset. Other suffixes are refused. */
const ZONED =
  /^(.{20,})\[!?((?:[A-Za-z._][A-Za-z0-9._+-]*(?:\/[A-Za-z._][A-Za-z0-9._+-]*)*|[+-]\d\d:\d\d))\]$/;
/** The longest name in the time zone database has 32 characters. */
const LONGEST_ZONE = 64;

const ZONED_DATE_TIME: Converter = {
  type: "ZonedDateTime",
  wrongType: kinds.datetime_type,
  wrongText: kinds.datetime_from_date_parsing,
  parse(text) {
    const { moment, zone } = zoned(text);
    return zone !== undefined && isDateTime(moment)
      ? writable(exact("ZonedDateTime", moment, `${moment}[${zone}]`))
      : undefined;
  },
  problem: zonedProblem,
  written: /^\d{4}-[^[]+\[[^[]+\]$/,
};

/** A moment in a time zone: an RFC 3339 date-time with its offset, and the zone's name in brackets. */
export const asZonedDateTime: Decode = (v, x, k) => convert(v, x, k, ZONED_DATE_TIME);

function zoned(text: string): { readonly moment: string; readonly zone: string | undefined } {
  const [, moment = text, zone] = ZONED.exec(text) ?? [];
  return { moment, zone: zone !== undefined && zone.length <= LONGEST_ZONE ? zone : undefined };
}

function zonedProblem(text: string): TextProblem {
  const { moment, zone } = zoned(text);
  const [start = ""] = text.split("[", 1);
  if (!isDateTime(start)) return dateTimeProblem(start) ?? kinds.timezone_aware;
  if (zone === undefined)
    return start === text
      ? "the time zone is missing: expected its name in brackets at the end"
      : "invalid time zone, expected its name in brackets at the end and nothing else";
  if (made("ZonedDateTime", `2000-01-01T00:00:00Z[${zone}]`) === undefined) return "unknown time zone";
  const value = exact("ZonedDateTime", moment, `${moment}[${zone}]`);
  if (value === undefined) return "the offset is not that of the time zone at this time";
  return hasYearInUtc(timeOf(value)) ? `${OUTSIDE} in the time zone` : OUTSIDE_IN_UTC;
}

/** @param moment the RFC 3339 date-time that `text` begins with. */
function exact(type: TemporalType, moment: string, text: string): unknown {
  const isLeap = moment.startsWith("60", 17);
  if (!isLeap) return made(type, withinNanoseconds(text));
  return madeLater(type, withinNanoseconds(`${text.slice(0, 17)}59${text.slice(19)}`));
}

/** The value, unless its year cannot be written by RFC 3339: in UTC, or in its time zone. */
function writable(value: unknown): unknown {
  return value !== undefined && hasYearInUtc(timeOf(value)) && hasOwnYear(value) ? value : undefined;
}

function timeOf(value: unknown): number {
  return Number(Reflect.get(Object(value), "epochMilliseconds"));
}

/** A moment in a time zone has a year; an instant has none. */
function hasOwnYear(value: unknown): boolean {
  const year: unknown = Reflect.get(Object(value), "year");
  return year === undefined || (Number(year) >= 0 && Number(year) <= 9999);
}
