import { once } from "node:events";
import { request } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { add } from "../operation.fixture.js";
import { RawClient } from "./raw-client.fixture.js";
import { type Server, serve } from "./serve.js";

/** What HTTP/1.1 requires of a server beyond responding: RFC 9110, 10.1.1, and RFC 9112, 3.2 and 9.6. */
const LIMIT = 1_000_000;
let server: Server;
let client: RawClient;
const handled = vi.fn();

beforeEach(async () => {
  handled.mockClear();
  const app = new App({ title: "T", version: "1", log: () => {}, bodyLimit: LIMIT });
  const guard = () => {
    throw new HttpError(401, "Who are you?");
  };
  const handler = (body: unknown) => {
    handled(body);
    return body ?? null;
  };
  const json = { body: { kind: "json" }, decode: (_: unknown, body: unknown) => [body] } as const;
  add(app, "post", "/echo", handler, json);
  add(app, "post", "/guarded", handler, { ...json, needs: needing(dependency(guard)) });
  add(app, "post", "/bodiless", handler);
  add(app, "post", "/request", async (raw: Request) => handler(await raw.json()), {
    uses: ["request"],
    decode: (view) => [view.inject("request")],
  });
  add(app, "get", "/", handler);
  server = await serve(app, { port: 0 });
  client = await RawClient.to(server.url);
});
afterEach(async () => {
  client.destroy();
  await server.close({ graceMs: 0 });
});

const EXPECT = ["Expect: 100-continue", "Content-Type: application/json"];
const statuses = (text: string) => (text.match(/HTTP\/1\.1 \d+/g) ?? []).map((line) => Number(line.slice(9)));

test.each([
  ["/echo", "Content-Length: 5", "[1,2]"],
  ["/echo", "Transfer-Encoding: chunked", "5\r\n[1,2]\r\n0\r\n\r\n"],
  ["/request", "Content-Length: 5", "[1,2]"],
  ["/request", "Transfer-Encoding: chunked", "5\r\n[1,2]\r\n0\r\n\r\n"],
])(
  "Expect: 100-continue to %s, %s: told to go on when the body is wanted, and the connection lives",
  async (path, framing, body) => {
    client.request(`POST ${path}`, ...EXPECT, framing);
    expect(await client.until(/\r\n\r\n/)).toBe("HTTP/1.1 100 Continue\r\n\r\n");
    client.write(body);
    expect(statuses(await client.until(/\[1,2\]$/))).toEqual([100, 200]);
    client.request("GET /");
    expect(statuses(await client.until(/null$/))).toEqual([100, 200, 200]);
  },
);

test.each([
  ["by a guard", "/guarded", "Content-Length: 5", 401],
  ["by a guard, chunked", "/guarded", "Transfer-Encoding: chunked", 401],
  ["for its length", "/echo", `Content-Length: ${LIMIT + 1}`, 413],
  ["for want of a route", "/nowhere", "Content-Length: 5", 404],
  ["for its method", "/", "Content-Length: 5", 405],
])(
  "Expect: 100-continue that is refused %s is never told to go on, and its connection ends",
  async (_, path, framing, status) => {
    client.request(`POST ${path}`, ...EXPECT, framing);
    const text = await client.over;
    expect(statuses(text)).toEqual([status]);
    expect(text).toMatch(/connection: close/i);
    expect(client.errors).toEqual([]);
    expect(handled).not.toHaveBeenCalled();
  },
);

test("Expect: 100-continue where no body is wanted is answered without one", async () => {
  client.request("POST /bodiless", ...EXPECT, "Content-Length: 5");
  const text = await client.over;
  expect(statuses(text)).toEqual([200]);
  expect(text).toMatch(/connection: close/i);
});

test("a client that does not wait to be told to go on is answered like any other", async () => {
  client.request("POST /guarded", ...EXPECT, "Content-Length: 5");
  client.write("[1,2]");
  expect(statuses(await client.over)).toEqual([401]);
  expect(client.errors).toEqual([]);
});

test("an expectation that nobody knows is 417", async () => {
  client.request("POST /echo", "Expect: the-impossible", "Content-Length: 0");
  expect(statuses(await client.until(/\r\n\r\n$/))).toEqual([417]);
  expect(handled).not.toHaveBeenCalled();
});

