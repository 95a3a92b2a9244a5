import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { RecordedRequest } from "../../../runtime/node/recording/recorded.js";
import { route } from "../../testing/fake.js";
import { Page, type RequestsAnswer } from "./page.js";
import { createPageRoutes, pageRequest } from "./page-request.js";
import { RequestLog } from "./request-log.js";
import { asCurl, asTest } from "./snippets.js";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const recorded = (more: Partial<RecordedRequest> = {}): RecordedRequest => ({
  id: "1-1",
  at: 0,
  method: "POST",
  path: "/items/3",
  query: "q=a%27b",
  headers: [
    ["host", "localhost:8000"],
    ["content-type", "application/json"],
    ["authorization", "REDACTED"],
    ["sec-fetch-mode", "cors"],
  ],
  body: { type: "application/json", bytes: 17, text: `{"name":"it's 1"}` },
  route: { template: "/items/:id", operationId: "addItem", source: "src/app.ts:1" },
  arguments: [{ value: 3 }],
  steps: [],
  issues: [],
  dropped: [],
  status: 201,
  how: "complete",
  milliseconds: 1,
  bytes: 8,
  error: undefined,
  answer: { type: "application/json", bytes: 8, text: `{"id":3}` },
  ...more,
});

const request = (more?: Partial<RecordedRequest>) => pageRequest(recorded(more), new Map(), "10:02:11");

async function serve(log: RequestLog) {
  const place = {
    url: "http://localhost:8000",
    title: "<shop>",
    entry: "./app.js",
    runner: "vitest",
  } as const;
  const page = new Page(log, place, (response) => response.end());
  const server = createServer((incoming, response) => {
    const { method = "", url = "", headers, socket } = incoming;
    page.answer({ method, url, headers, socket }, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("the page runs no script but its own, and no name is read as HTML", async () => {
  const url = await serve(new RequestLog());
  const response = await fetch(`${url}/__countersign`);
  const policy = response.headers.get("content-security-policy") ?? "";
  const [, nonce] = /script-src 'nonce-([^']+)'/.exec(policy) ?? [];
  const text = await response.text();
  expect(policy).not.toContain("unsafe-inline");
  expect(text).toContain(`<script nonce="${nonce}">`);
  expect(text).toContain("&lt;shop&gt;");
  expect(text.match(/<script/g)).toHaveLength(1);
});

test.each([["evil.example"], ["localhost.evil.example:80"]])(
  "a page of %s that leads here sees nothing",
  async (host) => {
    const { hostname, port } = new URL(await serve(new RequestLog()));
    const { request: ask } = await import("node:http");
    const status = await new Promise((resolve, reject) => {
      const asked = ask(
        { hostname, port, path: "/__countersign/requests.json", headers: { host } },
        (response) => resolve(response.resume().statusCode),
      );
      asked.on("error", reject).end();
    });
    expect(status).toBe(403);
  },
);

test("what another site asks for, and what is no GET, is refused", async () => {
  const url = await serve(new RequestLog());
  const headers = { origin: "https://evil.example" };
  expect((await fetch(`${url}/__countersign/requests.json`, { headers })).status).toBe(403);
  expect((await fetch(`${url}/__countersign`, { method: "POST" })).status).toBe(405);
  expect((await fetch(`${url}/__countersign/other`)).status).toBe(404);
});

test("the last 200 requests are kept, newest first, and fewer where they are large", async () => {
  const log = new RequestLog();
  for (let id = 1; id <= 250; id++) log.add(request({ id: String(id) }));
  const url = await serve(log);
  const { requests, pid } = (await (
    await fetch(`${url}/__countersign/requests.json`)
  ).json()) as RequestsAnswer;
  expect(pid).toBe(process.pid);
  expect(requests).toHaveLength(200);
  expect([requests[0]?.id, requests.at(-1)?.id]).toEqual(["250", "51"]);
  for (let id = 1; id <= 20; id++) log.add(request({ id: `large ${id}`, error: "x".repeat(1_000_000) }));
  expect(log.requests.length).toBeLessThan(8);
  expect(log.requests[0]?.id).toBe("large 20");
});

test("a request is told of as soon as it is over", async () => {
  const log = new RequestLog();
  const response = await fetch(`${await serve(log)}/__countersign/events`);
  log.add(request({ id: "new" }));
  let text = "";
  for await (const piece of response.body ?? []) {
    text += new TextDecoder().decode(piece);
    if (text.includes("\n\n", text.indexOf("data:") + 1) && text.includes("data:")) break;
  }
  expect(JSON.parse(/data: (.*)/.exec(text)?.[1] ?? "")).toMatchObject({ id: "new", path: "/items/3" });
});

test("parameters are told with their sources, and secrets among them are not", () => {
  const routes = createPageRoutes()([
    route("post", "/items/:id{[0-9]+}", {
      parameters: [
        { in: "query", name: "token", key: "token", schema: { kind: "string" } } as never,
        { in: "query", name: "limit", key: "limit", schema: { kind: "string" } } as never,
      ],
    }),
  ]);
  const { parameters } = pageRequest(
    recorded({ arguments: [{ value: "hidden" }, { value: "5" }] }),
    routes,
    "",
  );
  expect(parameters).toMatchObject([
    { name: "token", in: "query", value: "REDACTED" },
    { name: "limit", in: "query", value: "5" },
  ]);
  const uncalled = pageRequest(recorded({ arguments: undefined }), routes, "").parameters;
  expect(uncalled.map(({ state }) => state)).toEqual(["not called", "not called"]);
  const absent = pageRequest(recorded({ arguments: [{}, { value: null }] }), routes, "").parameters;
  expect(absent.map(({ state }) => state)).toEqual(["not sent", "given"]);
  expect(pageRequest(recorded({ path: "/x", route: undefined }), routes, "").parameters).toEqual([]);
});

test("as curl, in words that a shell changes nothing of", () => {
  expect(asCurl(request(), "http://localhost:8000")).toBe(
    `curl 'http://localhost:8000/items/3?q=a%27b' \\
  --header 'content-type: application/json' \\
  --header 'authorization: REDACTED' \\
  --data-raw '{"name":"it'\\''s 1"}'`,
  );
  const head = request({ method: "HEAD", headers: [], body: undefined, query: "" });
  expect(asCurl(head, "http://h")).toBe("curl 'http://h/items/3' \\\n  --head");
});

test("as a test for what runs the project's tests", () => {
  const place = { entry: "./app.js", runner: "vitest" } as const;
  expect(asTest(request(), place)).toBe(`import { expect, test } from "vitest";
import app from "./app.js";

// Secrets are not recorded: replace REDACTED.
test("POST /items/3 responds with 201", async () => {
  const response = await app.request("/items/3?q=a%27b", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "authorization": "REDACTED",
    },
    body: "{\\"name\\":\\"it's 1\\"}",
  });
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({
    "id": 3
  });
});
`);
  const plain = request({ method: "GET", headers: [], body: undefined, answer: undefined, query: "" });
  const node = asTest(plain, { entry: "./app.js", runner: "node:test" });
  expect(node).toContain('import { test } from "node:test";');
  expect(node).toContain('const response = await app.request("/items/3");');
  expect(node).toContain("assert.equal(response.status, 201);");
  expect(node).not.toContain("REDACTED");
});
