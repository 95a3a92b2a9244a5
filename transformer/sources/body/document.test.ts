import { expect, test } from "vitest";
import { property, string } from "../../../test/support/json-schema-samples.js";
import { json, plan, ref, typeTable } from "../../../test/support/operation-plans.js";
import type { OperationPlan } from "../../3-plan/plan.js";
import { operationFragment } from "../../openapi/operation.js";
import { createReferences } from "../../openapi/references.js";
import { body } from "../testing/parameters.js";

const types = typeTable({
  "m#Item": { kind: "object", properties: [property("name", string)] },
  "m#Draft": {
    kind: "object",
    properties: [property("count", { kind: "number", type: "int" }, { default: 1 })],
  },
});

const operation = (parts: Partial<OperationPlan>) =>
  operationFragment(plan(parts), createReferences(types)).operation;

test("it is the one body parameter", () => {
  expect(operation({ parameters: [body("item", ref("m#Item"))] })["requestBody"]).toEqual({
    content: { "application/json": { schema: { $ref: "m#Item" } } },
    required: true,
  });
});

test("it refers to the reading on the way in", () => {
  expect(operation({ parameters: [body("draft", ref("m#Draft"))], result: json(ref("m#Draft")) })).toEqual({
    requestBody: { content: { "application/json": { schema: { $ref: "m#Draft?input" } } }, required: true },
    responses: {
      "200": {
        description: "Successful Response",
        content: { "application/json": { schema: { $ref: "m#Draft?output" } } },
      },
    },
  });
});

test("it need not be there when the parameter is optional", () => {
  const item = body("item", ref("m#Item"), {
    optional: true,
    default: { name: "a" },
    description: "The item",
  });
  expect(operation({ parameters: [item] })["requestBody"]).toEqual({
    description: "The item",
    content: { "application/json": { schema: { $ref: "m#Item", default: { name: "a" } } } },
  });
});

test("it has a key for each of several bodies", () => {
  const parameters = [
    body("item", ref("m#Item"), { embed: true }),
    body("note", string, { embed: true, optional: true, description: "Free text" }),
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

test("it has a key for one that is embedded", () => {
  const parameters = [body("item", ref("m#Item"), { embed: true, optional: true })];
  expect(operation({ parameters })["requestBody"]).toEqual({
    content: {
      "application/json": { schema: { type: "object", properties: { item: { $ref: "m#Item" } } } },
    },
  });
});
