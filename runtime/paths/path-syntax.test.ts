import fc from "fast-check";
import { Hono } from "hono";
import { RegExpRouter } from "hono/router/reg-exp-router";
import { TrieRouter } from "hono/router/trie-router";
import { describe, expect, test } from "vitest";
import { pathProblem } from "./path-syntax.js";

test.each([
  ...["", "/", "/items", "/items/", "/items/:id", "/items/:item_id/:n1", "/items/:user-id", "/größe/:größe"],
  ...[
    "/:id{[0-9]+}",
    "/:id{[0-9]{2,4}}/x",
    "/:path{.+}",
    "/:a{x/y}/b",
    "/a/:b?",
    "/a/:b{[0-9]+}?",
    "/*",
    "/a/*/b",
  ],
  // Text, as in Google's custom methods.
  ...["/items:batch", "/v1/items:batch-get", "/a+b", "/a(b)", "/~me", "/@me", "/robots.txt", "/a$b"],
])("%s is a path", (path) => expect(pathProblem(path)).toBeUndefined());

describe("another router's parameter is written as Hono's", () => {
  test.each([
    ["/items/{id}", "/items/:id"],
    ["/shops/{shop_id}/items/{itemId}", "/shops/:shop_id/items/:itemId"],
    ["/shops/:shop/items/{id}", "/shops/:shop/items/:id"],
    ["/files/{path:path}", "/files/:path{.+}"],
    ["/items/{id:int}", "/items/:id"],
    ["/items/{id:[0-9]+}", "/items/:id{[0-9]+}"],
    ["/files/{path:[a-z]+/[a-z]+}", "/files/:path{[a-z]+/[a-z]+}"],
    ["/items/<id>/x", "/items/:id/x"],
    ["/items/<int:id>", "/items/:id"],
    ["/files/<path:name>", "/files/:name{.+}"],
    ["/items/[id]", "/items/:id"],
    ["/files/[...path]", "/files/:path{.+}"],
    ["/items/:id([0-9]+)", "/items/:id{[0-9]+}"],
    ["/files/:path*", "/files/:path{.+}"],
    ["/files/:path+", "/files/:path{.+}"],
    ["/files/:path(.*)", "/files/:path{.+}"],
  ])("%s: %s", (path, rewritten) => {
    expect(pathProblem(path)).toMatchObject({ kind: "foreign", rewritten });
    expect(pathProblem(rewritten)).toBeUndefined();
  });
});

describe("a name and something else in one segment is one parameter", () => {
  test.each([
    ["/range/:a-:b", "/range/:aB{[^/]+-[^/]+}", "/range/3-5", "/range/3"],
    ["/range/:from..:to/x", "/range/:fromTo{[^/]+[.][.][^/]+}/x", "/range/3..5/x", "/range/3/x"],
    ["/files/:name.json", "/files/:name{[^/]+[.]json}", "/files/a.json", "/files/a.txt"],
    ["/a/:x/v:version", "/a/:x/:version{v[^/]+}", "/a/b/v1", "/a/b/1"],
    ["/items/:id:cancel", "/items/:idCancel{[^/]+[^/]+}", "/items/7:cancel", "/items/7/cancel"],
    ["/files/{name}.json", "/files/:name{[^/]+[.]json}", "/files/a.json", "/files/a"],
    ["/at/{lat},{lng}", "/at/:latLng{[^/]+,[^/]+}", "/at/1,2", "/at/1"],
    ["/x/<a>+<b>", "/x/:aB{[^/]+[+][^/]+}", "/x/1+2", "/x/12"],
  ])("%s: %s", async (path, rewritten, taken, refused) => {
    const problem = pathProblem(path);
    expect(problem).toMatchObject({ kind: "several", rewritten });
    expect(pathProblem(rewritten)).toBeUndefined();
    for (const router of [new TrieRouter<never>(), new RegExpRouter<never>()]) {
      const app = new Hono({ router }).get(rewritten, (c) => c.text("found"));
      expect([(await app.request(taken)).status, (await app.request(refused)).status]).toEqual([200, 404]);
    }
  });
});

test.each([
  ["items", "slash"],
  ["/items/:id{[0-9}", "pattern"],
  ["/items/:id{(}", "pattern"],
  ["/items/:id{[0-9]+", "pattern"],
  ["/items/:id}", "pattern"],
  ["/items/:id{}", "pattern"],
  ["/items/{}", "pattern"],
  ["/items/{id?}", "pattern"],
  ["/items?limit=1", "query"],
  ["/items/:id?x=1", "several"],
  ["/items#top", "query"],
  ["/files/*.json", "wildcard"],
  ["/files/**", "wildcard"],
  ["/:", "several"],
])("%s: %s", (path, kind) => expect(pathProblem(path)?.kind).toBe(kind));

// The last segment is valid but not in ASCII, so every segment before it is checked in detail.
test("a path is judged the same on the short way for ordinary ones", () => {
  const piece = fc.constantFrom(
    "a",
    "B2",
    "_",
    "$",
    "-",
    ".",
    "~",
    ":",
    "*",
    "?",
    "{",
    "}",
    "(",
    ")",
    "/",
    "é",
  );
  const paths = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join("")}`);
  fc.assert(
    fc.property(paths, (path) => {
      fc.pre(!path.includes("{"));
      expect(pathProblem(path) === undefined).toBe(pathProblem(`${path}/größe`) === undefined);
    }),
    { numRuns: 2000 },
  );
});
