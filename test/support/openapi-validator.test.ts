import { describe, expect, test } from "vitest";
import { validateOpenApi } from "./openapi-validator.js";

const good = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  paths: {
    "/items/{id}": {
      get: {
        operationId: "read",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string", pattern: "^\\d+$" } },
        ],
        responses: {
          "200": {
            description: "OK",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
          },
        },
      },
    },
  },
  components: { schemas: { Item: { type: "object", properties: { pattern: { type: "string" } } } } },
};

/** The valid document with a part of its one operation replaced. */
function withOperation(parts: object) {
  return { ...good, paths: { "/items/{id}": { get: { ...good.paths["/items/{id}"].get, ...parts } } } };
}

/** Documented item by item, which 3.2 supports. */
const streaming = withOperation({
  parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
  responses: { "200": { description: "OK", content: { "application/jsonl": { itemSchema: {} } } } },
});

test("a good document has no problems", async () => {
  expect(await validateOpenApi(good)).toEqual([]);
  expect(await validateOpenApi({ ...streaming, openapi: "3.2.0" })).toEqual([]);
});

describe("a problem is", () => {
  const parameter = { name: "id", in: "path", required: true, schema: { type: "string" } };
  test.each<[string, object, RegExp]>([
    ["a field that 3.1 does not know", withOperation({ unknown: 1 }), /unevaluatedProperties/],
    [
      "a keyword's value of the wrong type",
      withOperation({ parameters: [{ ...parameter, schema: { type: "text" } }] }),
      /type/,
    ],
    ["itemSchema, which is 3.2's", streaming, /unevaluatedProperties/],
    [
      "a field that 3.2 does not know",
      { ...withOperation({ unknown: 1 }), openapi: "3.2.0" },
      /unevaluatedProperties/,
    ],
    [
      "a reference to nothing",
      { ...good, components: { schemas: {} } },
      /"#\/components\/schemas\/Item" leads nowhere/,
    ],
    [
      "a type's id left as a reference",
      withOperation({ requestBody: { content: { "application/json": { schema: { $ref: "m#Item" } } } } }),
      /"m#Item" leads nowhere/,
    ],
    [
      "a name in the path without a parameter",
      withOperation({ parameters: [] }),
      /get \/items\/\{id\}: no parameter for \{id\}/,
    ],
    [
      "a parameter without a name in the path",
      withOperation({ parameters: [parameter, { ...parameter, name: "x" }] }),
      /no \{x\} in the path/,
    ],
    [
      "an optional path parameter",
      withOperation({ parameters: [{ ...parameter, required: false }] }),
      /path parameter id is not required/,
    ],
    ["one parameter twice", withOperation({ parameters: [parameter, parameter] }), /two parameters path id/],
    [
      "one operationId twice",
      {
        ...good,
        paths: {
          ...good.paths,
          "/b": { get: { operationId: "read", responses: { "200": { description: "" } } } },
        },
      },
      /operationId read is used twice/,
    ],
    ["one path twice", { ...good, paths: { ...good.paths, "/items/{key}": {} } }, /are the same path/],
    [
      "a broken regular expression",
      withOperation({ parameters: [{ ...parameter, schema: { pattern: "(" } }] }),
      /no regular expression/,
    ],
  ])("%s", async (_, document, problem) => {
    expect((await validateOpenApi(document)).join("\n")).toMatch(problem);
  });
});
