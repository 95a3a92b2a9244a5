import { describe, expect, test } from "vitest";
import { validateOpenApi } from "../../../test/support/openapi-validator.js";
import { type DocumentPart, mergeDocuments } from "./merge-documents.js";

const answer = { responses: { 200: { description: "OK" } } };
const refer = (name: string, kind = "schemas") => ({ $ref: `#/components/${kind}/${name}` });
const returns = (name: string) => ({
  responses: { 200: { description: "OK", content: { "application/json": { schema: refer(name) } } } },
});

/** As created by `SwaggerModule.createDocument` of @nestjs/swagger. */
const nest = {
  openapi: "3.0.0",
  paths: {
    "/cats/{id}": {
      get: {
        operationId: "CatsController_findOne",
        parameters: [{ name: "id", required: true, in: "path", schema: { type: "string" } }],
        ...returns("Cat"),
        tags: ["cats"],
      },
    },
  },
  info: { title: "Cats", description: "", version: "1.0", contact: {} },
  tags: [{ name: "cats", description: "Of Nest" }],
  servers: [],
  components: {
    securitySchemes: { bearer: { scheme: "bearer", bearerFormat: "JWT", type: "http" } },
    schemas: { Cat: { type: "object", properties: { name: { type: "string" } }, required: ["name"] } },
  },
};

/** As created by `@fastify/swagger`. */
const fastify = {
  openapi: "3.0.3",
  info: { version: "8.1.0", title: "@fastify/swagger" },
  components: { schemas: {} },
  paths: { "/about": { get: { responses: { 200: { description: "Default Response" } } } } },
};

/** As created by an app with `openapiVersion: "3.0"`. */
const shop = {
  openapi: "3.0.3",
  info: { title: "Shop", version: "1.0.0" },
  paths: {
    "/items/{id}": {
      get: {
        operationId: "readItem",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
        ...returns("Item"),
        tags: ["cats", "items"],
      },
    },
    "/": { get: { operationId: "readRoot", ...answer, security: [{ key: [] }] } },
  },
  components: {
    schemas: {
      Item: {
        type: "object",
        properties: { parent: refer("Item"), cat: refer("Cat") },
        discriminator: { propertyName: "kind", mapping: { one: "#/components/schemas/Item", two: "Cat" } },
      },
      Cat: { required: ["name"], properties: { name: { type: "string" } }, type: "object" },
    },
    securitySchemes: { key: { type: "apiKey", in: "header", name: "x-key" } },
  },
  tags: [{ name: "cats", description: "Of the shop" }, { name: "items" }],
  "x-shop": true,
};

/** Except for a name alone in a mapping, which is allowed, and which the validator does not look up. */
async function isValid(document: object) {
  const problems = await validateOpenApi({ ...document, openapi: "3.0.3" });
  expect(problems.filter((problem) => !/"(?:Shop)?Cat" leads nowhere/.test(problem))).toEqual([]);
}

