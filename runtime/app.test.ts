import fc from "fast-check";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { describe, expect, test } from "vitest";
import type { AppOptions } from "./app.js";
import { App, type Context, type MiddlewareHandler, Router, reply } from "./index.js";
import { add, json, operation } from "./operation.fixture.js";

const INFO = { title: "Shop", version: "1.0.0" };
const app = (options: Partial<AppOptions> = {}) => new App({ ...INFO, ...options });

async function answerOf(response: Response | Promise<Response>) {
  const answered = await response;
  const text = await answered.text();
  return { status: answered.status, body: text === "" ? undefined : JSON.parse(text) };
}

test.each([
  ["project", false],
  ["validate", true],
])('responses: "%s" says that it is validateResponses: %s', (responses, now) => {
  const old = () => app({ responses } as object);
  expect(old).toThrow(`new App({ responses: "${responses}" })`);
  expect(old).toThrow(`Write validateResponses: ${now}.`);
  expect(() => app({ validateResponses: now })).not.toThrow();
});

describe("a route", () => {
  test.each(["get", "put", "post", "delete", "options", "patch"] as const)("answers %s", async (method) => {
    const shop = app();
    add(shop, method, "/items", () => [method]);
    const answered = shop.request("/items", { method: method.toUpperCase() });
    expect(await answerOf(answered)).toEqual({ status: 200, body: [method] });
  });

  test("answers the declared status with the projected result", async () => {
    const shop = app();
    const encode = (value: unknown) => ({ id: (value as { id: number }).id });
    add(shop, "post", "/items", () => Promise.resolve({ id: 1, secret: "x" }), { result: json(201, encode) });
    const answered = await shop.request("/items", { method: "POST" });
    expect(answered.status).toBe(201);
    expect(answered.headers.get("content-type")).toBe("application/json");
    expect(await answered.text()).toBe('{"id":1}');
  });

  test("gives the handler what the compiler decoded", async () => {
    const shop = app();
    add(shop, "get", "/items/:id", (id: string, q?: string) => ({ id, q: q ?? null }), {
      decode: (request) => [request.path("id"), request.query("q")],
    });
    expect((await answerOf(shop.request("/items/a%2Fb?q=x&q=y"))).body).toEqual({ id: "a/b", q: "y" });
  });

  test("is matched in the order of registration", async () => {
    const shop = app();
    add(shop, "get", "/items/me", () => "me");
    add(shop, "get", "/items/:id", () => "id");
    add(shop, "get", "/items/me", () => "shadowed");
    expect((await answerOf(shop.request("/items/me"))).body).toBe("me");
  });

  test("that was not compiled stops the app, saying where and how to compile it", () => {
    const shop = app();
    const uncompiled = () => shop.get("/items/:id", (id: number) => id);
    expect(uncompiled).toThrow(/GET \/items\/:id at .*app\.test\.ts:\d+:\d+ was not compiled/);
    expect(uncompiled).toThrow("countersign dev");
    expect(uncompiled).toThrow("countersign build");
    expect(uncompiled).toThrow("tspc");
    expect(uncompiled).toThrow('{ "transform": "countersign/transform", "transformProgram": true }');
    expect(() => new Router().post("/items", { status: 201 }, () => 1)).toThrow(
      /POST \/items at .*not compiled/,
    );
  });

  test("that was compiled for another contract is refused", () => {
    const other = { ...operation(), contract: 0 } as never;
    const register = app().get as (...args: unknown[]) => unknown;
    expect(() => register("/items", () => 1, other)).toThrow(/contract 0.*contract 1.*install one version/s);
  });

  test("without a leading slash is refused", () => {
    expect(() => add(app(), "get", "items", () => 1)).toThrow('write "/items"');
    expect(() => app().route("items", new Router())).toThrow('write "/items"');
    expect(() => new Router({ prefix: "items" })).toThrow('write "/items"');
  });

  test.each([
    ["/items/{id}", 'write "/items/:id".'],
    ["/files/:name.json", 'write "/files/:name{[^/]+[.]json}" and take it apart in the handler.'],
    ["/items/:id{(}", "correct it"],
    ["/files/*.css", "a wildcard is a whole segment"],
    ["/items?limit=1", "leave it out"],
  ])("that no request would find is refused wherever a path is given: %s", (path, advice) => {
    const refused = [
      () => add(app(), "get", path, () => 1),
      () => app().route(path, new Router()),
      () => app().mount(path, new Hono()),
      () => new Router({ prefix: path }),
      () => app({ prefix: path }),
      () => app({ docs: path }),
      () => app({ openapi: path }),
    ];
    for (const attempt of refused) expect(attempt).toThrow(advice);
  });
});

