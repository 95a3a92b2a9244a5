import { afterEach, describe, expect, test, vi } from "vitest";
import { get, post } from "../../test/paths/wire.js";
import type { AppOptions } from "../app.js";
import { RawClient } from "../node/raw-client.fixture.js";
import { type Recorded, recorded } from "./testing.js";
import { Broken, DOORS, EACH, world } from "./world.fixture.js";

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const each of opened.splice(0)) await each.close();
});

interface Row {
  readonly options?: Partial<AppOptions>;
  readonly asks: string;
  readonly told: readonly string[];
  /** What the response contains. */
  readonly answers?: RegExp;
}

const ENDS = "Connection: close";

/** One request, one end. `1` in a response is the place where the handler was called: within the first request. */
const ROWS: Readonly<Record<string, Row>> = {
  "a route": {
    asks: get("/items/7?token=1", ENDS),
    answers: /"1"$/,
    told: ["begins GET /items/7?token=1", "routed /items/:id", "ends complete 200 3"],
  },
  "a handler with a promise": {
    asks: get("/later", ENDS),
    answers: /"1"$/,
    told: ["begins GET /later", "routed /later", "ends complete 200 3"],
  },
  "a body": {
    asks: post("/items", "{}", ENDS),
    answers: /"1"$/,
    told: ["begins POST /items", "routed /items", "ends complete 200 3"],
  },
  "a body that cannot be read": {
    asks: post("/items", "{", ENDS),
    told: ["begins POST /items", "routed /items", expect.stringMatching(/^ends complete 422 \d+$/)],
  },
  "a dependency": {
    asks: get("/depending", ENDS),
    answers: /"1"$/,
    told: ["begins GET /depending", "routed /depending", "ends complete 200 3"],
  },
  "an answer without a body": {
    asks: get("/nothing", ENDS),
    told: ["begins GET /nothing", "routed /nothing", "ends complete 204 0"],
  },
  HEAD: {
    asks: get("/items/7", ENDS).replace("GET", "HEAD"),
    told: ["begins HEAD /items/7", "routed /items/:id", "ends complete 200 0"],
  },
  "an exception": {
    asks: get("/broken", ENDS),
    told: ["begins GET /broken", "routed /broken", "ends complete 500 34 Broken"],
  },
  "what is no Error": {
    asks: get("/text", ENDS),
    told: ["begins GET /text", "routed /text", "ends complete 500 34 Error"],
  },
  "an HttpError that is the server's fault": {
    asks: get("/busy", ENDS),
    told: ["begins GET /busy", "routed /busy", "ends complete 503 32 503"],
  },
  "an HttpError that is not": {
    asks: get("/missing", ENDS),
    told: ["begins GET /missing", "routed /missing", "ends complete 404 22"],
  },
  "an error handler": {
    asks: get("/broken", ENDS),
    told: ["begins GET /broken", "routed /broken", "ends complete 502 4 Broken"],
  },
  "a time limit": {
    asks: get("/slow", ENDS),
    told: ["begins GET /slow", "routed /slow", "ends complete 504 28 504"],
  },
  "a handler's Response": {
    asks: get("/response", ENDS),
    told: ["begins GET /response", "routed /response", "ends complete 200 3"],
  },
  "a handler's Response with a bad status": {
    asks: get("/own-broken", ENDS),
    told: ["begins GET /own-broken", "routed /own-broken", "ends complete 502 3 502"],
  },
  "a stream, all of whose items are made within the request": {
    asks: get("/stream", ENDS),
    answers: /"1"\n[\s\S]*"1"\n/,
    told: ["begins GET /stream", "routed /stream", "ends complete 200 8"],
  },
  "a stream that fails half way": {
    asks: get("/failing", ENDS),
    told: ["begins GET /failing", "routed /failing", "ends failed 200 2 Broken"],
  },
  "a Response that fails half way": {
    asks: get("/own-failing", ENDS),
    told: ["begins GET /own-failing", "routed /own-failing", "ends failed 200 1 Broken"],
  },
  "an unknown path": {
    asks: get("/nowhere", ENDS),
    told: ["begins GET /nowhere", "ends complete 404 22"],
  },
  "another method": {
    asks: get("/later", ENDS).replace("GET", "DELETE"),
    told: ["begins DELETE /later", "ends complete 405 31"],
  },
  "a redirect to the other form of a path": {
    asks: get("/later/", ENDS),
    told: ["begins GET /later/", "ends complete 307 0"],
  },
  "a page of the framework": {
    asks: get("/openapi.json", ENDS),
    told: [
      "begins GET /openapi.json",
      "routed /openapi.json",
      expect.stringMatching(/^ends complete 200 \d+$/),
    ],
  },
  "a probe": {
    options: { health: true },
    asks: get("/healthz", ENDS),
    told: ["begins GET /healthz", "routed /healthz", "ends complete 200 17"],
  },
  "a probe that is not found in front": {
    options: { health: true },
    asks: get("/%68ealthz", ENDS),
    told: ["begins GET /%68ealthz", "routed /healthz", "ends complete 200 17"],
  },
  "an app that is mounted": {
    asks: get("/inner/things/a", ENDS),
    answers: /"1"$/,
    told: ["begins GET /inner/things/a", "routed /inner/things/:name", "ends complete 200 3"],
  },
  "an unknown path of an app that is mounted": {
    asks: get("/inner/nowhere", ENDS),
    told: ["begins GET /inner/nowhere", "ends complete 404 22"],
  },
  "another application that is mounted": {
    asks: get("/foreign/x", ENDS),
    answers: /1$/,
    told: ["begins GET /foreign/x", "routed /foreign/*", "ends complete 200 1"],
  },
  "a route of app.hono": {
    asks: get("/plain/3", ENDS),
    told: ["begins GET /plain/3", "routed /plain/:x", "ends complete 200 5"],
  },
  "a handshake that is no handshake": {
    asks: get("/socket", ENDS),
    told: ["begins GET /socket", "routed /socket", "ends complete 426 64"],
  },
  "a preflight request, which no route sees": {
    options: { cors: { origin: "*" } },
    asks: get("/later", ENDS, "Origin: https://a.example", "Access-Control-Request-Method: GET").replace(
      "GET",
      "OPTIONS",
    ),
    told: ["begins OPTIONS /later", "ends complete 204 0"],
  },
  "compression: what is sent is counted": {
    options: { compression: { threshold: 1 } },
    asks: get("/items/7", ENDS, "Accept-Encoding: gzip"),
    told: ["begins GET /items/7", "routed /items/:id", "ends complete 200 23"],
  },
};

