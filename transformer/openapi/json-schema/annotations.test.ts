import { describe, expect, test } from "vitest";
import { convert, INTEGER, int, property, string } from "../../../test/support/json-schema-samples.js";
import type { Schema } from "../../schema.js";

describe("annotations", () => {
  test("stand beside a reference", () => {
    const schema: Schema = {
      kind: "ref",
      id: "m#Cat",
      annotations: { description: "A pet.", deprecated: true },
    };
    expect(convert(schema)).toEqual({ $ref: "#/$defs/Cat", description: "A pet.", deprecated: true });
  });

  test("are all written", () => {
    const annotations = {
      title: "T",
      description: "D",
      deprecated: true,
      readOnly: true,
      writeOnly: true,
      examples: ["a"],
      extra: { contentMediaType: "text/csv", "x-order": 1 },
    };
    expect(convert({ kind: "string", annotations })).toEqual({
      type: "string",
      title: "T",
      description: "D",
      deprecated: true,
      readOnly: true,
      writeOnly: true,
      examples: ["a"],
      contentMediaType: "text/csv",
      "x-order": 1,
    });
  });

  test("of a property go before those of its type", () => {
    const schema: Schema = {
      kind: "object",
      properties: [
        property(
          "a",
          { kind: "string", annotations: { description: "type", examples: ["x"] } },
          { annotations: { description: "property" } },
        ),
      ],
    };
    expect(convert(schema)).toEqual({
      type: "object",
      properties: { a: { type: "string", description: "property", examples: ["x"] } },
      required: ["a"],
    });
  });
});

describe("defaults", () => {
  const schema: Schema = {
    kind: "object",
    properties: [
      property("limit", int, { default: 10 }),
      property("note", string, { default: "", optional: true }),
      property("owner", { kind: "union", members: [string, { kind: "null" }] }, { default: null }),
    ],
  };
  const properties = {
    limit: { ...INTEGER, default: 10 },
    note: { type: "string", default: "" },
    // FastAPI shows no default of null.
    owner: { anyOf: [{ type: "string" }, { type: "null" }] },
  };

  test("make a property optional on the way in", () => {
    expect(convert(schema, "input")).toEqual({ type: "object", properties });
  });

  test("make it certain on the way out, where they are filled in", () => {
    const required = ["limit", "note", "owner"];
    expect(convert(schema, "output")).toEqual({ type: "object", properties, required });
  });
});

describe("secrets", () => {
  const secret: Schema = { kind: "string", secret: true, annotations: { examples: ["hunter2"] } };

  test("are passwords, and only read where they are read", () => {
    expect(convert(secret, "input")).toEqual({ type: "string", format: "password", writeOnly: true });
    expect(convert(secret, "output")).toEqual({ type: "string", format: "password" });
  });

  test("keep a format of their own", () => {
    expect(convert({ ...secret, format: "uuid" }, "output")).toEqual({ type: "string", format: "uuid" });
  });

  test("show neither example nor default of their property", () => {
    const schema: Schema = {
      kind: "object",
      properties: [property("key", secret, { default: "hunter2", annotations: { examples: ["hunter2"] } })],
    };
    expect(JSON.stringify([convert(schema, "input"), convert(schema, "output")])).not.toContain("hunter2");
  });
});
