import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Property, Schema } from "../schema.js";
import { bodyDecoder, resultEncoder } from "./testing/compiled.js";
import { value } from "./testing/outcomes.js";
import {
  array,
  boolean,
  date,
  int,
  literal,
  nothing,
  number,
  object,
  string,
  union,
} from "./testing/schemas.js";

describe("what is encoded, sent and decoded", () => {
  /** A Schema with values of its type. */
  interface Typed {
    readonly schema: Schema;
    readonly values: fc.Arbitrary<unknown>;
  }

  const text = fc.string({ maxLength: 5 });
  const days = fc.date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") });
  const scalars: readonly Typed[] = [
    { schema: string, values: text },
    { schema: number, values: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0) },
    { schema: int, values: fc.maxSafeInteger() },
    { schema: boolean, values: fc.boolean() },
    { schema: nothing, values: fc.constant(null) },
    { schema: date, values: days },
    { schema: { kind: "bigint" }, values: fc.bigInt() },
    { schema: { kind: "parsed", type: "Uint8Array" }, values: fc.uint8Array({ maxLength: 5 }) },
    {
      schema: { kind: "parsed", type: "URL" },
      values: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url)),
    },
    { schema: literal("a", 1, true), values: fc.constantFrom("a", 1, true) },
  ];

  const typed = fc.letrec<{ type: Typed; object: Typed }>((tie) => ({
    type: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...scalars),
      tie("object"),
      tie("type").map(({ schema, values }) => ({
        schema: array(schema),
        values: fc.array(values, { maxLength: 3 }),
      })),
      fc
        .constantFrom(...scalars.filter(({ schema }) => schema.kind !== "parsed"))
        .map(({ schema, values }) => ({
          schema: { kind: "set", items: schema } as const,
          values: fc.array(values, { maxLength: 3 }).map((items) => new Set(items)),
        })),
      tie("type").map(({ schema, values }) => ({
        schema: { kind: "map", key: int, value: schema } as const,
        values: fc
          .array(fc.tuple(fc.maxSafeInteger(), values), { maxLength: 3 })
          .map((pairs) => new Map(pairs)),
      })),
      fc.tuple(tie("type"), tie("type")).map(([a, b]) => ({
        schema: { kind: "tuple", items: [a, b].map(({ schema }) => ({ schema, optional: false })) } as const,
        values: fc.tuple(a.values, b.values),
      })),
      tie("object").map(({ schema, values }) => ({
        schema: union(schema, nothing),
        values: fc.option(values),
      })),
    ),
    object: fc
      .uniqueArray(
        fc.record({
          name: fc.constantFrom("a", "b-c", "constructor", "__proto__", "toString", "1"),
          optional: fc.boolean(),
        }),
        { selector: ({ name }) => name, maxLength: 4 },
      )
      .chain((fields) =>
        fc.tuple(
          fc.constant(fields),
          fc.array(tie("type"), { minLength: fields.length, maxLength: fields.length }),
        ),
      )
      .map(([fields, inner]) => {
        const properties = fields.map(
          (field, i): Property => ({ ...field, schema: inner[i]?.schema ?? nothing }),
        );
        const entries = fields.map(({ name, optional }, i) => {
          const values = inner[i]?.values ?? fc.constant(null);
          return (optional ? fc.option(values, { nil: undefined }) : values).map((it) => [name, it] as const);
        });
        return {
          schema: { kind: "object", properties } as const,
          // Object.fromEntries creates own properties, also for `__proto__`.
          values: fc
            .tuple(...entries)
            .map((all) => Object.fromEntries(all.filter(([, it]) => it !== undefined))),
        };
      }),
  }));

  const samples = (arbitrary: fc.Arbitrary<Typed>) =>
    arbitrary.chain(({ schema, values }) => fc.record({ schema: fc.constant(schema), sample: values }));

  test("is what it was", () => {
    fc.assert(
      fc.property(samples(typed.type), ({ schema, sample }) => {
        const boxed = object({ it: schema });
        const encoded = resultEncoder(boxed)({ it: sample });
        expect(encoded).toHaveProperty("value");
        const wire = JSON.parse(JSON.stringify("value" in encoded ? encoded.value : undefined));
        expect(bodyDecoder(boxed)(wire)).toEqual(value({ it: normalized(sample) }));
      }),
      { numRuns: 300 },
    );
  });

  test("is refused without one of its required properties", () => {
    fc.assert(
      fc.property(samples(typed.object), ({ schema, sample }) => {
        const encoded = resultEncoder(schema)(sample);
        const wire = JSON.parse(JSON.stringify("value" in encoded ? encoded.value : undefined));
        for (const property of schema.kind === "object" ? schema.properties : []) {
          if (property.optional) continue;
          const { [property.name]: _, ...rest } = wire;
          expect(bodyDecoder(schema)(rest)).toEqual({
            issues: [{ type: "missing", loc: ["body", property.name], msg: "Field required", input: rest }],
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  /** JSON has no negative zero. */
  function normalized(it: unknown): unknown {
    if (typeof it === "number") return it + 0 === 0 ? 0 : it;
    if (Array.isArray(it)) return it.map(normalized);
    if (it instanceof Set) return new Set([...it].map(normalized));
    if (it instanceof Map)
      return new Map([...it].map(([key, inner]) => [normalized(key), normalized(inner)]));
    if (
      typeof it !== "object" ||
      it === null ||
      it instanceof Date ||
      it instanceof URL ||
      it instanceof Uint8Array
    )
      return it;
    return Object.fromEntries(Object.entries(it).map(([key, inner]) => [key, normalized(inner)]));
  }
});
