import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Property, Schema } from "../schema.js";
import { operation, resultEncoder } from "./testing/compiled.js";
import {
  array,
  boolean,
  date,
  int,
  literal,
  nothing,
  number,
  object,
  ref,
  string,
  types,
} from "./testing/schemas.js";

/** The function that writes small results of a type as text; undefined if there is no such function. */
function textOf(schema: Schema, table = types({})): ((value: unknown) => string | undefined) | undefined {
  const { result } = operation(
    { result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema } }] } },
    table,
  );
  const body = result.bodies[200];
  return body?.kind === "json" ? body.text : undefined;
}

const tiny = object({ id: number, ok: boolean });

describe("small results", () => {
  test("are written as text, in the order of declaration and without undeclared properties", () => {
    const text = textOf(ref("Tiny"), types({ Tiny: tiny }));
    expect(text?.({ ok: true, leak: 1, id: 5 })).toBe('{"id":5,"ok":true}');
    expect(text?.({ id: -0, ok: false })).toBe('{"id":0,"ok":false}');
    expect(text?.({ id: 1e21, ok: false })).toBe('{"id":1e+21,"ok":false}');
  });

  test.each<readonly [string, unknown]>([
    ["null", null],
    ["undefined", undefined],
    ["a list", Object.assign([], { id: 1, ok: true })],
    ["text", "{}"],
    ["NaN", { id: Number.NaN, ok: true }],
    ["Infinity", { id: Number.POSITIVE_INFINITY, ok: true }],
    ["text for a number", { id: "1", ok: true }],
    ["an object with valueOf for a number", { id: new Number(1), ok: true }],
    ["a number for a boolean", { id: 1, ok: 1 }],
    ["nothing for a property", { id: 1 }],
  ])("are left to the encoder: %s", (_, value) => {
    const text = textOf(tiny);
    expect(text).toBeDefined();
    expect(text?.(value)).toBeUndefined();
    expect(resultEncoder(tiny)(value)).toHaveProperty("issues");
  });

  test("with a few strings, escaped as JSON.stringify escapes them", () => {
    const text = textOf(object({ id: int, name: string }));
    const awkward = [
      "",
      "plain",
      'a "b"',
      "\\",
      "\n",
      "\u007f",
      "\u2028",
      "\ud800",
      "😀",
      "\udc00\ud800",
      "Zürich",
      "]",
      "[",
    ];
    for (const name of awkward) expect(text?.({ id: 1, name })).toBe(JSON.stringify({ id: 1, name }));
    expect(text?.({ id: 1, name: new String("a") })).toBeUndefined();
  });

  test("with a long string are left to the encoder, whose text is made natively", () => {
    const text = textOf(object({ name: string }));
    expect(text?.({ name: "a".repeat(64) })).toBe(JSON.stringify({ name: "a".repeat(64) }));
    expect(text?.({ name: "a".repeat(65) })).toBeUndefined();
    expect(resultEncoder(object({ name: string }))({ name: "a".repeat(65) })).toHaveProperty("value");
  });

  test("are read once: what a getter says the second time is not sent", () => {
    let reads = 0;
    const result = {
      get id() {
        return reads++ === 0 ? 1 : '1,"leak":true';
      },
      ok: true,
    };
    expect(textOf(tiny)?.(result)).toBe('{"id":1,"ok":true}');
  });

  test("do not take inherited names for properties", () => {
    const text = textOf(object({ constructor: literal("a", "b") }));
    expect(text?.({})).toBeUndefined();
    expect(text?.({ constructor: "a" })).toBe('{"constructor":"a"}');
  });

  test.each<readonly [string, Schema]>([
    ["many strings", object({ a: string, b: string, c: string, d: string, e: string })],
    ["constraints of a string", object({ name: { kind: "string", minLength: 1 } })],
    ["dates", object({ at: date })],
    ["optional properties", object({ id: number, "ok?": boolean })],
    ["constraints", object({ id: { kind: "number", minimum: 0 } })],
    ["bounds in the name of a type", object({ id: { kind: "number", type: "int32" } })],
    ["literals of text and of other kinds", object({ a: literal("a", 1) })],
    ["literals that JSON escapes", object({ a: literal('"', "b") })],
    ["names that are numbers", object({ id: number, 1: number })],
    ["lists", array(tiny)],
    ["other objects", object({ tiny })],
    ["nothing at all", object({})],
    ["undeclared properties that are refused", object({ id: number }, { strict: true })],
    [
      "undeclared properties that are kept",
      object({}, { index: [{ key: { kind: "string" }, value: number }] }),
    ],
    [
      "more than a few properties",
      object(Object.fromEntries([..."abcdefghi"].map((name) => [name, number]))),
    ],
  ])("with %s are left to the encoder altogether", (_, schema) => {
    expect(textOf(schema)).toBeUndefined();
  });

  describe("of a type with a list of itself", () => {
    const node = object({ id: int, name: string, children: array(ref("Node")) });
    const table = types({ Node: node });

    test("have strings and the list, without undeclared properties at any depth", () => {
      const leaf = { id: 2, name: 'a "quoted" name', children: [], secret: 1 };
      const text = textOf(ref("Node"), table)?.({ secret: 1, id: 1, name: "\ud800", children: [leaf, leaf] });
      const child = '{"id":2,"name":"a \\"quoted\\" name","children":[]}';
      expect(text).toBe(`{"id":1,"name":"\\ud800","children":[${child},${child}]}`);
    });

    test.each<readonly [string, unknown]>([
      ["no list", {}],
      ["something else in the list", [null]],
      ["a hole in the list", new Array(1)],
      ["a wrong item deep inside", [{ id: 1, name: "a", children: [{ id: 1, name: 1, children: [] }] }]],
    ])("are left to the encoder: %s", (_, children) => {
      const value = { id: 1, name: "a", children };
      expect(textOf(ref("Node"), table)?.(value)).toBeUndefined();
      expect(resultEncoder(ref("Node"), table)(value)).toHaveProperty("issues");
    });

    test.each<readonly [string, ReturnType<typeof object>]>([
      ["bounds of the list", object({ children: { ...array(ref("Node")), maxItems: 2 } as Schema })],
      ["a list that may be absent", object({ "children?": array(ref("Node")) })],
      [
        "constraints of a string",
        object({ name: { kind: "string", minLength: 1 }, children: array(ref("Node")) }),
      ],
      ["a list of others", object({ children: array(ref("Node")), tags: array(string) })],
    ])("with %s are left to the encoder altogether", (_, schema) => {
      expect(textOf(ref("Node"), types({ Node: schema }))).toBeUndefined();
    });

    test("are what JSON.stringify makes of the encoder's answer", () => {
      const { node: trees } = fc.letrec((tie) => ({
        node: fc.record({
          id: fc.oneof({ weight: 20, arbitrary: fc.maxSafeInteger() }, { weight: 1, arbitrary: fc.double() }),
          name: fc.string({ unit: "binary" }),
          children: fc.oneof(
            { depthSize: "small" },
            fc.constant([]),
            fc.array(tie("node"), { maxLength: 3 }),
          ),
          undeclared: fc.string(),
        }),
      }));
      const write = textOf(ref("Node"), table);
      const encode = resultEncoder(ref("Node"), table);
      fc.assert(
        fc.property(trees, (value) => {
          const encoded = encode(value);
          expect(write?.(value)).toBe("value" in encoded ? JSON.stringify(encoded.value) : undefined);
        }),
        { numRuns: 300 },
      );
    });
  });

  test("are what JSON.stringify makes of the encoder's answer", () => {
    const doubles = fc.oneof(fc.double(), fc.constantFrom(-0, 2 ** 53, 1e21, 5e-324));
    const typed: readonly (readonly [Schema, fc.Arbitrary<unknown>])[] = [
      [number, doubles],
      [int, fc.maxSafeInteger()],
      [boolean, fc.boolean()],
      [nothing, fc.constant(null)],
      [literal("x"), fc.constant("x")],
      [string, fc.string({ unit: "binary", maxLength: 20 })],
      [literal("it's", "b"), fc.constantFrom("it's", "b")],
      [literal(1, true), fc.constantFrom(1, true)],
    ];
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "__proto__",
        "constructor",
        "a'b",
        'a"b',
        "a\\b",
        "\u2028",
        "\ud800",
        "v",
        "$",
        "Number",
      ),
    );
    const samples = fc
      .uniqueArray(fc.tuple(names, fc.constantFrom(...typed)), {
        selector: ([name]) => name,
        minLength: 1,
        maxLength: 8,
      })
      .chain((fields) => {
        const properties = fields.map(([name, [schema]]): Property => ({ name, schema, optional: false }));
        const anything = fc.oneof(doubles, fc.boolean(), fc.constantFrom(null, undefined, "x", "b", "c"));
        const values = fields.map(([, [, own]]) =>
          fc.oneof({ weight: 15, arbitrary: own }, { weight: 1, arbitrary: anything }),
        );
        return fc.record({
          schema: fc.constant<Schema>({ kind: "object", properties }),
          // Object.fromEntries creates own properties, also for `__proto__`.
          value: fc
            .tuple(...values)
            .map((all) => Object.fromEntries(all.map((it, i) => [fields[i]?.[0], it]))),
        });
      });
    let written = 0;
    fc.assert(
      fc.property(samples, ({ schema, value }) => {
        const write = textOf(schema);
        fc.pre(write !== undefined);
        const text = write?.(value);
        const encoded = resultEncoder(schema)(value);
        expect(text).toBe("value" in encoded ? JSON.stringify(encoded.value) : undefined);
        if (text !== undefined) written++;
      }),
      { numRuns: 500 },
    );
    expect(written).toBeGreaterThan(250);
  });
});
