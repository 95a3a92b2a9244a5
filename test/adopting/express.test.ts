import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import express, { type Express, type RequestHandler } from "express";
import { Hono } from "hono";
import { afterEach, describe, expect, test } from "vitest";
import { App, type AppOptions } from "../../runtime/app.js";
import { EACH_PATH } from "../../runtime/node/direct/testing.js";
import { toNodeHandler } from "../../runtime/node/handler/handler.js";
import type { ArrivedRequest, RequestOutcome } from "../../runtime/observing/instrumentation.js";
import { add, withBody } from "../../runtime/operation.fixture.js";
import { type RawRequest, send } from "../support/raw-http.js";

/** Comes with NestJS, without types. */
const multer = createRequire(import.meta.url)("multer") as () => { none(): RequestHandler };

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function listen(server: Express): Promise<(request: RawRequest) => ReturnType<typeof send>> {
  const listening = createServer(server).listen(0, "127.0.0.1");
  open.push(() => listening.close());
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  return (request) => send(`http://127.0.0.1:${port}`, request);
}

const told: string[] = [];

function shop(options: Partial<AppOptions> = {}): App {
  told.length = 0;
  const log = (message: string, error: unknown) => void told.push(`${message} ${(error as Error).message}`);
  return new App({ title: "Shop", version: "1", log, ...options });
}

function echoing(options: Partial<AppOptions> = {}): App {
  const app = shop(options);
  add(app, "post", "/items", (item) => item, withBody);
  add(app, "post", "/values", (value) => (value === undefined ? "nothing" : value), {
    body: { kind: "json" },
    decode: (_, body) => [body],
  });
  return app;
}

const typed = (type: string, body: string | Uint8Array, path = "/values", more: object = {}): RawRequest => ({
  method: "POST",
  path,
  headers: { "content-type": type, ...more },
  body,
});

describe.each(EACH_PATH)("a body that Express has read, %s", (_, options) => {
  const behind = (parser: RequestHandler, app = echoing()) =>
    listen(express().use(parser).use(toNodeHandler(app, options)));

  test.each<[string, RequestHandler, RawRequest, unknown]>([
    ["JSON", express.json(), typed("application/json", '{"name":"Lamp"}'), { name: "Lamp" }],
    ["JSON of another type", express.json({ type: "*/*" }), typed("application/x+json", "[1]"), [1]],
    [
      "compressed JSON",
      express.json(),
      typed("application/json", gzipSync("[1]"), "/values", { "content-encoding": "gzip" }),
      [1],
    ],
    ["a text of JSON", express.json({ strict: false }), typed("application/json", '"a"'), "a"],
    ["null", express.json({ strict: false }), typed("application/json", "null"), null],
    ["JSON as text", express.text({ type: "*/*" }), typed("application/json", '{"a":"\\u00e4"}'), { a: "ä" }],
    ["JSON as bytes", express.raw({ type: "*/*" }), typed("application/json", '{"a":"ä"}'), { a: "ä" }],
    ["text", express.text(), typed("text/plain; charset=latin1", Buffer.from("grün", "latin1")), "grün"],
    ["bytes", express.raw(), typed("application/octet-stream", "abc"), "abc"],
    ["nothing", express.json(), typed("application/json", ""), "nothing"],
  ])("%s", async (_, parser, request, expected) => {
    const ask = await behind(parser);
    const { status, text } = await ask(request);
    expect([status, JSON.parse(text)]).toEqual([200, expected]);
  });

  test("its issues stand where they stand in one from the wire", async () => {
    const ask = await behind(express.json());
    const { status, text } = await ask(typed("application/json", '{"name":"L"}', "/items"));
    expect(status).toBe(422);
    expect(JSON.parse(text).detail[0]).toMatchObject({ type: "string_too_short", loc: ["body", "name"] });
  });

  test("the application's limit holds of it", async () => {
    const ask = await behind(express.json(), echoing({ bodyLimit: 10 }));
    const { status } = await ask({ ...typed("application/json", '{"a":"123456789"}'), chunked: true });
    expect(status).toBe(413);
  });

  test("what the parser refuses is Express's to answer", async () => {
    const ask = await behind(express.json());
    const { status, text } = await ask(typed("application/json", "{"));
    expect([status, text]).toEqual([400, expect.stringContaining("SyntaxError")]);
  });

  const form = '--B\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--B--\r\n';
  const drain: RequestHandler = (request, _, next) => void request.resume().once("end", next);
  const xml: RequestHandler = (request, _, next) => {
    request.body = { root: true };
    request.resume().once("end", next);
  };
  test.each<[string, RequestHandler, RawRequest, string]>([
    [
      "multer",
      multer().none(),
      typed("multipart/form-data; boundary=B", form),
      "A parser of multipart/form-data, such as multer, does not keep its bytes.",
    ],
    ["whoever keeps nothing", drain, typed("application/json", "{}"), "It left nothing in request.body."],
    [
      "a parser of something else",
      xml,
      typed("application/xml", "<a/>"),
      "Its result for application/xml cannot be turned back into bytes.",
    ],
  ])("what %s has taken cannot be given back, which the log says", async (_, parser, request, why) => {
    const ask = await behind(parser);
    const { status, text } = await ask(request);
    expect([status, text]).toEqual([500, '{"detail":"Internal Server Error"}']);
    expect(told).toEqual([
      expect.stringContaining(
        `The body of POST /values was read before the application needed it. ${why} Mount the handler in front of the parser, or keep the bytes as a Buffer in request.rawBody.`,
      ),
    ]);
  });

  test("bytes that the host has kept are what is read", async () => {
    const keep = express.json({
      verify: (request, _, bytes) => Object.assign(request, { rawBody: bytes }),
      reviver: () => "revived",
    });
    const ask = await behind(keep);
    expect((await ask(typed("application/json", "[1e2]"))).text).toBe("[100]");
  });
});

