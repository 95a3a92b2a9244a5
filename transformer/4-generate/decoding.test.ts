import { describe, expect, test } from "vitest";
import type { Schema } from "../schema.js";
import { bodyDecoder, resultEncoder } from "./testing/compiled.js";
import { issue, issues, missing, value } from "./testing/outcomes.js";
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

describe("objects", () => {
  const item = bodyDecoder(object({ name: string, price: number, "note?": string }));

  test("copy declared properties in the order of declaration", () => {
    const decoded = item({ extra: 1, price: 2, name: "a" });
    expect(decoded).toStrictEqual(value({ name: "a", price: 2 }));
    expect(JSON.stringify(decoded)).toBe('{"value":{"name":"a","price":2}}');
  });

  test("report all missing properties, with the object around them", () => {
    expect(item({})).toEqual(issues(missing(["body", "name"], {}), missing(["body", "price"], {})));
  });

  test.each([[[]], ["text"], [5], [true]])("refuse %j", (input) => {
    const message = "Input should be a valid dictionary or object to extract fields from";
    expect(item(input)).toEqual(issues(issue("model_attributes_type", ["body"], message, input)));
  });

  test.each([null, undefined])("take %s for a missing body", (body) => {
    expect(item(body)).toEqual(issues(missing(["body"], null)));
  });

  test("refuse null for an optional property", () => {
    expect(item({ name: "a", price: 1, note: null })).toEqual(
      issues(issue("string_type", ["body", "note"], "Input should be a valid string", null)),
    );
  });

  test("fill defaults, fresh ones each time", () => {
    const decode = bodyDecoder({
      kind: "object",
      properties: [
        { name: "tags", schema: array(string), optional: false, default: [] },
        { name: "limit", schema: int, optional: true, default: 10 },
        { name: "at", schema: date, optional: false, default: "2026-01-01" },
      ],
    });
    const expected = { tags: [], limit: 10, at: new Date("2026-01-01T00:00:00Z") };
    const first = decode({});
    expect(first).toEqual(value(expected));
    expect(decode({})).not.toBe(first);
    expect(decode({ limit: null })).toEqual(
      issues(issue("int_type", ["body", "limit"], "Input should be a valid integer", null)),
    );
  });

  test("keep out what Object.prototype has", () => {
    const decode = bodyDecoder(object({ constructor: string, "toString?": string, "__proto__?": string }));
    expect(decode({})).toEqual(issues(missing(["body", "constructor"], {})));
    const decoded = decode(JSON.parse('{ "constructor": "c", "__proto__": "p" }'));
    expect(JSON.stringify(decoded)).toBe('{"value":{"constructor":"c","__proto__":"p"}}');
  });

  test("refuse undeclared keys when strict, after the fields", () => {
    const decode = bodyDecoder(object({ a: int }, { strict: true }));
    expect(decode({ a: 1 })).toEqual(value({ a: 1 }));
    expect(decode({ b: 2, a: "x" })).toEqual(
      issues(
        issue(
          "int_parsing",
          ["body", "a"],
          "Input should be a valid integer, unable to parse string as an integer",
          "x",
        ),
        issue("extra_forbidden", ["body", "b"], "Extra inputs are not permitted", 2),
      ),
    );
  });

  test("copy keys of an index signature, and __proto__ as one of them", () => {
    const decode = bodyDecoder(object({ id: int }, { index: [{ key: { kind: "string" }, value: int }] }));
    const all = JSON.parse('{ "id": 1, "a": 2, "__proto__": 3 }');
    expect(decode(all)).toStrictEqual(value(all));
    expect(decode(JSON.parse('{ "id": 1, "__proto__": { "polluted": 1 } }'))).toMatchObject({
      issues: [{ type: "int_type", loc: ["body", "__proto__"] }],
    });
    expect(decode({ id: 1, a: true })).toEqual(
      issues(issue("int_type", ["body", "a"], "Input should be a valid integer", true)),
    );
  });

  test("match keys of numeric and template index signatures", () => {
    const template = {
      kind: "template",
      templates: [[["x-", ""], ["string"]]],
      source: "^x-.*$",
      text: "x-…",
    } as const;
    const decode = bodyDecoder(
      object(
        {},
        {
          index: [
            { key: { kind: "string" }, value: { kind: "unknown" } },
            { key: { kind: "number" }, value: int },
            { key: template, value: string },
          ],
        },
      ),
    );
    expect(decode({ 1: 1, "01": "free", "x-a": "s", y: null })).toEqual(
      value({ 1: 1, "01": "free", "x-a": "s", y: null }),
    );
    expect(decode({ 1: "one" })).toMatchObject({ issues: [{ type: "int_parsing", loc: ["body", "1"] }] });
    expect(decode({ "x-a": 1 })).toMatchObject({ issues: [{ type: "string_type", loc: ["body", "x-a"] }] });
  });

  test("nest, and say where", () => {
    const table = types({ Offer: object({ items: array(ref("Item")) }), Item: object({ price: number }) });
    const decode = bodyDecoder(ref("Offer"), table);
    expect(decode({ items: [{ price: 1 }] })).toEqual(value({ items: [{ price: 1 }] }));
    expect(decode({ items: [{ price: 1 }, { price: "twenty" }, "x"] })).toEqual(
      issues(
        issue(
          "float_parsing",
          ["body", "items", 1, "price"],
          "Input should be a valid number, unable to parse string as a number",
          "twenty",
        ),
        issue(
          "model_attributes_type",
          ["body", "items", 2],
          "Input should be a valid dictionary or object to extract fields from",
          "x",
        ),
      ),
    );
  });

  test("recurse", () => {
    const decode = bodyDecoder(ref("Tree"), types({ Tree: object({ "children?": array(ref("Tree")) }) }));
    expect(decode({ children: [{ children: [] }] })).toEqual(value({ children: [{ children: [] }] }));
    expect(decode({ children: [{ children: [1] }] })).toMatchObject({
      issues: [{ loc: ["body", "children", 0, "children", 0] }],
    });
  });
});

