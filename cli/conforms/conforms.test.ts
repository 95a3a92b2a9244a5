import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectConfig } from "../../test/support/project-config.js";
import { compileProject } from "../../test/support/served-project.js";
import { removeFolder, temporaryFolder, writeFiles } from "../../test/support/temporary.js";
import type { Compilation } from "../../transformer/hosts/program.js";
import { openApiDocument } from "../changes/openapi-document.js";
import { operationsIn } from "../changes/operations.js";
import { conforms } from "./conforms.js";
import { stubs } from "./stub.js";

/** An agreed document that uses everything a stub can express. */
const AGREED = `openapi: 3.1.0
info: { title: Shop, version: "1" }
servers: [{ url: https://api.example.com }]
paths:
  /items:
    get:
      operationId: listItems
      summary: List items
      tags: [items]
      parameters:
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 200, default: 20 } }
        - { name: sort, in: query, schema: { type: string, enum: [name, price] } }
        - { name: ids, in: query, explode: false, schema: { type: array, items: { type: integer } } }
        - { name: X-Tenant, in: header, required: true, schema: { type: string, format: uuid } }
        - { name: session, in: cookie, schema: { type: string } }
      responses:
        200:
          description: All of them
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Item" } } } }
    post:
      operationId: addItem
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/NewItem" } } }
      responses:
        201: { description: Added, content: { application/json: { schema: { $ref: "#/components/schemas/Item" } } } }
        409: { description: There is one of that name. }
  /items/{item-id}:
    parameters: [{ name: item-id, in: path, required: true, schema: { type: integer } }]
    get:
      operationId: readItem
      responses:
        200:
          description: It
          headers: { X-Version: { required: true, schema: { type: string } } }
          content: { application/json: { schema: { $ref: "#/components/schemas/Item" } } }
    delete:
      operationId: delete
      deprecated: true
      responses: { 204: { description: Gone } }
  /items/{id}/photo:
    put:
      operationId: setPhoto
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      requestBody:
        required: true
        content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { caption: { type: string } }, required: [caption] } } }
      responses: { 202: { description: Taken } }
  /scores:
    post:
      operationId: addScores
      requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: number, exclusiveMinimum: 0 } } } } }
      responses: { 200: { description: Text, content: { "text/plain; charset=utf-8": { schema: { type: string } } } } }
  /prices:
    get:
      operationId: prices
      responses:
        200: { description: Lines, content: { application/jsonl: { schema: { type: array, items: { $ref: "#/components/schemas/Price" } } } } }
  /trace: { trace: { operationId: traceAll, responses: { 204: { description: Traced } } } }
  /files:
    put:
      operationId: putFile
      requestBody: { required: true, content: { multipart/form-data: { schema: { $ref: "#/components/schemas/Body_put" } } } }
      responses: { 200: { description: Tree, content: { application/json: { schema: { $ref: "#/components/schemas/Tree.Node" } } } } }
    get:
      parameters: [{ name: size, in: query, schema: { type: integer, format: int64, default: 10 } }]
      responses: { 200: { description: Bytes, content: { image/png: { schema: { type: string, format: binary } } } } }
webhooks:
  itemPaid:
    post:
      operationId: itemPaid
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Part" } } } }
      responses: { 204: { description: Heard } }
components:
  schemas:
    NewItem:
      type: object
      description: What is for sale.
      required: [name, at, shape]
      properties:
        name: { type: string, minLength: 1, maxLength: 80, pattern: "^[A-Z]", description: "Shown in the catalogue. */" }
        at: { type: string, format: date-time }
        note: { anyOf: [{ type: string }, { type: "null" }] }
        stock: { type: integer, minimum: 0, default: 1 }
        "x-code": { type: string, contentEncoding: base64 }
        shape: { anyOf: [{ $ref: "#/components/schemas/Round" }, { $ref: "#/components/schemas/Square" }] }
        parts: { type: array, items: { $ref: "#/components/schemas/Part" }, maxItems: 9 }
        size: { type: array, prefixItems: [{ type: number }, { type: number }], minItems: 2, maxItems: 2 }
        prices: { type: object, additionalProperties: { $ref: "#/components/schemas/Price" } }
    Item:
      allOf:
        - $ref: "#/components/schemas/NewItem"
        - { type: object, required: [id], properties: { id: { type: integer } } }
    Part: { type: object, required: [name], properties: { name: { type: string }, parts: { type: array, items: { $ref: "#/components/schemas/Part" } } } }
    Body_put: { type: object, required: [file], properties: { file: { type: string, format: binary }, more: { type: array, items: { type: string, format: binary } } } }
    Tree.Node:
      type: object
      required: [id, count, hash, under]
      properties:
        id: { type: integer, format: int64 }
        count: { type: integer, format: int32 }
        weight: { type: number, format: double }
        hash: { type: string, format: byte }
        under: { anyOf: [{ allOf: [{ $ref: "#/components/schemas/Tree.Node" }] }, { type: "null" }] }
        other: { $ref: "#/components/schemas/TreeNode" }
    TreeNode: { type: object, required: [name], properties: { name: { type: string } } }
    Round: { type: object, required: [kind], properties: { kind: { const: round } } }
    Square: { type: object, required: [kind, side], properties: { kind: { const: square }, side: { type: number } } }
    Price: { type: number, minimum: 0 }
`;

