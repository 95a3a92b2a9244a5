import { expect, test } from "vitest";
import { pathSegments } from "./path-template.js";

const literal = (text: string) => ({ kind: "literal", text });
const parameter = (name: string, pattern?: string, optional = false) => ({
  kind: "parameter",
  name,
  pattern,
  optional,
});

test.each([
  ["", [literal("")]],
  ["/", [literal("")]],
  ["/items/", [literal("items"), literal("")]],
  ["/items/:id", [literal("items"), parameter("id")]],
  ["/:id{[0-9]{2,3}}/x", [parameter("id", "[0-9]{2,3}"), literal("x")]],
  ["/:rest{.+/x}", [parameter("rest", ".+/x")]],
  ["/a/:b?", [literal("a"), parameter("b", undefined, true)]],
  ["/a/:b{x}?", [literal("a"), parameter("b", "x", true)]],
  ["/a:b/*", [literal("a:b"), { kind: "wildcard" }]],
])("%s", (path, segments) => {
  expect(pathSegments(path)).toEqual(segments);
});
