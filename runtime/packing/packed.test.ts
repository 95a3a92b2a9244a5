import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ComponentFragment, JsonSchema } from "../contract/component.js";
import type { OperationFragment } from "../contract/document.js";
import { packModule, unpackFragment, unpackModule } from "./packed.js";

const schema: fc.Arbitrary<JsonSchema> = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<JsonSchema>({}, { type: "string" }, { type: "object" }, { type: ["string", "null"] }),
    fc.constantFrom<JsonSchema>(
      { $ref: "src/a#Item" },
      { $ref: "src/b#Item" },
      { $ref: "src/a#Page<src/a#Item>?input" },
    ),
    fc.constantFrom<JsonSchema>(
      { $ref: "#/components/schemas/Own" },
      { $ref: "https://example.com/schema.json" },
    ),
    fc.constantFrom<JsonSchema>({ type: "string", description: "#a" }, { const: ["x"], type: "array" }),
    tie("schema").map((items) => ({ type: "array", items })),
    tie("schema").map((items) => ({ items, type: "array" })),
    fc.array(tie("schema"), { maxLength: 3 }).map((anyOf) => ({ anyOf })),
    fc
      .tuple(
        fc.dictionary(fc.constantFrom("a", "b?", "type", "__proto__", "1"), tie("schema")),
        fc.constantFrom(/./, /[^a]/, /never/),
        fc.boolean(),
      )
      .map(([properties, pattern, listed]) => {
        const required = Object.keys(properties).filter((name) => pattern.test(name));
        return { type: "object", properties, ...((listed || required.length > 0) && { required }) };
      }),
    fc.constantFrom("src/a#Item", "src/b#Item", "other").map((cat) => ({
      oneOf: [],
      discriminator: { propertyName: "kind", mapping: { cat } },
    })),
    fc
      .tuple(
        fc.array(fc.constantFrom<JsonSchema>({ $ref: "src/a#Cat" }, { $ref: "src/b#Dog" }, { type: "null" })),
        fc.dictionary(fc.constantFrom("cat", "dog", "1"), fc.constantFrom("src/a#Cat", "src/b#Dog")),
      )
      .map(([oneOf, mapping]) => ({ oneOf, discriminator: { propertyName: "kind", mapping } })),
    tie("schema").map((a) => ({ description: "x", properties: { a }, required: ["a"] })),
    tie("schema").map((additionalProperties) => ({ properties: {}, type: "object", additionalProperties })),
    fc.constantFrom<JsonSchema>(
      { type: "object", additionalProperties: false },
      { default: { $ref: "src/a#Item" } },
    ),
  ),
})).schema;

const component: fc.Arbitrary<ComponentFragment> = fc.record({
  id: fc.constantFrom("src/a#Item", "src/b#Item", "src/a#Page<src/b#Item>"),
  name: fc.constantFrom("Item", "PageItem"),
  module: fc.constantFrom("src/a", "src/b"),
  mode: fc.constantFrom("both" as const, "input" as const, "output" as const),
  schema,
});

const modules = ["src/a", "src/b"];

/** Byte-equal documents need the same members in the same order. */
const text = (value: unknown) => JSON.stringify(value);

test("components come back as they were", () => {
  fc.assert(
    fc.property(fc.array(component), (components) => {
      const packed = packModule({ fragments: [], components }, modules);
      const back = unpackModule(packed.shared, modules).components;
      expect(back.map((one) => text(one.schema))).toEqual(components.map((one) => text(one.schema)));
      expect(back).toEqual(components);
    }),
    { numRuns: 300 },
  );
});

test("operations come back as they were", () => {
  const usual = schema.map((one) => ({
    description: "Successful Response",
    content: { "application/json": { schema: one } },
  }));
  const parameter = fc.record(
    {
      name: fc.constantFrom("q", "q?", "a b", "", "x\n"),
      in: fc.constantFrom("query", "path"),
      required: fc.boolean(),
      schema,
      description: fc.constantFrom("", "What for."),
      example: fc.constant(1),
    },
    { requiredKeys: ["name", "in", "required", "schema"] },
  );
  const operation = fc.record({
    parameters: fc.array(parameter),
    requestBody: fc.oneof(
      schema.map((one) => ({ content: { "application/json": { schema: one } }, required: true })),
      schema.map((one) => ({ content: { "application/json": { schema: one } }, required: false })),
      schema.map((one) => ({ content: { "text/plain": { schema: one } }, required: true })),
    ),
    responses: fc.dictionary(
      fc.constantFrom("200", "201", "4XX", "default"),
      fc.oneof(
        usual,
        usual.map((one) => ({ ...one, description: "Other" })),
        fc.constant({ description: "x" }),
      ),
    ),
    "x-own": schema,
  });
  const schemes = fc.array(
    fc.record({
      name: fc.constantFrom("Bearer", "Key"),
      detail: fc.constantFrom("", "x-key"),
      scheme: fc.constantFrom({ type: "http", scheme: "bearer" }, { type: "apiKey", in: "header" }),
    }),
    { maxLength: 3 },
  );
  const fragment = fc.tuple(operation, schemes).map(
    ([one, schemes]): OperationFragment => ({
      operation: one,
      handlerName: "read",
      errors: [{ status: 404, detail: one["x-own"] as JsonSchema }, { classes: ["src/a#Mine"] }],
      declared: one.responses,
      security: { schemes, requirements: schemes.map((_, i) => ({ [i]: [] })) },
    }),
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 4 }), (fragments) => {
      // Twice, so that there is something to share.
      const all = [...fragments, ...fragments];
      const packed = packModule({ fragments: all, components: [] }, modules);
      const module = unpackModule(packed.shared, modules);
      expect(packed.fragments.map((each) => text(unpackFragment(each, module)))).toEqual(all.map(text));
    }),
    { numRuns: 300 },
  );
});

