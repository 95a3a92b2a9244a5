import { describe, expect, test } from "vitest";
import type { DocumentInfo, MountedOperation } from "../contract/document.js";
import type { OpenapiVersion } from "../contract/openapi-version.js";
import { assembleDocument } from "./assemble.js";
import { inVersion } from "./openapi-version.js";
import { eitherContent } from "./response-objects.js";

const item = { type: "string" };
const other = { type: "integer" };

/** The document of an operation with this content under 200. */
function documentOf(
  content: object,
  version?: OpenapiVersion,
  declared?: { readonly [status: string]: unknown },
) {
  const info: DocumentInfo = { title: "T", version: "1", ...(version && { openapiVersion: version }) };
  const operation: MountedOperation = {
    routeKind: "operation",
    method: "get",
    path: "/",
    components: [],
    source: "src/app.ts:1",
    fragment: {
      operation: { responses: { "200": { description: "OK", content } } },
      ...(declared && { declared }),
    },
  };
  const { openapi, paths } = assembleDocument(info, [operation]) as {
    openapi: string;
    paths: { "/": { get: { responses: { [status: string]: { content: object } } } } };
  };
  return { openapi, responses: paths["/"].get.responses };
}

describe("a sequence of items", () => {
  const lines = { "application/jsonl": { itemSchema: item } };

  test("is an array of them in 3.1, which is the default", () => {
    const whole = { "application/jsonl": { schema: { type: "array", items: item } } };
    for (const version of [undefined, "3.1"] as const) {
      const { openapi, responses } = documentOf(lines, version);
      expect([openapi, responses["200"]?.content]).toEqual(["3.1.0", whole]);
    }
  });

  test("is described item by item in 3.2", () => {
    const { openapi, responses } = documentOf(lines, "3.2");
    expect([openapi, responses["200"]?.content]).toEqual(["3.2.0", lines]);
  });

  test("of a declared response is, too", () => {
    const declared = { "201": { description: "Other", content: lines } };
    expect(documentOf({}, "3.1", declared).responses["201"]?.content).toEqual({
      "application/jsonl": { schema: { type: "array", items: item } },
    });
    expect(documentOf({}, "3.2", declared).responses["201"]?.content).toEqual(lines);
  });

  test("that says itself what the whole is keeps that, and what else it says", () => {
    const said = { "application/jsonl": { schema: { maxItems: 2 }, itemSchema: item, example: "1\n" } };
    expect(documentOf(said, "3.1").responses["200"]?.content).toEqual({
      "application/jsonl": { schema: { maxItems: 2 }, example: "1\n" },
    });
    expect(documentOf(said, "3.2").responses["200"]?.content).toEqual(said);
  });
});

test("properties called content and itemSchema are none", () => {
  const schema = { properties: { content: { properties: { itemSchema: item } } } };
  const content = { "application/json": { schema, example: { content: { itemSchema: 1 } } } };
  expect(documentOf(content, "3.1").responses["200"]?.content).toEqual(content);
});

test("a version that is none is refused by its name", () => {
  expect(() => documentOf({}, "3.3" as OpenapiVersion)).toThrow(
    'openapiVersion: "3.3" is not one of "3.0", "3.1", "3.2".',
  );
  expect(() => documentOf({}, "toString" as OpenapiVersion)).toThrow("not one of");
});

describe("one status that is answered in two ways", () => {
  const lines = (media: object) => ({ "application/jsonl": media });

  test.each([
    [
      "items and items are either",
      { itemSchema: item },
      { itemSchema: other },
      { itemSchema: { anyOf: [item, other] } },
    ],
    ["the same items are once", { itemSchema: item }, { itemSchema: item }, { itemSchema: item }],
    [
      "items and a whole are either whole",
      { itemSchema: item },
      { schema: other },
      { schema: { anyOf: [{ type: "array", items: item }, other] } },
    ],
    ["wholes are either", { schema: item }, { schema: other }, { schema: { anyOf: [item, other] } }],
  ])("%s", (_, first, second, both) => {
    expect(eitherContent(lines(first), lines(second))).toEqual(lines(both));
  });
});

