import { expect, test } from "vitest";
import { App } from "../../app.js";
import { add } from "../../operation.fixture.js";
import { serve } from "../serve.js";
import { throughHono, watchPaths } from "./testing.js";

test("whoever listens is told which path served a request", async () => {
  const app = new App({ title: "T", version: "1" });
  add(app, "get", "/", () => 1);
  const server = await serve(app, { port: 0, ...throughHono });
  const seen = watchPaths();
  await fetch(server.url);
  expect(seen.served).toEqual(["GET / hono"]);
  seen[Symbol.dispose]();
  await fetch(server.url);
  expect(seen.served).toHaveLength(1);
  await server.close({ graceMs: 0 });
});