describe.each(EACH_PATH)("an answer that Express has begun, %s", (_, options) => {
  test("keeps the host's cookies, and what it varies by", async () => {
    const app = shop();
    add(app, "get", "/", () => "home", {
      result: { status: 200, bodies: { 200: { kind: "json", encode: (value) => value } } },
    });
    app.hono.get("/cookies", (c) => {
      c.header("set-cookie", "app=1");
      c.header("vary", "Accept, ORIGIN");
      c.header("x-frame-options", "DENY");
      return c.text("baked");
    });
    const host = express().use((_, response, next) => {
      response.cookie("host", "1").vary("Origin").set("x-frame-options", "SAMEORIGIN").set("x-host", "yes");
      next();
    });
    const ask = await listen(host.use(toNodeHandler(app, options)));
    expect((await ask({ path: "/" })).headers).toMatchObject({
      "set-cookie": ["host=1; Path=/"],
      vary: "Origin",
      "x-frame-options": "SAMEORIGIN",
      "x-host": "yes",
    });
    expect((await ask({ path: "/cookies" })).headers).toMatchObject({
      "set-cookie": ["host=1; Path=/", "app=1"],
      vary: "ORIGIN, Accept",
      "x-frame-options": "DENY",
      "x-host": "yes",
    });
  });
});

describe.each(EACH_PATH)("who watches requests, %s", (_, options) => {
  test.each<[string, string, object]>([
    ["Express", "/shop", {}],
    ["mountPath", "/", { mountPath: "/shop" }],
  ])("is told of the app's own, with the path that the client asked for: %s", async (_, mount, more) => {
    const seen: string[] = [];
    const instrumentation = {
      begin: ({ method, path, query }: ArrivedRequest) => {
        seen.push(`${method} ${path}?${query}`);
        return {
          ended: ({ how, status, route }: RequestOutcome) =>
            void seen.push(`${how} ${status} ${route?.template}`),
        };
      },
    };
    const app = shop({ instrumentation: [instrumentation], health: true });
    add(app, "get", "/items/:id", () => "item");
    const handler = toNodeHandler(app, { ...options, ...more });
    await handler.start();
    const ask = await listen(express().use(mount, handler));
    for (const path of ["/shop/items/1?q=1", "/shop/own", "/items/1", "/shop/healthz"]) await ask({ path });
    await expect
      .poll(() => seen)
      .toEqual([
        "GET /shop/items/1?q=1",
        "complete 200 /items/:id",
        "GET /shop/healthz?",
        "complete 200 /healthz",
      ]);
    await handler.close();
    expect((await ask({ path: "/shop/healthz" })).status).toBe(503);
  });
});

