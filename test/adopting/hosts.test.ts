import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type NodeHandler, toNodeHandler } from "../../runtime/node/handler/handler.js";
import { type Server, serve } from "../../runtime/node/serve.js";
import { type Answer, type RawRequest, send } from "../support/raw-http.js";
import { HOSTS, type Host, type Listening } from "./hosts.js";
import { type Copies, type Copy, compiledApp } from "./opened-app.js";

let copies: Copies;
/** The same application on a server of its own, whose responses are right wherever it is mounted. */
let alone: Server;
const expected = new Map<string, unknown>();

beforeAll(async () => {
  copies = compiledApp();
  alone = await serve((await copies.copy()).app, { port: 0 });
  for (const [name, request] of Object.entries(ASKED))
    expected.set(name, without(await send(alone.url, request), ...ofTheHost));
});
afterAll(async () => {
  await alone?.close({ graceMs: 0 });
  copies?.remove();
});

const json = (path: string, value: unknown): RawRequest => ({
  method: "POST",
  path,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});
const form = (path: string, body: string): RawRequest => ({
  method: "POST",
  path,
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body,
});

/** Requests for the application. */
const ASKED: Readonly<Record<string, RawRequest>> = {
  "an item": { path: "/items/1" },
  "a query": { path: "/items/1?q=a%20b&q=%C3%A4" },
  "a path that is encoded": { path: "/items/%31" },
  "an item that is none": { path: "/items/x" },
  "an error of the handler": { path: "/items/404" },
  "an error that is a fault": { path: "/broken" },
  "a redirect": { path: "/moved" },
  "a slash too many": { path: "/items/?q=1" },
  "a mounted app": { path: "/inner/things/7" },
  "what a mounted app has not": { path: "/inner/nothing" },
  "a route of Hono's": { path: "/hono" },
  HEAD: { method: "HEAD", path: "/items/1" },
  "a preflight": {
    method: "OPTIONS",
    path: "/items/1",
    headers: { origin: "https://shop.example", "access-control-request-method": "GET" },
  },
  "a page of another origin": { path: "/items/1", headers: { origin: "https://shop.example" } },
  "the docs": { path: "/docs" },
  "a socket without a handshake": { path: "/rooms/a" },
  "a body": json("/items", { name: "Lamp", price: 1.5, tags: ["a", "b"], more: true }),
  "a body that is wrong in three places": json("/items", { name: "", price: "x", tags: [1] }),
  "a body that is missing": { method: "POST", path: "/items" },
  "an empty body": {
    method: "POST",
    path: "/values",
    headers: { "content-type": "application/json" },
    body: "",
  },
  "a body of several pieces": { ...json("/values", { text: "ä".repeat(500) }), chunked: true },
  "no object": json("/values", [1, null, { a: "__proto__" }]),
  "a form": form("/orders", "buyer=Ada+L%C3%B6w&items=1&items=2&note=%26%3D"),
  "a form that is wrong": form("/orders", "items=x&items=2"),
  text: { method: "POST", path: "/values", headers: { "content-type": "text/plain" }, body: "grün" },
  "an upload": {
    method: "POST",
    path: "/uploads",
    headers: { "content-type": "multipart/form-data; boundary=B" },
    body: '--B\r\ncontent-disposition: form-data; name="note"\r\n\r\nhi\r\n--B\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\ntext\r\n--B--\r\n',
  },
  "a body beyond the limit": json("/values", { x: "x".repeat(3000) }),
};

/** Requests for its host: the application has the path with another method, or not at all. */
const HOSTS_OWN: Readonly<Record<string, RawRequest>> = {
  "a route": { path: "/own" },
  "another method of a path": { method: "PUT", path: "/items/1" },
  "a method that nobody has": { method: "DELETE", path: "/items/1" },
  OPTIONS: { method: "OPTIONS", path: "/items/1" },
  "a preflight for a method that the application has not": {
    method: "OPTIONS",
    path: "/items/1",
    headers: { origin: "https://shop.example", "access-control-request-method": "PUT" },
  },
  "an error": { path: "/fails" },
  "what nobody has": { path: "/nothing?q=1" },
  "a path that cannot be decoded": { path: "/%E0%A4%A" },
  "a body for nobody": json("/nothing", { a: 1 }),
};

const without = ({ status, text, headers }: Answer, ...names: string[]) => {
  const rest = Object.entries(headers).filter(([name]) => !["date", ...names].includes(name));
  return { status, text, headers: Object.fromEntries(rest) };
};

/** What the host may add, and frame as it likes. */
const ofTheHost = [
  "x-powered-by",
  "connection",
  "keep-alive",
  "content-length",
  "transfer-encoding",
  "vary",
  "content-encoding",
];

