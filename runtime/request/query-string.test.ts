import fc from "fast-check";
import { expect, test } from "vitest";
import { lastParameter } from "./query-string.js";

const pairs = (url: string) => {
  const found: (readonly [string, string])[] = [];
  for (let each = lastParameter(url); each; each = each.before) found.push([each.name, each.value]);
  return found.reverse();
};

test.each([
  ["/items", []],
  ["/items?", []],
  [
    "/items?q=a&q=b&limit=3",
    [
      ["q", "a"],
      ["q", "b"],
      ["limit", "3"],
    ],
  ],
  ["/items?q", [["q", ""]]],
  ["/items?q=", [["q", ""]]],
  ["/items?&&q=1&", [["q", "1"]]],
  ["/items?q=a=b", [["q", "a=b"]]],
  ["/items?q=1#q=2", [["q", "1"]]],
  ["/items?q=a+b%20c%2B", [["q", "a b c+"]]],
  ["/items?%71=1", [["q", "1"]]],
  [
    "/items?q=%zz&r=%E0%A4",
    [
      ["q", "%zz"],
      ["r", "�"],
    ],
  ],
  [
    "/items?__proto__=1&constructor=2",
    [
      ["__proto__", "1"],
      ["constructor", "2"],
    ],
  ],
])("reads %s", (url, expected) => {
  expect(pairs(url)).toEqual(expected);
});

test("reads every query string as URLSearchParams does", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "b", "=", "&", "+", "%", "2", "0", "E", "z", "ü", "?"),
  });
  fc.assert(
    fc.property(text, (query) => {
      expect(pairs(`http://localhost/?${query}`)).toEqual([...new URLSearchParams(`?${query}`)]);
    }),
  );
});
