import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { Issues } from "../../runtime/generated/index.js";
import { toData } from "../../runtime/result/to-json.js";
import type { Schema } from "../schema.js";
import { operation, resultEncoder } from "./testing/compiled.js";
import { value } from "./testing/outcomes.js";
import {
  array,
  date,
  int,
  literal,
  nothing,
  number,
  object,
  ref,
  string,
  types,
  union,
} from "./testing/schemas.js";

/** The number of issues that are reported in every mode. */
function structuralIssues(schema: Schema, result: unknown, lenient: boolean): number {
  const { result: compiled } = operation({
    result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema } }] },
  });
  const body = compiled.bodies[200];
  const issues = new Issues().encoding(lenient);
  if (body?.kind === "json" && body.text?.(result) === undefined) toData(result, body, issues);
  return issues.structural;
}

describe("encoders", () => {
  test("send declared properties only", () => {
    const encode = resultEncoder(ref("User"), types({ User: object({ id: int, "at?": date }) }));
    expect(encode({ id: 1, at: new Date(0), passwordHash: "leak" })).toStrictEqual(
      value({ id: 1, at: "1970-01-01T00:00:00.000Z" }),
    );
    expect(encode({ id: 1, at: undefined })).toStrictEqual(value({ id: 1 }));
  });

  test("send lists of strings and of numbers as they are, without what stands beside their items", () => {
    const encode = resultEncoder(object({ names: array(string), sizes: array(number) }));
    const json = (result: unknown) => {
      const encoded = encode(result);
      return "value" in encoded ? JSON.stringify(encoded.value) : encoded;
    };
    const names = Object.assign(["a"], { leak: 1 });
    expect(json({ names, sizes: [1, 2] })).toBe('{"names":["a"],"sizes":[1,2]}');
    class Names extends Array<string> {}
    expect(json({ names: Names.of("a", "b"), sizes: [] })).toBe('{"names":["a","b"],"sizes":[]}');
    const toJSON = () => ["leak"];
    expect(json({ names: Object.assign(["a"], { toJSON }), sizes: [] })).toBe('{"names":["a"],"sizes":[]}');
    for (const names of [["a", 1], new Array(1), [new String("a")], "a", { 0: "a", length: 1 }])
      expect(json({ names, sizes: [] }), String(names)).toHaveProperty("issues");
    for (const sizes of [[1, "2"], [Number.NaN], new Array(1), new Float64Array(1)])
      expect(json({ names: [], sizes }), String(sizes)).toHaveProperty("issues");
  });

  test("read getters and class instances", () => {
    class Item {
      readonly #name = "a";
      readonly secret = 1;
      get name() {
        return this.#name;
      }
    }
    expect(resultEncoder(object({ name: string }))(new Item())).toStrictEqual(value({ name: "a" }));
  });

  test.each([
    ["an object for a string", object({ name: string }), { name: { hash: "leak" } }],
    ["a string for a Date", object({ name: date }), { name: "2026-01-01" }],
    ["an invalid Date", object({ name: date }), { name: new Date(Number.NaN) }],
    ["a string for bytes", object({ name: { kind: "parsed", type: "Uint8Array" } }), { name: "AQID" }],
    ["an array for bytes", object({ name: { kind: "parsed", type: "Uint8Array" } }), { name: [1, 2, 3] }],
    [
      "a string for a URL",
      object({ name: { kind: "parsed", type: "URL" } }),
      { name: "https://example.com/" },
    ],
    ["an array for a Set", object({ name: { kind: "set", items: string } }), { name: [] }],
    ["an object for a Map", object({ name: { kind: "map", key: string, value: string } }), { name: {} }],
    ["NaN for a number", object({ name: number }), { name: Number.NaN }],
    ["a number for a bigint", object({ name: { kind: "bigint" } }), { name: 5 }],
    ["nothing for a property", object({ name: string }), {}],
  ] as const)("refuse %s: the structure is wrong", (_, schema: Schema, result) => {
    const { result: compiled } = operation({
      result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema } }] },
    });
    const body = compiled.bodies[200];
    const issues = new Issues().encoding();
    if (body?.kind === "json") toData(result, body, issues);
    expect(issues.structural).toBe(1);
    expect(issues.issues).toMatchObject([{ loc: ["name"] }]);
  });

  test.each([
    ...[new Map([["a", 1]]), new Set([1]), new WeakMap(), new Date(0), Promise.resolve({}), /a/],
    ...[Object(1), Object("a"), Object(true), Object(1n), Object(Symbol("a"))],
    ...[new Uint8Array(1), new ArrayBuffer(1), new DataView(new ArrayBuffer(1))],
    ...[[].values(), new Map().keys(), "a".matchAll(/a/g), (function* () {})(), (async function* () {})()],
    ...[
      new Headers(),
      new FormData(),
      new URLSearchParams(),
      new Blob([]),
      new Response(),
      new ReadableStream(),
    ],
    ...[new (class Orders extends Map {})(), runInNewContext("new Map()")],
  ])("refuse %o for an object of any kind, whose properties it does not have", (it) => {
    const optional = object({ "a?": string, "b?": string, "c?": string });
    const record: Schema = {
      kind: "object",
      properties: [],
      index: [{ key: { kind: "string" }, value: string }],
    };
    for (const schema of [optional, object({ "a?": string }), object({}), record]) {
      for (const within of [schema, object({ it: schema }), array(schema), union(schema, nothing)]) {
        const place =
          within.kind === "array" ? [it] : within.kind === "object" && within !== schema ? { it } : it;
        for (const lenient of [false, true])
          expect(structuralIssues(within, place, lenient)).toBeGreaterThan(0);
      }
    }
  });

  test.each([
    ...[
      { a: "1" },
      Object.assign(Object.create(null), { a: "1" }),
      new (class Item {
        a = "1";
      })(),
    ],
    ...[
      new (class Item extends Object {
        readonly #a = "1";
        get a() {
          return this.#a;
        }
      })(),
    ],
    ...[Object.assign(new Error("no"), { a: "1" }), runInNewContext('({ a: "1" })')],
    ...[
      new (class Tagged {
        a = "1";
        get [Symbol.toStringTag]() {
          return "Tagged";
        }
      })(),
    ],
  ])("take %o for an object", (it) => {
    expect(resultEncoder(object({ "a?": string }))(it)).toStrictEqual(value({ a: "1" }));
  });

  test("refuse for a record what has no properties of its own", () => {
    const record: Schema = {
      kind: "object",
      properties: [],
      index: [{ key: { kind: "string" }, value: string }],
    };
    for (const it of [new URL("http://a/"), new Error("no"), new AggregateError([])])
      expect(structuralIssues(record, it, true)).toBe(1);
    expect(resultEncoder(object({ href: string }))(new URL("http://a/"))).toStrictEqual(
      value({ href: "http://a/" }),
    );
    expect(resultEncoder(object({ message: string }))(new Error("no"))).toStrictEqual(
      value({ message: "no" }),
    );
    expect(resultEncoder(record)({})).toStrictEqual(value({}));
  });

  test.each([
    ["Map", new Map([["a", 1]])],
    ["Set", new Set()],
    ["Promise", Promise.resolve(1)],
    ["RegExp", /a/],
    ["Error", new Error("no")],
    ["Headers", new Headers()],
  ])("refuse a %s in an unknown value, where results are validated", (name, it) => {
    const encode = resultEncoder(object({ data: { kind: "unknown" } }));
    const msg = `Value error, JSON has no ${name} and would send {}`;
    expect(encode({ data: it })).toMatchObject({ issues: [{ loc: ["data"], msg }] });
    expect(encode({ data: [{ deep: it }] })).toMatchObject({ issues: [{ loc: ["data", 0, "deep"], msg }] });
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    const fine = [new Date(0), new URL("http://a/"), {}, [], null, 1, "a", Object(1), circle, { a: [{}] }];
    for (const data of fine) expect(encode({ data })).toStrictEqual(value({ data }));
    expect(structuralIssues({ kind: "unknown" }, it, true)).toBe(0);
  });

  test("refuse a bigint in an unknown value, unless the program says how it is sent", () => {
    const encode = resultEncoder(object({ data: { kind: "unknown" } }));
    const msg = "Value error, JSON has no bigint";
    expect(encode({ data: [1n] })).toMatchObject({ issues: [{ loc: ["data", 0], msg }] });
    Object.assign(BigInt.prototype, { toJSON: () => "1" });
    expect(encode({ data: [1n] })).toStrictEqual(value({ data: [1n] }));
    Reflect.deleteProperty(BigInt.prototype, "toJSON");
  });

  test("a broken constraint is not structural, and the value is sent when nobody minds", () => {
    const { result } = operation({
      result: {
        status: 200,
        bodies: [
          {
            status: 200,
            body: { kind: "json", schema: object({ n: { kind: "number", minimum: 0 }, d: date }) },
          },
        ],
      },
    });
    const body = result.bodies[200];
    const issues = new Issues().encoding();
    const encoded = body?.kind === "json" && body.encode({ n: -1, d: new Date(0), x: 1 }, issues);
    expect(issues).toMatchObject({ count: 1, structural: 0 });
    expect(encoded).toStrictEqual({ n: -1, d: "1970-01-01T00:00:00.000Z" });
  });

  test("a union whose member breaks a constraint only is projected, too", () => {
    const schema = union(object({ n: { kind: "number", minimum: 0 } }), object({ s: string }));
    const { result } = operation({
      result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema } }] },
    });
    const body = result.bodies[200];
    const issues = new Issues().encoding();
    const encoded = body?.kind === "json" && body.encode({ n: -1, leak: 1 }, issues);
    expect(issues.structural).toBe(0);
    expect(encoded).toStrictEqual({ n: -1 });
  });

  test("what JSON cannot say is converted", () => {
    const encode = resultEncoder(
      object({
        small: { kind: "bigint" },
        large: { kind: "bigint" },
        set: { kind: "set", items: date },
        map: { kind: "map", key: int, value: { kind: "set", items: string } },
      }),
    );
    const result = {
      small: 5n,
      large: 2n ** 64n,
      set: new Set([new Date(0)]),
      map: new Map([[1, new Set(["a"])]]),
    };
    expect(encode(result)).toEqual(
      value({
        small: 5,
        large: "18446744073709551616",
        set: ["1970-01-01T00:00:00.000Z"],
        map: { 1: ["a"] },
      }),
    );
    const wrong = encode({ ...result, map: new Map([[1.5, new Set()]]) });
    expect(wrong).toMatchObject({ issues: [{ type: "int_from_float", loc: ["map", "1.5", "[key]"] }] });
  });

  test("a Map's key __proto__ stays a key", () => {
    const encoded = resultEncoder({ kind: "map", key: string, value: int })(new Map([["__proto__", 1]]));
    expect(JSON.stringify(encoded)).toBe('{"value":{"__proto__":1}}');
  });

  test("defaults are filled in as they are written", () => {
    const encode = resultEncoder({
      kind: "object",
      properties: [{ name: "at", schema: date, optional: true, default: "2026-01-01T00:00:00Z" }],
    });
    expect(encode({})).toEqual(value({ at: "2026-01-01T00:00:00Z" }));
    expect(encode({ at: new Date(0) })).toEqual(value({ at: "1970-01-01T00:00:00.000Z" }));
  });

  test("discriminated unions", () => {
    const table = types({
      A: object({ kind: literal("a"), at: date }),
      B: object({ kind: literal("b"), n: int }),
    });
    const schema: Schema = {
      kind: "union",
      members: [ref("A"), ref("B")],
      discriminator: { property: "kind", tags: [["a"], ["b"]] },
    };
    const encode = resultEncoder(schema, table);
    expect(encode({ kind: "a", at: new Date(0), n: 1 })).toEqual(
      value({ kind: "a", at: "1970-01-01T00:00:00.000Z" }),
    );
    expect(encode({ kind: "c" })).toMatchObject({ issues: [{ type: "union_tag_invalid" }] });
  });
});
