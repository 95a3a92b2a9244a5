import { describe, expect, test } from "vitest";
import type { ComponentFragment, JsonSchema } from "../../contract/component.js";
import type { JsonSchemaDialect } from "./dialects.js";
import { standaloneSchema } from "./standalone.js";

const component = (name: string, schema: JsonSchema, module = "src/a"): ComponentFragment => ({
  id: `${module}#${name}`,
  name,
  module,
  mode: "both",
  schema,
});

const string = { type: "string" };
const tree = component("Tree", {
  type: "object",
  properties: { name: string, children: { type: "array", items: { $ref: "src/a#Tree" } } },
});
const leaf = component("Leaf", { type: "object", properties: { tree: { $ref: "src/a#Tree" } } });
const other = component("Leaf", { type: "object" }, "src/b");

const $2020 = "https://json-schema.org/draft/2020-12/schema";
const $07 = "http://json-schema.org/draft-07/schema#";

describe("named types", () => {
  test("the type itself is written out, and those it refers to stand where the dialect has them", () => {
    const schema = { $ref: "src/a#Leaf" };
    const properties = (at: string) => ({ tree: { $ref: `${at}/Tree` } });
    const named = (at: string) => ({
      Tree: {
        type: "object",
        properties: { name: string, children: { type: "array", items: { $ref: `${at}/Tree` } } },
      },
    });
    expect(standaloneSchema(schema, [leaf, tree, other], "2020-12")).toEqual({
      $schema: $2020,
      type: "object",
      properties: properties("#/$defs"),
      $defs: named("#/$defs"),
    });
    expect(standaloneSchema(schema, [leaf, tree, other], "draft-07")).toEqual({
      $schema: $07,
      type: "object",
      properties: properties("#/definitions"),
      definitions: named("#/definitions"),
    });
    expect(standaloneSchema(schema, [leaf, tree, other], "openapi-3.0")).toEqual({
      type: "object",
      properties: properties("#/components/schemas"),
      components: { schemas: named("#/components/schemas") },
    });
  });

  test("a type that comes back to itself is the whole schema, where there is a way to say so", () => {
    const [whole, named] = [{ $ref: "#" }, { $ref: "#/components/schemas/Tree" }];
    const object = (self: JsonSchema) => ({
      type: "object",
      properties: { name: string, children: { type: "array", items: self } },
    });
    const of = (dialect: JsonSchemaDialect) => standaloneSchema({ $ref: "src/a#Tree" }, [tree], dialect);
    expect(of("2020-12")).toEqual({ $schema: $2020, ...object(whole) });
    expect(of("draft-07")).toEqual({ $schema: $07, ...object(whole) });
    expect(of("openapi-3.0")).toEqual({ allOf: [named], components: { schemas: { Tree: object(named) } } });
  });

  test("two types of one name are told apart only where both are referred to", () => {
    const both = { anyOf: [{ $ref: "src/a#Leaf" }, { $ref: "src/b#Leaf" }] };
    expect(Object.keys(Object(standaloneSchema(both, [leaf, tree, other], "2020-12")["$defs"]))).toEqual([
      "ALeaf",
      "BLeaf",
      "Tree",
    ]);
  });

  test("each schema is made anew", () => {
    const of = () => standaloneSchema({ $ref: "src/a#Leaf" }, [leaf, tree], "2020-12");
    Object.assign(Object(of()["properties"]), { more: true });
    expect(of()["properties"]).toEqual({ tree: { $ref: "#/$defs/Tree" } });
  });
});

test("a dialect that is none is refused with those that are", () => {
  expect(() => standaloneSchema({}, [], "draft-04" as JsonSchemaDialect)).toThrow(
    '"draft-04" is not a supported dialect of JSON Schema. Write one of "2020-12", "draft-07", "openapi-3.0".',
  );
});

interface Row {
  readonly of: JsonSchema;
  readonly draft07: JsonSchema;
  readonly openapi30: JsonSchema;
}

const integer = { type: "integer" };
const NULL = { type: "string", nullable: true, enum: [null] };

