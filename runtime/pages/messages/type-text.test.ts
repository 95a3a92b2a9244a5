import { expect, test } from "vitest";
import { comment, NAME, typeText } from "./type-text.js";

const text = (schema: unknown) => typeText(schema).replaceAll(NAME, "`");

test.each([
  [{}, "unknown"],
  [true, "unknown"],
  [false, "never"],
  [{ type: "string", minLength: 1 }, "string"],
  [{ type: "integer" }, "integer"],
  [{ type: ["string", "null"] }, "string | null"],
  [{ const: "a", type: "string" }, '"a"'],
  [{ enum: ["a", 1, null] }, '"a" | 1 | null'],
  [{ $ref: "#/components/schemas/Item/schema" }, "`Item`"],
  [{ $ref: "#/components/schemas/Item", description: "x" }, "`Item`"],
  [{ anyOf: [{ type: "number" }, { type: "null" }] }, "number | null"],
  [{ oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] }, "`A` | `B`"],
  [{ allOf: [{ $ref: "#/components/schemas/A" }, { type: "object" }] }, "`A` & {}"],
  [{ type: "array", items: { type: "string" } }, "string[]"],
  [{ type: "array" }, "unknown[]"],
  [{ type: "array", items: { enum: ["a", "b"] } }, '("a" | "b")[]'],
  [
    { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], items: false },
    "[string, number]",
  ],
  [{ type: "array", prefixItems: [{ type: "string" }], items: { type: "number" } }, "[string, ...number[]]"],
  [{ type: "object", additionalProperties: { type: "number" } }, "{\n  [name: string]: number;\n}"],
  [
    {
      type: "object",
      properties: {
        a: { type: "string", description: "What\nit is.", minLength: 1 },
        "b-c": {
          type: "object",
          properties: { d: { type: "integer", minimum: -9007199254740991, maximum: 9 } },
        },
      },
      required: ["a"],
    },
    `{
  a: string; // What it is. · minLength 1
  "b-c"?: {
    d?: integer; // maximum 9
  };
}`,
  ],
])("%j is shown as %s", (schema, expected) => {
  expect(text(schema)).toBe(expected);
});

test("what is said of a type stands behind it", () => {
  expect(comment({ type: "string", format: "date", default: "x", deprecated: true })).toBe(
    " // format date, default x, deprecated true",
  );
  expect(comment({ type: "string" })).toBe("");
});
