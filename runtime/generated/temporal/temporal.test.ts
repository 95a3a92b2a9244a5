import { Temporal as Champions } from "@js-temporal/polyfill";
import fc from "fast-check";
import { Temporal as Compact } from "temporal-polyfill/full/implementation";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Decode } from "../decode.js";
import * as library from "../index.js";
import { Issues } from "../issues.js";
import type { TemporalType } from "./platform.js";

const decoders: Readonly<Record<TemporalType, Decode>> = {
  Instant: library.asInstant,
  ZonedDateTime: library.asZonedDateTime,
  PlainDateTime: library.asPlainDateTime,
  PlainDate: library.asPlainDate,
  PlainTime: library.asPlainTime,
  PlainYearMonth: library.asPlainYearMonth,
  PlainMonthDay: library.asPlainMonthDay,
  Duration: library.asDuration,
};
const types = Object.keys(decoders) as TemporalType[];

/** The value as a text again, or what is wrong with it. */
function through(type: TemporalType, input: unknown): unknown {
  const issues = new Issues();
  const value = decoders[type](input, issues, "at");
  return issues.count > 0 ? said(issues) : sent(type, value);
}

function sent(type: TemporalType, value: unknown): unknown {
  const issues = new Issues().encoding();
  const text = decoders[type](value, issues, "at");
  return issues.count > 0 ? said(issues) : text;
}

const said = ({ issues }: Issues) => issues.map(({ type, msg }) => `${type}: ${msg}`).join();

type Texts = readonly (readonly [text: string, answer: string])[];

/** RFC 3339 (5.6, 5.8, appendix A), RFC 9557 (4.1) and the tests of proposal-temporal. */
const accepted: Readonly<Record<TemporalType, Texts>> = {
  Instant: [
    ["1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.52Z"],
    ["1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"],
    ["1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.87Z"],
    ["2026-02-28t10:30:00z", "2026-02-28T10:30:00Z"],
    ["2026-02-28 10:30:00Z", "2026-02-28T10:30:00Z"],
    // The leap second of RFC 3339's example, twice; for POSIX it is the moment after.
    ["1990-12-31T23:59:60Z", "1991-01-01T00:00:00Z"],
    ["1990-12-31T15:59:60.25-08:00", "1991-01-01T00:00:00.25Z"],
    ["2026-02-28T10:30:00.123456789987654321Z", "2026-02-28T10:30:00.123456789Z"],
    ["0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"],
    ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
  ],
  ZonedDateTime: [
    ["1996-12-19T16:39:57-08:00[America/Los_Angeles]", "1996-12-19T16:39:57-08:00[America/Los_Angeles]"],
    ["2022-07-08T02:14:07+02:00[Europe/Paris]", "2022-07-08T02:14:07+02:00[Europe/Paris]"],
    ["2022-07-08T00:14:07Z[Europe/London]", "2022-07-08T01:14:07+01:00[Europe/London]"],
    ["2022-07-08T00:14:07Z[!Europe/London]", "2022-07-08T01:14:07+01:00[Europe/London]"],
    ["2022-07-08t00:14:07.5z[+08:45]", "2022-07-08T08:59:07.5+08:45[+08:45]"],
    ["1990-12-31T23:59:60Z[UTC]", "1991-01-01T00:00:00+00:00[UTC]"],
    // The same hour twice, distinguished by the offset.
    ["2026-10-25T02:30:00+02:00[Europe/Paris]", "2026-10-25T02:30:00+02:00[Europe/Paris]"],
    ["2026-10-25T02:30:00+01:00[Europe/Paris]", "2026-10-25T02:30:00+01:00[Europe/Paris]"],
  ],
  PlainDateTime: [
    ["2026-02-28T10:30:00", "2026-02-28T10:30:00"],
    ["2026-02-28T10:30", "2026-02-28T10:30:00"],
    ["2024-02-29t23:59:59.000000001", "2024-02-29T23:59:59.000000001"],
    ["2024-02-29 00:00:00.1234567890", "2024-02-29T00:00:00.123456789"],
  ],
  PlainDate: [
    ["2026-02-28", "2026-02-28"],
    ["2024-02-29", "2024-02-29"],
    ["0000-01-01", "0000-01-01"],
  ],
  PlainTime: [
    ["10:30:00", "10:30:00"],
    ["10:30", "10:30:00"],
    ["23:59:59.999999999", "23:59:59.999999999"],
    ["00:00:00.1234567891", "00:00:00.123456789"],
  ],
  PlainYearMonth: [
    ["2026-02", "2026-02"],
    ["0000-12", "0000-12"],
  ],
  PlainMonthDay: [
    ["02-29", "02-29"],
    ["12-31", "12-31"],
  ],
  Duration: [
    ["P1DT2H", "P1DT2H"],
    ["P4W", "P4W"],
    ["P1Y2M3W4DT5H6M7.000000008S", "P1Y2M3W4DT5H6M7.000000008S"],
    ["P1Y2D", "P1Y2D"],
    ["PT0.5S", "PT0.5S"],
    ["-P1D", "-P1D"],
    ["PT0S", "PT0S"],
    ["P0D", "PT0S"],
  ],
};

