import { expect, test } from "vitest";
import type { JsonSchema } from "../contract/component.js";
import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import { assembleDocument } from "./assemble.js";

/** Returns the example of a request body with this schema, or `undefined` if it has none. */
function exampleOf(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>> = {}): unknown {
  const info: DocumentInfo = { title: "T", version: "1", examples: true };
  const operation: MountedOperation = {
    routeKind: "operation",
    method: "post",
    path: "/",
    source: "src/app.ts:1",
    components: Object.entries(named).map(([name, schema]) => ({
      id: `src/a#${name}`,
      name,
      module: "src/a",
      mode: "both",
      schema,
    })),
    fragment: {
      operation: { requestBody: { content: { "application/json": { schema } } }, responses: {} },
    },
  };
  const { paths } = assembleDocument(info, [operation]) as {
    paths: { "/": { post: { requestBody: { content: { "application/json": { example?: unknown } } } } } };
  };
  return paths["/"].post.requestBody.content["application/json"].example;
}

const string = { type: "string" };
const secret = { type: "string", format: "password" };
const ref = (name: string) => ({ $ref: `src/a#${name}` });

test.each<[string, JsonSchema, unknown]>([
  ["bounds", { type: "integer", minimum: 7 }, 7],
  ["an exclusive bound", { type: "integer", exclusiveMinimum: 7 }, 8],
  ["between two bounds", { type: "number", exclusiveMinimum: 1, exclusiveMaximum: 2 }, 1.5],
  ["an upper bound", { type: "integer", exclusiveMaximum: -3 }, -4],
  ["multiples", { type: "integer", minimum: 8, multipleOf: 5 }, 10],
  ["bounds that leave nothing", { type: "integer", exclusiveMinimum: 1, exclusiveMaximum: 2 }, undefined],
  ["lengths", { type: "string", minLength: 6, maxLength: 6 }, "textaa"],
  ["a format", { type: "string", format: "email" }, "ada@example.com"],
  ["a format too long", { type: "string", format: "email", maxLength: 3 }, undefined],
  ["a format that nobody knows", { type: "string", format: "own" }, undefined],
  ["a simple pattern", { type: "string", pattern: "^item-\\d{3}$" }, "item-111"],
  ["a pattern that is not simple", { type: "string", pattern: "^(?=.*[A-Z])(a|b)+$" }, undefined],
  ["a literal", { const: "a" }, "a"],
  ["null as the last choice", { anyOf: [{ type: "null" }, string] }, "text"],
  ["a tuple", { type: "array", prefixItems: [string, { type: "boolean" }], minItems: 2 }, ["text", true]],
  ["a set of two", { type: "array", items: string, uniqueItems: true, minItems: 2 }, undefined],
  ["an optional secret", { type: "object", properties: { a: string, b: secret } }, { a: "text" }],
  ["a required secret", { type: "object", properties: { b: secret }, required: ["b"] }, undefined],
])("%s", (_, schema, expected) => {
  expect(exampleOf(schema)).toEqual(expected);
});

test("a type that comes back to itself ends where it may", () => {
  const tree = {
    type: "object",
    properties: { name: string, children: { type: "array", items: ref("Tree") }, parent: ref("Tree") },
    required: ["name", "children"],
  };
  expect(exampleOf(ref("Tree"), { Tree: tree })).toEqual({ name: "text", children: [] });
  const endless = { type: "object", properties: { next: ref("Endless") }, required: ["next"] };
  expect(exampleOf(ref("Endless"), { Endless: endless })).toBeUndefined();
});

test("types that hold each other many times over do not make it long", () => {
  const depth = 40;
  const named = Object.fromEntries(
    Array.from({ length: depth }, (_, i) => {
      const inner = i + 1 < depth ? ref(`T${i + 1}`) : string;
      return [`T${i}`, { type: "object", properties: { a: inner, b: inner, c: string } }];
    }),
  );
  expect(JSON.stringify(exampleOf(ref("T0"), named)).length).toBeLessThan(5_000);
});

test("what is written stays", () => {
  expect(exampleOf({ ...string, examples: ["own"] })).toBeUndefined();
  expect(exampleOf({ type: "object", properties: { a: { ...string, examples: ["own"] } } })).toEqual({
    a: "own",
  });
});
