import { Hono, type MiddlewareHandler } from "hono";
import { cloneRawRequest } from "hono/request";
import { expect, test, vi } from "vitest";
import { App } from "../app.js";
import type { CompiledBody } from "../contract/body.js";
import { add } from "../operation.fixture.js";

const reading: MiddlewareHandler = async (c, next) => {
  await c.req.text();
  await next();
};

const uploads: NonNullable<CompiledBody["uploads"]> = { file: {} as never };

test.each<[string, CompiledBody, Record<string, string>]>([
  ["a body", { kind: "json" }, { "content-type": "application/json" }],
  ["a form with files", { kind: "form", uploads }, { "content-type": "multipart/form-data; boundary=B" }],
])("%s that a host has read is the host's fault, which the log says", async (_, body, headers) => {
  const log = vi.fn();
  const app = new App({ title: "A", version: "1", log });
  add(app, "post", "/values", () => "made", { body });
  const host = new Hono().use(reading);
  host.post("/values", (c) => app.fetch(c.req.raw));
  const answered = await host.request("/values", { method: "POST", headers, body: "[1]" });
  expect([answered.status, await answered.text()]).toEqual([500, '{"detail":"Internal Server Error"}']);
  expect(String(log.mock.calls[0]?.[1])).toContain(
    "The body of POST /values was read before the application needed it. Pass request.clone(), created before the body is read, or in Hono await cloneRawRequest(c.req) of hono/request.",
  );
});

test("a host hands a copy over", async () => {
  const app = new App({ title: "A", version: "1" });
  add(app, "post", "/values", (value) => value, { body: { kind: "json" }, decode: (_, body) => [body] });
  const host = new Hono().use(reading);
  host.post("/values", async (c) => app.fetch(await cloneRawRequest(c.req)));
  const headers = { "content-type": "application/json" };
  const answered = await host.request("/values", { method: "POST", headers, body: "[1]" });
  expect(await answered.text()).toBe("[1]");
});