const SHOP = `import { App, type Int, type Max, type MinLength } from "countersign";

interface Item {
  id: Int;
  name: string & MinLength<1>;
}

const app = new App({ title: "Shop", version: "1" });

app.get("/items", function list(limit: Int & Max<100> = 20): Item[] {
  return limit > 0 ? [] : [];
});
app.get("/health", (): string => "fine");

export default app;
`;

const AGREED_SHOP = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  servers: [{ url: "https://api.example.com" }],
  paths: {
    "/items": {
      get: {
        operationId: "listItems",
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 200, default: 20 } }],
        responses: {
          200: {
            description: "All",
            content: {
              "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Item" } } },
            },
          },
        },
      },
      delete: { operationId: "clear", responses: { 204: { description: "Gone" } } },
    },
  },
  components: {
    schemas: {
      Item: {
        type: "object",
        properties: { id: { type: "integer" }, name: { type: "string" }, price: { type: "number" } },
        required: ["id", "name"],
      },
    },
  },
};

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

async function compiled(
  files: Readonly<Record<string, string | object>>,
): Promise<{ cwd: string; compilation: Compilation }> {
  const cwd = temporaryFolder("conforms");
  folders.push(cwd);
  writeFiles(cwd, { "tsconfig.json": projectConfig, "package.json": { type: "module" }, ...files });
  return { cwd, compilation: await compileProject(cwd) };
}

const asked = ({ cwd, compilation }: { cwd: string; compilation: Compilation }) =>
  conforms("agreed.yaml", compilation.artifact("openapi") ?? "", compilation, cwd);

describe("conforms", () => {
  let shop: Awaited<ReturnType<typeof compiled>>;
  beforeAll(async () => {
    shop = await compiled({ "src/app.ts": SHOP, "agreed.yaml": AGREED_SHOP });
  });

  it("says at the handler how an operation is served otherwise; names and servers are not compared", async () => {
    const { problems } = await asked(shop);
    expect(problems.find(({ code }) => code === "CS4062")).toMatchObject({
      severity: "error",
      message:
        'GET /items is not served as "agreed.yaml" describes it:\n  query parameter limit: maximum 200 → 100\n' +
        "  schema Item › price: property removed (received)",
      file: join(shop.cwd, "src/app.ts"),
      line: 10,
      sourceLine: 'app.get("/items", function list(limit: Int & Max<100> = 20): Item[] {',
    });
    expect(problems.map(({ code }) => code)).toEqual(["CS4061", "CS4062"]);
  });

  it("says where an operation was agreed that is missing, with a handler to paste", async () => {
    const { problems, stubs } = await asked(shop);
    expect(problems[0]).toMatchObject({
      code: "CS4061",
      message: 'DELETE /items of "agreed.yaml" is not in the document of this program.',
      file: join(shop.cwd, "agreed.yaml"),
      line: 43,
      column: 7,
    });
    expect(stubs).toBe(
      'import { HttpError } from "countersign";\n\napp.delete("/items", function clear(): void {\n  throw new HttpError(501);\n});\n',
    );
  });
});

describe("stubs", () => {
  it("end where a component adds to itself", () => {
    const root = {
      components: {
        schemas: {
          Leaf: {
            type: "object",
            properties: {
              next: {
                allOf: [{ $ref: "#/components/schemas/Leaf" }, { properties: { last: { type: "boolean" } } }],
              },
            },
          },
        },
      },
    };
    const document = openApiDocument(root);
    const schema = { $ref: "#/components/schemas/Leaf" };
    const content = { "application/json": { schema } };
    const operation = { responses: { 200: { description: "", content } } };
    const [one] = operationsIn({ "/leaf": { get: operation } }, document).values();
    expect(stubs(one ? [one] : [], document)).toContain(
      "export interface Leaf {\n  next?: { next?: Leaf; last?: boolean; };\n}",
    );
  });

  it("compile, and serve what was agreed", async () => {
    const empty = await compiled({
      "src/app.ts":
        'import { App } from "countersign";\nexport default new App({ title: "Shop", version: "1" });\n',
      "agreed.yaml": AGREED,
    });
    const { stubs, problems } = await asked(empty);
    expect(problems).toHaveLength(11);
    const app = `${stubs}\nimport { App } from "countersign";\n`;
    const pasted = await compiled({
      "src/app.ts": `import { App } from "countersign";\nconst app = new App({ title: "Shop", version: "1" });\n${stubs}\nexport default app;\n`,
      "agreed.yaml": AGREED,
    });
    expect(pasted.compilation.problems, app).toEqual([]);
    const after = await asked(pasted);
    expect({ problems: after.problems.map(({ message }) => message), stubs: after.stubs }, stubs).toEqual({
      problems: [],
      stubs: "",
    });
    // A comment stays a comment, no matter what the document contains.
    expect(stubs).toContain(
      "  /** Shown in the catalogue. *\\/ */\n  name: string & MinLength<1> & MaxLength<80>",
    );
  });
});
