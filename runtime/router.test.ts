import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { AppOptions } from "./app.js";
import { App, Router } from "./index.js";
import { add, answerOf } from "./operation.fixture.js";

const INFO = { title: "Shop", version: "1.0.0" };
const app = (options: Partial<AppOptions> = {}) => new App({ ...INFO, ...options });

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
    const names = ["components", "fragment", "method", "path", "routeKind", "source"];
    expect(Object.keys(mounted ?? {}).sort()).toEqual(names);
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
