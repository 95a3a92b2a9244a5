import { describe, expect, test } from "vitest";
import type { ComponentFragment } from "../contract/component.js";
import type { DocumentInfo, MountedOperation, OperationFragment } from "../contract/document.js";
import { assembleDocument, documentText } from "./assemble.js";
import { documentProblems } from "./document-problems.js";
import { nameOperations, placeOperations } from "./placement.js";

function problemsOf(operations: readonly MountedOperation[]) {
  const placed = placeOperations(operations);
  return documentProblems(placed, nameOperations(placed));
}

const info: DocumentInfo = { title: "Shop", version: "1.0.0" };
const done = { "204": { description: "Done" } };

/** The error responses of an operation that reads something. */
const refusing = {
  ...done,
  "422": {
    description: "Validation Error",
    content: { "application/json": { schema: { $ref: "#/components/schemas/HTTPValidationError" } } },
  },
};

interface Parts extends Partial<Omit<MountedOperation, "fragment">> {
  readonly operation?: OperationFragment["operation"];
  readonly handlerName?: string;
}

function mounted({ operation, handlerName, ...parts }: Parts = {}): MountedOperation {
  return {
    routeKind: "operation",
    method: "get",
    path: "/items",
    tags: [],
    components: [],
    source: "src/app.ts:1",
    ...parts,
    fragment: { operation: { responses: done, ...operation }, ...(handlerName && { handlerName }) },
  };
}

function component(id: string, schema = {}, parts: Partial<ComponentFragment> = {}): ComponentFragment {
  const [module = "", name = ""] = id.split("#");
  return { id, name, module, mode: "both", schema, ...parts };
}

/** A 200 response that refers to a type. */
function answer(reference: string) {
  const content = { "application/json": { schema: { $ref: reference } } };
  return { responses: { "200": { description: "OK", content } } };
}

const pathParameter = (name: string) => ({ name, in: "path", required: true, schema: { type: "integer" } });

describe("a document", () => {
  test("of nothing is its info and empty paths", () => {
    expect(assembleDocument(info, [])).toEqual({
      openapi: "3.1.0",
      info: { title: "Shop", version: "1.0.0" },
      paths: {},
    });
  });

  test("says all that is said of the application", () => {
    const all: DocumentInfo = {
      ...info,
      summary: "S",
      description: "D",
      termsOfService: "https://example.com/terms",
      contact: { name: "N", url: "https://example.com", email: "a@example.com" },
      license: { name: "MIT", identifier: "MIT" },
      servers: [{ url: "https://example.com" }],
      tags: [{ name: "z" }, { name: "a", description: "A" }],
      externalDocs: { url: "https://example.com/docs" },
    };
    const { servers, tags, externalDocs, ...rest } = all;
    expect(assembleDocument(all, [])).toEqual({
      openapi: "3.1.0",
      info: rest,
      servers,
      paths: {},
      tags,
      externalDocs,
    });
  });

  test("is written with two spaces and a line's end", () => {
    expect(documentText({ openapi: "3.1.0", paths: {} })).toBe(
      '{\n  "openapi": "3.1.0",\n  "paths": {}\n}\n',
    );
  });

  test("has its paths and methods in a fixed order", () => {
    const operations = [
      mounted({ path: "/items/:id", operation: { parameters: [pathParameter("id")] } }),
      mounted({ path: "/items", method: "post" }),
      mounted({ path: "/items/me" }),
      mounted({ path: "/items", method: "get" }),
      mounted({ path: "/items", method: "put" }),
    ];
    const { paths } = assembleDocument(info, operations) as { paths: Record<string, object> };
    expect(Object.entries(paths).map(([path, item]) => [path, ...Object.keys(item)])).toEqual([
      ["/items", "get", "put", "post"],
      ["/items/me", "get"],
      ["/items/{id}", "get"],
    ]);
  });

  test("leaves out what is hidden, and its components", () => {
    const components = [component("m#Item")];
    const hidden = mounted({ path: "/a", operation: answer("m#Item"), components });
    const operations = [
      { ...hidden, hidden: true },
      { ...hidden, fragment: { ...hidden.fragment, hidden: true } },
    ];
    expect(assembleDocument(info, operations)).toEqual({
      openapi: "3.1.0",
      info: { title: "Shop", version: "1.0.0" },
      paths: {},
    });
  });

  test("adds tags from around an operation to its own, and deprecation", () => {
    const operation = { tags: ["items", "own"], summary: "S" };
    const operations = [mounted({ tags: ["api", "items"], deprecated: true, operation })];
    expect(assembleDocument(info, operations)["paths"]).toEqual({
      "/items": {
        get: {
          tags: ["api", "items", "own"],
          summary: "S",
          operationId: "getItems",
          deprecated: true,
          responses: done,
        },
      },
    });
  });

  test("has a parameter for each name in a path, also for those of prefixes", () => {
    const operation = { parameters: [{ name: "q", in: "query", schema: {} }, pathParameter("id")] };
    expect(assembleDocument(info, [mounted({ path: "/:shop/items/:id/*", operation })])["paths"]).toEqual({
      "/{shop}/items/{id}/{wildcard}": {
        get: {
          operationId: "getByShopItemsByIdByWildcard",
          parameters: [
            { name: "shop", in: "path", required: true, schema: { type: "string" } },
            { name: "wildcard", in: "path", required: true, schema: { type: "string" } },
            { name: "q", in: "query", schema: {} },
            pathParameter("id"),
          ],
          responses: refusing,
        },
      },
    });
  });

  test("has two paths for an optional parameter", () => {
    const operation = { operationId: "animals", parameters: [pathParameter("type")] };
    expect(assembleDocument(info, [mounted({ path: "/animals/:type?", operation })])["paths"]).toEqual({
      "/animals": { get: { operationId: "getAnimals", responses: refusing } },
      "/animals/{type}": {
        get: { operationId: "animals", parameters: [pathParameter("type")], responses: refusing },
      },
    });
  });
});

