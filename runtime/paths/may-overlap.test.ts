import { Hono } from "hono";
import { expect, test } from "vitest";
import { mayOverlap } from "./may-overlap.js";

/** Two paths, and one that matches both if there is any. */
test.each([
  ["/", "/", "/"],
  ["/a", "/a", "/a"],
  ["/a", "/b", undefined],
  ["/a", "/a/b", undefined],
  ["/a/:x", "/a/b", "/a/b"],
  ["/:x/b", "/a/:y", "/a/b"],
  ["/a/:x", "/b/:x", undefined],
  ["/a/:x", "/a/b/c", undefined],
  ["/a/:x?", "/a", "/a"],
  ["/a/:x?", "/a/b", "/a/b"],
  ["/a/*", "/a/b/c", "/a/b/c"],
  ["/a/*", "/a", "/a"],
  ["/a/*", "/b/c", undefined],
  ["*", "/b/c", "/b/c"],
  ["/a/*/c", "/a/b/c", "/a/b/c"],
  ["/files/:path{.+}", "/files/a/b", "/files/a/b"],
  ["/:id{[0-9]+}", "/12", "/12"],
])("%s and %s: %s", async (one, other, both) => {
  expect(mayOverlap(one, other)).toBe(both !== undefined);
  expect(mayOverlap(other, one)).toBe(both !== undefined);
  if (both === undefined) return;
  for (const path of [one, other]) {
    const app = new Hono().get(path, (c) => c.text("here"));
    expect((await app.request(both)).status).toBe(200);
  }
});