const DATETIME = "datetime_from_date_parsing: Input should be a valid datetime or date, ";
const DATE = "date_from_datetime_parsing: Input should be a valid date or datetime, ";
const TIME = "time_parsing: Input should be in a valid time format, ";
const DURATION = "time_delta_parsing: Input should be a valid timedelta, ";
const AWARE = "timezone_aware: Input should have timezone info";
const NAIVE = "timezone_naive: Input should not have timezone info";
const UTC_YEARS = `${DATETIME}year is outside expected range of 0000-9999 in UTC`;
const ZONE_YEARS = `${DATETIME}year is outside expected range of 0000-9999 in the time zone`;
const YEAR_MONTH = "value_error: Value error, value is not a valid year and month: ";
const MONTH_DAY = "value_error: Value error, value is not a valid month and day: ";

/** Includes texts that `Temporal.….from` accepts. */
const refused: Readonly<Record<TemporalType, Texts>> = {
  Instant: [
    ["", `${DATETIME}input is too short`],
    ["2026-02-28", `${DATETIME}input is too short`],
    ["2026-02-30T10:30:00Z", `${DATETIME}day value is outside expected range`],
    ["2026-02-28T10:30Z", `${DATETIME}invalid time separator, expected \`:\``],
    ["20260228T103000Z", `${DATETIME}invalid date separator, expected \`-\``],
    ["2026-02-28T10:30:00", AWARE],
    ["2026-02-28T10:30:00,5Z", `${DATETIME}invalid timezone sign`],
    ["2026-02-28T10:30:00+0200", `${DATETIME}invalid timezone minute`],
    ["2026-02-28T10:30:00Z[UTC]", `${DATETIME}unexpected extra characters at the end of the input`],
    ["1998-12-31T22:59:60Z", `${DATETIME}second value is outside expected range of 0-59`],
    ["+002026-02-28T10:30:00Z", `${DATETIME}invalid character in year`],
    ["9999-12-31T23:59:59-01:00", UTC_YEARS],
    ["0000-01-01T00:00:00+00:01", UTC_YEARS],
    ["9999-12-31T23:59:60Z", UTC_YEARS],
  ],
  ZonedDateTime: [
    [
      "2026-02-28T10:30:00+01:00",
      `${DATETIME}the time zone is missing: expected its name in brackets at the end`,
    ],
    ["2026-02-28T10:30:00[Europe/Paris]", AWARE],
    [
      "2026-02-28T10:30:00+02:00[Europe/Paris]",
      `${DATETIME}the offset is not that of the time zone at this time`,
    ],
    ["2026-02-28T10:30:00+01:00[Europe/Atlantis]", `${DATETIME}unknown time zone`],
    [`2026-02-28T10:30:00+01:00[${"A".repeat(65)}]`, `${DATETIME}${zoneOnly()}`],
    ["2026-02-28T10:30:00+01:00[]", `${DATETIME}${zoneOnly()}`],
    ["2026-02-28T10:30:00+01:00[Europe/Paris", `${DATETIME}${zoneOnly()}`],
    ["2026-02-28T10:30:00+01:00[Europe/Paris] ", `${DATETIME}${zoneOnly()}`],
    ["2026-02-28T10:30:00+01:00[Europe/Paris][u-ca=hebrew]", `${DATETIME}${zoneOnly()}`],
    ["2026-02-28T10:30:00+01:00[u-ca=hebrew]", `${DATETIME}${zoneOnly()}`],
    ["2026-02-28T10:30+01:00[Europe/Paris]", `${DATETIME}invalid time separator, expected \`:\``],
    ["2026-02-28", `${DATETIME}input is too short`],
    ["9999-12-31T23:59:59-01:00[-01:00]", UTC_YEARS],
    // Moments in these years in UTC, which would be written with other years.
    ["9999-12-31T23:59:59Z[Asia/Tokyo]", ZONE_YEARS],
    ["0000-01-01T00:00:00Z[America/New_York]", ZONE_YEARS],
  ],
  PlainDateTime: [
    ["2026-02-28", `${DATETIME}input is too short`],
    ["2026-02-28T10:30:00Z", NAIVE],
    ["2026-02-28T10:30:00+01:00", NAIVE],
    ["2026-02-28T10:30:00[Europe/Paris]", `${DATETIME}invalid timezone sign`],
    ["2026-02-28T24:00:00", `${DATETIME}hour value is outside expected range of 0-23`],
    ["2026-02-28T23:59:60", `${DATETIME}second value is outside expected range of 0-59`],
    ["2026-02-28T1030", `${DATETIME}input is too short`],
    ["2026-02-28_10:30:00", `${DATETIME}invalid datetime separator, expected \`T\`, \`t\` or space`],
    ["2026-02-30T10:30:00", `${DATETIME}day value is outside expected range`],
  ],
  PlainDate: [
    ["2026-02-30", `${DATE}day value is outside expected range`],
    ["2026-2-3", `${DATE}input is too short`],
    ["20260228", `${DATE}input is too short`],
    ["2026-02-28T00:00:00", `${DATE}unexpected extra characters at the end of the input`],
    ["2026-02-28[u-ca=hebrew]", `${DATE}unexpected extra characters at the end of the input`],
    ["+002026-02-28", `${DATE}invalid character in year`],
  ],
  PlainTime: [
    ["24:00:00", `${TIME}hour value is outside expected range of 0-23`],
    ["10:60", `${TIME}minute value is outside expected range of 0-59`],
    ["23:59:60", `${TIME}second value is outside expected range of 0-59`],
    ["10:30:00Z", NAIVE],
    ["10:30:00+01:00", NAIVE],
    ["T10:30:00", `${TIME}invalid character in hour`],
    ["103000", `${TIME}invalid time separator, expected \`:\``],
    ["10", `${TIME}input is too short`],
    ["10:30:00.", `${TIME}second fraction digits missing after \`.\``],
  ],
  PlainYearMonth: [
    ["2026-13", `${YEAR_MONTH}month value is outside expected range of 1-12`],
    ["2026-2", `${YEAR_MONTH}expected \`YYYY-MM\``],
    ["2026-02-01", `${YEAR_MONTH}expected \`YYYY-MM\``],
    ["202602", `${YEAR_MONTH}expected \`YYYY-MM\``],
  ],
  PlainMonthDay: [
    ["02-30", `${MONTH_DAY}day value is outside expected range`],
    ["13-01", `${MONTH_DAY}month value is outside expected range of 1-12`],
    ["--02-28", `${MONTH_DAY}expected \`MM-DD\``],
    ["0228", `${MONTH_DAY}expected \`MM-DD\``],
    ["2026-02-28", `${MONTH_DAY}expected \`MM-DD\``],
  ],
  Duration: [
    ["P", `${DURATION}invalid ISO 8601 duration`],
    ["PT", `${DURATION}invalid ISO 8601 duration`],
    ["P1DT", `${DURATION}invalid ISO 8601 duration`],
    ["P1H", `${DURATION}invalid ISO 8601 duration`],
    ["P1D2M", `${DURATION}invalid ISO 8601 duration`],
    ["p1d", `${DURATION}invalid ISO 8601 duration`],
    ["+P1D", `${DURATION}invalid ISO 8601 duration`],
    ["PT1,5S", `${DURATION}invalid ISO 8601 duration`],
    ["PT1.5H", `${DURATION}invalid ISO 8601 duration`],
    ["PT0.1234567891S", `${DURATION}invalid ISO 8601 duration`],
    ["P4294967296Y", `${DURATION}duration is out of range`],
    [`P${"0".repeat(200)}1D`, `${DURATION}duration is out of range`],
  ],
};

