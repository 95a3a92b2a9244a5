import { describe, expect, it } from "vitest";
import type { Schema } from "./schema.js";
import { describeType } from "./type-text.js";

const text: Schema = { kind: "string" };
const item: Schema = { kind: "ref", id: "src/items#Page<src/items#Item>" };
const names = new Map([[item.id, "PageItem"]]);

describe("describeType", () => {
  it.each<[Schema, string]>([
    [text, "string"],
    [
      { kind: "string", format: "email", minLength: 1, patterns: ["^a"] },
      "string (email, minLength 1, /^a/)",
    ],
    [{ kind: "number" }, "number"],
    [{ kind: "number", type: "int", minimum: 0 }, "integer (minimum 0)"],
    [{ kind: "number", type: "uint32" }, "uint32"],
    [{ kind: "bigint", maximum: "9" }, "bigint (maximum 9)"],
    [{ kind: "boolean" }, "boolean"],
    [{ kind: "null" }, "null"],
    [{ kind: "unknown" }, "unknown"],
    [{ kind: "never" }, "never"],
    [{ kind: "parsed", type: "Date" }, "Date"],
    [{ kind: "upload" }, "Upload"],
    [
      { kind: "array", items: { kind: "upload", maxSize: 5, maxFiles: 2, types: ["image/png", "text/*"] } },
      "(Upload (maxSize 5, maxFiles 2, types image/png, text/*))[]",
    ],
    [{ kind: "literal", values: ["asc", 2, true] }, '"asc" | 2 | true'],
    [{ kind: "template", templates: [], source: "^u$", text: "`user-…`" }, "`user-…`"],
    [{ kind: "array", items: text, minItems: 1, uniqueItems: true }, "string[] (minItems 1, uniqueItems)"],
    [{ kind: "array", items: { kind: "literal", values: ["a", "b"] } }, '("a" | "b")[]'],
    [{ kind: "array", items: { kind: "string", minLength: 1 } }, "(string (minLength 1))[]"],
    [{ kind: "set", items: text }, "Set<string>"],
    [{ kind: "map", key: text, value: item }, "Map<string, PageItem>"],
    [
      {
        kind: "tuple",
        items: [
          { schema: text, optional: false },
          { schema: text, optional: true },
        ],
        rest: { kind: "number" },
      },
      "[string, string?, ...number[]]",
    ],
    [{ kind: "object", properties: [] }, "{}"],
    [
      {
        kind: "object",
        properties: [
          { name: "id", schema: { kind: "number", type: "int" }, optional: false },
          { name: "note", schema: text, optional: true },
        ],
        index: [{ key: { kind: "string" }, value: item }],
      },
      "{ id: integer; note?: string; [string]: PageItem }",
    ],
    [{ kind: "union", members: [item, { kind: "null" }] }, "PageItem | null"],
  ])("%j", (schema, summary) => {
    expect(describeType(schema, (id) => names.get(id))).toBe(summary);
  });

  it("falls back to the name in the id, and stops at the third object", () => {
    expect(describeType(item, () => undefined)).toBe("Page<Item>");
    const nested = (schema: Schema): Schema => ({
      kind: "object",
      properties: [{ name: "a", schema, optional: false }],
    });
    expect(describeType(nested(nested(nested(text))), () => undefined)).toBe("{ a: { a: { … } } }");
  });
});
