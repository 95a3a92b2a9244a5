import { type IncomingHttpHeaders, request as nodeRequest } from "node:http";
import { Hono, type MiddlewareHandler } from "hono";
import { afterEach, expect, test, vi } from "vitest";
import { App } from "../app.js";
import { add } from "../operation.fixture.js";
import type { Servable } from "./servable.js";
import { type Server, serve } from "./serve.js";

const SENT = { name: "ü", list: [1, 2] };

/** What middleware does to a response after `next()`. Plain Hono determines the expected result. */
const CHANGES: Readonly<Record<string, MiddlewareHandler>> = {
  nothing: behind(() => {}),
  "a header": behind((c) => c.header("x-a", "1")),
  "headers twice, and a cookie": behind((c) => {
    c.header("x-a", "1");
    c.header("x-a", "2", { append: true });
    c.header("set-cookie", "a=1");
    c.header("set-cookie", "b=2", { append: true });
  }),
  "a header before and one behind": async (c, next) => {
    c.header("x-before", "1");
    await next();
    c.header("x-behind", "2");
  },
  "no content type": behind((c) => c.header("content-type")),
  "another content type": behind((c) => c.header("content-type", "application/x+json")),
  chunks: behind((c) => c.header("transfer-encoding", "chunked")),
  "a status": behind((c) => {
    c.res = new Response(c.res.body, { status: 202, headers: c.res.headers });
  }),
  "another body": behind((c) => {
    c.header("x-a", "1");
    c.res = new Response("other", c.res);
  }),
  "no body": behind((c) => {
    c.header("x-a", "1");
    c.res = new Response(null, { status: 204 });
  }),
  "its own body, in capitals": behind((c) => {
    c.header("x-a", "1");
    const capitals = new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, to) => to.enqueue(Buffer.from(Buffer.from(piece).toString().toUpperCase())),
    });
    c.res = new Response(c.res.body?.pipeThrough(capitals), c.res);
  }),
  "a reader of a clone, then a header": behind(async (c) => {
    const text = await c.res.clone().text();
    c.header("x-length", String(text.length));
  }),
  "a header, then a reader of a clone": behind(async (c) => {
    c.header("x-a", "1");
    const text = await c.res.clone().text();
    c.header("x-length", String(text.length));
  }),
  "a reader, which puts back what it read": behind(async (c) => {
    c.header("x-a", "1");
    c.res = new Response(`${await c.res.text()} `, c.res);
  }),
};

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  vi.restoreAllMocks();
});

const CASES = Object.keys(CHANGES).flatMap((name) => ["GET", "HEAD"].map((method) => [name, method]));

test.each(CASES)("middleware that makes %s gets what Hono alone sends: %s", async (name, method) => {
  const change = CHANGES[name] as MiddlewareHandler;
  const alone = new Hono().use(change).get("/", (c) => c.json(SENT));
  const [ours, right] = [await asked(appWith(change), method), await asked(alone, method)];
  if (method === "HEAD") delete ours.headers["content-length"];
  expect(ours).toEqual(right);
});

test("a header set behind the route costs no reading of a stream", async () => {
  const getReader = vi.spyOn(ReadableStream.prototype, "getReader");
  const { status, headers, body } = await asked(appWith(CHANGES["a header"] as MiddlewareHandler), "GET");
  expect([status, headers["x-a"], body]).toEqual([200, "1", JSON.stringify(SENT)]);
  expect(getReader).not.toHaveBeenCalled();
});

function behind(change: (c: Parameters<MiddlewareHandler>[0]) => unknown): MiddlewareHandler {
  return async (c, next) => {
    await next();
    await change(c);
  };
}

function appWith(middleware: MiddlewareHandler): App {
  const app = new App({ title: "T", version: "1", log: () => {} });
  app.use(middleware);
  add(app, "get", "/", () => SENT);
  return app;
}

async function asked(
  app: Servable,
  method: string,
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }> {
  const server = await serve(app, { port: 0 });
  servers.push(server);
  return new Promise((resolve, reject) => {
    const sent = nodeRequest(server.url, { method, agent: false }, async (answer) => {
      const body = Buffer.concat(await answer.toArray()).toString();
      const { date: _, ...headers } = answer.headers;
      resolve({ status: answer.statusCode, headers, body });
    });
    sent.on("error", reject).end();
  });
}
