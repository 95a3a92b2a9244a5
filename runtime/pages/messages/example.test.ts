import { expect, test } from "vitest";
import { exampleOf } from "./example.js";

const list = { type: "object", properties: { next: { $ref: "List" } }, required: ["next"] };
const resolve = (value: unknown) => (Object(value).$ref === "List" ? list : value);

test.each<[unknown, unknown]>([
  [{ type: "string" }, "text"],
  [{ type: "string", format: "date" }, "2026-01-31"],
  [{ type: "string", examples: ["a", "b"], default: "c" }, "a"],
  [{ type: "string", default: "c" }, "c"],
  [{ type: "boolean", default: false }, false],
  [{ const: 0 }, 0],
  [{ enum: ["red", "green"] }, "red"],
  [{ type: "integer", minimum: 3 }, 3],
  [{ type: "integer", minimum: Number.MIN_SAFE_INTEGER }, 0],
  [{ type: "number" }, 0],
  [{ type: ["null", "string"] }, null],
  [{ type: "array", items: { type: "boolean" } }, [true]],
  [{ type: "array" }, []],
  [{ type: "array", prefixItems: [{ type: "string" }, { type: "number" }] }, ["text", 0]],
  [{ anyOf: [{ type: "number" }, { type: "null" }] }, 0],
  [{ oneOf: [{ const: "a" }, { const: "b" }] }, "a"],
  [
    {
      allOf: [
        { type: "object", properties: { a: { const: 1 } }, required: ["a"] },
        { type: "object", properties: { b: { const: 2 } }, required: ["b"] },
      ],
    },
    { a: 1, b: 2 },
  ],
  // Optional parts are left out.
  [
    { type: "object", properties: { a: { type: "string" }, b: { type: "string" } }, required: ["a"] },
    { a: "text" },
  ],
  [{}, null],
  [true, null],
  [{ type: "string", format: "constructor" }, "text"],
])("of %j is %j", (schema, example) => {
  expect(exampleOf(schema, resolve)).toEqual(example);
});

test("of a type that contains itself ends", () => {
  let depth = 0;
  for (let at = exampleOf({ $ref: "List" }, resolve); at; at = Object(at).next) depth++;
  expect(depth).toBeLessThan(10);
});
