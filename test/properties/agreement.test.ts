import "temporal-polyfill/global";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, NumberSchema, Schema } from "../../transformer/schema.js";
import { readingsOf } from "./readings.js";
import { anotherForm } from "./samples/scalars.js";
import { BORDERLINE, FORMATS, spoilt } from "./texts.js";

/**
 * A decoder accepts exactly what the document allows: for every scalar, and for texts and numbers near all limits. Ajv checks
 * values by the document, formats included. The exceptions here are also listed in `docs/types.md`.
 */
interface Exception {
  readonly why: string;
  readonly taken: boolean;
  readonly holds: (wire: Json) => boolean;
}

const isText = (wire: Json): wire is string => typeof wire === "string";
const text =
  (holds: (text: string) => boolean): Exception["holds"] =>
  (wire) =>
    isText(wire) && holds(wire);

const LOOSE_DATE = /^\d{4}-\d\d-\d\d(?:[Tt_ ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?)?$/;

const EXCEPTIONS: Readonly<Partial<Record<string, readonly Exception[]>>> = {
  date: [
    { why: "other forms of ISO 8601", taken: true, holds: text((s) => LOOSE_DATE.test(s)) },
    {
      why: "a year that no date-time could answer",
      taken: false,
      holds: text((s) => /^(?:0000-01-01|9999-12-31)[Tt ]/.test(s)),
    },
  ],
  url: [{ why: "whatever new URL() takes", taken: true, holds: text((s) => URL.canParse(s)) }],
  "date-time": [
    {
      why: "an offset without its colon, which ajv-formats forgives and RFC 3339 does not",
      taken: false,
      holds: text((s) => /[+-]\d\d(?:\d\d)?$/.test(s)),
    },
  ],
  byte: [
    {
      why: "bits that stand for nothing, and lines, which the pattern of ajv-formats does not see",
      taken: false,
      holds: text((s) => /[A-Za-z0-9+/]=+$|\n/.test(s)),
    },
  ],
};

const day = fc
  .date({ noInvalidDate: true, min: new Date("0000-01-01"), max: new Date("9999-12-31T23:59:59.999Z") })
  .map((moment) => moment.toISOString());
const dates = fc
  .tuple(
    day,
    fc.constantFrom("+05:30", "-23:59", "+00:00", "micro", "lower", "day"),
    fc.constantFrom("T", " ", "_"),
  )
  .map(([moment, form, separator]) => anotherForm(moment, form).replace("T", separator))
  .filter((moment) => /^\d{4}-/.test(moment));

/** Texts that are values of some scalar, or nearly. */
const texts = fc
  .oneof(
    fc.constantFrom(...BORDERLINE),
    ...Object.values(FORMATS),
    dates,
    fc.constantFrom("1990-12-31T23:59:60Z", "1990-12-31T15:59:60-08:00", "1990-12-31T23:59:60+00:01"),
    fc.constantFrom("0000-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "+010000-01-01T00:00:00.000Z"),
    fc.constantFrom("2026-02-28T10:00:00.1234567890123Z", "AQ==", "AR==", "AQI=", "AQJ=", "AQI=\n"),
  )
  .chain((whole) => fc.oneof(fc.constant(whole), spoilt(whole)));

const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 0.1, 0.3, 1e21, 5e-324, Number.MAX_VALUE, 3.4028235e38, 3.4028236e38),
  fc
    .tuple(
      fc.constantFrom(2 ** 31, 2 ** 32, 2 ** 53, 2 ** 63, 2 ** 64),
      fc.integer({ min: -2, max: 2 }),
      fc.boolean(),
    )
    .map(([power, step, negative]) => (negative ? -1 : 1) * (power + step)),
);

const wires: fc.Arbitrary<Json> = fc.oneof(
  { arbitrary: texts, weight: 4 },
  { arbitrary: numbers.map((n) => n + 0), weight: 4 },
  { arbitrary: fc.constantFrom<Json[]>(true, false, [], {}), weight: 1 },
);

