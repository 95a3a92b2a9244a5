import { registerSchema, unregisterSchema, validate } from "@hyperjump/json-schema/openapi-3-0";
import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toOpenapi30 } from "../../runtime/assembly/json-schema/openapi-3-0.js";
import type { JsonSchema } from "../../runtime/contract/component.js";
import type { Json } from "../../transformer/schema.js";

/**
 * Schemas as people write them in `responses`, with everything that 2020-12 added to OpenAPI 3.0. `openapi-3-0.test.ts` has those
 * that are generated from types.
 */
const small = fc.integer({ min: 0, max: 2 });
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 2 },
    fc.constantFrom(null, true, 0, 1, 2, 1.5, "a", "ab", "b", "xa"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "xa"), tie("value"), { maxKeys: 2, noNullPrototype: true }),
  ),
}));
const TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"] as const;
const keyword = (name: string, of: fc.Arbitrary<unknown>) => of.map((value) => ({ [name]: value }));
const some = (inner: fc.Arbitrary<unknown>) => fc.array(inner, { minLength: 1, maxLength: 3 });
const keywords = (inner: fc.Arbitrary<unknown>) => ({
  type: fc.oneof(
    fc.constantFrom(...TYPES),
    fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 }),
  ),
  const: value,
  enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }),
  minimum: small,
  maximum: small,
  exclusiveMinimum: small,
  exclusiveMaximum: small,
  minLength: small,
  pattern: fc.constantFrom("^a", "b$"),
  items: inner,
  prefixItems: some(inner),
  minItems: small,
  maxItems: small,
  contains: inner,
  properties: fc.dictionary(fc.constantFrom("a", "b"), inner, {
    maxKeys: 2,
    noNullPrototype: true,
  }),
  required: fc.uniqueArray(fc.constantFrom("a", "b"), { maxLength: 1 }),
  additionalProperties: inner,
  patternProperties: fc.dictionary(fc.constantFrom("^x", "^a"), inner, {
    maxKeys: 1,
    noNullPrototype: true,
  }),
  propertyNames: inner,
  anyOf: some(inner),
  oneOf: some(inner),
  allOf: some(inner),
  not: inner,
  if: inner,
  then: inner,
  contentMediaType: fc.constant("image/png"),
  examples: fc.array(value, { maxLength: 1 }),
});
const { schema } = fc.letrec<{ schema: JsonSchema | boolean; object: JsonSchema }>((tie) => {
  return {
    schema: fc.oneof({ maxDepth: 3, withCrossShrink: true }, fc.boolean(), tie("object"), tie("object")),
    object: fc
      .array(fc.oneof(...Object.entries(keywords(tie("schema"))).map(([name, of]) => keyword(name, of))), {
        minLength: 1,
        maxLength: 3,
      })
      .map((some): JsonSchema => Object.assign({}, ...some)),
  };
});

const OPENAPI = "https://spec.openapis.org/oas/3.0/schema";
const isDocument = await validate(OPENAPI);
const ajv = new Ajv.default({ strict: false, validateFormats: false });
let count = 0;

test("what fits a schema of 2020-12 fits its Schema Object of OpenAPI 3.0", async () => {
  let fitting = 0;
  await fc.assert(
    fc.asyncProperty(schema, fc.array(value, { minLength: 6, maxLength: 12 }), async (any, values) => {
      if (typeof any === "boolean") return;
      const older = toOpenapi30(any);
      const document = {
        openapi: "3.0.3",
        info: { title: "T", version: "1" },
        paths: {},
        components: { schemas: { It: older } },
      } as Json;
      expect([older, isDocument(document, "BASIC")]).toEqual([older, { valid: true }]);
      const accepts = ajv.compile(any);
      const accepted = values.filter((one) => accepts(one));
      fitting += accepted.length;
      if (accepted.length === 0) return;
      const uri = `https://countersign.test/older/${count++}`;
      registerSchema(Object(document), uri, OPENAPI);
      const judge = await validate(`${uri}#/components/schemas/It`);
      unregisterSchema(uri);
      for (const one of accepted) expect([older, one, judge(one).valid]).toEqual([older, one, true]);
    }),
    { seed: 18, numRuns: 400, includeErrorInReport: true },
  );
  expect(fitting).toBeGreaterThan(500);
});