describe.each(Object.entries<Host>(HOSTS))("%s", (_, host) => {
  let copy: Copy;
  let handler: NodeHandler;
  let listening: Listening;
  let before: Listening;

  beforeAll(async () => {
    copy = await copies.copy();
    handler = toNodeHandler(copy.app, host.options);
    listening = await host.listen(handler);
    before = await host.listen(undefined);
  });
  afterAll(async () => {
    await listening?.close();
    await before?.close();
    await handler?.close({ graceMs: 0 });
  });
  const below = (request: RawRequest) => ({ ...request, path: host.below + request.path });

  test("the application answers what is its own", async () => {
    const asked = Object.entries(ASKED).filter(([name]) => !host.refuses.includes(name));
    for (const [name, request] of asked) {
      const answer = await send(listening.url, below(request));
      expect.soft(without(answer, ...ofTheHost), name).toEqual(expected.get(name));
    }
  });

  test("the host answers everything else", async () => {
    copy.told.length = 0;
    for (const [name, request] of Object.entries(HOSTS_OWN)) {
      const answer = await send(listening.url, below(request));
      expect.soft(without(answer), name).toEqual(without(await send(before.url, below(request))));
    }
    expect(copy.told).toEqual([]);
  });

  test("the document says where it is", async () => {
    const { text } = await send(listening.url, below({ path: "/openapi.json" }));
    const { servers } = JSON.parse(text) as { servers?: unknown };
    expect(servers).toEqual(host.below === "" ? undefined : [{ url: host.below }]);
    const inner = await send(listening.url, below({ path: "/inner/openapi.json" }));
    expect(JSON.parse(inner.text).servers).toEqual([{ url: `${host.below}/inner` }]);
  });

  test("what goes on for a while ends as its client says", async () => {
    copy.told.length = 0;
    const events = await stream(listening.url + below({ path: "/events" }).path);
    expect(await events.next()).toContain('"n":1');
    events.leave();
    await expect.poll(() => copy.told).toEqual(["events begin", "events end"]);
    const slow = await begun(copy, listening.url + below({ path: "/slow" }).path);
    slow.leave();
    await expect.poll(() => copy.told.slice(2)).toEqual(["slow begins", "slow is left"]);
  });

  test("sockets are opened where the host hands them over", async () => {
    copy.told.length = 0;
    const handshake = { ...HANDSHAKE, connection: "Upgrade", upgrade: "websocket" };
    const { status } = await send(listening.url, below({ path: "/rooms/a", headers: handshake }));
    expect([status, copy.told]).toEqual([
      500,
      [expect.stringContaining('server.on("upgrade", toNodeHandler(app).upgrade)')],
    ]);
    const refused: string[] = [];
    listening.server.on("upgrade", (request, socket, head) => {
      if (handler.upgrade(request, socket, head)) return;
      refused.push(request.url ?? "");
      socket.end("HTTP/1.1 404 Not Found\r\n\r\n");
    });
    // If a router removes a part of the path, it does so only for requests.
    const isTold = host.options.mountPath !== undefined || host.below === "";
    const path = isTold ? `${host.below}/rooms/a` : "/rooms/a";
    const socket = new WebSocket(`${listening.url.replace("http", "ws")}${path}`);
    await once(socket, "open");
    socket.send("hello");
    const [answer] = (await once(socket, "message")) as [Buffer];
    expect(String(answer)).toBe("a: hello");
    const other = new WebSocket(`${listening.url.replace("http", "ws")}/elsewhere`);
    const [error] = (await once(other, "error")) as [Error];
    expect(error.message).toContain("404");
    expect(refused).toEqual(["/elsewhere"]);
    const closed = once(socket, "close");
    socket.close();
    await closed;
  });

  test("a close waits for the application's requests, and the host goes on", async () => {
    await send(listening.url, below({ path: "/items/1" }));
    await copy.app.settled();
    copy.told.length = 0;
    const url = listening.url + below({ path: "/slow" }).path;
    const slow = await begun(copy, url);
    const events = await stream(listening.url + below({ path: "/events" }).path);
    const closing = handler.close();
    const late = await send(listening.url, below({ path: "/items/1" }));
    expect([late.status, late.text]).toEqual([503, '{"detail":"Service Unavailable"}']);
    expect((await send(listening.url, { path: "/own" })).status).toBe(200);
    for (const letGo of copy.waiting.splice(0)) letGo();
    expect(await slow.text()).toBe('"slow"');
    await events.rest();
    await closing;
    expect(copy.told).toEqual(["slow begins", "events begin", "events end", "database closed"]);
    expect((await send(listening.url, { path: "/own" })).status).toBe(200);
  });
});

const HANDSHAKE = { "sec-websocket-version": "13", "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==" };

/** A request that the application has begun to handle. */
async function begun(copy: Copy, url: string) {
  const leaving = new AbortController();
  const before = copy.waiting.length;
  const response = fetch(url, { signal: leaving.signal });
  response.catch(() => {});
  await expect.poll(() => copy.waiting.length).toBe(before + 1);
  return { leave: () => leaving.abort(), text: async () => (await response).text() };
}

/** A stream whose head has arrived. */
async function stream(url: string) {
  const leaving = new AbortController();
  const response = await fetch(url, { signal: leaving.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return {
    next: async () => (await reader?.read())?.value,
    async rest() {
      while (!(await reader?.read())?.done);
    },
    leave: () => leaving.abort(),
  };
}