describe("a request that no route takes", () => {
  const shop = app();
  add(shop, "get", "/items", () => "items");
  add(shop, "get", "/items/:id", () => "item");
  add(shop, "post", "/items", () => "made");
  add(shop, "get", "/slashed/", () => "slashed");
  add(shop, "post", "/hooks", () => "hook");
  shop.use("/guarded/*", (_, next) => next());
  shop.mount(
    "/sub",
    new Hono().get("/known", (c) => c.text("sub")),
  );

  test.each([["/none"], ["/items/1/more"], ["/guarded/x"], ["/"]])("GET %s is 404", async (path) => {
    expect(await answerOf(shop.request(path))).toEqual({ status: 404, body: { detail: "Not Found" } });
  });

  test.each([
    ["POST", "/items/1", "GET"],
    ["OPTIONS", "/items/1", "GET"],
    ["DELETE", "/items", "GET, POST"],
    ["HEAD", "/hooks", "POST"],
    ["POST", "/openapi.json", "GET"],
  ])("%s %s is 405 with Allow: %s", async (method, path, allow) => {
    const answered = await shop.request(path, { method });
    expect(answered.status).toBe(405);
    expect(answered.headers.get("allow")).toBe(allow);
    if (method !== "HEAD") expect(await answered.json()).toEqual({ detail: "Method Not Allowed" });
  });

  test.each([
    ["GET", "/items/?q=a%20b&r", "../items?q=a%20b&r", "/items?q=a%20b&r"],
    ["HEAD", "/items/", "../items", "/items"],
    ["POST", "/items/", "../items", "/items"],
    ["POST", "/items///", "../../../items", "/items"],
    ["GET", "/slashed", "./slashed/", "/slashed/"],
    ["GET", "/slashed?q=/", "./slashed/?q=/", "/slashed/?q=/"],
    ["GET", "/items/%7Eme/", "../%7Eme", "/items/%7Eme"],
    ["GET", "/items/a:b/", "../a:b", "/items/a:b"],
  ])("%s %s is redirected to %s", async (method, path, location, target) => {
    const asked = `http://localhost${path}`;
    const answered = await shop.fetch(new Request(asked, { method }));
    expect([answered.status, answered.headers.get("location")]).toEqual([307, location]);
    expect(new URL(location, asked).href).toBe(`http://localhost${target}`);
  });

  test.each([
    ["GET", "//items/"],
    ["POST", "/slashed"],
    ["GET", "/sub/known/"],
    ["GET", "/guarded/"],
  ])("%s %s is not redirected", async (method, path) => {
    const answered = await shop.fetch(new Request(`http://localhost${path}`, { method }));
    expect([answered.status, answered.headers.get("location")]).toEqual([404, null]);
  });

  test("never leaves the host", async () => {
    const answered = await shop.fetch(new Request("http://localhost//evil.test/items/"));
    expect(answered.status).toBe(404);
  });

  test("is not redirected with redirectSlashes: false", async () => {
    const strict = app({ redirectSlashes: false });
    add(strict, "get", "/items", () => "items");
    expect((await strict.request("/items/")).status).toBe(404);
  });
});

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
        // The same places, so that the answers say which route it was; GET asks all of them alike.
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

describe("routers", () => {
  test("nest, join their prefixes, and put their tags in order", async () => {
    const shop = app({ prefix: "/api", tags: ["app"] });
    const outer = new Router({ prefix: "/v1", tags: ["outer"], deprecated: true });
    const inner = new Router({ tags: ["inner"] });
    add(inner, "get", "/", () => "list");
    add(inner, "get", "/:id", () => "one");
    outer.route("/items", inner, { tags: ["included", "outer"], hidden: true });
    shop.route("/shop", outer);
    expect((await answerOf(shop.request("/api/shop/v1/items"))).body).toBe("list");
    expect((await shop.request("/api/shop/v1/items/")).status).toBe(307);
    expect((await answerOf(shop.request("/api/shop/v1/items/3"))).body).toBe("one");
    expect(shop.operations()).toMatchObject([
      { method: "get", path: "/api/shop/v1/items", tags: ["app", "outer", "included", "inner"] },
      { path: "/api/shop/v1/items/:id", deprecated: true, hidden: true, source: "src/app.ts:1" },
    ]);
  });

  test("say nothing of what they do not add", () => {
    const shop = app();
    add(shop, "get", "/items", () => 1);
    const [mounted] = shop.operations();
    expect(Object.keys(mounted ?? {}).sort()).toEqual(["components", "fragment", "method", "path", "source"]);
  });

  test("stay live until the first request", async () => {
    const shop = app();
    const items = new Router();
    shop.route("/items", items);
    expect(shop.operations()).toEqual([]);
    add(items, "get", "/late", () => "late");
    expect(shop.operations()).toHaveLength(1);
    expect((await answerOf(shop.request("/items/late"))).body).toBe("late");
    expect(() => add(items, "get", "/later", () => 1)).toThrow(
      "GET /later was registered after the first request was served",
    );
    expect(() => add(shop, "get", "/later", () => 1)).toThrow("after the first request");
    expect(() => shop.use((_, next) => next())).toThrow("after the first request");
    expect(() => shop.route("/more", new Router())).toThrow("after the first request");
    expect(() => shop.mount("/more", new Hono())).toThrow("after the first request");
  });

  test("can be included several times", async () => {
    const shop = app();
    const items = new Router();
    add(items, "get", "/list", () => "list");
    shop.route("/a", items).route("/b", items);
    for (const path of ["/a/list", "/b/list"]) expect((await shop.request(path)).status).toBe(200);
  });

  test("without a path anywhere serve the root", async () => {
    const shop = app();
    const root = new Router();
    add(root, "get", "", () => "root");
    shop.route("", root);
    expect((await answerOf(shop.request("/"))).body).toBe("root");
  });

  test("cannot contain themselves", () => {
    const [a, b, c] = [new Router(), new Router(), new Router()];
    a.route("/b", b);
    b.route("/c", c);
    expect(() => c.route("/a", a)).toThrow("would contain itself");
    expect(() => a.route("/a", a)).toThrow("would contain itself");
    expect(() => a.route("/c", c)).not.toThrow();
  });
});

