import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePaths, pathTemplates } from "./openapi-path.js";

describe("a path in Hono's syntax", () => {
  test.each([
    ["/", "/", []],
    ["", "/", []],
    ["/items", "/items", []],
    ["/items/", "/items/", []],
    ["items", "/items", []],
    ["/items/:id", "/items/{id}", ["id"]],
    ["/items/:id{[0-9]+}", "/items/{id}", ["id"]],
    ["/items/:id{[0-9]{2,4}}/tags/:tag", "/items/{id}/tags/{tag}", ["id", "tag"]],
    ["/files/:path{.+}", "/files/{path}", ["path"]],
    ["/files/:path{[a-z]+/[a-z]+}/raw", "/files/{path}/raw", ["path"]],
    ["/files/*", "/files/{wildcard}", ["wildcard"]],
    ["/a/*/b/*", "/a/{wildcard}/b/{wildcard2}", ["wildcard", "wildcard2"]],
    ["/a/*/:wildcard", "/a/{wildcard2}/{wildcard}", ["wildcard2", "wildcard"]],
    ["/a:b", "/a:b", []],
    ["/user_id/:user_id", "/user_id/{user_id}", ["user_id"]],
  ])("%s is %s", (hono, path, names) => {
    expect(pathTemplates(hono)).toEqual([{ path, names }]);
  });

  test("with an optional end is two paths, the longer one first", () => {
    expect(pathTemplates("/animals/:type?")).toEqual([
      { path: "/animals/{type}", names: ["type"] },
      { path: "/animals", names: [] },
    ]);
    expect(pathTemplates("/:id{[0-9]+}?")).toEqual([
      { path: "/{id}", names: ["id"] },
      { path: "/", names: [] },
    ]);
  });
});

describe("the order of paths", () => {
  test("puts a path before what lies under it, and names before parameters", () => {
    const ordered = [
      "/",
      "/items",
      "/items/",
      "/items/me",
      "/items/{id}",
      "/items/{id}/tags",
      "/items-old",
      "/{any}",
    ];
    expect([...ordered].reverse().sort(comparePaths)).toEqual(ordered);
  });

  test("does not depend on where it starts", () => {
    const segment = fc.constantFrom("", "a", "a-b", "B", "{id}", "é");
    const path = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join("/")}`);
    fc.assert(
      fc.property(fc.uniqueArray(path), fc.infiniteStream(fc.nat()), (paths, keys) => {
        const shuffled = paths
          .map((text) => ({ text, key: keys.next().value }))
          .sort((a, b) => a.key - b.key);
        const sorted = shuffled.map(({ text }) => text).sort(comparePaths);
        expect(sorted).toEqual([...paths].sort(comparePaths));
      }),
    );
  });
});
