import { describe, expect, test } from "vitest";
import { withResponses } from "../../runtime/assembly/responses.js";
import { mountedOperation } from "../../runtime/surroundings/surrounded.js";
import { OUTERMOST } from "../../runtime/surroundings/within.js";
import { INTEGER, int, property, string } from "../../test/support/json-schema-samples.js";
import { body, declared, json, plan, ref, typeTable } from "../../test/support/operation-plans.js";
import type { OperationPlan, ResultBodyPlan } from "../3-plan/plan.js";
import { operationFragment } from "./operation.js";
import { createReferences } from "./references.js";

const types = typeTable({ "m#Item": { kind: "object", properties: [property("name", string)] } });

function responses(parts: Partial<OperationPlan>) {
  const own = { fragment: operationFragment(plan(parts), createReferences(types)), components: [] };
  const route = { routeKind: "operation", method: "get", path: "/items", source: "src/app.ts:1" } as const;
  const mounted = mountedOperation({ ...route, ...own }, OUTERMOST);
  return withResponses(mounted, "detail").fragment.operation["responses"];
}

function only(answer: ResultBodyPlan) {
  return responses({ result: { status: 200, bodies: [answer] } });
}

const item = { "application/json": { schema: { $ref: "m#Item" } } };
const validation = {
  description: "Validation Error",
  content: { "application/json": { schema: { $ref: "countersign#HTTPValidationError" } } },
};
const text = {
  "application/json": {
    schema: { type: "object", properties: { detail: { type: "string" } }, required: ["detail"] },
  },
};
/** Problems with a body before its content is checked. */
const unread = {
  "400": { description: "The body could not be read", content: text },
  "413": { description: "The body is too large", content: text },
};
const httpError = {
  "application/json": { schema: { type: "object", properties: { detail: {} }, required: ["detail"] } },
};

describe("results", () => {
  test("are JSON under their status", () => {
    expect(responses({ result: json(ref("m#Item"), 201) })).toEqual({
      "201": { description: "Successful Response", content: item },
    });
  });

  test("are described by @returns", () => {
    expect(only({ status: 200, body: { kind: "empty" }, description: "Done." })).toEqual({
      "200": { description: "Done." },
    });
  });

  test("of other statuses are described by their standard phrases", () => {
    const bodies: ResultBodyPlan[] = [
      { status: 200, body: { kind: "json", schema: ref("m#Item") } },
      { status: 409, body: { kind: "json", schema: string } },
    ];
    expect(responses({ result: { status: 200, bodies } })).toEqual({
      "200": { description: "Successful Response", content: item },
      "409": { description: "Conflict", content: { "application/json": { schema: { type: "string" } } } },
    });
  });

  test("may have headers", () => {
    const headers = {
      kind: "object" as const,
      properties: [
        property("location", string, { annotations: { description: "Where it is" } }),
        property("x-left", int, { optional: true }),
      ],
    };
    expect(only({ status: 200, body: { kind: "empty" }, headers })).toEqual({
      "200": {
        description: "Successful Response",
        headers: {
          location: { description: "Where it is", required: true, schema: { type: "string" } },
          "x-left": { schema: INTEGER },
        },
      },
    });
  });

  test("of text are strings of their media type", () => {
    expect(only({ status: 200, body: { kind: "text", contentType: "text/html; charset=utf-8" } })).toEqual({
      "200": { description: "Successful Response", content: { "text/html": { schema: { type: "string" } } } },
    });
  });

  test("in lines are described item by item", () => {
    expect(only({ status: 200, body: { kind: "json-lines", schema: ref("m#Item") } })).toEqual({
      "200": {
        description: "Successful Response",
        content: { "application/jsonl": { itemSchema: { $ref: "m#Item" } } },
      },
    });
  });

  const eventOf = (data: object) => ({
    type: "object",
    properties: {
      data: { type: "string", ...data },
      event: { type: "string" },
      id: { type: "string" },
      retry: { type: "integer", minimum: 0 },
    },
    required: ["data"],
  });
  const jsonData = { contentMediaType: "application/json", contentSchema: { $ref: "m#Item" } };
  test.each([
    ["JSON", { schema: ref("m#Item"), raw: false }, jsonData],
    ["text", { raw: true }, {}],
    [
      "either",
      { schema: ref("m#Item"), raw: true },
      { anyOf: [jsonData, { contentMediaType: "text/plain" }] },
    ],
  ] as const)("in events are described event by event, whose data holds %s", (_, data, expected) => {
    expect(only({ status: 200, body: { kind: "events", ...data } })).toEqual({
      "200": {
        description: "Successful Response",
        content: { "text/event-stream": { itemSchema: eventOf(expected) } },
      },
    });
  });

  test("that are a Response say nothing of their content", () => {
    expect(only({ status: 200, body: { kind: "response" } })).toEqual({
      "200": { description: "Successful Response" },
    });
  });
});

