import { describe, expect, test } from "vitest";
import { Issues } from "../../runtime/generated/index.js";
import { toJson } from "../../runtime/result/to-json.js";
import type { Schema, TypeTable } from "../schema.js";
import { bodyDecoder, operation, request } from "./testing/compiled.js";
import { issue, issues, missing, value } from "./testing/outcomes.js";
import { array, date, int, literal, number, object, ref, string, types, union } from "./testing/schemas.js";

const optional = { "a?": string, "b?": string, "c?": string };
const holder = (thing: Schema, table?: TypeTable) => bodyDecoder(object({ thing, ...optional }), table);

/** What a body becomes: the same value that arrived, a copy of it, or nothing. */
function taken(decode: (body: unknown) => unknown, body: unknown): unknown {
  const before = JSON.stringify(body);
  const outcome = decode(body) as { readonly value?: unknown };
  expect(JSON.stringify(body)).toBe(before);
  return outcome.value;
}

describe("a value in which nothing has to change", () => {
  test.each<[string, Schema, unknown]>([
    ["objects", object({ x: number, y: number }), { y: 2, x: 1 }],
    ["arrays of arrays", array(array(number)), [[1, 2], [], [3]]],
    ["arrays of objects", array(object(optional)), [{ a: "a" }, {}, { b: "b", c: "c" }]],
    [
      "tuples",
      { kind: "tuple", items: [string, int].map((schema) => ({ schema, optional: false })) },
      ["a", 1],
    ],
    ["literals of a list", literal("a", "b", "c", "d", "e"), "e"],
    ["arrays of literals of a list", array(literal("a", "b", "c", "d", "e")), ["e", "a"]],
    ["arrays of patterns", array({ kind: "string", patterns: ["^a"] }), ["ab"]],
    ["formats", { kind: "string", format: "email" }, "ada@example.com"],
    ["index signatures", object({}, { index: [{ key: { kind: "string" }, value: int }] }), { a: 1, b: 2 }],
  ])("is not copied: %s", (_, schema, thing) => {
    const body = { c: "c", thing };
    expect(taken(holder(schema), body)).toBe(body);
  });

  test.each<[string, Schema, unknown]>([
    ["with all its properties", object({ name: string, "note?": string }), { note: "n", name: "a" }],
    ["without the optional one", object({ name: string, "note?": string }), { name: "a" }],
    ["in others", object({ inner: object({ x: int }) }), { inner: { x: 1 } }],
    ["in lists", object({ points: array(object({ x: int, y: int })) }), { points: [{ y: 1, x: 2 }] }],
    ["whose dates are not there", object({ "at?": date, name: string }), { name: "a" }],
    ["of any values", object({ data: { kind: "unknown" } }), { data: { __proto__: null, a: [1] } }],
    [
      "called as all objects are",
      object({ toString: string, constructor: int }),
      JSON.parse('{"toString":"a","constructor":1}'),
    ],
  ])("is not copied by the decoder of an object, either: %s", (_, schema, body) => {
    expect(taken(bodyDecoder(schema), body)).toBe(body);
  });

  test.each<[string, Schema, string, unknown]>([
    ["undeclared", object({ x: int, y: int }), '{"x":1,"y":2,"z":3}', { x: 1, y: 2 }],
    [
      "undeclared, and what is optional is not there",
      object({ x: int, "y?": int }),
      '{"x":1,"z":3}',
      { x: 1 },
    ],
    ["called __proto__", object({ x: int }), '{"x":1,"__proto__":{"admin":true}}', { x: 1 }],
    [
      "undeclared further inside",
      object({ in: object({ x: int }) }),
      '{"in":{"x":1,"z":3}}',
      { in: { x: 1 } },
    ],
    [
      "undeclared in a list",
      object({ of: array(object({ x: int })) }),
      '{"of":[{"x":1},{"x":2,"z":3}]}',
      { of: [{ x: 1 }, { x: 2 }] },
    ],
    [
      "a date",
      object({ "at?": date }),
      '{"at":"2026-03-01T09:30:00Z"}',
      { at: new Date("2026-03-01T09:30:00Z") },
    ],
  ])("is a copy where something is %s, and the value stays as it was", (_, schema, text, expected) => {
    const body: unknown = JSON.parse(text);
    const copy = taken(bodyDecoder(schema), body) as object;
    expect(copy).toStrictEqual(expected);
    expect(copy).not.toBe(body);
    expect("admin" in copy).toBe(false);
  });

  test("is a copy where a default is filled in", () => {
    const filled = object({ x: int });
    const properties = [...filled.properties, { name: "size", optional: true, default: 10, schema: int }];
    const decode = bodyDecoder({ ...filled, properties });
    expect(taken(decode, { x: 1 })).toStrictEqual({ x: 1, size: 10 });
    const body = { x: 1, size: 10 };
    expect(taken(decode, body)).toBe(body);
  });

  test("is copied where it is somebody else's", () => {
    const body = { x: 1, in: { y: 2 } };
    const schema = object({ x: int, in: object({ y: int }) });
    const { decode } = operation({
      parameters: [{ in: "body", name: "it", embed: false, schema, optional: false }],
    });
    const [copy] = decode(request({}), body, new Issues().copying()) as [typeof body];
    expect(copy).toStrictEqual(body);
    expect(copy).not.toBe(body);
    expect(copy.in).not.toBe(body.in);
  });
});