const number = (parts: Partial<NumberSchema>): Schema => ({ kind: "number", ...parts });

const scalars: Readonly<Record<string, Schema>> = {
  string: { kind: "string" },
  number: number({}),
  ...Object.fromEntries(
    (["int", "int32", "uint32", "int64", "uint64", "float"] as const).map((type) => [type, number({ type })]),
  ),
  "int above 0": number({ type: "int", exclusiveMinimum: 0 }),
  "int below": number({ type: "int", exclusiveMaximum: 2 ** 60 }),
  "uint32 above": number({ type: "uint32", exclusiveMinimum: -5, maximum: 2 ** 40 }),
  bigint: { kind: "bigint" },
  "large bigint": { kind: "bigint", minimum: String(2n ** 53n) },
  boolean: { kind: "boolean" },
  null: { kind: "null" },
  date: { kind: "parsed", type: "Date" },
  bytes: { kind: "parsed", type: "Uint8Array" },
  url: { kind: "parsed", type: "URL" },
  "plain date": { kind: "parsed", type: "Temporal.PlainDate" },
  "year and month": { kind: "parsed", type: "Temporal.PlainYearMonth" },
  "month and day": { kind: "parsed", type: "Temporal.PlainMonthDay" },
  ...Object.fromEntries(
    (["uuid", "date-time", "date", "byte", "ipv4", "json-pointer"] as const).map(
      (format): [string, Schema] => [format === "date" ? "date only" : format, { kind: "string", format }],
    ),
  ),
};

/** Nearly all texts match none of these. */
const dayTexts = fc
  .oneof(
    fc.constantFrom("2026-02", "2026-12", "2026-13", "2024-02-29", "2026-02-29", "2026-04-31"),
    fc.constantFrom("02-28", "02-29", "02-30", "04-31", "12-31", "13-01", "00-10"),
  )
  .chain((whole) => fc.oneof(fc.constant(whole), spoilt(whole)));

/** A bound in digits, which JSON Schema cannot express. */
const BOUNDED: readonly string[] = ["large bigint"];

describe.each(Object.entries(scalars))("%s", (name, schema) => {
  const isDay = schema.kind === "parsed" && schema.type.startsWith("Temporal.");
  const near = isDay ? fc.oneof(dayTexts, wires) : wires;
  test("is taken as it is documented", () => {
    const readings = readingsOf({ schema, types: new Map() });
    const outcomes = new Set<boolean>();
    fc.assert(
      fc.property(near, (wire) => {
        const outcome = readings.decode(wire);
        const isTaken = "value" in outcome;
        outcomes.add(isTaken);
        if (isTaken === readings.input(wire)) return;
        if (BOUNDED.includes(name) && isText(wire)) return;
        const known = (EXCEPTIONS[name] ?? []).some(({ taken, holds }) => taken === isTaken && holds(wire));
        if (!known) throw new Error(`decoder ${isTaken ? "takes" : "refuses"} ${JSON.stringify(wire)}`);
      }),
      { seed: 3, numRuns: 1500, includeErrorInReport: true },
    );
    if (name !== "null") expect([...outcomes].sort()).toEqual([false, true]);
  });

  test("what is taken is answered as it is documented", () => {
    const readings = readingsOf({ schema, types: new Map() });
    fc.assert(
      fc.property(near, (wire) => {
        const outcome = readings.decode(wire);
        if (!("value" in outcome)) return;
        const answer = readings.encode(outcome.value);
        if (!("value" in answer)) throw new Error(`what was made of ${JSON.stringify(wire)} cannot be sent`);
        if (name === "url") return;
        if (!readings.output(answer.value))
          throw new Error(`${JSON.stringify(answer.value)} is not as documented`);
      }),
      { seed: 4, numRuns: 800, includeErrorInReport: true },
    );
  });
});
