import { expect, test } from "vitest";
import { leadsSomewhere, referencesWithin } from "./dangling-references.js";

const document = {
  components: { schemas: { Item: { properties: { "a/b": { items: [{}] } } }, "x~y": {}, "ä ö": {} } },
};

test.each([
  "#",
  "#/components/schemas/Item",
  "#/components/schemas/Item/properties/a~1b/items/0",
  "#/components/schemas/x~0y",
  "#/components/schemas/%C3%A4%20%C3%B6",
])("%s leads somewhere", (reference) => expect(leadsSomewhere(reference, document)).toBe(true));

test.each([
  "#/components/schemas/item",
  "#/components/responses/Item",
  "#/components/schemas/Item/properties/a~1b/items/1",
  "#/components/schemas/toString",
  "#Item",
  "#/components/schemas/%",
])("%s leads nowhere", (reference) => expect(leadsSomewhere(reference, document)).toBe(false));

test("references are not those in examples, nor to other documents", () => {
  const content = { schema: { anyOf: [{ $ref: "#/a" }, { $ref: "#/a" }], default: { $ref: "#/d" } } };
  const declared = {
    $ref: "other.json#/x",
    content: { "application/json": { ...content, example: { $ref: "#/e" } } },
  };
  expect(referencesWithin(declared)).toEqual(["#/a"]);
});
