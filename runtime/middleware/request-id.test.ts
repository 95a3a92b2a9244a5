import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { RequestView } from "../contract/request-view.js";
import { dependency, needing } from "../dependencies/testing.js";
import { App, type AppOptions, type Background, type Context } from "../index.js";
import { add } from "../operation.fixture.js";
import type { RequestIdOptions } from "./request-id.js";

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const app = (requestId: RequestIdOptions | boolean = true, options: Partial<AppOptions> = {}) =>
  new App({ title: "T", version: "1", log: () => {}, requestId, ...options });

/** Returns the id in a response to a request with an id, or without one. */
async function idFrom(made: App, sent?: string, path = "/docs", name = "x-request-id") {
  const answered = await made.request(path, sent === undefined ? {} : { headers: { [name]: sent } });
  return answered.headers.get(name);
}

test("a request without an id gets a random one", async () => {
  const made = app();
  const [a, b] = [await idFrom(made), await idFrom(made)];
  expect(a).toMatch(UUID);
  expect(b).toMatch(UUID);
  expect(a).not.toBe(b);
});

test.each([["order-7"], ["A_b+c/d=e.f:g@h"], ["1"], ["x".repeat(255)]])("takes %s over", async (sent) => {
  expect(await idFrom(app(), sent)).toBe(sent);
});

test.each([["x".repeat(256)], ["a b"], ["a,b"], ['"a"'], ["a;b"], ["<b>"], ["é"], ["%0a"], [""]])(
  "does not take %j over",
  async (sent) => {
    expect(await idFrom(app(), sent)).toMatch(UUID);
  },
);

test("header, length and generator can be said", async () => {
  let count = 0;
  const made = app({ headerName: "X-Trace", limitLength: 3, generator: () => `id-${++count}` });
  expect(await idFrom(made, "abc", "/docs", "x-trace")).toBe("abc");
  expect(await idFrom(made, "abcd", "/docs", "x-trace")).toBe("id-1");
  expect((await made.request("/docs")).headers.get("x-request-id")).toBe(null);
});

test("a generator that returns no id is a fault that the log explains, and answered", async () => {
  const log: unknown[] = [];
  const made = app({ generator: () => "a\nb" }, { log: (_, error) => log.push(error) });
  const answered = await made.request("/docs");
  expect([answered.status, answered.headers.get("x-request-id")]).toEqual([500, null]);
  expect(String(log[0])).toContain('The app\'s requestId.generator returned "a\\nb"');
});

test("it stands in the log of what fails, whoever made it", async () => {
  const log: string[] = [];
  const made = app(true, { log: (message) => log.push(message) });
  add(made, "get", "/fails", () => {
    throw new Error("no");
  });
  const answered = await made.request("/fails", { headers: { "x-request-id": "order-7" } });
  expect([answered.status, answered.headers.get("x-request-id")]).toEqual([500, "order-7"]);
  const random = await idFrom(made, undefined, "/fails");
  expect(log).toEqual([
    "GET /fails (src/app.ts:1) [order-7] failed",
    `GET /fails (src/app.ts:1) [${random}] failed`,
  ]);
});

test("it stands in the log of what fails behind an answer: tasks, and streams that break", async () => {
  const log: string[] = [];
  const made = app(true, { log: (message) => log.push(message) });
  const fail = () => {
    throw new Error("no");
  };
  add(made, "get", "/task", (tasks: Background) => tasks.add(fail), {
    decode: (request) => [request.inject("background")],
  });
  add(
    made,
    "get",
    "/stream",
    async function* () {
      yield 1;
      fail();
    } as never,
    { result: { status: 200, bodies: { 200: { kind: "json-lines", encode: (value: unknown) => value } } } },
  );
  for (const path of ["/task", "/stream"])
    await (await made.request(path, { headers: { "x-request-id": "order-7" } })).text().catch(() => {});
  await made.settled();
  expect(log).toEqual([
    "src/app.ts:1 [order-7]: a background task failed",
    "src/app.ts:1 [order-7]: the result stream was aborted",
  ]);
});

