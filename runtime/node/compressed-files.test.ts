import { afterAll, beforeAll, expect, test } from "vitest";
import { App } from "../app.js";
import { add } from "../operation.fixture.js";
import { file } from "./file.js";
import { type Server, serve } from "./serve.js";

let server: Server;

beforeAll(async () => {
  const app = new App({ title: "T", version: "1", compression: true, securityHeaders: true });
  add(app, "get", "/file", () => file(import.meta.dirname, "serve.ts"), {
    result: { status: 200, bodies: { 200: { kind: "file", contentType: "text/plain" } } },
  });
  server = await serve(app, { port: 0 });
});
afterAll(() => server.close({ graceMs: 0 }));

const ask = (headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${server.url}/file`, { method, headers: { "accept-encoding": "br", ...headers } });

test("a file is compressed, its tag is weak, and its client is told when it has not changed", async () => {
  const plain = await ask({ "accept-encoding": "identity" });
  const text = await plain.text();
  const tag = plain.headers.get("etag") ?? "";
  const answered = await ask();
  expect(Object.fromEntries(answered.headers)).toMatchObject({
    "content-encoding": "br",
    etag: tag.startsWith("W/") ? tag : `W/${tag}`,
    vary: "Accept-Encoding",
  });
  expect(answered.headers.get("content-length")).not.toBe(plain.headers.get("content-length"));
  expect(answered.headers.has("accept-ranges")).toBe(false);
  expect(await answered.text()).toBe(text);
  const again = await ask({ "if-none-match": answered.headers.get("etag") ?? "" });
  expect([again.status, again.headers.get("vary"), again.headers.has("content-encoding")]).toEqual([
    304,
    "Accept-Encoding",
    false,
  ]);
});

test("a part of a file is sent as it is", async () => {
  const answered = await ask({ range: "bytes=0-1999" });
  expect([answered.status, answered.headers.get("content-encoding"), (await answered.text()).length]).toEqual(
    [206, null, 2000],
  );
});

test("HEAD does not say how long the compressed file is", async () => {
  const answered = await ask({}, "HEAD");
  expect([answered.headers.get("content-length"), answered.headers.get("content-encoding")]).toEqual([
    null,
    "br",
  ]);
});
