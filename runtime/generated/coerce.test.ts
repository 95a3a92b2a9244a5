import fc from "fast-check";
import { expect, test } from "vitest";
import { integer, truth } from "./coerce.js";

/** By JSON's own grammar for numbers (RFC 8259, 6), without an exponent. */
function byJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return Number.isInteger(value) ? value : text;
  } catch {
    return text;
  }
}

test("an integer is what JSON has for one, however it is read", () => {
  const text = fc.string({ unit: fc.constantFrom("0", "1", "7", "9", "-", "."), maxLength: 20 });
  fc.assert(
    fc.property(text, (sent) => {
      expect(integer(sent)).toBe(byJson(sent));
    }),
    { examples: [["0"], ["-0"], ["00"], ["999999999999999"], ["9007199254740993"], ["1.0"], [""]] },
  );
});

test.each(["+1", "1e3", "0x1", " 1", "1 ", "١", "1_000"])("%o is none", (sent) => {
  expect(integer(sent)).toBe(sent);
});

test("what is no string stays as it is", () => {
  const list = ["1"];
  expect([integer(undefined), integer(list), truth(undefined), truth(list)]).toEqual([
    undefined,
    list,
    undefined,
    list,
  ]);
});
