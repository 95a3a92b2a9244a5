import fc from "fast-check";
import { expect, test } from "vitest";
import { nestedBeyond } from "./nesting.js";

test.each([
  ["[".repeat(3), 1, 1],
  ["[[]]", 1, 1],
  ["[[],[]]", 2, undefined],
  ['{"a":{"b":[]}}', 2, 10],
  ['["[[[[[[[[[["]', 1, undefined],
  ['["\\"[[[[","\\\\",[]]', 1, 15],
  ['["never closed [[[[[[[[[', 1, undefined],
  ["[[[[", 3, undefined],
])("%j has more than %i levels at %j", (text, limit, at) => {
  expect(nestedBeyond(text, limit)).toBe(text.length <= 2 * limit ? undefined : at);
});

function depth(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}

test("agrees with the depth of the value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 1, max: 5 }), (value, limit) => {
      const text = JSON.stringify(value, null, 4).padEnd(2 * limit + 1);
      expect(nestedBeyond(text, limit) !== undefined).toBe(depth(value) > limit);
    }),
  );
});
