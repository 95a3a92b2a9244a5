import { once } from "node:events";
import { Hono } from "hono";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { SocketAcceptance } from "../../socket/connection.js";
import { RawClient } from "../raw-client.fixture.js";
import type { Servable } from "../servable.js";
import { type Server, serve } from "../serve.js";
import {
  Acceptance,
  closed,
  connected,
  doorApp,
  echoing,
  handshake,
  received,
  through,
} from "./door.fixture.js";

/** How a server on Node responds to requests for a WebSocket, or for another protocol. */
const servers: Server[] = [];
const clients: RawClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await Promise.all(servers.splice(0).map((server) => server.close({ graceMs: 0 })));
});

async function listen(app: Servable): Promise<string> {
  const server = await serve(app, { port: 0 });
  servers.push(server);
  return server.url;
}

async function raw(url: string): Promise<RawClient> {
  const client = await RawClient.to(url);
  clients.push(client);
  return client;
}

/** Returns the response to one request. */
async function answer(url: string, line: string, ...headers: readonly string[]): Promise<string> {
  const client = await raw(url);
  client.request(line, ...headers);
  return client.over;
}

test("a handshake opens a connection", async () => {
  const acceptance = echoing();
  const client = await connected(await listen(doorApp(acceptance)));
  client.send("hello");
  expect(await received(client)).toBe("hello");
  client.send(new Uint8Array([1, 2, 3]));
  expect(await received(client)).toEqual(new Uint8Array([1, 2, 3]));
  client.close(4000, "enough");
  expect(await closed(client)).toEqual({ code: 4000, reason: "enough" });
  await acceptance.over;
  expect(acceptance.ends).toEqual([{ code: 4000, reason: "enough", clean: true }]);
  expect(acceptance.messages).toEqual(["hello", new Uint8Array([1, 2, 3])]);
  expect(acceptance.messages[1]?.constructor).toBe(Uint8Array);
  expect(acceptance.abandoned).toBe(0);
});

test("the answer is the one of RFC 6455, with the headers that middleware has set", async () => {
  const acceptance = new Acceptance({ protocol: "b" });
  const url = await listen(
    doorApp(acceptance, async (context, next) => {
      await next();
      context.header("set-cookie", "a=1", { append: true });
      context.header("set-cookie", "b=2", { append: true });
      context.header("x-served-by", "me");
    }),
  );
  const client = await raw(url);
  client.request("GET /", ...handshake({ "Sec-WebSocket-Protocol": "a, b" }));
  const head = await client.until(/\r\n\r\n/);
  expect(head.trimEnd().split("\r\n")).toEqual([
    "HTTP/1.1 101 Switching Protocols",
    "Upgrade: websocket",
    "Connection: Upgrade",
    // The key of the example in RFC 6455, 1.3.
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
    "Sec-WebSocket-Protocol: b",
    "set-cookie: a=1",
    "set-cookie: b=2",
    "x-served-by: me",
  ]);
});

