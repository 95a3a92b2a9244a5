import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { App } from "../../app.js";
import { dependency, needing } from "../../dependencies/testing.js";
import { HttpError } from "../../errors/http-error.js";
import { add, withBody } from "../../operation.fixture.js";
import type { Outgoing } from "../../result/outgoing.js";
import { type BothPaths, bothPaths } from "./both-paths.fixture.js";

const SHOP = "https://shop.example";
const LONG = "A line of text that comes again. ".repeat(100);

class Teapot extends Error {}

let both: BothPaths;
const logged: string[] = [];
const given: string[] = [];

beforeAll(async () => {
  const app = new App({
    title: "T",
    version: "1",
    log: (message) => logged.push(message),
    cors: { origin: [SHOP], credentials: true, exposeHeaders: ["x-total"] },
    requestId: true,
    securityHeaders: true,
    compression: { encodings: ["gzip"] },
  });
  app.onError(Teapot, (error, context) => context.text(error.message, 418));
  const inner = new App({ title: "I", version: "1", cors: { origin: "*" } });
  add(inner, "get", "/x", () => 1);
  add(app, "get", "/items/:id", (id: string) => ({ id }), { decode: (request) => [request.path("id")] });
  add(app, "get", "/small", () => 1);
  add(app, "get", "/id", (id: string) => id, {
    uses: ["requestId"],
    decode: (request) => [request.inject("requestId")],
  });
  add(
    app,
    "get",
    "/own-response",
    (id: string) => {
      given.push(id);
      return new Response();
    },
    { uses: ["requestId"], decode: (request) => [request.inject("requestId")] },
  );
  add(app, "get", "/long", () => ({ text: LONG }));
  add(app, "get", "/longer", async () => ({ text: LONG.repeat(50) }));
  add(app, "post", "/items", (item: unknown) => item, withBody);
  add(app, "options", "/own", () => "mine");
  add(app, "get", "/missing", () => {
    throw new HttpError(404, "x".repeat(2000), { headers: { "x-frame-options": "SAMEORIGIN" } });
  });
  add(app, "get", "/fails", () => {
    throw new TypeError("unexpected");
  });
  add(app, "get", "/teapot", () => {
    throw new Teapot(LONG);
  });
  add(app, "get", "/response", () => new Response(LONG, { headers: { "content-type": "text/plain" } }));
  add(
    app,
    "get",
    "/out",
    (out: Outgoing) => {
      out.headers.set("vary", "Accept");
      out.headers.set("referrer-policy", "origin");
      out.headers.set("etag", '"a"');
      out.setCookie("a", "1");
      out.setCookie("b", "2");
      return { text: LONG };
    },
    { decode: (request) => [request.inject("outgoing")] },
  );
  add(app, "get", "/empty", () => undefined, { result: { status: 204, bodies: { 204: { kind: "empty" } } } });
  add(
    app,
    "get",
    "/lines",
    async function* () {
      yield LONG;
      yield LONG;
    },
    { result: { status: 200, bodies: { 200: { kind: "json-lines", encode: (value: unknown) => value } } } },
  );
  add(
    app,
    "get",
    "/events",
    async function* () {
      yield 1;
    },
    {
      result: {
        status: 200,
        bodies: { 200: { kind: "events", data: { encode: (value: unknown) => value } } },
      },
    },
  );
  add(app, "get", "/image", () => new Blob([LONG]), {
    result: { status: 200, bodies: { 200: { kind: "binary", contentType: "image/png" } } },
  });
  add(app, "get", "/guarded", () => 1, {
    needs: needing(
      dependency(() => {
        throw new HttpError(401);
      }, "function"),
    ),
  });
  app.mount("/in", inner);
  both = await bothPaths(app);
});
afterAll(() => both.close());

const request = (
  target: string,
  fields: Readonly<Record<string, string>> = {},
  method = "GET",
  body = "",
) => {
  const all = {
    Host: "localhost:8000",
    Connection: "close",
    "X-Request-Id": "order-7",
    ...(body && { "Content-Type": "application/json", "Content-Length": String(body.length) }),
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
};

const page = { Origin: SHOP, "Accept-Encoding": "gzip, deflate, br" };
const evil = { Origin: "https://evil.example" };
const asks = { "Access-Control-Request-Method": "PUT" };

describe.each<[by: string, requests: readonly string[]]>([
  [
    "direct",
    [
      request("/items/42"),
      request("/items/42", page),
      request("/items/42", evil),
      request("/small", page),
      request("/id", page),
      request("/long"),
      request("/long", page),
      request("/longer", page),
      request("/long", { ...evil, "Accept-Encoding": "identity" }),
      request("/items", page, "POST", '{"name":"abc"}'),
      request("/items", page, "POST", '{"name":"a"}'),
      request("/items", page, "POST", "{"),
      request("/missing", page),
      request("/fails", page),
      request("/out", page),
      request("/empty", page),
      request("/guarded", page),
      request("/own", page, "OPTIONS"),
      // Streams that are not compressed.
      request("/events", page),
      request("/image", page),
    ],
  ],
  ["replayed", [request("/teapot", page), request("/response", page), request("/lines", page)]],
  [
    "hono",
    [
      request("/own", { ...page, ...asks }, "OPTIONS"),
      request("/items/42", { ...page, ...asks }, "OPTIONS"),
      request("/items/42", { ...evil, ...asks }, "OPTIONS"),
      request("/nowhere", page),
      request("/long", page, "HEAD"),
      request("/openapi.json", page),
      request("/docs", page),
      request("/items/42", page, "PUT"),
      request("/items/42/", page),
      request("/in/x", page),
    ],
  ],
])("%s", (by, requests) => {
  test.each(requests.map((raw) => [raw]))("%j", async (raw) => {
    const answered = await both.send(raw);
    expect(answered.by).toEqual([by]);
    expect(answered.direct).toBe(answered.hono);
    expect(answered.direct).toMatch(/\nx-request-id: order-7\n/);
    expect(answered.direct).toMatch(/\nx-content-type-options: nosniff\n/);
  });
});

test("what goes out is what the options say", async () => {
  const { url } = both.direct;
  const answered = await fetch(`${url}/long`, { headers: { origin: SHOP, "accept-encoding": "gzip" } });
  expect(Object.fromEntries(answered.headers)).toMatchObject({
    "access-control-allow-origin": SHOP,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "x-total",
    "content-encoding": "gzip",
    "content-type": "application/json",
    vary: "Origin, Accept-Encoding",
    "x-frame-options": "DENY",
  });
  expect(await answered.json()).toEqual({ text: LONG });
});

test("a request has one id, whatever path it takes", async () => {
  for (const path of ["/fails", "/teapot", "/small"]) {
    logged.length = 0;
    const answered = await fetch(both.direct.url + path);
    const id = answered.headers.get("x-request-id");
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(logged).toEqual(path === "/fails" ? [`GET /fails (src/app.ts:1) [${id}] failed`] : []);
  }
});

test("the id that a handler is given is the one in the answer", async () => {
  const direct = await fetch(`${both.direct.url}/id`);
  expect(await direct.json()).toBe(direct.headers.get("x-request-id"));
  const replayed = await fetch(`${both.direct.url}/own-response`);
  const { headers } = await fetch(`${both.hono.url}/own-response`);
  expect(given).toEqual([replayed.headers.get("x-request-id"), headers.get("x-request-id")]);
});