describe("middleware", () => {
  const trace =
    (name: string): MiddlewareHandler =>
    async (context, next) => {
      context.header("x-trace", name, { append: true });
      await next();
    };

  test("runs from the outside in: app, router, inclusion, route", async () => {
    const shop = app();
    shop.use(trace("app"));
    shop.use("/items/*", trace("path"));
    const outer = new Router({ use: [trace("outer")] });
    const inner = new Router({ use: [trace("inner")] });
    add(inner, "get", "/x", () => 1, {}, { use: [trace("route 1"), trace("route 2")] });
    add(inner, "get", "/y", () => 1);
    outer.route("", inner, { use: [trace("included")] });
    shop.route("/items", outer);
    const header = async (path: string) => (await shop.request(path)).headers.get("x-trace");
    expect(await header("/items/x")).toBe("app, path, outer, included, inner, route 1, route 2");
    expect(await header("/items/y")).toBe("app, path, outer, included, inner");
  });

  test("of a router applies to its routes whenever they are registered, and to nothing else", async () => {
    const shop = app();
    const items = new Router({ use: [trace("items")] });
    shop.route("", items);
    add(shop, "get", "/other", () => 1);
    add(items, "get", "/x", () => 1);
    expect((await shop.request("/x")).headers.get("x-trace")).toBe("items");
    expect((await shop.request("/other")).headers.get("x-trace")).toBeNull();
  });

  test("registered on a router is below its prefix", async () => {
    const shop = app();
    const items = new Router({ prefix: "/items" }).use("/a/*", trace("a")).use(trace("all"));
    add(items, "get", "/a/x", () => 1);
    add(items, "get", "/b", () => 1);
    shop.route("", items);
    add(shop, "get", "/b", () => 1);
    expect((await shop.request("/items/a/x")).headers.get("x-trace")).toBe("a, all");
    expect((await shop.request("/items/b")).headers.get("x-trace")).toBe("all");
    expect((await shop.request("/b")).headers.get("x-trace")).toBeNull();
  });

  test("can answer itself, and its cookies and headers stay in the answer", async () => {
    const shop = app();
    shop.use("/private/*", (context, next) =>
      context.req.header("authorization") ? next() : Promise.resolve(context.json({ no: true }, 401)),
    );
    shop.use(async (context, next) => {
      context.header("set-cookie", "a=1", { append: true });
      await next();
      context.header("x-after", "yes");
    });
    add(shop, "get", "/private/x", () => 1);
    expect((await shop.request("/private/x")).status).toBe(401);
    const answered = await shop.request("/private/x", { headers: { authorization: "x" } });
    expect(answered.headers.getSetCookie()).toEqual(["a=1"]);
    expect(answered.headers.get("x-after")).toBe("yes");
  });

  test("of Hono works: cors answers the preflight of a route that has no OPTIONS", async () => {
    const shop = app();
    shop.use(cors());
    add(shop, "get", "/items", () => 1);
    const answered = await shop.request("/items", {
      method: "OPTIONS",
      headers: { origin: "http://a.test", "access-control-request-method": "GET" },
    });
    expect(answered.status).toBe(204);
    expect(
      (await shop.request("/none", { headers: { origin: "http://a.test" } })).headers.get(
        "access-control-allow-origin",
      ),
    ).toBe("*");
  });

  test("sees the error of a handler", async () => {
    const seen: unknown[] = [];
    const shop = app({ log: () => {} });
    shop.use(async (context, next) => {
      await next();
      seen.push(context.error, context.res.status);
    });
    const error = new Error("boom");
    add(shop, "get", "/x", () => {
      throw error;
    });
    await shop.request("/x");
    expect(seen).toEqual([error, 500]);
  });
});

