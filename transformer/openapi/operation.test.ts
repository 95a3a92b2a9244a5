import { describe, expect, test } from "vitest";
import { INTEGER, int, property, string } from "../../test/support/json-schema-samples.js";
import { body, json, plan, ref, typeTable } from "../../test/support/operation-plans.js";
import type { OperationPlan } from "../3-plan/plan.js";
import type { SingleParameter } from "../sources/text/text-parameter.js";
import { operationFragment } from "./operation.js";

const types = typeTable({
  "m#Item": { kind: "object", properties: [property("name", string)] },
  "m#Draft": { kind: "object", properties: [property("count", int, { default: 1 })] },
});

const operation = (parts: Partial<OperationPlan>) => operationFragment(plan(parts), types).operation;

const single = <In extends string>(
  source: In,
  name: string,
  parts: Partial<SingleParameter<In>> = {},
): SingleParameter<In> => ({ in: source, name, wireName: name, schema: string, optional: false, ...parts });

const query = (parts: Partial<SingleParameter<"query">> = {}) => single("query", "q", parts);

describe("an operation", () => {
  test("without input has no parameters", () => {
    expect(operation({})).toEqual({ responses: { "204": { description: "Successful Response" } } });
  });

  test("takes its words from its documentation", () => {
    const documentation = {
      summary: "Read",
      description: "All of it.",
      tags: ["items"],
      operationId: "read",
      deprecated: true,
      hidden: true,
    };
    expect(operationFragment(plan({ documentation, handlerName: "readItem" }), types)).toEqual({
      operation: {
        summary: "Read",
        description: "All of it.",
        tags: ["items"],
        operationId: "read",
        deprecated: true,
        responses: { "204": { description: "Successful Response" } },
      },
      handlerName: "readItem",
      hidden: true,
    });
  });

  test("merges extensions: objects into objects, arrays behind arrays", () => {
    const extensions = {
      "x-rate": { limit: 1 },
      tags: ["extra"],
      responses: { "429": { description: "Slow down" } },
    };
    expect(operation({ documentation: { tags: ["items"], extensions } })).toEqual({
      tags: ["items", "extra"],
      responses: { "204": { description: "Successful Response" }, "429": { description: "Slow down" } },
      "x-rate": { limit: 1 },
    });
  });
});

describe("parameters", () => {
  test("of all places, in the order of the signature", () => {
    const parameters = [
      single("path", "id", { schema: int }),
      query({ optional: true }),
      single("header", "userAgent", { wireName: "user-agent" }),
      single("cookie", "session"),
    ];
    expect(operation({ parameters })["parameters"]).toEqual([
      { name: "id", in: "path", required: true, schema: INTEGER },
      { name: "q", in: "query", required: false, schema: { type: "string" } },
      { name: "user-agent", in: "header", required: true, schema: { type: "string" } },
      { name: "session", in: "cookie", required: true, schema: { type: "string" } },
    ]);
  });

  test("in the path are always required", () => {
    const parameters = [single("path", "id", { optional: true })];
    expect(operation({ parameters })["parameters"]).toMatchObject([{ name: "id", required: true }]);
  });

  test("show default, description, deprecation and examples", () => {
    const parameters = [
      query({
        schema: int,
        optional: true,
        default: 10,
        description: "How many",
        deprecated: true,
        examples: [5],
      }),
    ];
    expect(operation({ parameters })["parameters"]).toEqual([
      {
        name: "q",
        in: "query",
        required: false,
        schema: { ...INTEGER, examples: [5], default: 10 },
        description: "How many",
        deprecated: true,
      },
    ]);
  });

  test("never show a secret's default or examples", () => {
    const parameters = [
      query({ schema: { kind: "string", secret: true }, default: "hunter2", examples: ["hunter2"] }),
    ];
    expect(JSON.stringify(operation({ parameters }))).not.toContain("hunter2");
  });

  test("come one by one from a spread object", () => {
    const spread = {
      kind: "object" as const,
      properties: [
        property("pageSize", int, {
          default: 20,
          annotations: { description: "Per page", deprecated: true },
        }),
        property("after", string, { optional: true }),
        property("tag", string),
      ],
    };
    const fields = [
      { property: "pageSize", wireName: "page-size" },
      { property: "after", wireName: "after" },
      { property: "tag", wireName: "tag" },
    ];
    const parameters = [{ in: "query" as const, name: "page", spread, fields, optional: false }];
    expect(operation({ parameters })["parameters"]).toEqual([
      {
        name: "page-size",
        in: "query",
        required: false,
        schema: { ...INTEGER, default: 20 },
        description: "Per page",
        deprecated: true,
      },
      { name: "after", in: "query", required: false, schema: { type: "string" } },
      { name: "tag", in: "query", required: true, schema: { type: "string" } },
    ]);
    const optional = operation({
      parameters: parameters.map((parameter) => ({ ...parameter, optional: true })),
    });
    expect(optional["parameters"]).toMatchObject([
      { required: false },
      { required: false },
      { required: false },
    ]);
  });

  test("that are injected are no parameters", () => {
    expect(operation({ parameters: [{ in: "injected", name: "c", what: "context" }] })).toEqual({
      responses: { "204": { description: "Successful Response" } },
    });
  });
});

describe("the request body", () => {
  test("is the one body parameter", () => {
    expect(operation({ parameters: [body(ref("m#Item"))] })["requestBody"]).toEqual({
      content: { "application/json": { schema: { $ref: "m#Item" } } },
      required: true,
    });
  });

  test("refers to the reading on the way in", () => {
    expect(operation({ parameters: [body(ref("m#Draft"))], result: json(ref("m#Draft")) })).toEqual({
      requestBody: { content: { "application/json": { schema: { $ref: "m#Draft?input" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "m#Draft?output" } } },
        },
      },
    });
  });

  test("need not be there when the parameter is optional", () => {
    const parameters = [
      { ...body(ref("m#Item")), optional: true, default: { name: "a" }, description: "The item" },
    ];
    expect(operation({ parameters } as Partial<OperationPlan>)["requestBody"]).toEqual({
      description: "The item",
      content: { "application/json": { schema: { $ref: "m#Item", default: { name: "a" } } } },
    });
  });

  test("has a key for each of several bodies", () => {
    const parameters = [
      { in: "body" as const, name: "item", embed: true, schema: ref("m#Item"), optional: false },
      {
        in: "body" as const,
        name: "note",
        embed: true,
        schema: string,
        optional: true,
        description: "Free text",
      },
    ];
    expect(operation({ parameters })["requestBody"]).toEqual({
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: { item: { $ref: "m#Item" }, note: { type: "string", description: "Free text" } },
            required: ["item"],
          },
        },
      },
      required: true,
    });
  });

  test("has a key for one that is embedded", () => {
    const parameters = [
      { in: "body" as const, name: "item", embed: true, schema: ref("m#Item"), optional: true },
    ];
    expect(operation({ parameters })["requestBody"]).toEqual({
      content: {
        "application/json": { schema: { type: "object", properties: { item: { $ref: "m#Item" } } } },
      },
    });
  });
});
