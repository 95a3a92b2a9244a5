import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonError } from "./json-error.js";

// Text, `JSONDecodeError.pos` and `.msg` of CPython 3.11's json.loads. `NaN` and `Infinity` are further down, because Python
// accepts them.
test.each<[string, number, string]>([
  ["", 0, "Expecting value"],
  ["  ", 2, "Expecting value"],
  ["{", 1, "Expecting property name enclosed in double quotes"],
  ['{"a"', 4, "Expecting ':' delimiter"],
  ['{"a":', 5, "Expecting value"],
  ['{"a":1', 6, "Expecting ',' delimiter"],
  ['{"a":1,', 7, "Expecting property name enclosed in double quotes"],
  ['{"a":1,}', 7, "Expecting property name enclosed in double quotes"],
  ['{"name": "a", }', 14, "Expecting property name enclosed in double quotes"],
  ["{a:1}", 1, "Expecting property name enclosed in double quotes"],
  ['{"a" 1}', 5, "Expecting ':' delimiter"],
  ['{"a":1 "b":2}', 7, "Expecting ',' delimiter"],
  ["[", 1, "Expecting value"],
  ["[1", 2, "Expecting ',' delimiter"],
  ["[1,", 3, "Expecting value"],
  ["[1,]", 3, "Expecting value"],
  ["[1 2]", 3, "Expecting ',' delimiter"],
  ["[,]", 1, "Expecting value"],
  ["[]]", 2, "Extra data"],
  ["{}x", 2, "Extra data"],
  ["1 2", 2, "Extra data"],
  ["01", 1, "Extra data"],
  ["[01]", 2, "Expecting ',' delimiter"],
  ["-", 0, "Expecting value"],
  ["[-]", 1, "Expecting value"],
  ["1.", 1, "Extra data"],
  ["1e", 1, "Extra data"],
  ["1e+", 1, "Extra data"],
  ["+1", 0, "Expecting value"],
  [".5", 0, "Expecting value"],
  ["tru", 0, "Expecting value"],
  ["true1", 4, "Extra data"],
  ["nul", 0, "Expecting value"],
  ["Infinit", 0, "Expecting value"],
  ["-Infinit", 0, "Expecting value"],
  ['"', 0, "Unterminated string starting at"],
  ['"abc', 0, "Unterminated string starting at"],
  ['"a\nb"', 2, "Invalid control character at"],
  ['"a\tb', 2, "Invalid control character at"],
  ['"\\', 0, "Unterminated string starting at"],
  ['"\\x"', 1, "Invalid \\escape"],
  ['"a\\', 0, "Unterminated string starting at"],
  ['"\\u', 2, "Invalid \\uXXXX escape"],
  ['"\\u12', 2, "Invalid \\uXXXX escape"],
  ['"\\u12"', 2, "Invalid \\uXXXX escape"],
  ['"\\u12G4"', 2, "Invalid \\uXXXX escape"],
  ['"\\u123', 2, "Invalid \\uXXXX escape"],
  ['"\\u1234', 2, "Invalid \\uXXXX escape"],
  ['"\\ud83d\\u12"', 8, "Invalid \\uXXXX escape"],
  ['"\\ud83d\\', 0, "Unterminated string starting at"],
  ['"\\ud83d\\ux"', 8, "Invalid \\uXXXX escape"],
  ["'a'", 0, "Expecting value"],
  ['{"\ud83d\ude00": }', 6, "Expecting value"],
  ['"\ud83d\ude00" x', 4, "Extra data"],
  ['["\u00e9", \\]', 6, "Expecting value"],
  ['{"a":"b\\q"}', 7, "Invalid \\escape"],
  ['{"a":{"b":[1,{"c":tru}]}}', 18, "Expecting value"],
  ["[1}", 2, "Expecting ',' delimiter"],
  ['{"a":1]', 6, "Expecting ',' delimiter"],
  ["[1,\u00a02]", 3, "Expecting value"],
  ["[\u000b1]", 1, "Expecting value"],
  ['"\u007f\u0000"', 2, "Invalid control character at"],
  ['{"a":1,,}', 7, "Expecting property name enclosed in double quotes"],
  ["{,}", 1, "Expecting property name enclosed in double quotes"],
  ["{1:2}", 1, "Expecting property name enclosed in double quotes"],
  ["[1.5.2]", 4, "Expecting ',' delimiter"],
  ["1E5x", 3, "Extra data"],
  ["[nan]", 1, "Expecting value"],
  ['{"a":\n\n}', 7, "Expecting value"],
  ['"\\u 123"', 2, "Invalid \\uXXXX escape"],
  ['"\\u12345', 0, "Unterminated string starting at"],
  ['"\\u-123"', 2, "Invalid \\uXXXX escape"],
  ["\u0000", 0, "Expecting value"],
  ["[true, fals]", 7, "Expecting value"],
  ['"\\ud83d\\uzzzz"', 8, "Invalid \\uXXXX escape"],
  ['"\\/\\b\\f\\n\\r\\t\\"\\\\\\', 0, "Unterminated string starting at"],
])("%j fails at %i: %s", (text, position, message) => {
  expect(jsonError(text)).toEqual({ position, message });
});

test.each<[string, number]>([
  ["NaN", 0],
  ["[1, NaN]", 4],
  ['{"a": -Infinity}', 6],
])("%j holds a number RFC 8259 does not know", (text, position) => {
  expect(jsonError(text)).toEqual({ position, message: "Expecting value" });
});

test("nests as deep as the text does", () => {
  expect(jsonError("[".repeat(1_000_000))).toEqual({ position: 1_000_000, message: "Expecting value" });
  expect(jsonError(`${'{"a":'.repeat(100_000)}}`)).toEqual({ position: 500_000, message: "Expecting value" });
});

test("finds an error inside exactly those texts that JSON.parse refuses", () => {
  const damaged = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", '"', "\\", "{", "}", "[", "]", ",", ":", "0", "-", "e", "\n", "u"),
    )
    .map(([text, at, insert]) => {
      const index = at % (text.length + 1);
      return text.slice(0, index) + insert + text.slice(index + 1);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      const { position, message } = jsonError(text);
      const accepted = message === "Extra data" && position === [...text].length;
      expect(accepted).toBe(parses(text));
      expect(position).toBeLessThanOrEqual([...text].length);
    }),
    { numRuns: 2000 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
