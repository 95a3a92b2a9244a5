import { describe, expect, test } from "vitest";
import type { FormatName } from "../../runtime/contract/formats.js";
import type { Schema } from "../schema.js";
import { bodyDecoder } from "./testing/compiled.js";

/**
 * The messages for values just outside what is accepted, in pydantic's words: its strict mode for JSON values that are not
 * parsed, speedate and Rust's uuid for strings. A message must be true of the input next to it.
 */
type Row = readonly [input: unknown, type: string, msg: string];

const format = (name: FormatName): Schema => ({ kind: "string", format: name });
const datetime = (error: string) =>
  ["datetime_from_date_parsing", `Input should be a valid datetime or date, ${error}`] as const;
const day = (error: string) =>
  ["date_from_datetime_parsing", `Input should be a valid date or datetime, ${error}`] as const;
const time = (error: string) => ["time_parsing", `Input should be in a valid time format, ${error}`] as const;
const uuid = (error: string) => ["uuid_parsing", `Input should be a valid UUID, ${error}`] as const;
const INT = ["int_type", "Input should be a valid integer"] as const;
const INT_PARSING = [
  "int_parsing",
  "Input should be a valid integer, unable to parse string as an integer",
] as const;
const FLOAT = ["float_type", "Input should be a valid number"] as const;
const SIZE = [
  "int_parsing_size",
  "Input should be a string of digits, because a number of this size loses some of them",
] as const;
const EXTRA = "unexpected extra characters at the end of the input";
const SHORT = "input is too short";

