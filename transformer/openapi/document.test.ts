import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assembleDocument, documentText } from "../../runtime/assembly/assemble.js";
import { documentProblems } from "../../runtime/assembly/document-problems.js";
import { nameOperations, placeOperations } from "../../runtime/assembly/placement.js";
import type { DocumentInfo, MountedOperation } from "../../runtime/contract/document.js";
import { int, property, string } from "../../test/support/json-schema-samples.js";
import { validateOpenApi } from "../../test/support/openapi-validator.js";
import { body, declared, json, plan, ref, typeTable } from "../../test/support/operation-plans.js";
import type { OperationPlan } from "../3-plan/plan.js";
import { componentFragments } from "./components.js";
import { operationFragment } from "./operation.js";
import { createReferences } from "./references.js";

/** Whole documents: from plans, through the compiler's fragments and the assembly, to an official validator. */

function problemsOf(operations: readonly MountedOperation[]) {
  const placed = placeOperations(operations);
  return documentProblems(placed, nameOperations(placed));
}

const info: DocumentInfo = {
  title: "Shop",
  version: "1.0.0",
  description: "Sells things.",
  license: { name: "MIT", identifier: "MIT" },
  servers: [{ url: "https://shop.example" }],
  tags: [{ name: "items", description: "All there is." }],
};

/** Two types called Item, one that differs by direction, a recursive one, and one of every other kind. */
const types = typeTable({
  "src/a/models#Item": {
    kind: "object",
    properties: [
      property("id", int, { annotations: { description: "Its number." } }),
      property("count", int, { default: 1 }),
      property("parent", { kind: "union", members: [{ kind: "null" }, ref("src/a/models#Item")] }),
      property("size", ref("src/size#Size"), { annotations: { deprecated: true } }),
    ],
  },
  "src/b/models#Item": {
    kind: "object",
    strict: true,
    properties: [
      property("made", { kind: "parsed", type: "Date" }),
      property("serial", { kind: "bigint" }),
      property("range", {
        kind: "tuple",
        items: [
          { schema: int, optional: false },
          { schema: string, optional: true },
        ],
      }),
      property("labels", { kind: "set", items: string }, { optional: true }),
      property("prices", {
        kind: "map",
        key: ref("src/size#Size"),
        value: { kind: "number", type: "float" },
      }),
      property("pin", { kind: "string", secret: true }, { optional: true }),
    ],
  },
  "src/size#Size": { kind: "literal", values: ["s", "l"], enum: true },
  "src/pets#Cat": { kind: "object", properties: [property("type", { kind: "literal", values: ["cat"] })] },
  "src/pets#Dog": { kind: "object", properties: [property("type", { kind: "literal", values: ["dog"] })] },
  "src/pets#Pet": {
    kind: "union",
    members: [ref("src/pets#Cat"), ref("src/pets#Dog")],
    discriminator: { property: "type", tags: [["cat"], ["dog"]] },
  },
});

const id = { in: "path", name: "id", wireName: "id", schema: int, optional: false } as const;

const plans: readonly OperationPlan[] = [
  plan({
    path: "/items/:id{[0-9]+}",
    source: "src/a/items.ts:1",
    handlerName: "readItem",
    parameters: [
      id,
      {
        in: "query",
        name: "q",
        wireName: "q",
        schema: { kind: "array", items: string },
        optional: true,
        default: [],
      },
      { in: "header", name: "userAgent", wireName: "user-agent", schema: string, optional: true },
      { in: "cookie", name: "session", wireName: "session", schema: ref("src/size#Size"), optional: true },
    ],
    result: {
      status: 200,
      bodies: [
        { status: 200, body: { kind: "json", schema: ref("src/a/models#Item") } },
        {
          status: 410,
          body: { kind: "json", schema: { kind: "unknown" } },
          headers: { kind: "object", properties: [property("x-since", { kind: "parsed", type: "Date" })] },
        },
      ],
    },
    documentation: {
      summary: "Read one item.",
      tags: ["items"],
      throws: [{ status: 404, description: "No such item" }],
    },
  }),
  plan({
    method: "post",
    path: "/items",
    source: "src/a/items.ts:9",
    parameters: [body(ref("src/a/models#Item"))],
    result: json(ref("src/a/models#Item"), 201),
    documentation: {
      extensions: { "x-internal": true },
      responses: declared({ "4XX": { description: "Refused" } }),
    },
  }),
  plan({
    path: "/items",
    source: "src/b/items.ts:3",
    result: json({ kind: "array", items: ref("src/b/models#Item") }),
    parameters: [
      {
        in: "query",
        name: "page",
        spread: { kind: "object", properties: [property("limit", int, { default: 10 })] },
        fields: [{ property: "limit", wireName: "limit" }],
        optional: false,
      },
    ],
  }),
  plan({
    method: "put",
    path: "/pets/:name?",
    source: "src/pets.ts:1",
    handlerName: "putPet",
    parameters: [
      { in: "path", name: "name", wireName: "name", schema: string, optional: true },
      { in: "body", name: "pet", embed: true, schema: ref("src/pets#Pet"), optional: false },
      { in: "body", name: "size", embed: true, schema: ref("src/size#Size"), optional: true },
    ],
  }),
  plan({
    path: "/pets.jsonl",
    source: "src/pets.ts:9",
    result: {
      status: 200,
      bodies: [{ status: 200, body: { kind: "json-lines", schema: ref("src/pets#Pet") } }],
    },
  }),
  plan({
    path: "/page/*",
    source: "src/page.ts:1",
    result: {
      status: 200,
      bodies: [{ status: 200, body: { kind: "text", contentType: "text/html; charset=utf-8" } }],
    },
  }),
  plan({
    path: "/raw",
    source: "src/raw.ts:1",
    result: { status: 200, bodies: [{ status: 200, body: { kind: "response" } }] },
  }),
];

