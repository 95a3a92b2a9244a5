import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App, type AppOptions } from "../../app.js";
import type { CompiledDependency } from "../../contract/dependency.js";
import { dependency, needing } from "../../dependencies/testing.js";
import { HttpError } from "../../errors/http-error.js";
import { transaction } from "../../lifetime/testing.js";
import { add, withBody } from "../../operation.fixture.js";
import { RawClient } from "../raw-client.fixture.js";
import type { Servable } from "../servable.js";
import { type Server, serve } from "../serve.js";
import { type PathsSeen, watchPaths } from "./testing.js";

/** What a table of single requests cannot show: clients that leave, connections with several requests, the app's lifetime. */
let server: Server;
let seen: PathsSeen;
let told: string[];
let logged: string[];
const unhandled = vi.fn();

beforeEach(() => {
  told = [];
  logged = [];
  seen = watchPaths();
  unhandled.mockClear();
  process.on("unhandledRejection", unhandled).on("uncaughtException", unhandled);
});
afterEach(async () => {
  seen[Symbol.dispose]();
  await server.close({ graceMs: 50 });
  process.off("unhandledRejection", unhandled).off("uncaughtException", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

const log = (message: string) => void logged.push(message);
const appOf = (options: Partial<AppOptions> = {}) => new App({ title: "T", version: "1", log, ...options });
const until = (what: () => unknown) => expect.poll(what).toBeTruthy();

async function connected(app: Servable): Promise<RawClient> {
  server = await serve(app, { port: 0 });
  return RawClient.to(server.url);
}

test("a client that leaves in the middle of its body: what was opened for it is torn down, and nobody is to blame", async () => {
  const app = appOf();
  const handler = vi.fn();
  add(app, "post", "/", handler, { ...withBody, needs: needing(transaction(told)) });
  const client = await connected(app);
  client.request("POST /", "Content-Type: application/json", "Content-Length: 100");
  client.write('{"na');
  await until(() => told.includes("db begins"));
  client.destroy();
  await until(() => told.includes("db closes"));
  expect(told).toEqual(["db begins", "db rolls back: HttpError", "db closes"]);
  expect(handler).not.toHaveBeenCalled();
  expect(logged).toEqual([]);
});

test("a body that is collected before anything runs is forgotten with its client", async () => {
  const app = appOf();
  const handler = vi.fn();
  add(app, "post", "/", handler, withBody);
  const client = await connected(app);
  client.request("POST /", "Content-Type: application/json", "Content-Length: 100");
  client.write('{"na');
  await new Promise((resolve) => setTimeout(resolve, 20));
  client.destroy();
  await until(() => seen.served.length > 0);
  expect(seen.served).toEqual(["POST / direct"]);
  expect(handler).not.toHaveBeenCalled();
  expect(logged).toEqual([]);
  // Nothing is still counted as in progress.
  await server.close({ graceMs: 60_000 });
});

test("a body that has come as a whole is used, though its client has left meanwhile", async () => {
  const app = appOf();
  const handler = vi.fn();
  let goOn = () => {};
  const slow = dependency(async function slow() {
    told.push("waits");
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  }, "async");
  add(app, "post", "/", handler, {
    ...withBody,
    needs: needing(slow),
    decode: (_, body) => [undefined, body],
  });
  const client = await connected(app);
  client.request("POST /", "Content-Type: application/json", "Content-Length: 14");
  client.write('{"name":"abc"}');
  await until(() => told.includes("waits"));
  client.destroy();
  await new Promise((resolve) => setTimeout(resolve, 20));
  goOn();
  await until(() => handler.mock.calls.length > 0);
  expect(handler.mock.calls[0]?.[1]).toEqual({ name: "abc" });
});

test("pipelined requests are answered in their order, whoever is ready first, whatever path serves them", async () => {
  const app = appOf();
  add(app, "get", "/slow", async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return "slow";
  });
  add(app, "get", "/quick", () => "quick");
  add(app, "post", "/items", (item: unknown) => item, withBody);
  const client = await connected(app);
  client.request("GET /slow");
  client.request("GET /quick");
  client.request("POST /items", "Content-Type: application/json", "Content-Length: 14");
  client.write('{"name":"abc"}');
  client.request("GET /nowhere");
  client.request("GET /quick", "Connection: close");
  const text = await client.over;
  expect(text.match(/"slow"|"quick"|\{"name":"abc"\}|Not Found"\}/g)).toEqual([
    '"slow"',
    '"quick"',
    '{"name":"abc"}',
    'Not Found"}',
    '"quick"',
  ]);
  expect(seen.served.toSorted()).toEqual(
    [
      "GET /nowhere hono",
      "GET /quick direct",
      "GET /quick direct",
      "GET /slow direct",
      "POST /items direct",
    ].toSorted(),
  );
});

test("a body that nobody reads is read to its end behind the answer, and its connection goes on", async () => {
  const app = appOf();
  const guard = dependency(function guard() {
    throw new HttpError(401);
  });
  add(app, "post", "/", () => 1, { ...withBody, needs: needing(guard) });
  add(app, "get", "/", () => "still here");
  const client = await connected(app);
  const body = "x".repeat(1_000_000);
  client.request("POST /", "Content-Type: application/json", `Content-Length: ${body.length}`);
  client.write(body);
  client.request("GET /", "Connection: close");
  const text = await client.over;
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 401", "HTTP/1.1 200"]);
});

test("a replacement that asks for the Context, or a dependency of it, takes its routes off the direct path until it is gone", async () => {
  const app = appOf();
  const original = () => "original";
  add(app, "get", "/", (value: string) => value, { needs: needing(dependency(original)) });
  server = await serve(app, { port: 0 });
  const read = async () => (await fetch(server.url)).json();
  expect(await read()).toBe("original");
  const replacement: CompiledDependency = {
    ...dependency(() => "of"),
    needs: needing(
      dependency((request: Request) => new URL(request.url).pathname, "function", {
        uses: ["request"],
        decode: (view) => [view.inject("request")],
      }),
    ),
  };
  const undo = app.override(
    original,
    ((path: string) => `replaced at ${path}`) as never,
    ...([replacement] as never[]),
  );
  expect(await read()).toBe("replaced at /");
  undo();
  expect(await read()).toBe("original");
  expect(seen.served).toEqual(["GET / direct", "GET / hono", "GET / direct"]);
});

test("an app that was closed by itself is started again by a request, through Hono, and served directly from then on", async () => {
  const app = appOf({
    async *lifespan() {
      told.push("starts");
      yield;
      told.push("ends");
    },
  });
  add(app, "get", "/", () => told.length);
  server = await serve(app, { port: 0 });
  await fetch(server.url);
  await app.close();
  const [first, second] = [await fetch(server.url), await fetch(server.url)];
  expect([await first.json(), await second.json()]).toEqual([3, 3]);
  expect(seen.served).toEqual(["GET / direct", "GET / hono", "GET / direct"]);
});

test("a close waits for requests that are served directly", async () => {
  const app = appOf({
    async *lifespan() {
      yield;
      told.push("ends");
    },
  });
  add(app, "get", "/", async () => {
    told.push("asked");
    await new Promise((resolve) => setTimeout(resolve, 50));
    told.push("answers");
    return 1;
  });
  server = await serve(app, { port: 0 });
  const answer = fetch(server.url);
  await until(() => told.includes("asked"));
  await app.close();
  expect(told).toEqual(["asked", "answers", "ends"]);
  expect((await answer).status).toBe(200);
});

test("middleware that is registered with Hono itself is in front of the routes that it is for", async () => {
  const app = appOf();
  app.hono.use("/a/*", async (context, next) => {
    await next();
    context.header("x-used", "1");
  });
  add(app, "get", "/a/b", () => 1);
  add(app, "get", "/b", () => 1);
  server = await serve(app, { port: 0 });
  expect((await fetch(`${server.url}/a/b`)).headers.get("x-used")).toBe("1");
  expect((await fetch(`${server.url}/b`)).headers.get("x-used")).toBe(null);
  expect(seen.served).toEqual(["GET /a/b hono", "GET /b direct"]);
});

test("an app that is entered in another way than its own is served in that way", async () => {
  const app = appOf();
  add(app, "get", "/", () => 1);
  Object.assign(app, { fetch: () => new Response("wrapped") });
  server = await serve(app, { port: 0 });
  expect(await (await fetch(server.url)).text()).toBe("wrapped");
  expect(seen.served).toEqual(["GET / hono"]);
});

test("a log that throws ends neither the process nor the request", async () => {
  const app = appOf({
    log: () => {
      throw new Error("the log is full");
    },
  });
  add(app, "get", "/", () => {
    throw new TypeError("unexpected");
  });
  server = await serve(app, { port: 0 });
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  expect((await fetch(server.url)).status).toBe(500);
  printed.mockRestore();
});

test("a router that cannot be built is a 500, as through Hono, and not the end of the process", async () => {
  const app = appOf();
  add(app, "get", "/", () => 1);
  app.hono.get("/broken/:id{[}", (context) => context.text("never"));
  server = await serve(app, { port: 0 });
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  expect((await fetch(server.url)).status).toBe(500);
  printed.mockRestore();
  expect(seen.served).toEqual(["GET / hono"]);
});
