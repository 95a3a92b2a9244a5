import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convert, property, string, validator } from "../../../test/support/json-schema-samples.js";
import type { Schema } from "../../schema.js";

test("a property may be called __proto__", () => {
  const schema: Schema = { kind: "object", properties: [property("__proto__", string)] };
  expect(JSON.stringify(convert(schema))).toBe(
    '{"type":"object","properties":{"__proto__":{"type":"string"}},"required":["__proto__"]}',
  );
});

describe("numeric keys", () => {
  const validate = validator(
    convert({
      kind: "object",
      properties: [],
      strict: true,
      index: [
        {
          key: { kind: "number" },
          value: {
            kind: "unknown",
          },
        },
      ],
    }),
  );

  test("are the canonical texts of numbers", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (number) => {
        expect(validate({ [String(number)]: 1 })).toBe(true);
      }),
    );
  });

  test.each(["01", "1.0", "+1", "-0", "1e5", ".5", "1.", "a", "", "NaN", " 1"])("are not %j", (key) => {
    expect(validate({ [key]: 1 })).toBe(false);
  });
});
