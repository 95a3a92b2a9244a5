import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AppOptions } from "./app.js";
import { App, reply } from "./index.js";
import { add } from "./operation.fixture.js";

const INFO = { title: "Shop", version: "1.0.0" };
const app = (options: Partial<AppOptions> = {}) => new App({ ...INFO, ...options });

describe("HEAD", () => {
  test("is answered from GET, without the body", async () => {
    const shop = app();
    add(shop, "get", "/items", () => ({ a: 1 }));
    const answered = await shop.request("/items", { method: "HEAD" });
    expect(answered.status).toBe(200);
    expect(answered.headers.get("content-type")).toBe("application/json");
    expect(await answered.text()).toBe("");
  });

  test.each([
    ...["/items", "/none", "/openapi.json", "/docs", "/docs/init.js", "/docs/favicon-32x32.png"],
    ...["/api/openapi.json", "/api/docs"],
  ])("says how long the answer of GET is, and the rest of its head: %s", async (path) => {
    const shop = app();
    add(shop, "get", "/items", () => ({ name: "ä" }));
    shop.mount("/api", app());
    const get = await shop.request(path);
    const head = await shop.request(path, { method: "HEAD" });
    const { byteLength } = await get.arrayBuffer();
    expect(byteLength).toBeGreaterThan(0);
    expect((await head.arrayBuffer()).byteLength).toBe(0);
    expect([head.status, Object.fromEntries(head.headers)]).toEqual([
      get.status,
      { ...Object.fromEntries(get.headers), "content-length": String(byteLength) },
    ]);
  });

  test.each([
    ["before", ["head", "get"]],
    ["after", ["get", "head"]],
  ] as const)("has its own route when one is registered, %s GET or not", async (_, order) => {
    const shop = app();
    const seen: string[] = [];
    for (const method of order) add(shop, method, "/items", () => void seen.push(method));
    for (const method of ["HEAD", "GET"]) expect((await shop.request("/items", { method })).status).toBe(200);
    expect(seen).toEqual(["head", "get"]);
  });

  const paths = fc.constantFrom(
    ...["/a/:x", "/a/:y", "/a/b", "/:x/b", "/:y/:z", "/a/*", "/*", "/*/b"],
    ...["/a/:x{[a-z]+}", "/a/:n{[0-9]+}", "/:rest{.+}", "/a/:x?", "/a/", "/a"],
  );
  const asked = ["/a", "/a/", "/a/b", "/a/7", "/b/b", "/b/7", "/a/b/c"];

  test.each([
    ["a small", 0],
    ["a large", 200],
  ])("goes to the first HEAD route for its path in %s app, else to the first GET route", async (_, more) => {
    type Route = readonly [method: "head" | "get", path: string];
    const serving = (routes: readonly Route[]) => {
      const shop = app({ redirectSlashes: false, docs: false, openapi: false });
      for (const [i, [method, path]] of routes.entries())
        if (path !== "") add(shop, method, path, () => reply(200 + i), empty);
      for (let n = 0; n < more; n++) add(shop, "put", `/unrelated/${n}/:id`, () => 1);
      return async (path: string, method: string) => (await shop.request(path, { method })).status;
    };
    const empty = {
      result: {
        status: 200,
        bodies: Object.fromEntries(
          Array.from({ length: 9 }, (_, i) => [200 + i, { kind: "empty" } as const]),
        ),
      },
    };
    const route = fc.tuple(fc.constantFrom("head" as const, "get" as const), paths);
    await fc.assert(
      fc.asyncProperty(fc.array(route, { minLength: 1, maxLength: 5 }), async (routes) => {
        const all = serving(routes);
        // The same paths, so that the responses show which route matched. GET always gets the same requests.
        const [heads, gets] = (["head", "get"] as const).map((kept) =>
          serving(routes.map(([method, path]) => ["get", method === kept ? path : ""])),
        );
        for (const path of asked) {
          const own = await heads?.(path, "GET");
          const [head, get] = [await all(path, "HEAD"), await all(path, "GET")];
          const expected = own === 404 ? await gets?.(path, "GET") : own;
          expect([path, head === 405 ? 404 : head]).toEqual([path, expected]);
          if (get !== 405) expect([path, get]).toEqual([path, await gets?.(path, "GET")]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("alone does not answer GET", async () => {
    const shop = app();
    add(shop, "head", "/items", () => 1);
    const answered = await shop.request("/items");
    expect([answered.status, answered.headers.get("allow")]).toEqual([405, "HEAD"]);
  });
});
