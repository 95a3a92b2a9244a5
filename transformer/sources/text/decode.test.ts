import { describe, expect, test } from "vitest";
import { argumentsOf } from "../../4-generate/testing/compiled.js";
import {
  array,
  boolean,
  date,
  int,
  literal,
  nothing,
  number,
  string,
  union,
} from "../../4-generate/testing/schemas.js";
import type { Property, Schema } from "../../schema.js";
import { args, missing, single } from "../testing/parameters.js";
import type { SpreadParameter } from "./text-parameter.js";

const query = (schema: Schema, sent: string, optional = false) =>
  argumentsOf([single("query", "q", schema, { optional })], { query: sent });

describe("coercion from strings", () => {
  test.each([
    [int, "42", 42],
    [int, "-7", -7],
    [int, "1.0", 1],
    [number, "1.5e3", 1500],
    [number, "-0.5", -0.5],
    [boolean, "on", true],
    [boolean, "YES", true],
    [boolean, "T", true],
    [boolean, "off", false],
    [boolean, "0", false],
    [date, "2026-01-01", new Date("2026-01-01")],
    [{ kind: "bigint" }, "99999999999999999999", 99999999999999999999n],
    [literal(1, 2), "1", 1],
    [literal("a", true), "true", true],
    [string, "", ""],
    [string, "1", "1"],
    [union(string, nothing), "null", "null"],
    [union(string, int), "1", 1],
    [union(string, int), "4.2", "4.2"],
    [union({ kind: "number", maximum: 5 }, string), "10", "10"],
    [union(boolean, number), "1", 1],
    [union(string, date), "2026-01-01", new Date("2026-01-01")],
    [union(literal("auto"), int), "auto", "auto"],
  ] satisfies [Schema, string, unknown][])("%j reads %j", (schema, sent, expected) => {
    expect(query(schema, new URLSearchParams({ q: sent }).toString())).toEqual(args(expected));
  });

  test.each([
    [int, "4.2", "int_parsing"],
    [int, "", "int_parsing"],
    [int, " 1", "int_parsing"],
    [int, "1_000", "int_parsing"],
    [int, "0x10", "int_parsing"],
    [int, "+1", "int_parsing"],
    [int, "01", "int_parsing"],
    [int, "1e3", "int_parsing"],
    [int, "True", "int_parsing"],
    [int, "9007199254740993", "less_than_equal"],
    [number, "NaN", "float_parsing"],
    [number, "Infinity", "float_parsing"],
    [number, ".5", "float_parsing"],
    [number, "1e999", "finite_number"],
    [boolean, "maybe", "bool_parsing"],
    [date, "yesterday", "datetime_from_date_parsing"],
    [{ kind: "bigint" }, "1.5", "int_parsing"],
    [literal(1, 2), "3", "literal_error"],
    [{ kind: "number", type: "int", minimum: 1 }, "0", "greater_than_equal"],
    [{ kind: "number", exclusiveMinimum: 0 }, "0", "greater_than"],
    [{ kind: "bigint", minimum: "1" }, "0", "greater_than_equal"],
    [{ kind: "string", minLength: 3 }, "fo", "string_too_short"],
  ] satisfies [Schema, string, string][])("%j refuses %j: %s, with what was sent", (schema, sent, type) => {
    expect(query(schema, new URLSearchParams({ q: sent }).toString())).toMatchObject({
      issues: [{ type, loc: ["query", "q"], input: sent }],
    });
  });

  test("each member of a union says what is wrong", () => {
    expect(query(union(number, boolean), "q=x")).toMatchObject({
      issues: [
        { type: "float_parsing", loc: ["query", "q", "number"], input: "x" },
        { type: "bool_parsing", loc: ["query", "q", "boolean"], input: "x" },
      ],
    });
  });

  test("lists take all values", () => {
    expect(query(array(int), "q=1&q=2")).toEqual(args([1, 2]));
    expect(query({ kind: "set", items: int }, "q=1&q=1")).toEqual(args(new Set([1])));
    expect(query(array({ kind: "number", maximum: 1 }), "q=1&q=2")).toMatchObject({
      issues: [{ type: "less_than_equal", loc: ["query", "q", 1], input: "2" }],
    });
    expect(query(array(string), "")).toEqual({ issues: [missing(["query", "q"])] });
    expect(query(array(string), "", true)).toEqual(args(undefined));
    const pair: Schema = { kind: "tuple", items: [int, int].map((schema) => ({ schema, optional: false })) };
    expect(query(pair, "q=1")).toMatchObject({ issues: [{ type: "missing", loc: ["query", "q", 1] }] });
  });

  test("absence: undefined when optional, else missing", () => {
    expect(query(int, "", true)).toEqual(args(undefined));
    expect(query(int, "")).toEqual({ issues: [missing(["query", "q"])] });
    expect(query(int, "q=", true)).toMatchObject({ issues: [{ type: "int_parsing", input: "" }] });
  });

  test("headers are read in lower case and named as on the wire", () => {
    const parameter = single("header", "xKey", int, { wireName: "X-Key" });
    expect(argumentsOf([parameter], { headers: { "x-key": "1" } })).toEqual(args(1));
    expect(argumentsOf([parameter], {})).toEqual({ issues: [missing(["header", "X-Key"])] });
    const bounded = single("header", "xKey", { kind: "number", maximum: 1 }, { wireName: "X-Key" });
    expect(argumentsOf([bounded], { headers: { "x-key": "2" } })).toMatchObject({ issues: [{ input: "2" }] });
    expect(argumentsOf([single("header", "t", array(string))], { headers: { t: ["a", "b"] } })).toEqual(
      args(["a", "b"]),
    );
  });
});

