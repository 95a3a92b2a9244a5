import { expect, test } from "vitest";
import { INTEGER, int, property, string } from "../../../test/support/json-schema-samples.js";
import { createReferences } from "../../openapi/references.js";
import { single } from "../testing/parameters.js";
import { parameterObjects } from "./document.js";
import type { TextParameter } from "./text-parameter.js";

const objects = (parameter: TextParameter) =>
  parameterObjects(parameter, createReferences(new Map()).conversion("input"));

test("default, description, deprecation and examples are shown", () => {
  const about = {
    optional: true,
    default: 10,
    description: "How many",
    deprecated: true,
    examples: [5],
  } as const;
  expect(objects(single("query", "q", int, about))).toEqual([
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

test("a secret's default and examples never are", () => {
  const secret = single(
    "query",
    "q",
    { kind: "string", secret: true },
    { default: "hunter2", examples: ["hunter2"] },
  );
  expect(JSON.stringify(objects(secret))).not.toContain("hunter2");
});

test("the properties of a spread object come one by one", () => {
  const spread: TextParameter = {
    in: "query",
    name: "page",
    spread: {
      kind: "object",
      properties: [
        property("pageSize", int, {
          default: 20,
          annotations: { description: "Per page", deprecated: true },
        }),
        property("after", string, { optional: true }),
        property("tag", string),
      ],
    },
    fields: [
      { property: "pageSize", wireName: "page-size" },
      { property: "after", wireName: "after" },
      { property: "tag", wireName: "tag" },
    ],
    optional: false,
  };
  expect(objects(spread)).toEqual([
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
  expect(objects({ ...spread, optional: true }).map(({ required }) => required)).toEqual([
    false,
    false,
    false,
  ]);
});
