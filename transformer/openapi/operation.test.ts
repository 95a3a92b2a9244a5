import { describe, expect, test } from "vitest";
import { INTEGER, int, string } from "../../test/support/json-schema-samples.js";
import { plan } from "../../test/support/operation-plans.js";
import type { OperationPlan } from "../3-plan/plan.js";
import { single } from "../sources/testing/parameters.js";
import { operationFragment } from "./operation.js";
import { createReferences } from "./references.js";

const operation = (parts: Partial<OperationPlan>) =>
  operationFragment(plan(parts), createReferences(new Map())).operation;

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
    expect(
      operationFragment(plan({ documentation, handlerName: "readItem" }), createReferences(new Map())),
    ).toEqual({
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
      single("path", "id", int),
      single("query", "q", string, { optional: true }),
      single("header", "userAgent", string, { wireName: "user-agent" }),
      single("cookie", "session", string),
    ];
    expect(operation({ parameters })["parameters"]).toEqual([
      { name: "id", in: "path", required: true, schema: INTEGER },
      { name: "q", in: "query", required: false, schema: { type: "string" } },
      { name: "user-agent", in: "header", required: true, schema: { type: "string" } },
      { name: "session", in: "cookie", required: true, schema: { type: "string" } },
    ]);
  });

  test("that are injected are no parameters", () => {
    expect(operation({ parameters: [{ in: "injected", name: "c", what: "context" }] })).toEqual({
      responses: { "204": { description: "Successful Response" } },
    });
  });
});