const CHUNK = Buffer.alloc(64 * 1024, "a");
const CHUNKED = Buffer.concat([Buffer.from(`${CHUNK.length.toString(16)}\r\n`), CHUNK, Buffer.from("\r\n")]);

test.each([
  ["chunked", "Transfer-Encoding: chunked", CHUNKED],
  ["with its length", `Content-Length: ${CHUNK.length * 400}`, CHUNK],
])(
  "a body of 25 MB, %s, that is 25 times too large gets its 413, and the connection ends in order",
  async (_, framing, chunk) => {
    client.request("POST /echo", "Content-Type: application/json", framing);
    // The client writes everything before it reads anything: a broken pipe would end it.
    const poured = await client.pour(chunk, 400);
    const text = await client.over;
    expect([poured, statuses(text)]).toEqual([400, [413]]);
    expect(text).toMatch(/connection: close[\s\S]*\{"detail":"Request body too large"\}$/i);
    expect(client.errors).toEqual([]);
  },
);

test("what comes behind a body that was refused is not begun", async () => {
  client.request("POST /echo", "Content-Type: application/json", "Transfer-Encoding: chunked");
  for (let sent = 0; sent <= LIMIT; sent += CHUNK.length) client.write(CHUNKED.toString("latin1"));
  await client.until(/413/);
  const small = [
    "POST /echo HTTP/1.1",
    "Host: localhost",
    "Content-Type: application/json",
    "Content-Length: 1",
    "",
    "1",
  ];
  client.write(`0\r\n\r\n${small.join("\r\n")}`);
  expect(statuses(await client.over)).toEqual([413]);
  expect(handled).not.toHaveBeenCalled();
});

test.each(["/echo", "/guarded"])("a body that never ends, sent to %s, is not read for ever", async (path) => {
  client.request(`POST ${path}`, "Content-Type: application/json", "Transfer-Encoding: chunked");
  expect(await client.pour(CHUNKED, Number.POSITIVE_INFINITY)).toBeGreaterThan(0);
  expect(statuses(await client.over)).toEqual([path === "/echo" ? 413 : 401]);
});

test.each([
  ["fetch", (body: Buffer) => fetch(`${server.url}/echo`, { method: "POST", body })],
  [
    "a chunked body of fetch",
    (body: Buffer) => {
      const pieces = Array.from({ length: 16 }, (_, i) =>
        body.subarray((i * LIMIT) / 2, ((i + 1) * LIMIT) / 2),
      );
      return fetch(`${server.url}/echo`, {
        method: "POST",
        body: ReadableStream.from(pieces),
        duplex: "half",
      });
    },
  ],
])("%s receives the 413 of a body that is too large", async (_, send) => {
  const answer = await send(Buffer.alloc(8 * LIMIT, "a"));
  expect([answer.status, await answer.json()]).toEqual([413, { detail: "Request body too large" }]);
});

test("a client of node:http receives the 413 of a body that is too large", async () => {
  const sending = request(`${server.url}/echo`, {
    method: "POST",
    headers: { "content-type": "application/json" },
  });
  // The client stops writing when it has its response.
  sending.on("error", () => {});
  sending.end(Buffer.alloc(20 * LIMIT, "a"));
  const [answer] = await once(sending, "response");
  expect(answer.statusCode).toBe(413);
  answer.resume();
  await once(answer, "end");
});

test.each([
  ["two", ["Host: a", "Host: b"]],
  ["two of one name", ["Host: localhost", "Host: localhost"]],
  ["two in different letters", ["hOST: localhost", "HOST: b"]],
  ["no", []],
])("a request with %s Host headers is 400, and its connection ends", async (_, hosts) => {
  client.write(["GET / HTTP/1.1", ...hosts, "X-Host: c", "", ""].join("\r\n"));
  const text = await client.over;
  expect(statuses(text)).toEqual([400]);
  expect(text).toMatch(/connection: close/i);
  expect(handled).not.toHaveBeenCalled();
});

test("two Host headers are refused before the body is asked for", async () => {
  client.request("POST /echo", "Host: b", ...EXPECT, "Content-Length: 5");
  expect(statuses(await client.over)).toEqual([400]);
});

test("HTTP/1.0 needs no Host, and never waits to be told to go on", async () => {
  client.write(
    "POST /echo HTTP/1.0\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n[1,2]",
  );
  expect(statuses(await client.over)).toEqual([200]);
});
