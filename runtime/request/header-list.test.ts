import { expect, test } from "vitest";
import { headerMembers } from "./header-list.js";

test.each([
  [undefined, []],
  ["", []],
  ["foo", ["foo"]],
  ["foo, bar", ["foo", "bar"]],
  ["foo,bar ,, baz,", ["foo", "bar", "baz"]],
  ['"a, b", c', ['"a, b"', "c"]],
  ['"a\\", b", c', ['"a\\", b"', "c"]],
  ['"open, c', ['"open', "c"]],
])("%j has the members %j", (value, members) => {
  expect(headerMembers(value)).toEqual(members);
});

test("does not backtrack on hostile values", () => {
  expect(headerMembers(`${'"\\'.repeat(50_000)},`)).toHaveLength(1);
});
