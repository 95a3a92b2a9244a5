import { describe, expect, test } from "vitest";
import { Issues } from "../../runtime/generated/index.js";
import type { Schema } from "../schema.js";
import { bodyDecoder, operation } from "./testing/compiled.js";
import { issue, issues, missing, value } from "./testing/outcomes.js";
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

describe("what JSON cannot say", () => {
  test("dates", () => {
    const decode = bodyDecoder(object({ at: date }));
    const at = (iso: string) => value({ at: new Date(iso) });
    expect(decode({ at: "2026-01-01" })).toEqual(at("2026-01-01T00:00:00Z"));
    expect(decode({ at: "2024-02-29T10:00:00+02:00" })).toEqual(at("2024-02-29T08:00:00Z"));
    expect(decode({ at: "2026-01-01T10:00" })).toEqual(at("2026-01-01T10:00:00Z"));
    expect(decode({ at: "0001-01-01T00:00:00.1239Z" })).toEqual(at("0001-01-01T00:00:00.123Z"));
    const refused = (input: unknown, type: string, msg: string, ctx?: object) =>
      expect(decode({ at: input })).toEqual(issues(issue(type, ["body", "at"], msg, input, ctx)));
    const parsing = (input: string, error: string) =>
      refused(input, "datetime_from_date_parsing", `Input should be a valid datetime or date, ${error}`, {
        error,
      });
    parsing("yesterday", "input is too short");
    parsing("2026-02-30", "day value is outside expected range");
    parsing("2026-13-01T00:00:00Z", "month value is outside expected range of 1-12");
    parsing("2026-01-01T24:00:00Z", "hour value is outside expected range of 0-23");
    refused(5, "datetime_type", "Input should be a valid datetime");
    expect(decode({})).toEqual(issues(missing(["body", "at"], {})));
  });

  test("bigints", () => {
    const decode = bodyDecoder({ kind: "bigint", minimum: "0", exclusiveMaximum: "100000000000000000000" });
    expect(decode(5)).toEqual(value(5n));
    expect(decode("99999999999999999999")).toEqual(value(99999999999999999999n));
    expect(decode(1.5)).toMatchObject({ issues: [{ type: "int_from_float", input: 1.5 }] });
    expect(decode("1.5")).toMatchObject({ issues: [{ type: "int_parsing", input: "1.5" }] });
    expect(decode("-1")).toMatchObject({
      issues: [{ type: "greater_than_equal", input: "-1", ctx: { ge: 0 } }],
    });
    expect(decode("100000000000000000000")).toMatchObject({
      issues: [{ type: "less_than", ctx: { lt: "100000000000000000000" } }],
    });
  });

  test("sets", () => {
    const decode = bodyDecoder({ kind: "set", items: date, minItems: 1 });
    expect(decode(["2026-01-01", "2026-01-01"])).toEqual(value(new Set([new Date("2026-01-01")])));
    expect(decode({})).toEqual(issues(issue("set_type", ["body"], "Input should be a valid set", {})));
    expect(decode([])).toMatchObject({
      issues: [{ type: "too_short", ctx: { field_type: "Set", actual_length: 0 } }],
    });
    expect(decode(["2026-01-01", "x"])).toMatchObject({ issues: [{ loc: ["body", 1] }] });
  });

  test("maps, whose keys are strings in an object", () => {
    const decode = bodyDecoder({ kind: "map", key: int, value: number });
    expect(decode({ 3: 3.3 })).toEqual(value(new Map([[3, 3.3]])));
    expect(decode([[3, 3.3]])).toEqual(value(new Map([[3, 3.3]])));
    expect(decode({ foo: 2.2, 3: 3.3 })).toEqual(
      issues(
        issue(
          "int_parsing",
          ["body", "foo", "[key]"],
          "Input should be a valid integer, unable to parse string as an integer",
          "foo",
        ),
      ),
    );
    expect(decode({ 3: "x" })).toMatchObject({ issues: [{ type: "float_parsing", loc: ["body", "3"] }] });
    expect(decode([1])).toMatchObject({ issues: [{ type: "dict_type", loc: ["body"] }] });
    expect(decode(JSON.parse('{ "__proto__": 1 }'))).toMatchObject({ issues: [{ type: "int_parsing" }] });
  });

  test("tuples", () => {
    const decode = bodyDecoder({
      kind: "tuple",
      items: [
        { schema: string, optional: false },
        { schema: int, optional: true },
      ],
    });
    expect(decode(["a"])).toEqual(value(["a"]));
    expect(decode(["a", 1])).toEqual(value(["a", 1]));
    expect(decode([])).toEqual(issues(missing(["body", 0], [])));
    expect(decode(["a", 1, 2])).toMatchObject({
      issues: [{ type: "too_long", ctx: { field_type: "Tuple", max_length: 2, actual_length: 3 } }],
    });
    expect(decode({})).toMatchObject({ issues: [{ type: "tuple_type" }] });
  });

  test("tuples with a rest", () => {
    const decode = bodyDecoder({ kind: "tuple", items: [{ schema: string, optional: false }], rest: int });
    expect(decode(["a", 1, 2])).toEqual(value(["a", 1, 2]));
    expect(decode(["a", 1, "x"])).toMatchObject({ issues: [{ loc: ["body", 2] }] });
  });
});

