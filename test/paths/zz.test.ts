import { test } from "vitest";
import { App } from "../../runtime/index.js";
import { add } from "../../runtime/operation.fixture.js";
import { serve } from "../../runtime/node/serve.js";
import { RawClient } from "../../runtime/node/raw-client.fixture.js";
import { throughHono } from "../../runtime/node/direct/testing.js";
import { needing } from "../../runtime/dependencies/testing.js";
import { transaction } from "../../runtime/lifetime/testing.js";
test.each(["direct", "hono"])("%s", async (d) => {
  const told: string[] = [];
  const app = new App({ title: "T", version: "1", log: (m, e) => console.log("LOG", m, String(e)) });
  add(app, "post", "/", (b: unknown) => b, { body: { kind: "json" }, needs: needing(transaction(told)), decode: (_, body) => [undefined, body] }, { timeout: 0.02 });
  const server = await serve(app, { port: 0, ...(d === "hono" ? throughHono : {}) });
  const one = await RawClient.to(server.url);
  one.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n");
  const t = Date.now();
  for (let i = 0; i < 16; i++) { await new Promise((r) => setTimeout(r, 250)); console.log(d, Date.now() - t, JSON.stringify(told), one.received.length, await Promise.race([one.over.then(() => "over"), Promise.resolve("open")])); }
  one.destroy();
  await new Promise((r) => setTimeout(r, 100));
  console.log(told);
  await server.close({ graceMs: 0 });
}, 200000);
