import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../../runtime/contract/document.js";
import { convert, int, property, string, validator } from "../../../test/support/json-schema-samples.js";
import type { Schema } from "../../schema.js";
import type { Direction } from "./convert.js";

interface Case {
  readonly name: string;
  readonly schema: Schema;
  readonly direction?: Direction;
  readonly expected: JsonSchema;
  readonly accepted: readonly unknown[];
  readonly refused: readonly unknown[];
}

const catOrDog: Schema = {
  kind: "union",
  members: [
    { kind: "ref", id: "m#Cat" },
    { kind: "ref", id: "m#Dog" },
  ],
  discriminator: { property: "type", tags: [["cat"], ["dog", "puppy"]] },
};
const catOrDogJson: JsonSchema = {
  oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }],
  discriminator: {
    propertyName: "type",
    mapping: { cat: "#/$defs/Cat", dog: "#/$defs/Dog", puppy: "#/$defs/Dog" },
  },
};

const cases: readonly Case[] = [
  { name: "string", schema: string, expected: { type: "string" }, accepted: ["", "a"], refused: [1, null] },
  {
    name: "string constraints",
    schema: { kind: "string", minLength: 2, maxLength: 3, patterns: ["^a"], format: "email" },
    expected: { type: "string", minLength: 2, maxLength: 3, pattern: "^a", format: "email" },
    accepted: [],
    refused: ["a", "abcd", "bc"],
  },
  {
    name: "length in code points",
    schema: { kind: "string", maxLength: 1 },
    expected: { type: "string", maxLength: 1 },
    accepted: ["😀"],
    refused: ["😀😀"],
  },
  {
    name: "several patterns",
    schema: { kind: "string", patterns: ["^a", "b$"] },
    expected: { type: "string", pattern: "^a", allOf: [{ pattern: "b$" }] },
    accepted: ["ab"],
    refused: ["ac", "cb"],
  },
  {
    name: "url, whose standard name is uri",
    schema: { kind: "string", format: "url" },
    expected: { type: "string", format: "uri" },
    accepted: ["https://example.com/a"],
    refused: ["no url"],
  },
  {
    name: "number",
    schema: { kind: "number", minimum: 0, exclusiveMaximum: 1, multipleOf: 0.25 },
    expected: { type: "number", minimum: 0, exclusiveMaximum: 1, multipleOf: 0.25 },
    accepted: [0, 0.75],
    refused: [-0.25, 1, 0.3, "0"],
  },
  {
    name: "exclusive minimum and maximum",
    schema: { kind: "number", exclusiveMinimum: 0, maximum: 1 },
    expected: { type: "number", maximum: 1, exclusiveMinimum: 0 },
    accepted: [0.5, 1],
    refused: [0, 1.1],
  },
  { name: "int", schema: int, expected: { type: "integer" }, accepted: [1, -1], refused: [1.5] },
  {
    name: "int32",
    schema: { kind: "number", type: "int32" },
    expected: { type: "integer", format: "int32", minimum: -2147483648, maximum: 2147483647 },
    accepted: [-2147483648, 2147483647],
    refused: [-2147483649, 2147483648, 0.5],
  },
  {
    name: "uint32 with a bound of its own",
    schema: { kind: "number", type: "uint32", minimum: 10, maximum: 2 ** 40 },
    expected: { type: "integer", minimum: 10, maximum: 4294967295 },
    accepted: [10, 4294967295],
    refused: [9, 4294967296],
  },
  {
    name: "int64",
    schema: { kind: "number", type: "int64" },
    expected: { type: "integer", format: "int64" },
    accepted: [2 ** 53],
    refused: [0.5],
  },
  {
    name: "uint64",
    schema: { kind: "number", type: "uint64" },
    expected: { type: "integer", minimum: 0 },
    accepted: [0],
    refused: [-1],
  },
  {
    name: "float",
    schema: { kind: "number", type: "float" },
    expected: { type: "number", format: "float" },
    accepted: [0.5],
    refused: ["0.5"],
  },
  {
    name: "bigint",
    schema: { kind: "bigint", minimum: "0", maximum: "99999999999999999999" },
    expected: {
      anyOf: [
        { type: "integer", minimum: 0 },
        { type: "string", pattern: "^-?\\d+$" },
      ],
    },
    accepted: [0, "12345678901234567890"],
    refused: [-1, 0.5, "1.5", "0x10", ""],
  },
  {
    name: "boolean",
    schema: { kind: "boolean" },
    expected: { type: "boolean" },
    accepted: [true, false],
    refused: ["true", 1],
  },
  { name: "null", schema: { kind: "null" }, expected: { type: "null" }, accepted: [null], refused: [0, ""] },
  {
    name: "string literals",
    schema: { kind: "literal", values: ["a", "b"] },
    expected: { type: "string", enum: ["a", "b"] },
    accepted: ["a", "b"],
    refused: ["c", null],
  },
  {
    name: "one literal",
    schema: { kind: "literal", values: ["a"] },
    expected: { const: "a", type: "string" },
    accepted: ["a"],
    refused: ["b"],
  },
  {
    name: "integer literals",
    schema: { kind: "literal", values: [1, 2] },
    expected: { type: "integer", enum: [1, 2] },
    accepted: [1, 2],
    refused: [3, "1"],
  },
  {
    name: "number literals",
    schema: { kind: "literal", values: [1, 2.5] },
    expected: { type: "number", enum: [1, 2.5] },
    accepted: [1, 2.5],
    refused: [2],
  },
  {
    name: "literals of several types",
    schema: { kind: "literal", values: ["a", 1, true] },
    expected: { enum: ["a", 1, true] },
    accepted: ["a", 1, true],
    refused: [false, "1"],
  },
  {
    name: "template literal",
    schema: { kind: "template", source: "^user-\\d+$", text: "a user" },
    expected: { type: "string", pattern: "^user-\\d+$" },
    accepted: ["user-1"],
    refused: ["user-", 1],
  },
  {
    name: "Uint8Array",
    schema: { kind: "bytes" },
    expected: { type: "string", contentEncoding: "base64" },
    accepted: ["", "AQID"],
    refused: [1, [1]],
  },
  {
    name: "URL",
    schema: { kind: "url" },
    expected: { type: "string", format: "uri" },
    accepted: ["https://example.com/"],
    refused: [1, "/relative"],
  },
  {
    name: "Date",
    schema: { kind: "date" },
    expected: { type: "string", format: "date-time" },
    accepted: ["2026-02-28T10:00:00Z"],
    refused: ["2026-02-30T10:00:00Z", 1],
  },
  { name: "unknown", schema: { kind: "unknown" }, expected: {}, accepted: [null, 1, [], {}], refused: [] },
  { name: "never", schema: { kind: "never" }, expected: { not: {} }, accepted: [], refused: [null, {}] },
  {
    name: "array",
    schema: { kind: "array", items: int, minItems: 1, maxItems: 2, uniqueItems: true },
    expected: { type: "array", items: { type: "integer" }, minItems: 1, maxItems: 2, uniqueItems: true },
    accepted: [[1], [1, 2]],
    refused: [[], [1, 2, 3], [1, 1], ["1"]],
  },
  {
    name: "Set",
    schema: { kind: "set", items: string, minItems: 2 },
    expected: { type: "array", items: { type: "string" }, minItems: 2, uniqueItems: true },
    accepted: [["a", "b"]],
    refused: [["a", "a"], ["a"]],
  },
  {
    name: "tuple",
    schema: {
      kind: "tuple",
      items: [
        { schema: string, optional: false },
        { schema: int, optional: true },
      ],
    },
    expected: {
      type: "array",
      prefixItems: [{ type: "string" }, { type: "integer" }],
      minItems: 1,
      maxItems: 2,
    },
    accepted: [["a"], ["a", 1]],
    refused: [[], ["a", "b"], ["a", 1, 2]],
  },
  {
    name: "tuple with rest",
    schema: { kind: "tuple", items: [{ schema: string, optional: false }], rest: int },
    expected: { type: "array", prefixItems: [{ type: "string" }], items: { type: "integer" }, minItems: 1 },
    accepted: [["a"], ["a", 1, 2]],
    refused: [[], ["a", "b"]],
  },
  {
    name: "empty tuple",
    schema: { kind: "tuple", items: [] },
    expected: { type: "array", maxItems: 0 },
    accepted: [[]],
    refused: [[1]],
  },
  {
    name: "Map",
    schema: { kind: "map", key: string, value: int },
    expected: { type: "object", additionalProperties: { type: "integer" } },
    accepted: [{}, { a: 1 }],
    refused: [{ a: "1" }],
  },
  {
    name: "Map with an enum's members for keys",
    schema: { kind: "map", key: { kind: "ref", id: "m#Color" }, value: int },
    expected: {
      type: "object",
      propertyNames: { enum: ["red", "blue"] },
      additionalProperties: { type: "integer" },
    },
    accepted: [{ red: 1 }],
    refused: [{ green: 1 }],
  },
  {
    name: "Map with several kinds of keys",
    schema: {
      kind: "map",
      key: { kind: "union", members: [{ kind: "boolean" }, { kind: "string", patterns: ["^x"] }] },
      value: int,
    },
    expected: {
      type: "object",
      propertyNames: { anyOf: [{ enum: ["true", "false"] }, { pattern: "^x" }] },
      additionalProperties: { type: "integer" },
    },
    accepted: [{ true: 1, xy: 2 }],
    refused: [{ y: 1 }],
  },
  {
    name: "object",
    schema: {
      kind: "object",
      properties: [property("a", string), property("b", int, { optional: true })],
    },
    expected: {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "integer" } },
      required: ["a"],
    },
    accepted: [{ a: "" }, { a: "", b: 1, c: 2 }],
    refused: [{}, { a: "", b: "1" }, []],
  },
  {
    name: "empty object",
    schema: { kind: "object", properties: [] },
    expected: { type: "object" },
    accepted: [{}, { a: 1 }],
    refused: [[], null],
  },
  {
    name: "strict object",
    schema: { kind: "object", properties: [property("a", string)], strict: true },
    expected: {
      type: "object",
      properties: { a: { type: "string" } },
      required: ["a"],
      additionalProperties: false,
    },
    accepted: [{ a: "" }],
    refused: [{ a: "", b: 1 }],
  },
  {
    name: "index signature",
    schema: { kind: "object", properties: [], index: [{ key: { kind: "string" }, value: int }] },
    expected: { type: "object", additionalProperties: { type: "integer" } },
    accepted: [{ a: 1 }],
    refused: [{ a: "1" }],
  },
  {
    name: "strict object with template keys",
    schema: {
      kind: "object",
      properties: [],
      strict: true,
      index: [{ key: { kind: "template", source: "^x-.*$", text: "an extension" }, value: int }],
    },
    expected: {
      type: "object",
      patternProperties: { "^x-.*$": { type: "integer" } },
      additionalProperties: false,
    },
    accepted: [{ "x-a": 1 }],
    refused: [{ "x-a": "1" }, { a: 1 }],
  },
  {
    name: "union",
    schema: { kind: "union", members: [string, int] },
    expected: { anyOf: [{ type: "string" }, { type: "integer" }] },
    accepted: ["a", 1],
    refused: [1.5, null],
  },
  {
    name: "nullable, null last",
    schema: { kind: "union", members: [{ kind: "null" }, string] },
    expected: { anyOf: [{ type: "string" }, { type: "null" }] },
    accepted: ["a", null],
    refused: [1],
  },
  {
    name: "nullable reference",
    schema: { kind: "union", members: [{ kind: "ref", id: "m#Cat" }, { kind: "null" }] },
    expected: { anyOf: [{ $ref: "#/$defs/Cat" }, { type: "null" }] },
    accepted: [null, { type: "cat", lives: 9 }],
    refused: [{ type: "dog", lives: 9 }],
  },
  {
    name: "discriminated union",
    schema: catOrDog,
    expected: catOrDogJson,
    accepted: [
      { type: "cat", lives: 9 },
      { type: "puppy", tail: "short" },
    ],
    refused: [{ type: "cat", tail: "long" }, { type: "bird" }, null],
  },
  {
    name: "discriminated union with null and a string",
    schema: {
      kind: "union",
      members: [{ kind: "null" }, { kind: "ref", id: "m#Cat" }, string, { kind: "ref", id: "m#Dog" }],
      discriminator: { property: "type", tags: [[], ["cat"], [], ["dog", "puppy"]] },
    },
    expected: { anyOf: [catOrDogJson, { type: "string" }, { type: "null" }] },
    accepted: [null, "a", { type: "dog", tail: "" }],
    refused: [1, { type: "cat" }],
  },
  {
    name: "discriminated union with an inline member",
    schema: {
      kind: "union",
      members: [
        { kind: "ref", id: "m#Cat" },
        { kind: "object", properties: [property("type", { kind: "literal", values: ["fish"] })] },
      ],
      discriminator: { property: "type", tags: [["cat"], ["fish"]] },
    },
    expected: {
      oneOf: [
        { $ref: "#/$defs/Cat" },
        { type: "object", properties: { type: { const: "fish", type: "string" } }, required: ["type"] },
      ],
      discriminator: { propertyName: "type" },
    },
    accepted: [{ type: "fish" }],
    refused: [{ type: "cat" }],
  },
  {
    name: "reference",
    schema: { kind: "ref", id: "m#Color" },
    expected: { $ref: "#/$defs/Color" },
    accepted: ["red"],
    refused: ["green"],
  },
];

describe.each(cases)("$name", ({ schema, direction, expected, accepted, refused }) => {
  test("reads as expected", () => expect(convert(schema, direction)).toEqual(expected));

  test("means what the type means", () => {
    const validate = validator(convert(schema, direction));
    for (const value of accepted) expect([value, validate(value)]).toEqual([value, true]);
    for (const value of refused) expect([value, validate(value)]).toEqual([value, false]);
  });
});
