import { expect, test } from "vitest";
import { property, string } from "../../../test/support/json-schema-samples.js";
import { plan, typeTable } from "../../../test/support/operation-plans.js";
import { operationFragment } from "../../openapi/operation.js";
import { createReferences } from "../../openapi/references.js";
import type { ObjectSchema } from "../../schema.js";
import { single } from "../testing/parameters.js";
import type { FormParameter } from "./form.js";

const login: ObjectSchema = {
  kind: "object",
  properties: [property("user", string), property("note", string, { optional: true })],
};
const types = typeTable({ "m#Login": login });

const spread = (more: Partial<FormParameter> & { spread?: ObjectSchema } = {}): FormParameter => ({
  in: "form",
  name: "login",
  spread: login,
  fields: [
    { property: "user", wireName: "user" },
    { property: "note", wireName: "note" },
  ],
  optional: false,
  ...more,
});

const bodyOf = (...parameters: FormParameter[]) =>
  operationFragment(plan({ parameters }), createReferences(types)).operation["requestBody"];

const form = (schema: unknown) => ({ "application/x-www-form-urlencoded": { schema } });

test("fields and the properties of objects are one object", () => {
  expect(
    bodyOf(spread(), single("form", "age", string, { optional: true, description: "In years" })),
  ).toEqual({
    content: form({
      type: "object",
      properties: {
        user: { type: "string" },
        note: { type: "string" },
        age: { type: "string", description: "In years" },
      },
      required: ["user"],
    }),
    required: true,
  });
});

test("a form that may be left out need not be there", () => {
  expect(bodyOf(single("form", "age", string, { optional: true }))).toEqual({
    content: form({ type: "object", properties: { age: { type: "string" } } }),
  });
});

test("one named type is referred to, but not where there is more", () => {
  const named = spread({ named: { kind: "ref", id: "m#Login" } });
  expect(bodyOf(named)).toMatchObject({ content: form({ $ref: "m#Login" }) });
  expect(bodyOf(named, single("form", "age", string))).toMatchObject({ content: form({ type: "object" }) });
});

test("a strict one allows nothing else", () => {
  const strict = spread({ spread: { ...login, strict: true } });
  expect(bodyOf(strict)).toMatchObject({ content: form({ additionalProperties: false }) });
});