describe("what has no words in an older version is left out, or said in others", () => {
  const operation: MountedOperation = {
    routeKind: "operation",
    method: "get",
    path: "/",
    components: [],
    source: "src/app.ts:1",
    fragment: {
      operation: { responses: { "200": { description: "OK", content: { "image/png": {} } } } },
      declared: { "404": { $ref: "#/components/responses/BadRequest", description: "Its own" } },
      security: {
        schemes: [
          { name: "key", detail: "", scheme: { type: "http", scheme: "bearer" } },
          { name: "login", detail: "", scheme: { type: "oauth2", flows: {} } },
        ],
        requirements: [{ 0: ["admin"], 1: ["write"] }],
      },
    },
  };
  const info: DocumentInfo = {
    title: "T",
    version: "1",
    summary: "S",
    license: { name: "MIT", identifier: "MIT" },
    servers: [{ url: "/", name: "here" }],
    tags: [
      { name: "a", summary: "A" },
      { name: "b", parent: "a", kind: "nav" },
    ],
  };
  const body: MountedOperation = {
    ...operation,
    method: "post",
    fragment: { operation: { requestBody: { content: {} }, responses: {} } },
  };
  const documentIn = (openapiVersion: OpenapiVersion) =>
    assembleDocument({ ...info, openapiVersion }, [operation, body]) as {
      info: object;
      servers: object;
      tags: object;
      paths: { "/": { get: { security: object; responses: object } } };
    };
  const responses = documentIn("3.2").paths["/"].get.responses as { readonly [status: string]: object };

  test.each([
    [
      "3.2",
      {
        info: { title: "T", summary: "S", license: { name: "MIT", identifier: "MIT" }, version: "1" },
        servers: [{ url: "/", name: "here" }],
        tags: info.tags,
        security: [{ key: ["admin"], login: ["write"] }],
        missing: { $ref: "#/components/responses/BadRequest", description: "Its own" },
      },
    ],
    [
      "3.1",
      {
        info: { title: "T", summary: "S", license: { name: "MIT", identifier: "MIT" }, version: "1" },
        servers: [{ url: "/" }],
        tags: [{ name: "a" }, { name: "b" }],
        security: [{ key: ["admin"], login: ["write"] }],
        missing: { $ref: "#/components/responses/BadRequest", description: "Its own" },
      },
    ],
    [
      "3.0",
      {
        info: {
          title: "T",
          license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
          version: "1",
        },
        servers: [{ url: "/" }],
        tags: [{ name: "a" }, { name: "b" }],
        security: [{ key: [], login: ["write"] }],
        missing: { $ref: "#/components/responses/BadRequest" },
      },
    ],
  ] as const)("in %s", (version, expected) => {
    const { info, servers, tags, paths } = documentIn(version);
    const { security, responses } = paths["/"].get;
    const missing = Object(responses)["404"];
    expect({ info, servers, tags, security, missing }).toEqual(expected);
  });

  test("members of one's own stay, whatever they are called", () => {
    expect(Object.keys(responses)).toEqual(["200", "401", "404"]);
    expect(inVersion({ "x-tags": [{ summary: "S" }], tags: [{ name: "a", "x-kind": 1 }] }, "3.0")).toEqual({
      openapi: "3.0.3",
      "x-tags": [{ summary: "S" }],
      tags: [{ name: "a", "x-kind": 1 }],
    });
  });
});

describe("content that is bytes", () => {
  const bytes = { "image/png": { schema: { contentMediaType: "image/png" } } };

  test.each(["3.1", "3.2"] as const)("has a media type and no type in %s", (version) => {
    expect(documentOf(bytes, version).responses["200"]?.content).toEqual(bytes);
  });

  test("is a binary string in 3.0", () => {
    expect(documentOf(bytes, "3.0").responses["200"]?.content).toEqual({
      "image/png": { schema: { type: "string", format: "binary" } },
    });
  });

  test("is not what JSON says of a text in it", () => {
    const page = { "application/json": { schema: { contentMediaType: "text/html" } } };
    expect(documentOf(page, "3.0").responses["200"]?.content).toEqual({ "application/json": { schema: {} } });
  });
});
