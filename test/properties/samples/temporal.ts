import "temporal-polyfill/global";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import type { ParsedType } from "../../../transformer/parsed-types.js";
import type { Parsed } from "./sample.js";

const number = (max: number, min = 0) => fc.integer({ min, max });

const days = fc
  .tuple(number(9999), number(12, 1), number(28, 1))
  .map((parts) => new Temporal.PlainDate(...parts));
const times = fc
  .tuple(number(23), number(59), number(59), fc.constantFrom(0, 5, 120), fc.constantFrom(0, 30), number(999))
  .map((parts) => new Temporal.PlainTime(...parts));
const dateTimes = fc.tuple(days, times).map(([day, time]) => day.toPlainDateTime(time));
const zoned = fc
  .tuple(dateTimes, fc.constantFrom("UTC", "Europe/Paris", "Asia/Kathmandu", "-03:30"))
  .filter(([{ year }]) => year > 1972 && year < 9999)
  .map(([dateTime, zone]) => dateTime.toZonedDateTime(zone));
/** RFC 3339 has neither signs nor fractions. */
const durations = fc
  .tuple(number(999), number(59))
  .map(([hours, minutes]) => Temporal.Duration.from({ hours, minutes }));

interface Class {
  from(text: string): { toString(): string };
}

function row(from: Class, values: fc.Arbitrary<{ toString(): string }>, text: string): Parsed {
  return {
    samples: values.map((value) => ({ value, wire: `${value}`, sent: `${value}`, back: value })),
    text,
    back: (given) => from.from(given),
  };
}

type TemporalType = Extract<ParsedType, `Temporal.${string}`>;

export const PARSED: Readonly<Record<TemporalType, Parsed>> = {
  "Temporal.Instant": row(
    Temporal.Instant,
    zoned.map((each) => each.toInstant()),
    "2026-01-01T00:00:00Z",
  ),
  "Temporal.ZonedDateTime": row(Temporal.ZonedDateTime, zoned, "2026-01-01T00:00:00+01:00[Europe/Paris]"),
  "Temporal.PlainDateTime": row(Temporal.PlainDateTime, dateTimes, "2026-01-01T10:30:00"),
  "Temporal.PlainDate": row(Temporal.PlainDate, days, "2026-01-01"),
  "Temporal.PlainTime": row(Temporal.PlainTime, times, "10:30:00"),
  "Temporal.PlainYearMonth": row(
    Temporal.PlainYearMonth,
    days.map((each) => each.toPlainYearMonth()),
    "2026-01",
  ),
  "Temporal.PlainMonthDay": row(
    Temporal.PlainMonthDay,
    days.map((each) => each.toPlainMonthDay()),
    "02-29",
  ),
  "Temporal.Duration": row(Temporal.Duration, durations, "PT1H30M"),
};