describe("a refusal is the answer of the application", () => {
  test("status, headers and body", async () => {
    const acceptance = new Acceptance();
    const url = await listen(
      doorApp(acceptance, (context) =>
        Promise.resolve(context.json({ detail: "Not authenticated" }, 401, { "www-authenticate": "Bearer" })),
      ),
    );
    const text = await answer(url, "GET /", ...handshake());
    expect(text).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\n/);
    expect(text.toLowerCase()).toContain("\r\nwww-authenticate: bearer\r\n");
    expect(text.toLowerCase()).toContain("\r\nconnection: close\r\n");
    expect(text.toLowerCase()).toContain("\r\ncontent-length: 30\r\n");
    expect(text).toMatch(/\r\n\r\n\{"detail":"Not authenticated"\}$/);
    expect([acceptance.abandoned, acceptance.ends]).toEqual([0, []]);
  });

  test("of middleware that answers in its place, once it was accepted", async () => {
    const acceptance = new Acceptance();
    const url = await listen(
      doorApp(acceptance, async (context, next) => {
        await next();
        context.res = new Response("no", { status: 403 });
      }),
    );
    const text = await answer(url, "GET /", ...handshake());
    expect(text).toMatch(/^HTTP\/1\.1 403 .*\r\n\r\n2\r\nno\r\n0\r\n\r\n$/s);
    expect(text).not.toMatch(/sec-websocket/i);
    expect([acceptance.abandoned, acceptance.ends]).toEqual([1, []]);
  });

  test("of an error behind the door", async () => {
    const acceptance = new Acceptance();
    const app = doorApp(acceptance, async (_, next) => {
      await next();
      throw new Error("afterwards");
    }).onError((_, context) => context.text("failed", 500));
    expect(await answer(await listen(app), "GET /", ...handshake())).toMatch(/^HTTP\/1\.1 500 .*failed/s);
    expect([acceptance.abandoned, acceptance.ends]).toEqual([1, []]);
  });

  test("a body that is streamed, larger than any buffer", async () => {
    const app = new Hono().get("/", () => {
      let left = 64;
      const body = new ReadableStream({
        pull(controller) {
          if (left-- > 0) controller.enqueue(new Uint8Array(64 * 1024).fill(65));
          else controller.close();
        },
      });
      return new Response(body, { status: 403 });
    });
    const text = await answer(await listen(app), "GET /", ...handshake());
    expect(text.match(/A{1000}/g)?.length).toBeGreaterThan(4000);
    expect(text.endsWith("\r\n0\r\n\r\n")).toBe(true);
  });

  test("where there is no route", async () => {
    expect(await answer(await listen(new Hono()), "GET /none", ...handshake())).toMatch(/^HTTP\/1\.1 404 /);
  });

  test("no host", async () => {
    const client = await raw(await listen(doorApp(new Acceptance())));
    client.write(["GET / HTTP/1.1", ...handshake(), "", ""].join("\r\n"));
    expect(await client.over).toMatch(/^HTTP\/1\.1 400 .*"No Host header"/s);
  });

  test("two hosts", async () => {
    const text = await answer(await listen(doorApp(new Acceptance())), "GET /", "Host: b", ...handshake());
    expect(text).toMatch(/^HTTP\/1\.1 400 .*"More than one Host header"/s);
  });
});

