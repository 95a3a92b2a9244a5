import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { AppOptions } from "./app.js";
import { App } from "./index.js";
import { add, answerOf } from "./operation.fixture.js";

const INFO = { title: "Shop", version: "1.0.0" };
const app = (options: Partial<AppOptions> = {}) => new App({ ...INFO, ...options });

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
