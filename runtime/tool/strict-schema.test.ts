import { toStrictJsonSchema } from "openai/lib/transform";
import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../contract/component.js";
import { strictSchema } from "./strict-schema.js";

/** A schema of an object with one property. */
const having = (value: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: "object",
  properties: { value },
  required: ["value"],
  additionalProperties: false,
  ...more,
});
const defs = (T: JsonSchema): JsonSchema => ({ $defs: { T } });
const empty = { type: "object", properties: {}, required: [], additionalProperties: false };

describe("a schema for strict mode", () => {
  test.each<[what: string, schema: JsonSchema, strict: JsonSchema]>([
    [
      "has no dialect, defaults and examples",
      having({ type: "string", default: "a", examples: ["b"] }, { $schema: "x" }),
      having({ type: "string" }),
    ],
    ["has no properties that are not declared", having({ type: "object" }), having(empty)],
    [
      "tells constraints that it does not know",
      having({ type: "string", minLength: 1, description: "A city." }),
      having({ type: "string", description: "A city. {minLength: 1}" }),
    ],
    [
      "tells formats that it does not know, and keeps others",
      having({ type: "array", items: { type: "string", format: "uri" }, minItems: 1 }),
      having({ type: "array", items: { type: "string", description: '{format: "uri"}' }, minItems: 1 }),
    ],
    [
      "keeps formats",
      having({ type: "string", format: "date-time" }),
      having({ type: "string", format: "date-time" }),
    ],
    [
      "tells patterns that look around",
      having({ type: "string", pattern: "^(?!a)" }),
      having({ type: "string", description: '{pattern: "^(?!a)"}' }),
    ],
    [
      "keeps patterns",
      having({ type: "string", pattern: "^(?:a|b)$" }),
      having({ type: "string", pattern: "^(?:a|b)$" }),
    ],
    [
      "has anyOf for oneOf with a discriminator",
      having({ oneOf: [{ type: "object" }, { type: "null" }], discriminator: { propertyName: "a" } }),
      having({ anyOf: [empty, { type: "null" }] }),
    ],
    [
      "has nothing beside a reference",
      having({ $ref: "#/$defs/T", description: "The place." }, defs({ type: "object" })),
      having({ anyOf: [{ $ref: "#/$defs/T" }], description: "The place." }, defs(empty)),
    ],
    [
      "may come back to itself",
      having({ $ref: "#/$defs/T" }, defs(having({ type: "array", items: { $ref: "#/$defs/T" } }))),
      having({ $ref: "#/$defs/T" }, defs(having({ type: "array", items: { $ref: "#/$defs/T" } }))),
    ],
  ])("%s", (_, schema, strict) => {
    expect(strictSchema(schema)).toEqual({ schema: strict });
    // OpenAI's own package has nothing left to change.
    expect(toStrictJsonSchema(strict as never)).toEqual(strict);
  });

  test.each<[schema: JsonSchema, problem: string]>([
    [{ type: "object", properties: { a: { type: "string" } } }, 'the whole may leave out "a"'],
    [
      having({ type: "object", properties: { b: { type: "string" } }, required: [] }),
      'value may leave out "b"',
    ],
    [
      having({ type: "object", additionalProperties: { type: "string" } }),
      "value has properties with any name",
    ],
    [having({}), "value may be anything"],
    [having({ type: "array", items: {} }), "value[] may be anything"],
    [having({ type: "array", prefixItems: [{ type: "string" }] }), "value has the keyword prefixItems"],
    [having({ type: "object", patternProperties: {} }), "value has the keyword patternProperties"],
    [having({ $ref: "#/$defs/T" }, defs({ allOf: [] })), "T has the keyword allOf"],
  ])("there is none for %j", (schema, problem) => {
    expect(strictSchema(schema)).toEqual({ problem });
  });
});