describe("components", () => {
  test("are those reachable, by name, with references by name", () => {
    const components = [
      component("m#Zoo", { properties: { cats: { items: { $ref: "m#Cat" } } } }),
      component("m#Cat", { properties: { zoo: { $ref: "m#Zoo" } } }),
      component("m#Dog"),
    ];
    const document = assembleDocument(info, [mounted({ operation: answer("m#Zoo"), components })]);
    expect(document).toMatchObject({
      paths: { "/items": { get: answer("#/components/schemas/Zoo") } },
      components: {
        schemas: {
          Cat: { properties: { zoo: { $ref: "#/components/schemas/Zoo" } } },
          Zoo: { properties: { cats: { items: { $ref: "#/components/schemas/Cat" } } } },
        },
      },
    });
    const { schemas } = document["components"] as { schemas: object };
    expect(Object.keys(schemas)).toEqual(["Cat", "Zoo"]);
  });

  test("have their mappings by name", () => {
    const discriminator = { propertyName: "type", mapping: { cat: "m#Cat" } };
    const components = [
      component("m#Pet", { oneOf: [{ $ref: "m#Cat" }], discriminator }),
      component("m#Cat"),
    ];
    expect(assembleDocument(info, [mounted({ operation: answer("m#Pet"), components })])).toMatchObject({
      components: { schemas: { Pet: { discriminator: { mapping: { cat: "#/components/schemas/Cat" } } } } },
    });
  });

  test("may have properties called discriminator, mapping and $ref", () => {
    const properties = { discriminator: { mapping: { $ref: "m#Cat" } }, $ref: { $ref: "m#Cat" } };
    const components = [component("m#Pet", { properties }), component("m#Cat")];
    const cat = "#/components/schemas/Cat";
    expect(assembleDocument(info, [mounted({ operation: answer("m#Pet"), components })])).toMatchObject({
      components: {
        schemas: { Pet: { properties: { discriminator: { mapping: { $ref: cat } }, $ref: { $ref: cat } } } },
      },
    });
  });

  test("leave references alone that are not to types", () => {
    const operation = { responses: { "200": { $ref: "#/components/responses/Mine" } } };
    expect(assembleDocument(info, [mounted({ operation })])["paths"]).toMatchObject({
      "/items": { get: operation },
    });
  });

  test("for invalid input are FastAPI's, where an operation refers to them", () => {
    const document = assembleDocument(info, [
      mounted({ operation: answer("countersign#HTTPValidationError") }),
    ]);
    expect(document["components"]).toEqual({
      schemas: {
        HTTPValidationError: {
          title: "HTTPValidationError",
          type: "object",
          properties: {
            detail: {
              title: "Detail",
              type: "array",
              items: { $ref: "#/components/schemas/ValidationError" },
              maxItems: 100,
            },
          },
        },
        ValidationError: {
          title: "ValidationError",
          type: "object",
          required: ["loc", "msg", "type"],
          properties: {
            loc: {
              title: "Location",
              type: "array",
              items: { anyOf: [{ type: "string" }, { type: "integer" }] },
            },
            msg: { title: "Message", type: "string" },
            type: { title: "Error Type", type: "string" },
            input: { title: "Input" },
            ctx: { title: "Context", type: "object" },
          },
        },
      },
    });
  });

  test("are not changed by being assembled", () => {
    const components = [component("m#Item", { properties: { item: { $ref: "m#Item" } } })];
    const operations = [mounted({ operation: answer("m#Item"), components })];
    const before = structuredClone(operations);
    assembleDocument(info, operations);
    expect(operations).toEqual(before);
  });
});