const without = (told: readonly string[]) => told.map((line) => line.replace(/^1: /, ""));

function appOf(title: string, watching: Recorded, options: Partial<AppOptions> | undefined) {
  const made = world(watching, options);
  if (title === "an error handler")
    made.app.onError(Broken, ((_: unknown, context: { text(body: string, status: number): Response }) =>
      context.text("oops", 502)) as never);
  return made;
}

describe.each(EACH)("%s", (door) => {
  test.each(Object.entries(ROWS))("%s", async (title, { asks, told, answers, options }) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const watching = recorded();
    const { app } = appOf(title, watching, options);
    const server = await DOORS[door](app);
    opened.push({ close: () => server.close({ graceMs: 0 }) });
    const client = await RawClient.to(server.url);
    client.write(asks);
    if (answers) expect(await client.over).toMatch(answers);
    await watching.ends(1);
    client.destroy();
    await app.settled();
    expect(without(watching.told)).toEqual(told);
  });
});

describe("in memory", () => {
  test.each(Object.entries(ROWS))("%s", async (title, { asks, told, answers, options }) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const watching = recorded();
    const { app } = appOf(title, watching, options);
    const response = await app.fetch(requestOf(asks));
    const text = await response.text().catch(() => "");
    await app.settled();
    if (answers && !response.headers.has("content-encoding")) expect(text).toMatch(answers);
    expect(without(watching.told)).toEqual(told);
  });
});

function requestOf(text: string): Request {
  const [head = "", body = ""] = text.split("\r\n\r\n");
  const [line = "", ...fields] = head.split("\r\n");
  const [method = "", target = ""] = line.split(" ");
  const headers = fields.map((field) => field.split(": ") as [string, string]);
  const own = headers.filter(([name]) => !["Connection", "Host"].includes(name));
  return new Request(`http://localhost${target}`, { method, headers: own, ...(body && { body }) });
}