function zoneOnly(): string {
  return "invalid time zone, expected its name in brackets at the end and nothing else";
}

const wrongType: Readonly<Record<TemporalType, string>> = {
  Instant: "datetime_type: Input should be a valid datetime",
  ZonedDateTime: "datetime_type: Input should be a valid datetime",
  PlainDateTime: "datetime_type: Input should be a valid datetime",
  PlainDate: "date_type: Input should be a valid date",
  PlainTime: "time_type: Input should be a valid time",
  PlainYearMonth: "string_type: Input should be a valid string",
  PlainMonthDay: "string_type: Input should be a valid string",
  Duration: "time_delta_type: Input should be a valid timedelta",
};

describe.each([
  ["temporal-polyfill", Compact],
  // Their declarations differ in parts that are not used here.
  ["@js-temporal/polyfill", Champions as unknown as typeof Compact],
] as const)("with %s", (_, Temporal) => {
  beforeEach(() => void vi.stubGlobal("Temporal", Temporal));
  afterEach(() => void vi.unstubAllGlobals());

  describe.each(types)("%s", (type) => {
    test.each(accepted[type])("takes %s", (text, answer) => expect(through(type, text)).toBe(answer));
    test.each(refused[type].map(([text, problem]) => [text.slice(0, 60), text, problem] as const))(
      "refuses %s",
      (_, text, problem) => expect(through(type, text)).toBe(problem),
    );
    test("takes nothing but strings", () => {
      const bag = { year: 2026, month: 2, day: 28, hours: 1, hour: 1, timeZone: "UTC" };
      for (const value of [0, 1772236800000, true, null, [], bag, new Date(0)])
        expect(through(type, value)).toBe(wrongType[type]);
      expect(through(type, undefined)).toBe("missing: Field required");
    });
    test("sends nothing but its own", () => {
      for (const other of types) {
        const value: unknown = Temporal[other].from(accepted[other][0]?.[0] ?? "");
        expect(sent(type, value)).toBe(other === type ? accepted[type][0]?.[1] : wrongType[type]);
      }
      expect(sent(type, accepted[type][0]?.[0])).toBe(wrongType[type]);
    });
    test("is shown as its text where it is not wanted", () => {
      const [text = ""] = accepted[type][0] ?? [];
      const issues = new Issues().encoding();
      library.asDate(Temporal[type].from(text), issues, "at");
      expect(JSON.stringify(issues.issues[0]?.input)).toBe(JSON.stringify(accepted[type][0]?.[1]));
    });
    test("decides long texts", () => {
      for (const [text] of accepted[type]) {
        for (const [at, part] of [...text].entries()) {
          const long = text.slice(0, at) + part.repeat(100_000) + text.slice(at);
          expect(through(type, long)).toBeTypeOf("string");
          expect(through(type, `${long}!`)).not.toBe(text);
        }
      }
    });
  });

  test("other calendars and years are not sent", () => {
    const hebrew = Temporal.PlainDate.from("2026-02-28[u-ca=hebrew]");
    const calendar = "only the ISO 8601 calendar is sent";
    const years = "year is outside expected range of 0000-9999";
    expect([
      sent("PlainDate", hebrew),
      sent("PlainDateTime", hebrew.toPlainDateTime("10:30")),
      sent("ZonedDateTime", hebrew.toZonedDateTime("UTC")),
      sent("PlainYearMonth", hebrew.toPlainYearMonth()),
      sent("PlainMonthDay", hebrew.toPlainMonthDay()),
      sent("PlainDate", hebrew.withCalendar("iso8601")),
    ]).toEqual([
      DATE + calendar,
      DATETIME + calendar,
      DATETIME + calendar,
      `value_error: Value error, ${calendar}`,
      `value_error: Value error, ${calendar}`,
      "2026-02-28",
    ]);
    expect([
      sent("Instant", Temporal.Instant.from("+010000-01-01T00:00:00Z")),
      sent("PlainDate", Temporal.PlainDate.from("-000001-01-01")),
      sent("PlainDateTime", Temporal.PlainDateTime.from("+010000-01-01T00:00:00")),
      sent("ZonedDateTime", Temporal.ZonedDateTime.from("+010000-01-01T00:00:00Z[UTC]")),
      sent("PlainYearMonth", Temporal.PlainYearMonth.from("-000001-01")),
    ]).toEqual([
      DATETIME + years,
      DATE + years,
      DATETIME + years,
      DATETIME + years,
      `value_error: Value error, ${years}`,
    ]);
  });

  const number = (max: number) => fc.integer({ min: 0, max });
  const nanoseconds = fc.bigInt({
    min: -62_167_219_200n * 10n ** 9n,
    max: 253_402_300_800n * 10n ** 9n - 1n,
  });
  const date = fc
    .tuple(number(9999), number(11), number(30))
    .map(([year, month, day]) => new Temporal.PlainDate(year, month + 1, 1).add({ days: day }))
    .filter(({ year }) => year <= 9999);
  const clock = fc
    .tuple(number(23), number(59), number(59), number(999), number(999), number(999))
    .map((parts) => new Temporal.PlainTime(...parts));
  const values: Readonly<Record<TemporalType, fc.Arbitrary<object>>> = {
    Instant: nanoseconds.map((count) => new Temporal.Instant(count)),
    ZonedDateTime: fc
      .tuple(
        nanoseconds,
        fc.constantFrom("UTC", "Europe/Paris", "America/St_Johns", "+05:45", "Asia/Kolkata"),
      )
      .map(([count, zone]) => new Temporal.ZonedDateTime(count, zone))
      .filter(({ year }) => year >= 0 && year <= 9999),
    PlainDateTime: fc.tuple(date, clock).map(([day, time]) => day.toPlainDateTime(time)),
    PlainDate: date,
    PlainTime: clock,
    PlainYearMonth: date.map((day) => day.toPlainYearMonth()),
    PlainMonthDay: date.map((day) => day.toPlainMonthDay()),
    Duration: fc
      .tuple(fc.array(number(2 ** 31), { minLength: 9, maxLength: 9 }), number(999), fc.constantFrom(1, -1))
      .map(([parts, last, sign]) =>
        Temporal.Duration.from({
          years: sign * (parts[0] ?? 0),
          months: sign * (parts[1] ?? 0),
          weeks: sign * (parts[2] ?? 0),
          days: sign * (parts[3] ?? 0),
          hours: sign * (parts[4] ?? 0),
          minutes: sign * (parts[5] ?? 0),
          seconds: sign * (parts[6] ?? 0),
          milliseconds: sign * (parts[7] ?? 0),
          nanoseconds: sign * last,
        }),
      ),
  };

  test.each(types)("what is sent of a %s comes back as it was", (type) => {
    fc.assert(
      fc.property(values[type], (value) => {
        const text = sent(type, value);
        expect(text).toBe(String(value));
        const issues = new Issues();
        const back = decoders[type](text, issues, "at");
        expect(said(issues)).toBe("");
        expect(String(back)).toBe(String(value));
      }),
    );
  });

  /** Every accepted text means the same to `from`, which accepts more. */
  test.each(types)("what is taken for a %s is what Temporal takes it for", (type) => {
    const near = fc
      .tuple(
        values[type].map(String),
        fc.nat(),
        fc.constantFrom(..."0159-:.,+TtZz PYMWDHS[]/"),
        fc.constantFrom(0, 1),
      )
      .map(([text, n, part, cut]) => {
        const at = n % (text.length + 1);
        return text.slice(0, at) + part + text.slice(at + cut);
      });
    fc.assert(
      fc.property(near, (text) => {
        const issues = new Issues();
        const value = decoders[type](text, issues, "at");
        if (issues.count > 0 || text.includes(":60")) return;
        expect(String(value)).toBe(String(Temporal[type].from(text.replace(/(\.\d{9})\d+/, "$1"))));
        expect(sent(type, value)).toBe(String(value));
      }),
      { numRuns: 500 },
    );
  });
});

test("a module that needs Temporal does not load without", () => {
  vi.stubGlobal("Temporal", undefined);
  expect(library.needTemporal).toThrow('make `import "temporal-polyfill/global";` the first import');
  vi.stubGlobal("Temporal", Compact);
  expect(library.needTemporal).not.toThrow();
  vi.unstubAllGlobals();
});
