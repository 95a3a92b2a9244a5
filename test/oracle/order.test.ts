import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { ours, typia } from "../../bench/decode-build.js";
import { order, types, valid } from "../../bench/decode-order.js";

type Verdict = { success: boolean };

let decode: (body: unknown) => { issues?: { loc: (string | number)[] }[]; value?: unknown };
let oracle: (body: unknown) => Verdict;

/** typia's `validate` of the same types, compiled from the same source: an independent opinion. */
beforeAll(async () => {
  decode = await ours({ schema: order, types });
  oracle = (await typia()).validate;
});

type Path = readonly (string | number)[];

/** Every place in a JSON value. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  const inner = Object.entries((typeof value === "object" && value) || {}).flatMap(([key, member]) =>
    pathsOf(member, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return [at, ...inner];
}

/** A copy with the value at a path replaced; `undefined` removes a property, as in JSON. */
function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[step] = replaced(copy[step], rest, by);
  return JSON.parse(JSON.stringify(copy));
}

/** Strings near the limits of the order's formats, patterns and lengths. */
const near = fc.constantFrom(
  ...[
    "",
    "a",
    "open",
    "card",
    "transfer",
    "12345",
    "1234",
    "DE",
    "de",
    "ABC-1234",
    "AB-1234",
    "x".repeat(81),
  ],
  ...["a@example.com", "a.example.com", "7d444840-9dc0-11d1-b245-5ffdce74fad2", "7d444840-9dc0-11d1-b245"],
  ...[
    "2026-03-01T09:30:00.250Z",
    "2026-03-01T09:30:00+02:00",
    "2026-03-01",
    "yesterday",
    "DE02120300000000202051",
  ],
);
const number = fc.constantFrom(0, 1, -1, 1.5, 1000, 1001, 2 ** 32, -0.01);
const replacement = fc.oneof(
  near,
  number,
  fc.boolean(),
  fc.constantFrom(null, undefined, [], {}, ["a"], [1]),
);

test("accepts and refuses what typia does", () => {
  const places = pathsOf(valid).slice(1);
  fc.assert(
    fc.property(fc.constantFrom(...places), replacement, (place, by) => {
      const body = replaced(valid, place, by);
      const { issues, value } = decode(body);
      expect(issues === undefined, JSON.stringify({ place, by, issues })).toBe(oracle(body).success);
      if (issues === undefined) expect(oracle(value).success).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("undeclared properties are accepted by both, and dropped by ours", () => {
  const body = { ...valid, admin: true, customer: { ...valid.customer, role: "root" } };
  expect([oracle(body).success, decode(body)]).toEqual([true, { value: valid }]);
});
