import { once } from "node:events";
import { Hono } from "hono";
import { afterEach, expect, test } from "vitest";
import { App } from "../../app.js";
import type { KnownIssue } from "../../contract/issue-types.js";
import { dependency, needing, telling } from "../../dependencies/testing.js";
import type { WordedRequest } from "../../errors/wording.js";
import { add } from "../../operation.fixture.js";
import { Router } from "../../router.js";
import { InvalidMessage, type Socket } from "../../socket/socket.js";
import { SAYING, socket } from "../../socket/testing.js";
import { RawClient } from "../raw-client.fixture.js";
import type { Servable } from "../servable.js";
import { type Server, serve } from "../serve.js";
import { closed, connected, handshake, received } from "./door.fixture.js";

/** Whole applications with sockets, served on Node. */
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close({ graceMs: 1000 })));
});

async function listen(app: Servable): Promise<string> {
  const server = await serve(app, { port: 0 });
  servers.push(server);
  return server.url;
}

const appOf = (options = {}) => new App({ title: "T", version: "1", log: () => {}, ...options });

/** Adds a socket that sends the name of its place. */
function place<Routes extends App | Router>(routes: Routes, path: string, name: string): Routes {
  const handler = async (it: Socket<string, string>) => {
    await it.send(name);
    await it.closed;
  };
  socket(routes, path, SAYING.text, handler);
  return routes;
}

test("sockets of routers, of mounted apps, and of apps below a Hono application are served", async () => {
  const app = place(appOf({ prefix: "/v1" }), "/own", "own");
  add(app, "get", "/own", () => "over HTTP");
  app.route("/rooms", place(new Router(), "/a", "router"));
  app.mount("/app", place(appOf(), "/b", "mounted"));
  app.mount("/fetch", place(appOf(), "/c", "a fetch function").fetch);
  const hono = new Hono().mount("/hono", app.fetch);
  const [url, below] = [await listen(app), await listen(hono)];
  for (const [at, name] of [
    [`${url}/v1/own`, "own"],
    [`${url}/v1/rooms/a`, "router"],
    [`${url}/v1/app/b`, "mounted"],
    [`${url}/v1/fetch/c`, "a fetch function"],
    [`${below}/hono/v1/own`, "own"],
  ] as const) {
    const client = await connected(at);
    expect(await received(client), at).toBe(name);
    client.close();
    await closed(client);
  }
  expect(await (await fetch(`${url}/v1/own`)).json()).toBe("over HTTP");
});

test("whether an app has sockets is known where it can be", () => {
  const app = () => place(appOf(), "/", "");
  const ready = (made: App) => made.ready().hasSockets();
  expect(ready(app())).toBe(true);
  expect(ready(appOf())).toBe(false);
  expect(ready(appOf().mount("/a", app()))).toBe(true);
  expect(ready(appOf().mount("/a", appOf()))).toBe(false);
  expect(ready(appOf().mount("/a", new Hono()))).toBeUndefined();
  expect(ready(app().mount("/a", new Hono()))).toBe(true);
});

test("an app without sockets answers a handshake as any request", async () => {
  const app = appOf();
  add(app, "get", "/", () => "over HTTP");
  const client = await RawClient.to(await listen(app));
  client.request("GET /", ...handshake());
  await client.until(/HTTP\/1\.1 200 .*"over HTTP"$/s);
  // The connection goes on.
  client.request("GET /", "Connection: close");
  expect((await client.over).match(/"over HTTP"/g)).toHaveLength(2);
});

test.each([
  ["another version", { "Sec-WebSocket-Version": "8" }, 426],
  ["no version", { "Sec-WebSocket-Version": undefined }, 426],
  ["no key", { "Sec-WebSocket-Key": undefined }, 400],
  ["a short key", { "Sec-WebSocket-Key": "c2hvcnQ=" }, 400],
  ["two keys", { "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==, dGhlIHNhbXBsZSBub25jZQ==" }, 400],
  ["a protocol twice", { "Sec-WebSocket-Protocol": "a, a" }, 400],
  ["a protocol that is no name", { "Sec-WebSocket-Protocol": "a b" }, 400],
  ["no protocol in the list", { "Sec-WebSocket-Protocol": "" }, 400],
])("a handshake with %s is refused with the app's answer", async (_, headers, status) => {
  const client = await RawClient.to(await listen(place(appOf(), "/", "here")));
  client.request("GET /", ...handshake(headers));
  const text = (await client.over).toLowerCase();
  expect(text).toMatch(new RegExp(`^http/1.1 ${status} .*\r\n\r\n\\{"detail":".*"\\}$`, "s"));
  if (status === 426) expect(text).toContain("\r\nsec-websocket-version: 13\r\n");
});