describe("scalars", () => {
  const cases: [string, Schema, unknown[], [unknown, string, string, object?][]][] = [
    ["a string", string, ["", "a"], [[1, "string_type", "Input should be a valid string"]]],
    [
      "a string with bounds, in code points",
      { kind: "string", minLength: 2, maxLength: 3 },
      ["ab", "abc", "😀😀", "😀😀😀"],
      [
        ["a", "string_too_short", "String should have at least 2 characters", { min_length: 2 }],
        ["😀", "string_too_short", "String should have at least 2 characters", { min_length: 2 }],
        ["abcd", "string_too_long", "String should have at most 3 characters", { max_length: 3 }],
        ["😀😀😀😀", "string_too_long", "String should have at most 3 characters", { max_length: 3 }],
        [1, "string_type", "Input should be a valid string"],
      ],
    ],
    [
      "a string of at least one character",
      { kind: "string", minLength: 1 },
      ["a"],
      [["", "string_too_short", "String should have at least 1 character", { min_length: 1 }]],
    ],
    [
      "a pattern, quoted as it was written",
      { kind: "string", patterns: ["^[0-9]{3}/$"] },
      ["123/"],
      [
        [
          "12/",
          "string_pattern_mismatch",
          "String should match pattern '^[0-9]{3}\\/$'",
          { pattern: "^[0-9]{3}\\/$" },
        ],
      ],
    ],
    [
      "several constraints, of which the first that fails is reported",
      { kind: "string", minLength: 3, patterns: ["^a", "z$"], format: "hostname" },
      ["abz"],
      [
        ["b", "string_too_short", "String should have at least 3 characters", { min_length: 3 }],
        ["abc", "string_pattern_mismatch", "String should match pattern 'z$'", { pattern: "z$" }],
        [
          "a_z",
          "value_error",
          "Value error, value is not a valid host name",
          { error: "value is not a valid host name" },
        ],
      ],
    ],
    [
      "a number",
      number,
      [0, -1.5, 1e21],
      [
        ["1", "float_type", "Input should be a valid number"],
        ["one", "float_parsing", "Input should be a valid number, unable to parse string as a number"],
        [true, "float_type", "Input should be a valid number"],
      ],
    ],
    [
      "a number with bounds",
      { kind: "number", exclusiveMinimum: 0, maximum: 10, multipleOf: 0.1 },
      [0.3, 10],
      [
        [0, "greater_than", "Input should be greater than 0", { gt: 0 }],
        [11, "less_than_equal", "Input should be less than or equal to 10", { le: 10 }],
        [0.25, "multiple_of", "Input should be a multiple of 0.1", { multiple_of: 0.1 }],
      ],
    ],
    [
      "a number with other bounds",
      { kind: "number", minimum: -1, exclusiveMaximum: 1 },
      [-1, 0.9],
      [
        [-2, "greater_than_equal", "Input should be greater than or equal to -1", { ge: -1 }],
        [1, "less_than", "Input should be less than 1", { lt: 1 }],
      ],
    ],
    [
      "an integer",
      int,
      [0, -5, 2 ** 53 - 1],
      [
        [2.5, "int_from_float", "Input should be a valid integer, got a number with a fractional part"],
        [
          2 ** 53,
          "less_than_equal",
          "Input should be less than or equal to 9007199254740991",
          { le: 2 ** 53 - 1 },
        ],
        ["1", "int_type", "Input should be a valid integer"],
        ["1.5", "int_parsing", "Input should be a valid integer, unable to parse string as an integer"],
        [null, "missing", "Field required"],
      ],
    ],
    [
      "a uint32",
      { kind: "number", type: "uint32", maximum: 2 ** 40 },
      [0, 2 ** 32 - 1],
      [
        [-1, "greater_than_equal", "Input should be greater than or equal to 0", { ge: 0 }],
        [2 ** 32, "less_than_equal", "Input should be less than or equal to 4294967295", { le: 4294967295 }],
      ],
    ],
    [
      "a boolean",
      boolean,
      [true, false],
      [
        ["true", "bool_type", "Input should be a valid boolean"],
        ["maybe", "bool_parsing", "Input should be a valid boolean, unable to interpret input"],
        [1, "bool_type", "Input should be a valid boolean"],
      ],
    ],
    ["null", nothing, [null], [[0, "none_required", "Input should be None"]]],
    [
      "literals",
      literal("a", "b", 3),
      ["a", 3],
      [["3", "literal_error", "Input should be 'a', 'b' or 3", { expected: "'a', 'b' or 3" }]],
    ],
    [
      "one literal",
      literal("a"),
      ["a"],
      [["b", "literal_error", "Input should be 'a'", { expected: "'a'" }]],
    ],
    [
      "an enum",
      { kind: "literal", values: ["a", "b"], enum: true },
      ["a"],
      [["c", "enum", "Input should be 'a' or 'b'", { expected: "'a' or 'b'" }]],
    ],
    [
      "a template",
      {
        kind: "template",
        templates: [[["user-", ""], ["integer"]]],
        source: "^user-[0-9]+$",
        text: "user-…",
      },
      ["user-1"],
      [
        [
          "user-",
          "string_pattern_mismatch",
          "String should match pattern '^user-[0-9]+$'",
          { pattern: "^user-[0-9]+$" },
        ],
      ],
    ],
    [
      "a list with bounds",
      { kind: "array", items: int, minItems: 1, maxItems: 2, uniqueItems: true },
      [[1], [1, 2]],
      [
        ["x", "list_type", "Input should be a valid list"],
        [
          [],
          "too_short",
          "List should have at least 1 item after validation, not 0",
          { field_type: "List", min_length: 1, actual_length: 0 },
        ],
        [
          [1, 2, 3],
          "too_long",
          "List should have at most 2 items after validation, not 3",
          { field_type: "List", max_length: 2, actual_length: 3 },
        ],
        [[1, 1], "unique_items", "List items should be unique"],
      ],
    ],
  ];
  describe.each(cases)("%s", (_, schema, accepted, refused) => {
    const decode = bodyDecoder(schema);
    test.each(accepted.map((input) => [input]))("accepts %j", (input) => {
      expect(decode(input)).toEqual(value(input));
    });
    test.each(refused)("refuses %j: %s", (input, type, msg, ctx) => {
      expect(decode(input)).toEqual(issues(issue(type, ["body"], msg, input, ctx)));
    });
    test.each(accepted.map((input) => [input]))("encodes %j as it is", (input) => {
      expect(resultEncoder(schema)(input)).toEqual(value(input));
    });
  });

  test("unknown passes anything but absence", () => {
    const decode = bodyDecoder(object({ data: { kind: "unknown" } }));
    expect(decode({ data: { a: [null] } })).toEqual(value({ data: { a: [null] } }));
    expect(decode({ data: null })).toEqual(value({ data: null }));
    expect(decode({})).toEqual(issues(missing(["body", "data"], {})));
  });

  test("never refuses presence", () => {
    const decode = bodyDecoder(object({ "gone?": { kind: "never" } }));
    expect(decode({})).toEqual(value({}));
    expect(decode({ gone: 1 })).toMatchObject({ issues: [{ type: "value_error", loc: ["body", "gone"] }] });
  });
});