// According to the specifications: JSON Schema's release notes of 2019-09 and 2020-12, and OpenAPI 3.0.3, "Schema Object".
const ROWS: Readonly<Record<string, Row>> = {
  "a tuple": {
    of: { type: "array", prefixItems: [string, integer], minItems: 1, maxItems: 2 },
    draft07: { type: "array", items: [string, integer], minItems: 1, maxItems: 2 },
    openapi30: { type: "array", items: { anyOf: [string, integer] }, minItems: 1, maxItems: 2 },
  },
  "a tuple with a rest": {
    of: { type: "array", prefixItems: [string], items: string, minItems: 1 },
    draft07: { type: "array", items: [string], additionalItems: string, minItems: 1 },
    openapi30: { type: "array", items: string, minItems: 1 },
  },
  "an empty tuple": {
    of: { type: "array", maxItems: 0 },
    draft07: { type: "array", maxItems: 0 },
    // `items` is required.
    openapi30: { type: "array", maxItems: 0, items: {} },
  },
  "one value": { of: { const: "a" }, draft07: { const: "a" }, openapi30: { enum: ["a"] } },
  "exclusive bounds": {
    of: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
    draft07: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
    openapi30: {
      type: "number",
      minimum: 0,
      exclusiveMinimum: true,
      maximum: 1,
      exclusiveMaximum: true,
    },
  },
  "an exclusive bound beside a nearer one": {
    of: { type: "number", minimum: 3, exclusiveMinimum: 0, maximum: 9, exclusiveMaximum: 9 },
    draft07: { type: "number", minimum: 3, exclusiveMinimum: 0, maximum: 9, exclusiveMaximum: 9 },
    openapi30: { type: "number", minimum: 3, maximum: 9, exclusiveMaximum: true },
  },
  "null beside a type": {
    of: { anyOf: [string, { type: "null" }], description: "D" },
    draft07: { anyOf: [string, { type: "null" }], description: "D" },
    openapi30: { type: "string", nullable: true, description: "D" },
  },
  "null beside an exclusive bound": {
    of: { anyOf: [{ type: "number", exclusiveMinimum: 0 }, { type: "null" }] },
    draft07: { anyOf: [{ type: "number", exclusiveMinimum: 0 }, { type: "null" }] },
    openapi30: { type: "number", minimum: 0, exclusiveMinimum: true, nullable: true },
  },
  "null beside several types": {
    of: { anyOf: [{ enum: ["a"] }, string, integer, { type: "null" }] },
    draft07: { anyOf: [{ enum: ["a"] }, string, integer, { type: "null" }] },
    openapi30: { anyOf: [{ enum: ["a"] }, { type: "string", nullable: true }, integer] },
  },
  "null beside listed values": {
    of: { anyOf: [{ type: "string", enum: ["a"] }, { type: "null" }] },
    draft07: { anyOf: [{ type: "string", enum: ["a"] }, { type: "null" }] },
    // `nullable` would not add it to the list.
    openapi30: { anyOf: [{ type: "string", enum: ["a"] }, NULL] },
  },
  "null alone": { of: { type: "null" }, draft07: { type: "null" }, openapi30: NULL },
  "what stands beside a reference": {
    of: { properties: { a: { $ref: "#/elsewhere", description: "D" } } },
    draft07: { properties: { a: { allOf: [{ $ref: "#/elsewhere" }], description: "D" } } },
    openapi30: { properties: { a: { allOf: [{ $ref: "#/elsewhere" }], description: "D" } } },
  },
  "patterns of keys": {
    of: { type: "object", patternProperties: { "^x": string }, additionalProperties: false },
    draft07: { type: "object", patternProperties: { "^x": string }, additionalProperties: false },
    openapi30: { type: "object", additionalProperties: string },
  },
  "patterns of keys, and others": {
    of: {
      type: "object",
      patternProperties: { "^x": string },
      additionalProperties: integer,
      propertyNames: { minLength: 1 },
    },
    draft07: {
      type: "object",
      patternProperties: { "^x": string },
      additionalProperties: integer,
      propertyNames: { minLength: 1 },
    },
    openapi30: { type: "object", additionalProperties: { anyOf: [string, integer] } },
  },
  "patterns of keys among anything": {
    of: { type: "object", patternProperties: { "^x": string } },
    draft07: { type: "object", patternProperties: { "^x": string } },
    openapi30: { type: "object" },
  },
  bytes: {
    of: { type: "string", contentEncoding: "base64" },
    draft07: { type: "string", contentEncoding: "base64" },
    openapi30: { type: "string", format: "byte" },
  },
  annotations: {
    of: { type: "string", deprecated: true, writeOnly: true, examples: ["a", "b"], default: "a" },
    draft07: { type: "string", writeOnly: true, examples: ["a", "b"], default: "a" },
    openapi30: { type: "string", deprecated: true, writeOnly: true, example: "a", default: "a" },
  },
  "what is no schema": {
    of: { type: "object", default: { const: 1 }, enum: [{ prefixItems: [] }] },
    draft07: { type: "object", default: { const: 1 }, enum: [{ prefixItems: [] }] },
    openapi30: { type: "object", default: { const: 1 }, enum: [{ prefixItems: [] }] },
  },
  "properties that are called as keywords are": {
    of: { type: "object", properties: { const: { const: 1 }, prefixItems: string } },
    draft07: { type: "object", properties: { const: { const: 1 }, prefixItems: string } },
    openapi30: { type: "object", properties: { const: { enum: [1] }, prefixItems: string } },
  },
};

describe.each(Object.entries(ROWS))("%s", (_, { of, draft07, openapi30 }) => {
  test("in 2020-12", () => {
    expect(standaloneSchema(of, [], "2020-12")).toEqual({ $schema: $2020, ...of });
  });
  test("in draft-07", () => {
    expect(standaloneSchema(of, [], "draft-07")).toEqual({ $schema: $07, ...draft07 });
  });
  test("in OpenAPI 3.0", () => expect(standaloneSchema(of, [], "openapi-3.0")).toEqual(openapi30));
});

test("a discriminator is OpenAPI's, and needs names to choose from", () => {
  const named = {
    oneOf: [{ $ref: "src/a#Leaf" }],
    discriminator: { propertyName: "kind", mapping: { leaf: "src/a#Leaf" } },
  };
  const nameless = { oneOf: [string], discriminator: { propertyName: "kind" } };
  expect(standaloneSchema(named, [leaf], "2020-12")["discriminator"]).toBeUndefined();
  expect(standaloneSchema(named, [leaf], "openapi-3.0")["discriminator"]).toEqual({
    propertyName: "kind",
    mapping: { leaf: "#/components/schemas/Leaf" },
  });
  expect(standaloneSchema(nameless, [], "openapi-3.0")).toEqual({ oneOf: [string] });
});
