import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { Agent, get, Server as HttpServer, type IncomingMessage } from "node:http";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { App } from "../app.js";
import { dependency, needing, telling } from "../dependencies/testing.js";
import { add } from "../operation.fixture.js";
import { RawClient } from "./raw-client.fixture.js";
import { type Server, serve } from "./serve.js";

/** How servers close while connections are kept alive, as proxies and browsers do. */
const told: string[] = [];
const clients: RawClient[] = [];
let server: Server;

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await server.close({ graceMs: 0 });
  told.length = 0;
});

/** Holds a request until the test opens the gate. */
class Gate {
  open = () => {};
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
  reach = () => {};
  readonly reached = new Promise<void>((resolve) => {
    this.reach = resolve;
  });

  async pass(): Promise<void> {
    this.reach();
    await this.opened;
  }
}

const gates = new Map<string, Gate>();
const gate = (name: string) => gates.get(name) ?? gates.set(name, new Gate()).get(name) ?? new Gate();

async function listen(): Promise<string> {
  gates.clear();
  const app = new App({
    title: "T",
    version: "1",
    log: () => {},
    async *lifespan() {
      told.push("lifespan begins");
      yield;
      told.push("lifespan ends");
    },
  });
  const decode = (request: { path(name: string): string | undefined }) => [request.path("name")];
  add(app, "get", "/fast/:name", (name: string) => name, { decode });
  const slow = async (name: string) => {
    told.push(`${name} begins`);
    await gate(name).pass();
    return name;
  };
  add(app, "get", "/slow/:name", slow, { decode });
  const streamed = (name: string) => {
    const body = async function* () {
      yield "first";
      await gate(name).pass();
      yield "last";
    };
    return new Response(ReadableStream.from(body()).pipeThrough(new TextEncoderStream()));
  };
  add(app, "get", "/streamed/:name", streamed, { decode });
  const big = () => new Response(new Uint8Array(64 * 1024 * 1024));
  add(app, "get", "/big", big);
  add(app, "post", "/body", (body: unknown) => body, { body: { kind: "json" }, decode: (_, body) => [body] });
  const pool = { of: dependency(telling("pool", told), "generator"), scope: "app" } as const;
  const own = dependency(telling("own", told), "generator", { needs: needing(pool) });
  const guarded = async () => {
    await gate("guarded").pass();
    told.push("handled");
    return 1;
  };
  add(app, "get", "/guarded", guarded, { needs: needing(own) });
  server = await serve(app, { port: 0 });
  return server.url;
}

async function client(url: string): Promise<RawClient> {
  const made = await RawClient.to(url);
  clients.push(made);
  return made;
}

/**
 * Node ends an idle connection after five seconds. Here no connection ends by itself, so the test notices a server that waits for
 * one.
 */
Object.defineProperty(HttpServer.prototype, "keepAliveTimeout", { get: () => 0, set() {} });

/** Resolves when `count` requests have reached servers. */
function requestsBegin(count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const began = () => {
      if (--left > 0) return;
      unsubscribe("http.server.request.start", began);
      resolve();
    };
    subscribe("http.server.request.start", began);
  });
}

const answers = (text: string) => text.match(/HTTP\/1\.1 \d+/g)?.length ?? 0;

test("a request in progress on a connection that is kept alive is answered, says that it is the last, and ends it", async () => {
  const url = await listen();
  const agent = new Agent({ keepAlive: true });
  const request = get(`${url}/slow/a`, { agent });
  const answered = once(request, "response") as Promise<[IncomingMessage]>;
  await gate("a").reached;
  const closing = server.close();
  gate("a").open();
  const [response] = await answered;
  response.resume();
  expect([response.statusCode, response.headers.connection]).toEqual([200, "close"]);
  await closing;
  agent.destroy();
});

test("idle connections are ended, and one that has sent nothing, or half a request's head", async () => {
  const url = await listen();
  const [idle, silent, half] = [await client(url), await client(url), await client(url)];
  idle.request("GET /fast/a");
  expect(await idle.until(/"a"$/)).toMatch(/connection: keep-alive/i);
  half.write("GET /fast/b HTTP/1.1\r\nHost: loc");
  const closing = server.close({ graceMs: 60_000 });
  await closing;
  expect(answers(await idle.over)).toBe(1);
  expect([await silent.over, await half.over]).toEqual(["", ""]);
  expect([idle.errors, silent.errors, half.errors]).toEqual([[], [], []]);
});

test("a request that is on its way when the server closes is answered", async () => {
  const url = await listen();
  const [idle, half] = [await client(url), await client(url)];
  idle.request("GET /fast/a");
  await idle.until(/"a"$/);
  half.write("GET /fast/c HTTP/1.1\r\nHost: loc");
  const closing = server.close();
  idle.request("GET /fast/b");
  half.write("alhost\r\n\r\n");
  expect(await idle.over).toMatch(/keep-alive[\s\S]*"a"HTTP\/1\.1 200 [\s\S]*connection: close[\s\S]*"b"$/i);
  expect(await half.over).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close[\s\S]*"c"$/i);
  await closing;
});