test("without the option nothing of it is said or logged", async () => {
  const log: string[] = [];
  const made = app(false, { log: (message) => log.push(message) });
  add(made, "get", "/fails", () => {
    throw new Error("no");
  });
  expect(await idFrom(made, "order-7", "/fails")).toBe(null);
  expect(log).toEqual(["GET /fails (src/app.ts:1) failed"]);
});

test("middleware, handlers and error handlers find it where Hono's middleware puts it", async () => {
  const made = app();
  const seen: unknown[] = [];
  const see = (c: Context) => seen.push(c.get("requestId"));
  made.hono.use(async (c, next) => {
    see(c);
    await next();
  });
  made.use(async (c, next) => {
    see(c);
    await next();
  });
  made.onError(404, (_, c) => {
    see(c);
  });
  add(made, "get", "/x", (c: Context) => see(c), { decode: (request) => [request.inject("context")] });
  await idFrom(made, "a", "/x");
  await idFrom(made, "b", "/nowhere");
  expect(seen).toEqual(["a", "a", "a", "b", "b", "b"]);
});

test("what a handler says of itself holds", async () => {
  const made = app();
  made.hono.get("/", (c) => c.text("x", 200, { "x-request-id": "mine" }));
  expect(await idFrom(made, "yours", "/")).toBe("mine");
});

test("a mounted application is told the id in its request, so that one request has one id", async () => {
  const outer = app();
  const told: unknown[] = [];
  outer.mount("/fetch", (request: Request) => {
    told.push(request.headers.get("x-request-id"));
    return new Response();
  });
  outer.mount(
    "/hono",
    new Hono().get("/x", (c) => c.text(c.req.header("x-request-id") ?? "")),
  );
  const inner = app();
  add(inner, "get", "/x", (c: Context) => told.push(c.get("requestId")), {
    decode: (request) => [request.inject("context")],
  });
  outer.mount("/app", inner);
  const made = await idFrom(outer, "not well formed", "/fetch/x");
  expect(made).toMatch(UUID);
  const shown = await outer.request("/hono/x");
  expect(shown.headers.get("x-request-id")).toBe(await shown.text());
  const own = await idFrom(outer, undefined, "/app/x");
  expect(told).toEqual([made, own]);
});

describe("a handler that asks for a RequestId", () => {
  const asking = {
    uses: ["requestId"],
    decode: (request: RequestView) => [request.inject("requestId")],
  } as const;

  test("is given the id", async () => {
    const made = app();
    add(made, "get", "/x", (id: string) => id, asking);
    const answered = await made.request("/x");
    expect(await answered.json()).toBe(answered.headers.get("x-request-id"));
  });

  test("stops the start of an app that has none, and so does what it depends on", () => {
    const own = app(false);
    add(own, "get", "/x", (id: string) => id, asking);
    expect(() => own.ready()).toThrow(
      "GET /x (src/app.ts:1) takes a RequestId, but the app does not create any. Set the app's option requestId: true.",
    );
    const inner = dependency((id: string) => id, "function", asking);
    const outer = dependency((id: string) => id, "function", { needs: needing(inner) });
    const depending = app(false);
    add(depending, "get", "/x", (id: string) => id, { needs: needing(outer) });
    expect(() => depending.ready()).toThrow("takes a RequestId");
  });
});

test.each<[unknown, string]>([
  ["x-request-id", 'The app\'s requestId is "x-request-id", but must be an object'],
  [{ header: "x" }, 'no member "header". It has headerName, limitLength, generator'],
  [{ headerName: "x y" }, 'requestId.headerName is "x y", but must be the name of a header'],
  [{ headerName: "" }, "requestId.headerName"],
  [{ limitLength: 1.5 }, "requestId.limitLength is 1.5"],
  [{ generator: "uuid" }, 'requestId.generator is "uuid", but must be a function'],
])("%j is refused when the app is made", (requestId, message) => {
  expect(() => app(requestId as RequestIdOptions)).toThrow(message);
});
