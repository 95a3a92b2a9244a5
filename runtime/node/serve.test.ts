import { connect } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { App, type Outgoing, reply } from "../index.js";
import { add, withBody } from "../operation.fixture.js";
import { type Server, serve } from "./serve.js";

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function started(build: (app: App) => void, options = {}) {
  const log = vi.fn();
  const app = new App({ title: "T", version: "1", log, ...options });
  build(app);
  const server = await serve(app, { port: 0 });
  open.push(server);
  return { server, log, url: server.url, port: Number(new URL(server.url).port) };
}

/** Sends text over a socket of its own and reads until the server closes it. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}

const items = (app: App) => {
  add(app, "post", "/items", (item: unknown) => item, withBody);
  add(app, "get", "/items/:id", (id: string) => ({ id }), { decode: (request) => [request.path("id")] });
};
const JSON_TYPE = { "content-type": "application/json" };

describe("over a socket", () => {
  test("valid and invalid requests are answered", async () => {
    const { url } = await started(items);
    const valid = await fetch(`${url}/items`, { method: "POST", body: '{"name":"Foo"}', headers: JSON_TYPE });
    expect([valid.status, await valid.json()]).toEqual([200, { name: "Foo" }]);
    expect(valid.headers.get("content-type")).toBe("application/json");
    expect(valid.headers.get("content-length")).toBe("14");
    const invalid = await fetch(`${url}/items`, { method: "POST", body: "{", headers: JSON_TYPE });
    expect([invalid.status, (await invalid.json()) as unknown]).toMatchObject([
      422,
      { detail: [{ loc: ["body", 1] }] },
    ]);
    expect(await (await fetch(`${url}/items/a%20b`)).json()).toEqual({ id: "a b" });
  });

  test("HEAD has the headers of GET and no body", async () => {
    const { port } = await started(items);
    const answer = await raw(port, "HEAD /items/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer.toLowerCase()).toContain("content-type: application/json");
    expect(answer.endsWith("\r\n\r\n")).toBe(true);
  });

  test("TRACE reaches its route", async () => {
    const { port } = await started((app) => add(app, "trace", "/t", () => "traced"));
    const answer = await raw(port, "TRACE /t HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*"traced"/);
  });

  test("a chunked body is read, and counted while it is", async () => {
    const { port } = await started(items, { bodyLimit: 20 });
    const head =
      "POST /items HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
    expect(await raw(port, `${head}${chunk('{"name"')}${chunk(':"Foo"}')}0\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 200 [\s\S]*\{"name":"Foo"\}/,
    );
    // The body never ends: the response comes as soon as it is too long.
    expect(await raw(port, head + chunk("a".repeat(15)) + chunk("a".repeat(15)))).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("an announced length beyond the limit is refused before the body is sent", async () => {
    const { port } = await started(items, { bodyLimit: 20 });
    const head = "POST /items HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 21\r\n\r\n";
    expect(await raw(port, head)).toMatch(/^HTTP\/1\.1 413 [\s\S]*\{"detail":"Request body too large"\}/);
  });

  test("a POST without any body has none", async () => {
    const { port } = await started(items);
    const answer = await raw(port, "POST /items HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 422 [\s\S]*"missing"/);
  });

  test("a body nested 100,000 deep is a 4xx, malformed or not, and the server lives", async () => {
    const { url } = await started(items, { bodyLimit: 10_000_000 });
    const deep = "[".repeat(100_000);
    const send = (body: string) => fetch(`${url}/items`, { method: "POST", body, headers: JSON_TYPE });
    for (const body of [deep, `{"name":${deep}${"]".repeat(100_000)}}`, '{"name":'.repeat(100_000)])
      expect((await send(body)).status).toBe(422);
    expect((await send('{"name":"Foo"}')).status).toBe(200);
  });

  test("cookies are sent as one line each, beside those of middleware", async () => {
    const { url } = await started((app) => {
      app.use(async (context, next) => {
        context.header("set-cookie", "m=1", { append: true });
        await next();
      });
      const handler = (out: Outgoing) => {
        out.setCookie("a", "1");
        return reply(200, "x", { "set-cookie": "b=2" });
      };
      add(app, "get", "/x", handler, { decode: (request) => [request.inject("outgoing")] });
    });
    const answered = await fetch(`${url}/x`);
    expect(answered.headers.getSetCookie()).toEqual(["m=1", "a=1; Path=/; SameSite=lax", "b=2"]);
  });

  test("a broken stream of results is seen to be broken", async () => {
    async function* failing() {
      yield 1;
      throw new Error("boom");
    }
    const { url, log } = await started((app) =>
      add(app, "get", "/x", failing, {
        result: { status: 200, bodies: { 200: { kind: "json-lines", encode: (value) => value } } },
      }),
    );
    const answered = await fetch(`${url}/x`);
    expect(answered.status).toBe(200);
    await expect(answered.text()).rejects.toThrow();
    expect(log).toHaveBeenCalledTimes(1);
  });

  test("bytes arrive as they are, without what is beside them in memory; a Blob with its length", async () => {
    const sent = {
      "/pooled": () => Buffer.from([1, 2]),
      "/blob": () => new Blob([new Uint8Array([1, 2])]),
      "/stream": () => new Blob([new Uint8Array([1, 2])]).stream(),
    };
    const { url, log } = await started((app) => {
      const result = { status: 200, bodies: { 200: { kind: "binary", contentType: "image/png" } } } as const;
      for (const [path, handler] of Object.entries(sent)) add(app, "get", path, handler, { result });
    });
    const answers = Object.keys(sent).map(async (path) => {
      const answered = await fetch(`${url}${path}`);
      const { headers } = answered;
      return [
        path,
        headers.get("content-length"),
        headers.get("content-type"),
        ...new Uint8Array(await answered.arrayBuffer()),
      ];
    });
    expect(await Promise.all(answers)).toEqual([
      ["/pooled", "2", "image/png", 1, 2],
      ["/blob", "2", "image/png", 1, 2],
      ["/stream", null, "image/png", 1, 2],
    ]);
    const head = await fetch(`${url}/blob`, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe("2");
    expect(log).not.toHaveBeenCalled();
  });

  test("a connection is kept for as long as the server was told, and clients are told so", async () => {
    const kept = async (options: { readonly keepAliveMs?: number }) => {
      const app = new App({ title: "T", version: "1" });
      items(app);
      const server = await serve(app, { port: 0, ...options });
      open.push(server);
      const { headers } = await fetch(`${server.url}/items/1`);
      return headers.get("keep-alive");
    };
    expect(await kept({})).toBe("timeout=5");
    expect(await kept({ keepAliveMs: 65_000 })).toBe("timeout=65");
    // The client does not end it.
    const short = await serve(new App({ title: "T", version: "1" }), { port: 0, keepAliveMs: 50 });
    open.push(short);
    const request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    expect(await raw(Number(new URL(short.url).port), request)).toMatch(/^HTTP\/1.1 404 /);
  });

  test.each([0, -1, Number.NaN, 2 ** 31, Number.POSITIVE_INFINITY])(
    "keepAliveMs: %d is refused",
    async (keepAliveMs) => {
      await expect(serve(new App({ title: "T", version: "1" }), { port: 0, keepAliveMs })).rejects.toThrow(
        /^keepAliveMs is /,
      );
    },
  );

  test("a client that goes away while it sends is no error of the server's", async () => {
    const handler = vi.fn();
    const { port, log } = await started((app) => add(app, "post", "/items", handler, withBody));
    await new Promise<void>((resolve) => {
      const head =
        "POST /items HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
      const socket = connect(port, "127.0.0.1", () =>
        socket.write(head, () => setTimeout(() => socket.destroy(), 50)),
      );
      socket.on("close", () => setTimeout(resolve, 50));
    });
    expect([handler.mock.calls, log.mock.calls]).toEqual([[], []]);
  });

  test("a Response of the platform passes through", async () => {
    const { url } = await started((app) => {
      add(app, "get", "/inner", () => "inner");
      add(app, "get", "/x", () => fetch(`${url}/inner`));
    });
    expect(await (await fetch(`${url}/x`)).json()).toBe("inner");
  });
});

describe("serve", () => {
  test("says where it listens", async () => {
    const { url } = await started(items);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const everywhere = await serve({ fetch: () => new Response("x") }, { port: 0, hostname: "0.0.0.0" });
    open.push(everywhere);
    expect(everywhere.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(await (await fetch(everywhere.url)).text()).toBe("x");
  });

  test("fails with one clear line when the port is in use, and keeps the code", async () => {
    const { port } = await started(items);
    const second = serve({ fetch: () => new Response() }, { port });
    await expect(second).rejects.toMatchObject({
      code: "EADDRINUSE",
      message: `Cannot listen: port ${port} on 127.0.0.1 is in use by another process. Stop it, or choose another port.`,
    });
  });

  test("does not start an application that cannot answer", async () => {
    const app = new App({ title: "T", version: "1" });
    add(app, "get", "/docs", () => 1);
    await expect(serve(app, { port: 0 })).rejects.toThrow("GET /docs (src/app.ts:1)");
  });

  test("closes when the requests under way are answered, not before, and no later", async () => {
    const begun = deferred();
    const finish = deferred();
    const { server, url } = await started((app) =>
      add(app, "get", "/slow", async () => {
        begun.resolve();
        await finish.promise;
        return "done";
      }),
    );
    const answered = fetch(`${url}/slow`, { headers: { connection: "keep-alive" } });
    await begun.promise;
    const closed = vi.fn();
    const closing = server.close().then(closed);
    await expect(fetch(`${url}/slow`)).rejects.toThrow();
    expect(closed).not.toHaveBeenCalled();
    finish.resolve();
    expect(await (await answered).json()).toBe("done");
    await closing;
    await server.close();
    expect(closed).toHaveBeenCalledTimes(1);
  });
});

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