describe("problems", () => {
  test("are none in a good program", () => {
    expect(problemsOf([mounted(), mounted({ method: "post", source: "src/app.ts:2" })])).toEqual([]);
  });

  test("are equal operationIds that were asked for", () => {
    const operation = { operationId: "list" };
    const operations = [
      mounted({ path: "/b", operation, source: "src/b.ts:1" }),
      mounted({ path: "/a", operation, source: "src/a.ts:1" }),
    ];
    expect(problemsOf(operations)).toEqual([
      { kind: "operation-id", names: ["list"], sources: ["src/a.ts:1", "src/b.ts:1"] },
    ]);
    expect(() => assembleDocument(info, operations)).toThrow(
      /operationId "list" \(src\/a\.ts:1, src\/b\.ts:1\)/,
    );
  });

  test("are not handlers' names: of one route mounted twice, of one handler of two routes, of two handlers", () => {
    const operations = [
      mounted({ path: "/a", handlerName: "list" }),
      mounted({ path: "/b", handlerName: "list" }),
      mounted({ path: "/c", handlerName: "list", source: "src/c.ts:1" }),
    ];
    expect(problemsOf(operations)).toEqual([]);
  });

  test("are names that were asked for and are taken", () => {
    const components = [component("a#Item", {}, { pinned: true }), component("b#Item")];
    const operations = [
      mounted({ path: "/a", operation: answer("a#Item"), components }),
      mounted({ path: "/b", operation: answer("b#Item"), components }),
    ];
    expect(problemsOf(operations)).toEqual([
      { kind: "component-name", names: ["Item"], sources: ["a#Item", "b#Item"] },
    ]);
    expect(() => assembleDocument(info, operations)).toThrow(
      /"Item", and one of them set it explicitly \(a#Item, b#Item\)/,
    );
    expect(problemsOf(operations.slice(1))).toEqual([]);
  });

  test("are two operations of one path and method, of which the document has one whatever their order", () => {
    const operations = [
      mounted({ path: "/items/:id{[0-9]+}", source: "src/b.ts:1" }),
      mounted({ path: "/items/:id", source: "src/a.ts:1" }),
    ];
    expect(problemsOf(operations)).toEqual([
      { kind: "path", names: ["GET /items/{id}"], sources: ["src/a.ts:1", "src/b.ts:1"] },
    ]);
  });

  test.each([
    // The whole path before the one without its optional parameter.
    [{ path: "/items" }, { path: "/items/:id?" }],
    // By their paths as written, then by their position.
    [{ path: "/items/:id" }, { path: "/items/:id{[0-9]+}" }],
    [
      { path: "/items/:id", source: "src/a.ts:9" },
      { path: "/items/:id", source: "src/b.ts:1" },
    ],
  ])("of which the document shows the first in an order of its own: %j, not %j", (first, second) => {
    const operations = [
      mounted({ ...first, operation: { summary: "first" } }),
      mounted({ ...second, operation: { summary: "second" } }),
    ];
    for (const order of [operations, [...operations].reverse()]) {
      const { paths } = assembleDocument(info, order) as { paths: Record<string, Record<string, unknown>> };
      const path = first.path.replace(/:id.*/, "{id}");
      expect(paths[path]?.["get"]).toMatchObject({ summary: "first" });
    }
  });

  test("are paths that only call their parameters differently", () => {
    const operations = [
      mounted({ path: "/items/:id", source: "src/a.ts:1" }),
      mounted({ path: "/items/:itemId", method: "put", source: "src/b.ts:1" }),
    ];
    expect(problemsOf(operations)).toEqual([
      { kind: "path", names: ["/items/{id}", "/items/{itemId}"], sources: ["src/a.ts:1", "src/b.ts:1"] },
    ]);
  });

  test("are none of GET and HEAD, which answer for one path whatever they call its parameters", () => {
    const read = (...names: string[]) => ({ parameters: names.map(pathParameter) });
    const operations = [
      mounted({ path: "/shops/:shop/items/:id", operation: read("id") }),
      mounted({ path: "/shops/:s/items/:item{[0-9]+}", method: "head", operation: read("item", "s") }),
    ];
    expect(problemsOf(operations)).toEqual([]);
    for (const order of [operations, [...operations].reverse()]) {
      const { paths } = assembleDocument(info, order) as { paths: Record<string, Record<string, unknown>> };
      expect(Object.keys(paths)).toEqual(["/shops/{shop}/items/{id}"]);
      expect(paths["/shops/{shop}/items/{id}"]?.["head"]).toMatchObject({
        operationId: "headShopsByShopItemsById",
        parameters: [pathParameter("id"), pathParameter("shop")],
      });
    }
    // A parameter that is read must be in the path as written.
    const lacking = mounted({ path: "/:a", method: "head", operation: read("id") });
    expect(problemsOf([mounted({ path: "/:id", operation: read("id") }), lacking])).toEqual([
      { kind: "path-parameter", names: ["id"], sources: ["src/app.ts:1"] },
    ]);
  });

  test("are path parameters that the full path lacks", () => {
    const operation = { parameters: [pathParameter("shop")] };
    expect(problemsOf([mounted({ operation })])).toEqual([
      { kind: "path-parameter", names: ["shop"], sources: ["src/app.ts:1"] },
    ]);
    expect(problemsOf([mounted({ path: "/:shop/items", operation })])).toEqual([]);
  });

  test("are none of hidden operations", () => {
    const operation = { operationId: "list" };
    const operations = [
      mounted({ path: "/a", operation, source: "a:1" }),
      mounted({ path: "/b", operation, source: "b:1", hidden: true }),
    ];
    expect(problemsOf(operations)).toEqual([]);
  });
});