describe("what is thrown", () => {
  test("is documented with its text", () => {
    expect(responses({ documentation: { throws: [{ status: 404, description: "No such item" }] } })).toEqual({
      "204": { description: "Successful Response" },
      "404": { description: "No such item", content: httpError },
    });
  });

  test("several times is documented once", () => {
    const throws = [
      { status: 404, description: "No item" },
      { status: 404, description: "No owner" },
      { status: 404, description: "No item" },
      { status: 403, description: "" },
    ];
    expect(responses({ documentation: { throws } })).toEqual({
      "204": { description: "Successful Response" },
      "403": { description: "Forbidden", content: httpError },
      "404": { description: "No item or No owner", content: httpError },
    });
  });

  test("has no content where the status has none", () => {
    expect(responses({ documentation: { throws: [{ status: 304, description: "" }] } })).toEqual({
      "204": { description: "Successful Response" },
      "304": { description: "Not Modified" },
    });
  });

  test("shares its status with a result", () => {
    const result = json(ref("m#Item"), 200);
    const bodies: ResultBodyPlan[] = [
      ...result.bodies,
      { status: 404, body: { kind: "json", schema: string } },
    ];
    const documentation = { throws: [{ status: 404, description: "Gone" }] };
    expect(responses({ result: { status: 200, bodies }, documentation })).toMatchObject({
      "404": {
        description: "Gone",
        content: {
          "application/json": {
            schema: { anyOf: [httpError["application/json"].schema, { type: "string" }] },
          },
        },
      },
    });
  });
});

describe("the refusal of bad input", () => {
  test.each([
    ["a parameter", [{ in: "query", name: "q", wireName: "q", schema: string, optional: true }], {}],
    ["a body", [body(string)], unread],
  ] as [string, OperationPlan["parameters"], object][])(
    "is documented where there is %s",
    (_, parameters, more) => {
      expect(responses({ parameters })).toEqual({
        "204": { description: "Successful Response" },
        "422": validation,
        ...more,
      });
    },
  );

  test.each(["422", "4XX", "default"])("is not where %s is declared", (status) => {
    const documentation = { responses: declared({ [status]: { description: "Mine" } }) };
    expect(responses({ parameters: [body(string)], documentation })).toEqual({
      "204": { description: "Successful Response" },
      ...(status === "422" && unread),
      [status]: { description: "Mine" },
    });
  });

  test("is where another status is declared", () => {
    const documentation = { responses: declared({ "5XX": {} }) };
    expect(responses({ parameters: [body(string)], documentation })).toEqual({
      "204": { description: "Successful Response" },
      ...unread,
      "422": validation,
      "5XX": { description: "Server Error" },
    });
  });
});

describe("declared responses", () => {
  test("are laid over what is derived", () => {
    const documentation = {
      responses: declared({
        "200": { content: { "image/png": {} }, headers: { etag: { schema: { type: "string" } } } },
        "404": { description: "No item", content: {} },
      }),
    };
    expect(responses({ result: json(ref("m#Item")), documentation })).toEqual({
      "200": {
        description: "Successful Response",
        headers: { etag: { schema: { type: "string" } } },
        content: { ...item, "image/png": {} },
      },
      "404": { description: "No item", content: {} },
    });
  });

  test("may be references", () => {
    const documentation = { responses: declared({ "200": { $ref: "#/components/responses/Item" } }) };
    expect(responses({ result: json(ref("m#Item")), documentation })).toEqual({
      "200": { $ref: "#/components/responses/Item" },
    });
  });
});