describe("a handler", () => {
  test("answers everything where it is given no next", async () => {
    const handler = toNodeHandler(echoing());
    const ask = await listen(express().use("/shop", (request, response) => handler(request, response)));
    expect((await ask({ path: "/shop/nothing" })).text).toBe('{"detail":"Not Found"}');
    const { status, headers } = await ask({ path: "/shop/items" });
    expect([status, headers["allow"]]).toEqual([405, "POST"]);
  });

  test("answers 404 beside its path", async () => {
    const handler = toNodeHandler(echoing(), { mountPath: "/shop/" });
    const ask = await listen(express().use((request, response) => handler(request, response)));
    expect((await ask(typed("application/json", "1", "/shop/values"))).text).toBe("1");
    for (const path of ["/values", "/shopping/values", "/"])
      expect((await ask(typed("application/json", "1", path))).text).toBe('{"detail":"Not Found"}');
  });

  test("refuses a path that is none", () => {
    expect(() => toNodeHandler(echoing(), { mountPath: "shop" })).toThrow(
      'mountPath is "shop": write a path that begins with a slash, such as "/api".',
    );
  });

  test("is stopped at once by a mistake in its app", () => {
    const app = echoing();
    add(app, "get", "/docs", () => "mine");
    expect(() => toNodeHandler(app)).toThrow("is at a path where countersign serves a page of its own");
  });

  test("starts when it is asked to, and says what went wrong", async () => {
    const events: string[] = [];
    const app = shop({
      async *lifespan() {
        events.push("begin");
        yield;
        events.push("end");
      },
    });
    const handler = toNodeHandler(app);
    expect(events).toEqual([]);
    await handler.start();
    await handler.start();
    expect(events).toEqual(["begin"]);
    await Promise.all([handler.close(), handler.close()]);
    expect(events).toEqual(["begin", "end"]);
    const broken = shop({
      async *lifespan() {
        yield await Promise.reject(new Error("No database"));
      },
    });
    await expect(toNodeHandler(broken).start()).rejects.toThrow("No database");
  });

  test("breaks off its own requests when a close takes too long, and no others", async () => {
    const app = shop();
    const begun: string[] = [];
    add(app, "get", "/stuck", () => {
      begun.push("stuck");
      return new Promise(() => {});
    });
    const handler = toNodeHandler(app);
    let answerOwn = () => {};
    const host = express().use(handler);
    host.get("/own", (_, response) => {
      begun.push("own");
      answerOwn = () => response.send("own");
    });
    const ask = await listen(host);
    const stuck = ask({ path: "/stuck" }).catch((error: NodeJS.ErrnoException) => error.code);
    const own = ask({ path: "/own" });
    await expect.poll(() => begun.toSorted()).toEqual(["own", "stuck"]);
    await handler.close({ graceMs: 50 });
    expect(await stuck).toBe("ECONNRESET");
    answerOwn();
    expect((await own).text).toBe("own");
  });

  test("answers everything with an application that cannot say what it has", async () => {
    const hono = new Hono().get("/a", (c) => c.text("a"));
    const ask = await listen(express().use(toNodeHandler(hono)));
    expect([(await ask({ path: "/a" })).text, (await ask({ path: "/b" })).text]).toEqual([
      "a",
      "404 Not Found",
    ]);
  });
});