const table: Readonly<Record<string, readonly [Schema, readonly Row[]]>> = {
  "an integer": [
    { kind: "number", type: "int" },
    [
      ["1", ...INT],
      ["-7", ...INT],
      ["1.0", ...INT],
      ["one", ...INT_PARSING],
      ["", ...INT_PARSING],
      [true, ...INT],
      [[], ...INT],
      [1.5, "int_from_float", "Input should be a valid integer, got a number with a fractional part"],
      [2 ** 53 + 2, "less_than_equal", "Input should be less than or equal to 9007199254740991"],
      [-(2 ** 53) - 2, "greater_than_equal", "Input should be greater than or equal to -9007199254740991"],
      [JSON.parse("1e999"), "finite_number", "Input should be a finite number"],
    ],
  ],
  "a bounded integer": [
    { kind: "number", type: "int", minimum: 0, multipleOf: 5 },
    [
      ["5", ...INT],
      [-5, "greater_than_equal", "Input should be greater than or equal to 0"],
      [2 ** 60, "less_than_equal", "Input should be less than or equal to 9007199254740991"],
    ],
  ],
  "a number": [
    { kind: "number" },
    [
      ["1", ...FLOAT],
      ["1e3", ...FLOAT],
      ["ten", "float_parsing", "Input should be a valid number, unable to parse string as a number"],
      [false, ...FLOAT],
      [JSON.parse("-1e999"), "finite_number", "Input should be a finite number"],
    ],
  ],
  "a boolean": [
    { kind: "boolean" },
    [
      ["true", "bool_type", "Input should be a valid boolean"],
      ["yes", "bool_type", "Input should be a valid boolean"],
      ["perhaps", "bool_parsing", "Input should be a valid boolean, unable to interpret input"],
      [1, "bool_type", "Input should be a valid boolean"],
    ],
  ],
  "a bigint": [
    { kind: "bigint" },
    [
      ["x", ...INT_PARSING],
      ["1e3", ...INT_PARSING],
      [2 ** 53, ...SIZE],
      [-(2 ** 60), ...SIZE],
      [1.5, "int_from_float", "Input should be a valid integer, got a number with a fractional part"],
      [null, "missing", "Field required"],
    ],
  ],
  "a Date": [
    { kind: "parsed", type: "Date" },
    [
      [0, "datetime_type", "Input should be a valid datetime"],
      ["", ...datetime(SHORT)],
      ["2026-02", ...datetime(SHORT)],
      ["2026/02/28", ...datetime("invalid date separator, expected `-`")],
      ["2026-02-28x10:00", ...datetime("invalid datetime separator, expected `T`, `t`, `_` or space")],
      ["2026-02-28T", ...datetime(SHORT)],
      ["2026-02-28T1:00:00Z", ...datetime("invalid character in hour")],
      ["2026-02-28T10-00:00Z", ...datetime("invalid time separator, expected `:`")],
      ["2026-02-28T10:00:6", ...datetime(SHORT)],
      ["2026-02-28T10:00:60Z", ...datetime("second value is outside expected range of 0-59")],
      ["2026-02-28T10:00:00.Z", ...datetime("second fraction digits missing after `.`")],
      ["2026-02-28 10:00:00 CST", ...datetime("invalid timezone sign")],
      ["2026-02-28T10:00:00+2", ...datetime(SHORT)],
      ["2026-02-28T10:00:00+25:00", ...datetime("timezone offset must be less than 24 hours")],
      ["2026-02-28T10:00:00+02:60", ...datetime("timezone minute value is outside expected range of 0-59")],
      ["2026-02-28T10:00:00Z+02:00", ...datetime(EXTRA)],
      ["2026-02-28T10:00:00+02:00x", ...datetime(EXTRA)],
      ["9999-12-31T23:59:59-01:00", ...datetime("year is outside expected range of 0000-9999 in UTC")],
      ["+010000-01-01T00:00:00Z", ...datetime("invalid character in year")],
    ],
  ],
  "a date-time": [
    format("date-time"),
    [
      ["2026-02-28T10:00:00", "timezone_aware", "Input should have timezone info"],
      ["2026-02-28 10:00:00.5", "timezone_aware", "Input should have timezone info"],
      ["2026-02-28", ...datetime(SHORT)],
      ["2026-02-28T10:00Z", ...datetime("invalid time separator, expected `:`")],
      ["2026-02-28_10:00:00Z", ...datetime("invalid datetime separator, expected `T`, `t` or space")],
      ["2026-02-28T10:00:00+0200", ...datetime("invalid timezone minute")],
      ["2026-02-28T10:00:00+02", ...datetime(SHORT)],
      ["2026-02-28T10:00:00,5Z", ...datetime("invalid timezone sign")],
      ["1998-12-31T22:59:60Z", ...datetime("second value is outside expected range of 0-59")],
    ],
  ],
  "a date": [
    format("date"),
    [
      ["2026-02-30", ...day("day value is outside expected range")],
      ["2026-13-01", ...day("month value is outside expected range of 1-12")],
      ["2026-02-28T10:00:00Z", ...day(EXTRA)],
    ],
  ],
  "a time": [
    format("time"),
    [
      ["10:00", ...time(SHORT)],
      ["10", ...time(SHORT)],
      ["10:00Z", ...time("invalid time separator, expected `:`")],
      ["24:00:00", ...time("hour value is outside expected range of 0-23")],
      ["10:00:00+2:00", ...time("invalid timezone hour")],
      ["10:00:00 PST", ...time("invalid timezone sign")],
      ["10:00:00+24:00", ...time("timezone offset must be less than 24 hours")],
      ["22:59:60Z", ...time("second value is outside expected range of 0-59")],
    ],
  ],
  "a UUID": [
    format("uuid"),
    [
      ["3fa85f6457174562b3fc2c963f66afa6", ...uuid("invalid group count: expected 5, found 1")],
      ["3fa", ...uuid("invalid length: expected length 32 for simple format, found 3")],
      ["3fa85f64-5717-4562-b3fc", ...uuid("invalid group count: expected 5, found 4")],
      [
        "3fa85f64-5717-4562-b3fc-2c963f66afa",
        ...uuid("invalid group length in group 4: expected 12, found 11"),
      ],
      ["{3fa85f64-5717-4562-b3fc-2c963f66afa6}", ...uuid("invalid character: found `{` at 1")],
    ],
  ],
};

describe.each(Object.entries(table))("of %s", (_, [schema, rows]) => {
  const decode = bodyDecoder(schema);
  test.each(rows)("%j: %s", (input, type, msg) => {
    expect(decode(input)).toMatchObject({ issues: [{ type, msg }] });
  });
});