describe("a request that asks for another protocol is answered as if it had not", () => {
  const app = new Hono()
    .post("/", async (context) => context.text(`got ${await context.req.text()}`))
    .get("/", (context) => context.text("plain"));

  test.each(["h2c", "TLS/1.0", "websocket, h2c", "HTTP/3.0"])("%s", async (protocol) => {
    const client = await raw(await listen(app));
    client.request(
      "GET /",
      "Connection: Upgrade, HTTP2-Settings",
      `Upgrade: ${protocol}`,
      "HTTP2-Settings: AAMA",
    );
    expect(await client.until(/plain$/)).toMatch(/^HTTP\/1\.1 200 /);
    // The connection goes on.
    client.request("GET /", "Connection: close");
    expect((await client.over).match(/HTTP\/1\.1 200 /g)).toHaveLength(2);
  });

  test.each(["h2c", "websocket"])("with a body: POST and Upgrade: %s", async (protocol) => {
    const client = await raw(await listen(app));
    client.request("POST /", ...handshake({ Upgrade: protocol }), "Content-Length: 5");
    client.write("hello");
    expect(await client.until(/got hello$/)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("CONNECT is no business of ours", async () => {
    expect(await answer(await listen(app), "CONNECT a:80")).toBe("");
  });
});

describe("a handshake that the server cannot take is refused, and the connection goes on", () => {
  const REFUSED = /HTTP\/1\.1 426 Upgrade Required\r\n/;
  const refusing = (acceptance: SocketAcceptance) =>
    doorApp(acceptance).onError((error, context) => {
      const { status, headers } = error as Error & { status: 426; headers: Record<string, string> };
      return context.text(error.message, status, headers);
    });

  test("with a body", async () => {
    const acceptance = new Acceptance();
    const client = await raw(await listen(refusing(acceptance)));
    client.request("GET /", ...handshake(), "Content-Length: 4");
    client.write("\x81\x80\0\0");
    expect(await client.until(REFUSED)).toContain("upgrade: websocket\r\n");
    client.request("GET /none", "Connection: close");
    expect(await client.over).toContain("HTTP/1.1 404 ");
    expect([acceptance.abandoned, acceptance.ends]).toEqual([1, []]);
  });

  test("of HTTP/1.0", async () => {
    const client = await raw(await listen(refusing(new Acceptance())));
    client.write(["GET / HTTP/1.0", "Host: a", ...handshake(), "", ""].join("\r\n"));
    await client.until(REFUSED);
  });

  test("behind a request that has not been answered yet", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const acceptance = new Acceptance();
    const app = refusing(acceptance).get("/slow", async (context) => {
      await held;
      return context.text("slow");
    });
    const client = await raw(await listen(app));
    client.request("GET /slow");
    client.request("GET /", ...handshake());
    await acceptance.over;
    release();
    const text = await client.until(REFUSED);
    expect(text.indexOf("slow")).toBeLessThan(text.indexOf("426"));
  });

  test("but behind one that has been, it is taken", async () => {
    const acceptance = echoing();
    const client = await raw(await listen(refusing(acceptance)));
    client.request("GET /none");
    await client.until(/404 Not Found$/);
    client.request("GET /", ...handshake());
    await client.until(/HTTP\/1\.1 101 /);
    client.destroy();
    await acceptance.over;
    expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
  });
});

test("frames that come with the handshake are not lost", async () => {
  const acceptance = echoing();
  const client = await raw(await listen(doorApp(acceptance)));
  client.write(
    `${["GET / HTTP/1.1", "Host: a", ...handshake(), "", ""].join("\r\n")}\x81\x82\0\0\0\0hi\x88\x82\0\0\0\0\x03\xe8`,
  );
  const [, frames] = (await client.over).split("\r\n\r\n");
  expect(frames).toBe("\x81\x02hi\x88\x02\x03\xe8");
  await acceptance.over;
  expect(acceptance.messages).toEqual(["hi"]);
  expect(acceptance.ends).toEqual([{ code: 1000, reason: "", clean: true }]);
});

describe("clients that leave before the answer", () => {
  test.each(["reset", "end"])("by %s: the request is aborted, and no connection is made", async (how) => {
    const acceptance = new Acceptance();
    let enter = () => {};
    const entered = new Promise<void>((resolve) => {
      enter = resolve;
    });
    let aborted: Promise<unknown> | undefined;
    const url = await listen(
      new Hono().get("/", async (context) => {
        const { signal } = context.req.raw;
        aborted = once(signal, "abort");
        enter();
        await aborted;
        return through(acceptance)(context);
      }),
    );
    const socket = new WebSocket(url.replace("http", "ws"));
    socket.on("error", () => {});
    await entered;
    // @ts-expect-error: the client's own request, which has no other way to end.
    const { socket: connection } = socket._req;
    if (how === "end") connection.end();
    else connection.resetAndDestroy();
    await acceptance.over;
    expect([acceptance.abandoned, acceptance.ends]).toEqual([1, []]);
  });
});

test("two servers do not know each other's clients", async () => {
  const [one, two] = [echoing(), echoing()];
  const [first, second] = [await listen(doorApp(one)), await listen(doorApp(two))];
  const [a, b] = [await connected(first), await connected(second)];
  a.send("a");
  b.send("b");
  expect([await received(a), await received(b)]).toEqual(["a", "b"]);
  const ended = closed(a);
  await servers[0]?.close();
  expect(await ended).toEqual({ code: 1001, reason: "The server is going away" });
  b.send("still");
  expect(await received(b)).toBe("still");
});