/** As the compiler does it: each module's components accompany each of its operations. */
const references = createReferences(types);

function mount(all: readonly OperationPlan[]): readonly MountedOperation[] {
  const moduleOf = (one: OperationPlan) => one.source.split(":", 1).join();
  return all.map((one) => ({
    routeKind: "operation",
    method: one.method,
    path: one.path,
    tags: ["api"],
    fragment: operationFragment(one, references),
    components: componentFragments(
      all.filter((other) => moduleOf(other) === moduleOf(one)),
      references,
    ),
    source: one.source,
  }));
}

const operations = mount(plans);
const document = assembleDocument(info, operations);

describe("a whole document", () => {
  test("is valid OpenAPI 3.1", async () => {
    expect(problemsOf(operations)).toEqual([]);
    expect(await validateOpenApi(document)).toEqual([]);
  });

  test("has a component for each type and reading that is reached", () => {
    const { schemas } = document["components"] as { schemas: object };
    expect(Object.keys(schemas)).toEqual([
      "AModelsItemInput",
      "AModelsItemOutput",
      "BModelsItem",
      "Cat",
      "Dog",
      "HTTPValidationError",
      "Pet",
      "Size",
      "ValidationError",
    ]);
  });

  test("has an operation for each route, by path and method", () => {
    const ids = Object.entries(
      document["paths"] as Record<string, Record<string, { operationId: string }>>,
    ).map(([path, item]) => [
      path,
      ...Object.entries(item).map(([method, { operationId }]) => `${method} ${operationId}`),
    ]);
    expect(ids).toEqual([
      ["/items", "get getItems", "post postItems"],
      ["/items/{id}", "get readItem"],
      ["/page/{wildcard}", "get getPageByWildcard"],
      ["/pets", "put putPets"],
      ["/pets/{name}", "put putPet"],
      ["/pets.jsonl", "get getPetsJsonl"],
      ["/raw", "get getRaw"],
    ]);
  });

  test("refers to the readings by direction", () => {
    expect(document).toMatchObject({
      paths: {
        "/items": {
          post: {
            requestBody: {
              content: { "application/json": { schema: { $ref: "#/components/schemas/AModelsItemInput" } } },
            },
            responses: {
              "201": {
                content: {
                  "application/json": { schema: { $ref: "#/components/schemas/AModelsItemOutput" } },
                },
              },
              "4XX": { description: "Refused" },
            },
          },
        },
      },
      components: {
        schemas: {
          AModelsItemInput: {
            properties: {
              parent: { anyOf: [{ $ref: "#/components/schemas/AModelsItemInput" }, { type: "null" }] },
              size: { $ref: "#/components/schemas/Size", deprecated: true },
            },
            required: ["id", "parent", "size"],
          },
          Pet: {
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
            discriminator: {
              propertyName: "type",
              mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
            },
          },
        },
      },
    });
  });

  test("is the same whatever the order of routes, modules and components", () => {
    const text = documentText(document);
    fc.assert(
      fc.property(fc.shuffledSubarray([...plans], { minLength: plans.length }), (shuffled) => {
        const reordered = mount(shuffled).map((one) => ({
          ...one,
          components: [...one.components].reverse(),
        }));
        expect(documentText(assembleDocument(info, reordered))).toBe(text);
      }),
    );
  });

  test("survives JSON, as it is when it is read from compiled modules", () => {
    const compiled = JSON.parse(JSON.stringify(operations)) as typeof operations;
    expect(documentText(assembleDocument(info, compiled))).toBe(documentText(document));
  });

  test("pleases a linter", async () => {
    const folder = await mkdtemp(join(tmpdir(), "countersign-lint-"));
    try {
      const file = join(folder, "openapi.json");
      await writeFile(file, documentText(document));
      // Security, errors and summaries are written by an application's author, not invented by us.
      const skipped = ["security-defined", "operation-4xx-response", "operation-summary"].map(
        (rule) => `--skip-rule=${rule}`,
      );
      const redocly = join("node_modules", "@redocly", "cli", "bin", "cli.js");
      const lint = [redocly, "lint", file, "--extends=recommended-strict", "--format=json", ...skipped];
      const { stdout } = await promisify(execFile)(process.execPath, lint, {
        env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      }).catch((failure: { stdout: string }) => failure);
      const problems = (JSON.parse(stdout) as { problems: { ruleId: string; message: string }[] }).problems;
      expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
