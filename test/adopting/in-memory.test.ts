import fastify from "fastify";
import { expect, test } from "vitest";
import { App } from "../../runtime/app.js";
import { EACH_PATH } from "../../runtime/node/direct/testing.js";
import { toNodeHandler } from "../../runtime/node/handler/handler.js";
import { add, withBody } from "../../runtime/operation.fixture.js";

/** Fastify's `inject` has neither a server nor a Node socket. */
test.each(EACH_PATH)("an app in Fastify is tested without a port, %s", async (_, options) => {
  const app = new App({ title: "Shop", version: "1", cors: { origin: "*" } });
  add(app, "get", "/items/:id", () => "item");
  add(app, "post", "/items", (item) => item, withBody);
  const handler = toNodeHandler(app, options);
  const host = fastify();
  host.addHook("onRequest", ({ raw }, reply, next) => handler(raw, reply.raw, next));
  host.get("/own", () => "own");
  const answers = [
    await host.inject("/items/1"),
    await host.inject({ method: "POST", url: "/items", payload: { name: "Lamp" } }),
    await host.inject({ method: "POST", url: "/items", payload: { name: "L" } }),
    await host.inject("/own"),
    await host.inject("/nothing"),
  ];
  expect(answers.map(({ statusCode, payload }) => [statusCode, payload])).toEqual([
    [200, '"item"'],
    [200, '{"name":"Lamp"}'],
    [422, expect.stringContaining('"loc":["body","name"]')],
    [200, "own"],
    [404, expect.stringContaining("Route GET:/nothing not found")],
  ]);
  await handler.close();
  await host.close();
});
