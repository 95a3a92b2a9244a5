import fc from "fast-check";
import { expect, test } from "vitest";
import { joinPath } from "./join-path.js";

test.each([
  ["", "/items", "/items"],
  ["/items", "", "/items"],
  ["/items", "/", "/items"],
  ["", "/", ""],
  ["/items", "/:id", "/items/:id"],
  ["/", "/items", "/items"],
  ["/items/", "/:id", "/items/:id"],
  ["items", "list", "/items/list"],
  ["/", "/", ""],
  ["/items/", "/", "/items/"],
  ["/a", "//b", "/a//b"],
  ["", "", ""],
])("%j and %j are %j", (prefix, path, joined) => {
  expect(joinPath(prefix, path)).toBe(joined);
});

const path = fc.array(fc.constantFrom("/", "a", ":b"), { maxLength: 5 }).map((parts) => parts.join(""));

test("the empty path changes nothing but a missing slash, and grouping makes no difference", () => {
  fc.assert(
    fc.property(path, path, path, (a, b, c) => {
      expect(joinPath(a, "")).toBe(joinPath("", a));
      expect(joinPath(joinPath(a, b), c)).toBe(joinPath(a, joinPath(b, c)));
    }),
  );
});