test("a server closes in order: clients, handlers, dependencies, the app's own", async () => {
  const told: string[] = [];
  const app = appOf({
    async *lifespan() {
      told.push("lifespan begins");
      yield;
      told.push("lifespan ends");
    },
  });
  const pool = { of: dependency(telling("pool", told), "generator"), scope: "app" } as const;
  const own = dependency(telling("own", told), "generator", { needs: needing(pool) });
  const handler = async (it: Socket<string, string>) => {
    await it.send("ready");
    for await (const text of it) told.push(text);
    await new Promise((resolve) => setTimeout(resolve, 50));
    told.push("handler ends");
  };
  socket(app, "/", SAYING.text, handler, { needs: needing(own) });
  const client = await connected(await listen(app));
  await received(client);
  const end = closed(client);
  await servers[0]?.close();
  expect(await end).toEqual({ code: 1001, reason: "The server is going away" });
  expect(told).toEqual([
    "lifespan begins",
    "pool begins",
    "own begins",
    "handler ends",
    "own ends",
    "pool ends",
    "lifespan ends",
  ]);
});

test("a terminal: 8 MiB each way at once, in small pieces, through bounded buffers", async () => {
  const PIECE = 1024;
  const PIECES = 8 * 1024;
  let typed = 0;
  let isInOrder = true;
  const shell = async (it: Socket<Uint8Array, Uint8Array>) => {
    await it.receive();
    const screen = (async () => {
      // One buffer for everything, as in a terminal.
      const buffer = new Uint8Array(PIECE);
      for (let n = 0; n < PIECES; n++) {
        buffer.fill(n & 0xff);
        await it.send(buffer);
      }
    })();
    for await (const keys of it) {
      isInOrder &&= keys.every((byte) => byte === (typed & 0xff));
      typed++;
      if (typed === PIECES) break;
    }
    await screen;
  };
  const app = appOf();
  socket(app, "/", SAYING.bytes, shell);
  const client = await connected(await listen(app));
  let shown = 0;
  client.on("message", (data: Buffer) => {
    isInOrder &&= data.length === PIECE && data.every((byte) => byte === (shown & 0xff));
    shown++;
    // The reader pauses now and then.
    if (shown % 2000 === 0) {
      client.pause();
      setTimeout(() => client.resume(), 50);
    }
  });
  client.send(new Uint8Array());
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const end = once(client, "close");
  for (let n = 0; n < PIECES; n++) {
    await new Promise<void>((resolve) => client.send(new Uint8Array(PIECE).fill(n & 0xff), () => resolve()));
    if (n % 100 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  const [code] = await end;
  expect([code, typed, shown, isInOrder]).toEqual([1000, PIECES, PIECES, true]);
  // Both ends are in this process, and garbage is not collected at once.
  expect(most).toBeLessThan(64 * 1024 * 1024);
});

test("what is wrong with a message is said in the language of the handshake", async () => {
  const app = appOf({
    messages: ({ msg }: KnownIssue, request: WordedRequest) =>
      request.language("en", "de") === "de" ? "zu kurz" : msg.toUpperCase(),
  });
  const handler = async (it: Socket<unknown, unknown>) => {
    for await (const said of it) await it.send(said instanceof InvalidMessage ? said.issues[0]?.msg : said);
  };
  socket(app, "/talk", { ...SAYING.json, tells: true }, handler);
  const url = await listen(app);
  for (const [language, text] of [
    ["de", "zu kurz"],
    ["fr", "STRING SHOULD HAVE AT LEAST 2 CHARACTERS"],
  ] as const) {
    const client = await connected(`${url}/talk`, [], { headers: { "accept-language": language } });
    client.send('{"name":"x"}');
    expect(JSON.parse(String(await received(client)))).toBe(text);
    client.close();
    await closed(client);
  }
});
