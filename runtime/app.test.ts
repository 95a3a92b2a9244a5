import { Hono } from "hono";
import { cors } from "hono/cors";
import { describe, expect, test } from "vitest";
import type { AppOptions } from "./app.js";
import { App, type Context, type MiddlewareHandler, Router } from "./index.js";
import { add, answerOf, json, operation } from "./operation.fixture.js";

const INFO = { title: "Shop", version: "1.0.0" };
const app = (options: Partial<AppOptions> = {}) => new App({ ...INFO, ...options });

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
    ["/files/:name.json", 'write "/files/:name{[^/]+[.]json}" and split it in the handler.'],
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