describe("documents that are merged", () => {
  test("are one: the host's words first, what is equal once", async () => {
    const merged = mergeDocuments(nest, { document: shop, path: "/shop" });
    expect(merged).toEqual({
      ...nest,
      "x-shop": true,
      paths: {
        ...nest.paths,
        "/shop/items/{id}": shop.paths["/items/{id}"],
        "/shop": shop.paths["/"],
      },
      components: {
        schemas: { Cat: nest.components.schemas.Cat, Item: shop.components.schemas.Item },
        securitySchemes: { ...nest.components.securitySchemes, ...shop.components.securitySchemes },
      },
      tags: [{ name: "cats", description: "Of Nest" }, { name: "items" }],
    });
    await isValid(merged);
  });

  test("are left as they were", () => {
    const [before, after] = [structuredClone(nest), structuredClone(shop)];
    mergeDocuments(nest, { document: shop, path: "/shop", componentPrefix: "Shop" });
    expect([nest, shop]).toEqual([before, after]);
  });

  test("may be many", async () => {
    const merged = mergeDocuments(fastify, { document: nest }, { document: shop });
    expect(Object.keys(merged["paths"] as object)).toEqual(["/about", "/cats/{id}", "/items/{id}", "/"]);
    expect(merged["info"]).toBe(fastify.info);
    await isValid(merged);
  });

  test("have components under names of their own, wherever they are meant", async () => {
    const merged = mergeDocuments(fastify, { document: shop, componentPrefix: "Shop" });
    expect(merged["components"]).toEqual({
      schemas: {
        ShopItem: {
          type: "object",
          properties: { parent: refer("ShopItem"), cat: refer("ShopCat") },
          discriminator: {
            propertyName: "kind",
            mapping: { one: "#/components/schemas/ShopItem", two: "ShopCat" },
          },
        },
        ShopCat: shop.components.schemas.Cat,
      },
      securitySchemes: { Shopkey: shop.components.securitySchemes.key },
    });
    expect(merged["paths"]).toMatchObject({
      "/items/{id}": { get: returns("ShopItem") },
      "/": { get: { security: [{ Shopkey: [] }] } },
    });
    await isValid(merged);
  });

  test("say at each operation what one of them said for all", () => {
    const host = { ...fastify, servers: [{ url: "https://host.example" }], security: [{ a: [] }] };
    const part = {
      ...fastify,
      servers: [{ url: "https://part.example" }],
      security: [{ b: [] }],
      paths: { "/a": { get: answer }, "/b": { get: { ...answer, security: [] }, servers: [{ url: "/" }] } },
    };
    expect(mergeDocuments(host, { document: part })).toEqual({
      ...host,
      paths: {
        ...host.paths,
        "/a": { servers: part.servers, get: { ...answer, security: [{ b: [] }] } },
        "/b": part.paths["/b"],
      },
    });
    // The host's own requirements do not apply to others.
    const { security: _, servers: __, ...open } = part;
    const merged = mergeDocuments(host, { document: open });
    expect(merged["paths"]).toMatchObject({ "/a": { get: { ...answer, security: [] } } });
  });

  test("meet at a path: each method is its document's", async () => {
    const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
    const page = { name: "page", in: "query", schema: { type: "integer" } };
    const host = {
      ...fastify,
      paths: {
        "/items/{id}": { summary: "Hosts", parameters: [id, page], put: { ...answer, parameters: [] } },
      },
    };
    const part = {
      ...fastify,
      servers: [{ url: "https://part.example" }],
      paths: {
        "/items/{id}": { summary: "Part", get: { ...answer, parameters: [{ ...id, description: "x" }] } },
      },
    };
    const merged = mergeDocuments(host, { document: part });
    expect(merged["paths"]).toEqual({
      "/items/{id}": {
        summary: "Hosts",
        put: { ...answer, parameters: [id, page] },
        get: { servers: part.servers, ...answer, parameters: [{ ...id, description: "x" }] },
      },
    });
    await isValid(merged);
  });

  test("have webhooks, and references to their own paths", () => {
    const part = {
      ...fastify,
      paths: { "/a/b": { get: answer }, "/c": refer("x", "../paths/~1a~1b") },
      webhooks: { paid: { post: answer } },
    };
    const moved = { ...part, paths: { ...part.paths, "/c": { $ref: "#/paths/~1a~1b" } } };
    const merged = mergeDocuments(fastify, { document: moved, path: "/shop/" });
    expect(merged).toMatchObject({
      paths: { "/shop/c": { $ref: "#/paths/~1shop~1a~1b" } },
      webhooks: { paid: { post: answer } },
    });
  });
});

describe("documents that cannot be merged", () => {
  const other = (parts: object, document: object = fastify): DocumentPart => ({
    document: { ...document, info: { title: "Other", version: "1" }, ...parts },
  });
  test.each<[string, DocumentPart, string]>([
    [
      "another version",
      other({ openapi: "3.1.0" }),
      'It is written in OpenAPI 3.1, but the host\'s in 3.0. An app chooses the version with its option openapiVersion: "3.0".',
    ],
    [
      "Swagger 2",
      other({ openapi: undefined, swagger: "2.0" }),
      'Only documents of OpenAPI 3 are merged; declare the version in "openapi".',
    ],
    [
      "another dialect",
      other({ jsonSchemaDialect: "https://x.example" }),
      "Its jsonSchemaDialect differs from the host's.",
    ],
    [
      "a prefix that is none",
      { ...other({}), componentPrefix: "My Shop" },
      'The componentPrefix "My Shop" cannot begin a name: write letters, digits and the characters . _ -',
    ],
    [
      "an operation twice",
      other({ paths: { "/about": { get: answer } } }),
      "GET /about already exists: remove the route from the host, or hide one of the two.",
    ],
    [
      "an operationId twice",
      other({ paths: { "/b": { get: { ...answer, operationId: "CatsController_findOne" } } } }),
      'The operationId "CatsController_findOne" already exists.',
    ],
    [
      "an operationId twice in a webhook",
      other({ paths: {}, webhooks: { b: { post: { ...answer, operationId: "CatsController_findOne" } } } }),
      'The operationId "CatsController_findOne" already exists.',
    ],
    [
      "a path by another name",
      other({ paths: { "/cats/{name}": { put: answer } } }),
      "/cats/{name} is the same path as /cats/{id} in OpenAPI: use the same parameter names in both places.",
    ],
    [
      "a path elsewhere",
      other({ paths: { "/about": { $ref: "about.json" } } }),
      "/about is a reference to another document: write the path item itself.",
    ],
    [
      "other components of a name",
      other({ paths: {}, components: { schemas: { Cat: { type: "string" } } } }),
      'The host already has other schemas with these names: "Cat". Set a componentPrefix, so that the names differ.',
    ],
  ])("%s", (_, part, problem) => {
    const host = { ...nest, paths: { ...nest.paths, ...fastify.paths } };
    expect(() => mergeDocuments(host, part)).toThrow(
      `These documents cannot be merged.\n- "Other": ${problem}`,
    );
  });

  test("say all that is wrong with them", () => {
    const twice = { "/about": { get: answer }, "/cats/{x}": { get: answer } };
    expect(() => mergeDocuments(nest, { document: fastify }, other({ paths: twice }))).toThrow(
      'These documents cannot be merged.\n- "Other": GET /about already exists: remove the route from the host, or hide one of the two.\n- "Other": /cats/{x} is',
    );
  });
});