describe("a function that goes both ways", () => {
  const names = [
    "v",
    "x",
    "k",
    "n",
    "w",
    "p",
    "o",
    "$",
    "user-id",
    "userId",
    "class",
    "undefined",
    "NaN",
    "1",
    "it",
  ];
  const properties = Object.fromEntries(names.map((name, i) => [i % 3 === 1 ? `${name}?` : name, int]));
  const { decode, result } = operation({
    parameters: [{ in: "body", name: "it", embed: false, schema: object(properties), optional: false }],
    result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema: object(properties) } }] },
  });
  const sent = Object.fromEntries(names.map((name, i) => [name, i]));
  const reversed = Object.fromEntries(Object.entries(sent).toReversed());

  test("may have variables that are called as the properties are", () => {
    expect(decode(request({}), { ...sent, more: 1 }, new Issues())).toStrictEqual([sent]);
    expect(decode(request({}), { ...sent, class: "a" }, new Issues())[0]).not.toEqual(sent);
  });

  test("writes properties in the order of declaration, wherever the optional ones stand", () => {
    const body = result.bodies[200];
    if (body?.kind !== "json") throw new Error("No JSON result");
    expect(toJson(reversed, body, "validate")).toBe(JSON.stringify(sent));
    const { x: _, w: __, ...others } = reversed;
    const { x: ___, w: ____, ...expected } = sent;
    expect(toJson(others, body, "project")).toBe(JSON.stringify(expected));
  });
});

describe("what nobody declared", () => {
  test("is dropped, from a copy of what it stands in; the rest is as it came", () => {
    const decode = holder(array(array(object({ x: int }))));
    const body = { thing: [[{ x: 1 }], [{ x: 2 }, { x: 3, more: [1] }]], a: "a" };
    const copy = taken(decode, body) as typeof body;
    expect(copy).toStrictEqual({ thing: [[{ x: 1 }], [{ x: 2 }, { x: 3 }]], a: "a" });
    expect(copy.thing[0]).toBe(body.thing[0]);
  });

  test("is dropped wherever it stands, many keys and __proto__ included", () => {
    const decode = bodyDecoder(object({ id: int, ...optional }));
    const more = Array.from({ length: 50 }, (_, i) => `"k${i}":${i}`).join(",");
    const copy = taken(decode, JSON.parse(`{${more},"id":1,"__proto__":{"a":"b"},"b":"b","x":1}`)) as object;
    expect(copy).toStrictEqual({ id: 1, b: "b" });
    expect("a" in copy).toBe(false);
  });

  test("is refused where the type is strict", () => {
    const decode = bodyDecoder(object({ id: int, ...optional }, { strict: true }));
    expect(decode({ id: 1, x: 2 })).toEqual(
      issues(issue("extra_forbidden", ["body", "x"], "Extra inputs are not permitted", 2)),
    );
  });
});

describe("a value that is wrong", () => {
  const decode = holder(array(object({ x: int, y: int })));

  test("is refused in the order of declaration, with the values as they were sent", () => {
    const body = { b: 5, thing: [{ x: 1, y: 2, z: 3 }, { y: "2" }] };
    expect(decode(body)).toEqual(
      issues(
        missing(["body", "thing", 1, "x"], { y: "2" }),
        issue("int_type", ["body", "thing", 1, "y"], expect.any(String) as string, "2"),
        issue("string_type", ["body", "b"], "Input should be a valid string", 5),
      ),
    );
  });

  test.each([undefined, null])("is %s for a property that has to be there", (thing) => {
    expect(decode({ thing })).toHaveProperty("issues");
  });

  test("is a number that is none", () => {
    expect(holder(array(number))(JSON.parse('{"thing":[1,1e999]}'))).toHaveProperty("issues");
  });
});

describe("unions", () => {
  const named = types({
    Plain: object({ x: int, ...optional }),
    More: object({ x: int, y: int, ...optional }),
    Tree: { kind: "union", members: [string, array(ref("Tree"))] },
    Left: object({ left: ref("Either") }),
    Right: object({ left: ref("Either"), "right?": string }),
    Either: { kind: "union", members: [ref("Left"), ref("Right"), string] },
  });

  test("a member that has a place for everything takes the value", () => {
    const decode = holder(union(ref("Plain"), ref("More")), named);
    for (const thing of [{ x: 1 }, { x: 1, y: 2 }, { y: 2, x: 1, a: "a" }]) {
      const body = { thing };
      expect(taken(decode, body)).toBe(body);
    }
  });

  test("of several that would drop something, the decoder chooses", () => {
    const decode = holder(union(ref("Plain"), ref("More")), named);
    expect(decode({ thing: { x: 1, y: 2, z: 3 } })).toEqual(value({ thing: { x: 1, y: 2 } }));
  });

  test("may come back to themselves", () => {
    const body = { thing: ["a", ["b", []]] };
    expect(taken(holder(ref("Tree"), named), body)).toBe(body);
    expect(holder(ref("Tree"), named)({ thing: ["a", [1]] })).toHaveProperty("issues");
  });

  test("whose members have to be tried at every level are left to the decoder, which remembers", () => {
    const decode = holder(ref("Either"), named);
    let thing: unknown = 1;
    for (let i = 0; i < 40; i++) thing = { left: thing };
    // Tried twice at each level, this would take longer than anyone waits.
    expect(decode({ thing })).toHaveProperty("issues");
  });
});

describe("a list of issues", () => {
  test("is used again when nothing was noted in it", () => {
    const first = Issues.unused();
    expect(Issues.unused()).not.toBe(first);
    first.release();
    expect(Issues.unused()).toBe(first);
  });

  test("is not used again otherwise", () => {
    const found = Issues.unused();
    found.missing("a");
    const secret = Issues.unused().conceal(["password"], [], []);
    const out = Issues.unused().encoding();
    for (const each of [found, secret, out]) each.release();
    const next = Issues.unused();
    expect([found, secret, out]).not.toContain(next);
    expect(next.count).toBe(0);
  });
});
