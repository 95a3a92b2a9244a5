import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { App } from "../../runtime/app.js";
import { dependency, needing } from "../../runtime/dependencies/testing.js";
import { HttpError } from "../../runtime/errors/http-error.js";
import { transaction } from "../../runtime/lifetime/testing.js";
import { throughHono } from "../../runtime/node/direct/testing.js";
import { RawClient } from "../../runtime/node/raw-client.fixture.js";
import { type Server, serve } from "../../runtime/node/serve.js";
import { add, json } from "../../runtime/operation.fixture.js";
import { SOCKETS } from "./doors.js";
import { get, post } from "./wire.js";

const JSON_BODY = { body: { kind: "json" }, decode: (_: unknown, body: unknown) => [body] } as const;
const statuses = (text: string) => (text.match(/HTTP\/1\.1 \d+/g) ?? []).map((line) => Number(line.slice(9)));
const fail = (why: string) => (): never => {
  throw new Error(why);
};
const LAST = get("/good", "Connection: close");

/** A step in the handling of a request, and what fails in it. */
const FAILURES = {
  decode: { handler: () => 1, parts: { decode: fail("decode") } },
  dependency: { handler: () => 1, parts: { needs: needing(dependency(fail("dependency"))) } },
  handler: { handler: fail("handler"), parts: {} },
  "an async handler": {
    handler: async () => {
      await undefined;
      throw new Error("async");
    },
    parts: {},
  },
  "a thenable": {
    handler: () => ({
      then: fail("then"),
    }),
    parts: {},
  },
  "a getter of then": {
    handler: () => Object.defineProperty({}, "then", { get: fail("then"), enumerable: true }),
    parts: {},
  },
  encode: { handler: () => 1, parts: { result: json(200, fail("encode")) } },
  "a getter of the result": {
    handler: () => Object.defineProperty({}, "a", { get: fail("getter"), enumerable: true }),
    parts: {},
  },
  toJSON: { handler: () => ({ toJSON: fail("toJSON") }), parts: {} },
  "a BigInt": { handler: () => 1n, parts: {} },
  "a stream": {
    // biome-ignore lint/correctness/useYield: it fails before its first item.
    handler: async function* () {
      throw new Error("stream");
    },
    parts: {
      result: { status: 200, bodies: { 200: { kind: "json-lines", encode: (value: unknown) => value } } },
    },
  },
} as const;

/** No matter what a client sends and where an application fails: the process continues, and nothing stays open. */
describe.each(SOCKETS)("%s", (door) => {
  let told: string[];
  let logged: string[];
  let app: App;
  let server: Server;
  let log: (message: string) => void;
  const unhandled = vi.fn();

  beforeEach(async () => {
    told = [];
    logged = [];
    log = (message) => void logged.push(message);
    app = new App({ title: "T", version: "1", bodyLimit: 1000, log: (message) => log(message) });
    const guard = () => {
      throw new HttpError(401);
    };
    add(app, "get", "/good", () => 1);
    add(app, "post", "/body", (body) => body, JSON_BODY);
    add(app, "post", "/opened", (_, body) => body, {
      ...JSON_BODY,
      needs: needing(transaction(told)),
      decode: (_, body) => [undefined, body],
    });
    add(app, "post", "/guarded", (body) => body, { ...JSON_BODY, needs: needing(dependency(guard)) });
    for (const [name, how] of Object.entries(FAILURES))
      add(app, "get", `/fails/${name.replaceAll(" ", "-")}`, how.handler, how.parts);
    process.on("unhandledRejection", unhandled);
    process.on("uncaughtException", unhandled);
    vi.spyOn(console, "error").mockImplementation(() => {});
    server = await serve(app, { port: 0, ...(door === "hono" ? throughHono : {}) });
  });

  afterEach(async () => {
    // Without a limit: it waits for everything that is still open.
    await server.close();
    vi.restoreAllMocks();
    process.off("unhandledRejection", unhandled);
    process.off("uncaughtException", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  const said = async (text: string) => {
    const client = await RawClient.to(server.url);
    client.write(text);
    return client.over;
  };

  test.each(Object.keys(FAILURES))(
    "what fails in %s is a 500, and the next request is answered",
    async (name) => {
      expect(statuses(await said(get(`/fails/${name.replaceAll(" ", "-")}`) + LAST))).toEqual([500, 200]);
      expect(logged).toHaveLength(1);
    },
  );

  test("nor is a log that fails the end of it", async () => {
    log = fail("no disk");
    await said(get("/fails/handler", "Connection: close"));
    log = () => {};
    expect(statuses(await said(LAST))).toEqual([200]);
  });

  test("five thousand requests behind one another are answered, whoever reads the answers when", async () => {
    const client = await RawClient.to(server.url);
    client.stall();
    client.write(get("/good").repeat(5000) + LAST);
    await new Promise((resolve) => setTimeout(resolve, 50));
    client.resume();
    expect(statuses(await client.over)).toHaveLength(5001);
  });

  test("bodies that break off open nothing for ever", async () => {
    for (let i = 0; i < 100; i++) {
      const client = await RawClient.to(server.url);
      client.write(post(i % 2 === 0 ? "/opened" : "/body", "[1,", "Content-Length: 900"));
      if (i % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
      client.destroy();
    }
    expect(statuses(await said(LAST))).toEqual([200]);
    await expect.poll(() => count("db closes") - count("db begins")).toBe(0);
    expect(logged).toEqual([]);
  });

  test("clients that send no more than a byte hold up nobody", async () => {
    const slow = await Promise.all(Array.from({ length: 100 }, () => RawClient.to(server.url)));
    for (const [i, client] of slow.entries())
      client.write(post("/body", "", "Content-Length: 900").slice(0, 20 + i));
    expect(statuses(await said(post("/body", "[1]", "Connection: close")))).toEqual([200]);
    for (const client of slow) client.destroy();
  });

  test.each([
    ["/guarded", 401],
    ["/nowhere", 404],
  ])("bodies that nobody reads do not stand in the way of the next: %s", async (path, status) => {
    const body = "a".repeat(100_000);
    const all = post(path, body).repeat(5) + LAST;
    expect(statuses(await said(all))).toEqual([status, status, status, status, status, 200]);
  });

  test("a body that is too large is not read, though its client goes on", async () => {
    const client = await RawClient.to(server.url);
    client.write(post("/body", "", "Transfer-Encoding: chunked"));
    const chunk = Buffer.from(`ffff\r\n${"a".repeat(0xffff)}\r\n`);
    await client.pour(chunk, 200);
    expect(statuses(await client.over)).toEqual([413]);
  });

  const count = (what: string) => told.filter((one) => one === what).length;
});