describe("beside the routes", () => {
  test("mounts Hono apps, other apps and fetch functions below a path", async () => {
    const shop = app();
    const other = app();
    add(other, "get", "/x", () => "other");
    shop.mount(
      "/hono",
      new Hono().get("/x", (context: Context) => context.text(context.req.path)),
    );
    shop.mount("/app", other);
    new Router().mount("/unused", other);
    shop.mount("/fetch", (request) => new Response(new URL(request.url).pathname));
    expect(await (await shop.request("/hono/x")).text()).toBe("/x");
    expect((await answerOf(shop.request("/app/x"))).body).toBe("other");
    expect((await shop.request("/app/none")).status).toBe(404);
    expect(await (await shop.request("/fetch/deep/er")).text()).toBe("/deep/er");
    expect(shop.operations()).toEqual([]);
  });

  test("the document of a mounted app says where it is served, and its redirects stay below", async () => {
    const inner = app();
    add(inner, "get", "/x", () => "inner");
    const middle = app().mount("/inner", inner);
    const outer = app({ prefix: "/v1" }).mount("/middle", middle).mount("/again", inner);
    const servers = async (path: string) =>
      ((await answerOf(outer.request(path))).body as { servers?: unknown }).servers;
    expect(await servers("/openapi.json")).toBeUndefined();
    expect(await servers("/v1/middle/openapi.json")).toEqual([{ url: "/v1/middle" }]);
    expect(await servers("/v1/middle/inner/openapi.json")).toEqual([
      { url: "/v1/middle/inner" },
      { url: "/v1/again" },
    ]);
    const named = app({ servers: [{ url: "https://api.example.com" }] });
    await app().mount("/named", named).request("/");
    expect(named.openapi()["servers"]).toEqual([{ url: "https://api.example.com" }]);
    const redirect = await outer.request("/v1/again/x/");
    const target = new URL(redirect.headers.get("location") ?? "", "http://localhost/v1/again/x/");
    expect((await answerOf(outer.request(target.pathname))).body).toBe("inner");
  });

  test("an app cannot be mounted in itself", () => {
    const inner = app();
    const outer = app().mount("/inner", inner);
    inner.mount("/outer", outer);
    expect(() => outer.ready()).toThrow('The app mounted at "/outer" would contain itself');
    expect(() => outer.ready()).toThrow("would contain itself");
  });

  test("gives the Hono app, whose own routes come first", async () => {
    const shop = app();
    add(shop, "get", "/x", () => "compiled");
    shop.hono.get("/x", (context) => context.text("hono"));
    expect(await (await shop.request("/x")).text()).toBe("hono");
  });

  test("serves the document byte for byte, behind middleware and before a catch-all", async () => {
    const shop = app({ description: "Sells", tagDescriptions: [{ name: "items", description: "Things" }] });
    shop.use(async (context, next) => {
      await next();
      context.header("x-guarded", "1");
    });
    add(shop, "get", "/*", () => "anything");
    const answered = await shop.request("/openapi.json");
    expect(answered.headers.get("content-type")).toBe("application/json");
    expect(answered.headers.get("x-guarded")).toBe("1");
    const text = await answered.text();
    expect(JSON.parse(text)).toEqual(shop.openapi());
    expect(text).toBe(`${JSON.stringify(shop.openapi(), null, 2)}\n`);
    expect(shop.openapi()).toMatchObject({
      info: { title: "Shop", version: "1.0.0", description: "Sells" },
      tags: [{ name: "items", description: "Things" }],
    });
    expect(await (await shop.request("/anything")).json()).toBe("anything");
  });

  test("moves or hides the document", async () => {
    const moved = app({ openapi: "/api.json", docs: false });
    expect((await moved.request("/api.json")).status).toBe(200);
    expect((await moved.request("/openapi.json")).status).toBe(404);
    const hidden = app({ openapi: false });
    for (const path of ["/openapi.json", "/docs"]) expect((await hidden.request(path)).status).toBe(404);
  });

  test("refuses a route where a page of its own stands", async () => {
    const shop = app();
    add(shop, "get", "/docs", () => 1);
    expect(() => shop.request("/x")).toThrow(/GET \/docs \(src\/app\.ts:1\).*docs.*false/);
    const below = app({ prefix: "/api" });
    add(below, "get", "/docs", () => 1);
    expect(() => below.request("/x")).toThrow(/GET \/api\/docs \(src\/app\.ts:1\).*docs.*false/);
    const free = app({ docs: false });
    add(free, "get", "/docs", () => 1);
    expect((await free.request("/docs")).status).toBe(200);
  });
});