test("a request that is on its way for long is answered within `idleMs`, and says that it is the last", async () => {
  const url = await listen();
  const far = await client(url);
  far.request("GET /fast/a");
  await far.until(/"a"$/);
  const closing = server.close({ idleMs: 60_000 });
  // Longer than the default.
  await setTimeout(100);
  far.request("GET /fast/b");
  expect(await far.over).toMatch(/keep-alive[\s\S]*"a"HTTP\/1\.1 200 [\s\S]*connection: close[\s\S]*"b"$/i);
  await closing;
});

test("with an `idleMs` of 0, an idle connection is ended at once, and a request in progress is answered", async () => {
  const url = await listen();
  const [idle, busy] = [await client(url), await client(url)];
  idle.request("GET /fast/a");
  await idle.until(/"a"$/);
  busy.request("GET /slow/b");
  await gate("b").reached;
  const closing = server.close({ idleMs: 0 });
  expect(answers(await idle.over)).toBe(1);
  gate("b").open();
  expect(await busy.over).toMatch(/connection: close[\s\S]*"b"$/i);
  await closing;
});

test("the grace ends connections that `idleMs` would keep", async () => {
  const url = await listen();
  const idle = await client(url);
  idle.request("GET /fast/a");
  await idle.until(/"a"$/);
  await server.close({ graceMs: 20, idleMs: 60_000 });
  expect(answers(await idle.over)).toBe(1);
});

test("a connection whose answer has begun, and promised more, ends with its body", async () => {
  const url = await listen();
  const streaming = await client(url);
  streaming.request("GET /streamed/a");
  expect(await streaming.until(/first/)).toMatch(/connection: keep-alive/i);
  const closing = server.close();
  // Longer than idle connections are given, so that only the end of the response can end this one.
  await setTimeout(50);
  gate("a").open();
  await closing;
  expect(await streaming.over).toMatch(/last\r\n0\r\n\r\n$/);
});

test("a request behind an answer that has begun, and promised more, is answered too", async () => {
  const url = await listen();
  const pipelining = await client(url);
  pipelining.request("GET /streamed/a");
  await pipelining.until(/first/);
  const closing = server.close();
  pipelining.request("GET /slow/b");
  await gate("b").reached;
  gate("a").open();
  await pipelining.until(/last/);
  await setTimeout(50);
  gate("b").open();
  expect(await pipelining.over).toMatch(/connection: close[\s\S]*"b"$/i);
  await closing;
});

test("requests sent behind one another are all answered, and only the last answer says that it is", async () => {
  const url = await listen();
  const pipelining = await client(url);
  pipelining.request("GET /slow/a");
  pipelining.request("GET /slow/b");
  await Promise.all([gate("a").reached, gate("b").reached]);
  const closing = server.close();
  pipelining.request("GET /slow/c");
  await gate("c").reached;
  for (const name of ["c", "b", "a"]) gate(name).open();
  const text = await pipelining.over;
  expect(text.match(/"[abc]"/g)).toEqual(['"a"', '"b"', '"c"']);
  expect(text.match(/connection: [\w-]+/gi)?.map((line) => line.toLowerCase())).toEqual([
    "connection: keep-alive",
    "connection: keep-alive",
    "connection: close",
  ]);
  await closing;
});

test("what comes behind an answer that says it is the last is not begun", async () => {
  const url = await listen();
  const pipelining = await client(url);
  pipelining.request("GET /fast/a");
  await pipelining.until(/"a"$/);
  const closing = server.close();
  pipelining.request("GET /streamed/b");
  expect(await pipelining.until(/first/)).toMatch(/connection: close/i);
  pipelining.request("GET /slow/c");
  await setTimeout(100);
  gate("b").open();
  expect(answers(await pipelining.over)).toBe(2);
  expect(told).not.toContain("c begins");
  await closing;
});

test("a client that sends half a body, or does not read, holds the server up for the grace and no longer", async () => {
  const url = await listen();
  const [half, deaf] = [await client(url), await client(url)];
  const begun = requestsBegin(2);
  half.request("POST /body", "Content-Type: application/json", "Content-Length: 10");
  half.write("[1,");
  deaf.stall();
  deaf.request("GET /big");
  await begun;
  const started = performance.now();
  await server.close({ graceMs: 300 });
  expect(performance.now() - started).toBeGreaterThan(290);
  expect(told).toEqual(["lifespan begins", "pool begins", "pool ends", "lifespan ends"]);
});

test("a handler that never returns is left, and the app is ended all the same", async () => {
  const url = await listen();
  const waiting = await client(url);
  waiting.request("GET /slow/never");
  await gate("never").reached;
  // The shortest of several limits applies.
  const closes = Promise.all([server.close({ graceMs: 60_000 }), server.close({ graceMs: 100 })]);
  await closes;
  expect(told).toEqual(["lifespan begins", "pool begins", "never begins", "pool ends", "lifespan ends"]);
  expect(await waiting.over).toBe("");
});

test("the order of ends: the answer, what hangs on the request, what hangs on the app, the lifespan", async () => {
  const url = await listen();
  const waiting = await client(url);
  waiting.request("GET /guarded");
  await gate("guarded").reached;
  const closing = server.close().then(() => told.push("closed"));
  await setTimeout(50);
  gate("guarded").open();
  await closing;
  expect(told).toEqual([
    ...["lifespan begins", "pool begins", "own begins", "handled"],
    ...["own ends", "pool ends", "lifespan ends", "closed"],
  ]);
  expect(await waiting.over).toMatch(/connection: close[\s\S]*1$/i);
});