describe("spread objects", () => {
  const property = (name: string, schema: Schema, more: Partial<Property> = {}): Property => ({
    name,
    schema,
    optional: false,
    ...more,
  });
  const spread = <In extends "query" | "header" | "cookie">(
    source: In,
    properties: readonly Property[],
    more: { strict?: boolean; optional?: boolean } = {},
  ): SpreadParameter<In> => ({
    in: source,
    name: "filter",
    spread: { kind: "object", properties, ...(more.strict && { strict: true }) },
    fields: properties.map(({ name }) => ({ property: name, wireName: name.replaceAll("_", "-") })),
    optional: more.optional ?? false,
  });
  const filter = spread(
    "query",
    [
      property("limit", { kind: "number", type: "int", exclusiveMinimum: 0, maximum: 100 }, { default: 100 }),
      property("offset", { kind: "number", type: "int", minimum: 0 }, { default: 0 }),
      property("order", literal("created", "updated"), { default: "created" }),
      property("tags", array(string), { default: [] }),
      property("since", date, { optional: true }),
    ],
    { strict: true },
  );

  test("collect single parameters, defaults filled in", () => {
    expect(argumentsOf([filter], { query: "limit=10&tags=a&tags=b&since=2026-01-01" })).toEqual(
      args({ limit: 10, offset: 0, order: "created", tags: ["a", "b"], since: new Date("2026-01-01") }),
    );
    expect(argumentsOf([filter], {})).toEqual(args({ limit: 100, offset: 0, order: "created", tags: [] }));
  });

  test("report each field, with what was sent", () => {
    expect(argumentsOf([filter], { query: "limit=150&offset=-1&order=invalid&tool=plumbus" })).toEqual({
      issues: [
        {
          type: "less_than_equal",
          loc: ["query", "limit"],
          msg: "Input should be less than or equal to 100",
          input: "150",
          ctx: { le: 100 },
        },
        {
          type: "greater_than_equal",
          loc: ["query", "offset"],
          msg: "Input should be greater than or equal to 0",
          input: "-1",
          ctx: { ge: 0 },
        },
        {
          type: "literal_error",
          loc: ["query", "order"],
          msg: "Input should be 'created' or 'updated'",
          input: "invalid",
          ctx: { expected: "'created' or 'updated'" },
        },
        {
          type: "extra_forbidden",
          loc: ["query", "tool"],
          msg: "Extra inputs are not permitted",
          input: "plumbus",
        },
      ],
    });
  });

  test("required fields are missing in what was given", () => {
    const cookies = spread("cookie", [
      property("session_id", string),
      property("tracker", string, { optional: true }),
    ]);
    expect(argumentsOf([cookies], { cookies: { "session-id": "1", other: "2" } })).toEqual(
      args({ session_id: "1" }),
    );
    expect(argumentsOf([cookies], {})).toEqual({ issues: [missing(["cookie", "session-id"], {})] });
    expect(argumentsOf([cookies], { cookies: { tracker: "t" } })).toEqual({
      issues: [missing(["cookie", "session-id"], { tracker: "t" })],
    });
    expect(argumentsOf([spread("query", [property("tags", array(string))])], {})).toEqual({
      issues: [missing(["query", "tags"], {})],
    });
  });

  test("names on Object.prototype are names like others", () => {
    const odd = spread("query", [property("constructor", string, { optional: true })], { strict: true });
    expect(argumentsOf([odd], {})).toEqual(args({}));
    expect(argumentsOf([odd], { query: "constructor=c" })).toEqual(args({ constructor: "c" }));
    expect(argumentsOf([odd], { query: "__proto__=p" })).toMatchObject({
      issues: [{ type: "extra_forbidden", loc: ["query", "__proto__"] }],
    });
  });

  test("an optional one is undefined when nothing of it was sent", () => {
    const optional = spread("header", [property("x_key", int)], { optional: true });
    expect(argumentsOf([optional], {})).toEqual(args(undefined));
    expect(argumentsOf([optional], { headers: { "x-key": "1" } })).toEqual(args({ x_key: 1 }));
  });
});