describe("unions", () => {
  const pets = types({
    Cat: object({ pet_type: literal("cat"), meows: int }),
    Dog: object({ pet_type: literal("dog", "hound"), barks: number }),
  });
  const tagged: Schema = {
    kind: "union",
    members: [ref("Cat"), ref("Dog"), nothing],
    discriminator: { property: "pet_type", tags: [["cat"], ["dog", "hound"], []] },
  };

  test("with a discriminator, which becomes a step of the loc", () => {
    const decode = bodyDecoder(tagged, pets);
    expect(decode({ pet_type: "cat", meows: 1, barks: 1 })).toEqual(value({ pet_type: "cat", meows: 1 }));
    expect(decode({ pet_type: "hound", barks: 1 })).toEqual(value({ pet_type: "hound", barks: 1 }));
    expect(decode(null)).toEqual(value(null));
    expect(decode({ pet_type: "dog" })).toEqual(
      issues(missing(["body", "dog", "barks"], { pet_type: "dog" })),
    );
    expect(decode({ pet_type: "bird" })).toEqual(
      issues(
        issue(
          "union_tag_invalid",
          ["body"],
          "Input tag 'bird' found using 'pet_type' does not match any of the expected tags: 'cat', 'dog', 'hound'",
          { pet_type: "bird" },
          { discriminator: "'pet_type'", tag: "bird", expected_tags: "'cat', 'dog', 'hound'" },
        ),
      ),
    );
    expect(decode({})).toEqual(
      issues(
        issue(
          "union_tag_not_found",
          ["body"],
          "Unable to extract tag using discriminator 'pet_type'",
          {},
          { discriminator: "'pet_type'" },
        ),
      ),
    );
    expect(decode([])).toMatchObject({ issues: [{ type: "model_attributes_type", loc: ["body"] }] });
    expect(decode(undefined)).toEqual(issues(missing(["body"], null)));
  });

  test("without one: the problems of the closest member, under its name", () => {
    const shapes = types({
      Circle: object({ radius: number, "label?": string }),
      Rectangle: object({ width: number, height: number }),
    });
    const decode = bodyDecoder(union(ref("Circle"), ref("Rectangle")), shapes);
    expect(decode({ width: 1, height: 2, depth: 3 })).toEqual(value({ width: 1, height: 2 }));
    expect(decode({ width: 1 })).toEqual(issues(missing(["body", "Rectangle", "height"], { width: 1 })));
    expect(decode({ radius: 1, label: 2 })).toEqual(
      issues(issue("string_type", ["body", "Circle", "label"], "Input should be a valid string", 2)),
    );
    expect(decode([])).toMatchObject({
      issues: [{ loc: ["body", "Circle"] }, { loc: ["body", "Rectangle"] }],
    });
  });

  test("a right literal is closer than many right properties", () => {
    const members = types({
      A: object({ type: literal("a", "c"), x: int, y: int, z: int }),
      B: object({ type: literal("b", "c"), w: int }),
    });
    const decode = bodyDecoder(union(ref("A"), ref("B")), members);
    expect(decode({ type: "b", x: 1, y: 2, z: 3 })).toMatchObject({
      issues: [{ type: "missing", loc: ["body", "B", "w"] }],
    });
    expect(decode({ type: "c", w: 1 })).toEqual(value({ type: "c", w: 1 }));
    expect(decode({ type: "c", x: 1, y: 1, z: 1 })).toEqual(value({ type: "c", x: 1, y: 1, z: 1 }));
  });

  test("a second property tells apart what shares the first", () => {
    const decode = bodyDecoder(
      union(
        object({ type: literal("length"), unit: literal("m"), metres: number }),
        object({ type: literal("length"), unit: literal("ft"), feet: number }),
        object({ type: literal("mass"), grams: number }),
      ),
    );
    const feet = { type: "length", unit: "ft", feet: 3 };
    expect(decode(feet)).toEqual(value(feet));
    expect(decode({ ...feet, feet: "3" })).toMatchObject({
      issues: [{ type: "float_type", loc: ["body", "length", "ft", "feet"] }],
    });
    expect(decode({ type: "length", unit: "in" })).toMatchObject({
      issues: [{ type: "union_tag_invalid", loc: ["body", "length"], ctx: { expected_tags: "'m', 'ft'" } }],
    });
    expect(decode({ type: "mass", grams: 1, feet: 2 })).toEqual(value({ type: "mass", grams: 1 }));
  });

  test("many members, some with a literal of their own", () => {
    const named = (action: string, key: string) => object({ action: literal(action), [key]: int });
    const decode = bodyDecoder(
      union(
        named("opened", "issue"),
        named("opened", "pull"),
        named("closed", "issue"),
        named("closed", "pull"),
        object({ ref: string }),
      ),
    );
    expect(decode({ action: "closed", pull: 1, issue: "x" })).toEqual(value({ action: "closed", pull: 1 }));
    expect(decode({ ref: "main", action: "other" })).toEqual(value({ ref: "main" }));
    expect(decode({ ref: "main", action: "opened" })).toEqual(value({ ref: "main" }));
    expect(decode({ action: "opened", pull: "x" })).toMatchObject({
      issues: [{ type: "int_parsing", loc: ["body", "object 2", "pull"] }],
    });
    expect(decode({ action: "reopened" })).toHaveProperty("issues");
  });

  test("without one: of those that match, the member that knows most keys", () => {
    const decode = bodyDecoder(union(object({ a: int }), object({ a: int, "b?": int })));
    expect(decode({ a: 1, b: 2 })).toEqual(value({ a: 1, b: 2 }));
    expect(decode({ a: 1 })).toEqual(value({ a: 1 }));
  });

  test("without one: of those that match, the member that knows most further inside", () => {
    const wide = object({ a: array(object({ x: int, y: int })) });
    const decode = bodyDecoder(union(object({ a: array(object({ x: int })) }), wide));
    expect(decode({ a: [{ x: 1, y: 2 }] })).toEqual(value({ a: [{ x: 1, y: 2 }] }));
    expect(decode({ a: [{ x: 1 }] })).toEqual(value({ a: [{ x: 1 }] }));
  });

  test("of lists: the problems of the list that fits best", () => {
    const decode = bodyDecoder(union(array(int), array(string)));
    expect(decode([1, 2])).toEqual(value([1, 2]));
    expect(decode(["a", "b"])).toEqual(value(["a", "b"]));
    expect(decode([])).toEqual(value([]));
    expect(decode(["a", "b", 3])).toEqual(
      issues(issue("string_type", ["body", "list[string]", 2], "Input should be a valid string", 3)),
    );
  });

  test("of scalars and lists", () => {
    const decode = bodyDecoder(union(string, int, array(int), nothing));
    for (const input of ["1", 1, [1], null]) expect(decode(input)).toEqual(value(input));
    expect(decode(true)).toMatchObject({
      issues: [
        { type: "string_type", loc: ["body", "string"] },
        { type: "int_type", loc: ["body", "number"] },
        { type: "list_type", loc: ["body", "list[number]"] },
      ],
    });
  });

  test("what a string may be is tried before `string`, and told of in the order of declaration", () => {
    const decode = bodyDecoder(union({ kind: "string", minLength: 3 }, { kind: "parsed", type: "Date" }));
    const noon = "2024-05-01T12:00:00Z";
    expect(decode(noon)).toEqual(value(new Date(noon)));
    expect(decode("noon")).toEqual(value("noon"));
    expect(decode("x")).toMatchObject({
      issues: [
        { type: "string_too_short", loc: ["body", "string"] },
        { type: "datetime_from_date_parsing", loc: ["body", "datetime"] },
      ],
    });
  });

  test("nullable: null first, then the member alone", () => {
    const decode = bodyDecoder(object({ tax: union({ kind: "number", minimum: 0 }, nothing) }));
    expect(decode({ tax: null })).toEqual(value({ tax: null }));
    expect(decode({ tax: -1 })).toMatchObject({
      issues: [{ type: "greater_than_equal", loc: ["body", "tax"] }],
    });
    expect(decode({})).toEqual(issues(missing(["body", "tax"], {})));
  });

  test("recursive ones", () => {
    const decode = bodyDecoder(
      ref("Json"),
      types({ Json: { kind: "union", members: [string, array(ref("Json"))] } }),
    );
    expect(decode(["a", ["b"]])).toEqual(value(["a", ["b"]]));
    expect(decode(["a", [1]])).toHaveProperty("issues");
  });

  test("recursive ones of two members alike: what is inside is judged once, not once a member", () => {
    const inner = union(ref("A"), ref("B"), nothing);
    const all = types({ A: object({ child: inner, "a?": int }), B: object({ child: inner, "b?": int }) });
    const decode = bodyDecoder(union(ref("A"), ref("B")), all);
    const nested = (depth: number, end: unknown): unknown =>
      depth === 0 ? end : { child: nested(depth - 1, end), ...(depth % 2 === 0 ? { a: 1 } : { b: 1 }) };
    expect(decode(nested(60, null))).toEqual(value(nested(60, null)));
    const refused = decode(nested(60, { child: 5 }));
    if (!("issues" in refused)) throw new Error("accepted");
    const { loc } = refused.issues.at(-1) ?? { loc: [] };
    expect(loc.slice(0, 5)).toEqual(["body", "A", "child", "B", "child"]);
    expect(loc).toHaveLength(1 + 60 * 2 + 3);
  });

  test("on the way out, by what tells the members apart, whether or not constraints are looked at", () => {
    const schema = union(
      object({ code: { kind: "string", patterns: ["^a"] }, "x?": int }),
      object({ code: string, "y?": int }),
    );
    const { result } = operation({
      result: { status: 200, bodies: [{ status: 200, body: { kind: "json", schema } }] },
    });
    const body = result.bodies[200];
    if (body?.kind !== "json") throw new Error("No JSON result");
    for (const lenient of [false, true]) {
      const found = new Issues().encoding(lenient);
      expect(body.encode({ code: "b", x: 1, y: 2 }, found)).toEqual({ code: "b", y: 2 });
      expect(found.count).toBe(0);
    }
  });

  test("a member's discriminator among values that are no objects", () => {
    const decode = bodyDecoder(
      {
        kind: "union",
        members: [string, ref("Cat"), ref("Dog")],
        discriminator: { property: "pet_type", tags: [[], ["cat"], ["dog"]] },
      },
      pets,
    );
    expect(decode("tom")).toEqual(value("tom"));
    expect(decode({ pet_type: "cat", meows: 1 })).toEqual(value({ pet_type: "cat", meows: 1 }));
    expect(decode(5)).toMatchObject({ issues: [{ type: "string_type", loc: ["body", "string"] }] });
  });
});