describe("the short form", () => {
  const fragment = (one: OperationFragment) =>
    JSON.parse(packModule({ fragments: [one], components: [] }, ["src/a"]).fragments[0] ?? "");

  const packed = (one: JsonSchema) => {
    const fragment = { id: "src/a#Item", name: "Item", module: "src/a", mode: "both" as const, schema: one };
    return JSON.parse(packModule({ fragments: [], components: [fragment] }, ["src/a", "src/c"]).shared)[0];
  };

  test.each([
    [{ type: "string" }, "string"],
    [{ type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 }, "int"],
    [{ type: "int" }, { type: "int" }],
    [{ $ref: "src/a#Item" }, "#Item"],
    [{ $ref: "src/b#Item" }, "src/b#Item"],
    [{ $ref: "src/c#Item" }, "1#Item"],
    [{ $ref: "src/a#Page<src/c#Item,src/a#Meta[]>" }, "#Page<1#Item,#Meta[]>"],
    [{ $ref: "src/c#Page<src/b#Item>?input" }, "1#Page<src/b#Item>?input"],
    [{ type: "array", items: { type: "integer" } }, ["integer"]],
    [
      { type: "object", properties: { a: { type: "null" }, b: { type: "null" } }, required: ["a"] },
      { "": { a: "null", "b?": "null" } },
    ],
    [
      {
        oneOf: [{ $ref: "src/a#Cat" }, { $ref: "src/b#Dog" }],
        discriminator: { propertyName: "kind", mapping: { cat: "src/a#Cat", dog: "src/b#Dog" } },
      },
      { oneOf: ["#Cat", "src/b#Dog"], discriminator: ["kind", "cat", "dog"] },
    ],
    [
      { type: "object", required: ["a"] },
      { type: "object", required: ["a"] },
    ],
  ])("of %j is %j", (one, short) => {
    expect(packed(one)).toEqual(["#Item", short]);
  });

  test("of a schema that stands in several places: written once, with what is inside it", () => {
    const address = { type: "object", properties: { city: { type: "array", items: { const: "Bonn" } } } };
    const of = (id: string, one: JsonSchema) => ({
      id,
      name: id.slice(6),
      module: "src/a",
      mode: "both" as const,
      schema: one,
    });
    const components = [
      of("src/a#A", {
        type: "object",
        properties: { home: address, work: address },
        required: ["home", "work"],
      }),
      of("src/a#B", { type: "array", items: address }),
    ];
    const { shared } = packModule({ fragments: [], components }, ["src/a"]);
    expect(JSON.parse(shared)).toEqual({
      list: [
        ["#A", { "": { home: 0, work: 0 } }],
        ["#B", [0]],
      ],
      shared: [{ "": { "city?": [{ const: "Bonn" }] } }],
    });
    expect(unpackModule(shared, ["src/a"]).components).toEqual(components);
  });

  test("of the parameters and the body that most operations have", () => {
    const operation = {
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "integer" } },
        { name: "q", in: "query", required: false, schema: { type: "string" }, description: "Sought." },
      ],
      requestBody: { content: { "application/json": { schema: { $ref: "src/a#Item" } } }, required: true },
    };
    expect(fragment({ operation }).operation).toEqual({
      parameters: [
        ["path id", "integer"],
        ["query q?", "string", "Sought."],
      ],
      requestBody: ["#Item"],
    });
  });

  test("of the answers that most operations have", () => {
    const responses = {
      "200": {
        description: "Successful Response",
        content: { "application/json": { schema: { type: "string" } } },
      },
    };
    expect(fragment({ operation: { responses } }).operation.responses).toEqual({
      "200": ["string"],
    });
  });

  test("of what several operations say: written once, whatever it is", () => {
    const scheme = { name: "HTTPBearer", detail: "", scheme: { type: "http", scheme: "bearer" } };
    const notFound = { status: 404, descriptions: ["Item not found"], detail: { type: "string" } };
    const conflict = { description: "Conflict" };
    const parameter = { name: "x-tenant", in: "header", required: true, schema: { type: "string" } };
    const one: OperationFragment = {
      operation: { parameters: [parameter], responses: { 204: { description: "Successful Response" } } },
      errors: [notFound],
      declared: { 409: conflict },
      security: { schemes: [scheme], requirements: [{ 0: [] }] },
    };
    const other: OperationFragment = { ...one, errors: [{ status: 400 }, notFound] };
    const { shared, fragments } = packModule({ fragments: [one, other], components: [] }, ["src/a"]);
    expect(JSON.parse(shared).parts).toHaveLength(5);
    expect(fragments.map((each) => JSON.parse(each))).toEqual([
      {
        operation: { parameters: [0], responses: { 204: 1 } },
        errors: [2],
        declared: { 409: 3 },
        security: { schemes: [4], requirements: [{ 0: [] }] },
      },
      {
        operation: { parameters: [0], responses: { 204: 1 } },
        errors: [{ status: 400 }, 2],
        declared: { 409: 3 },
        security: { schemes: [4], requirements: [{ 0: [] }] },
      },
    ]);
  });
});
