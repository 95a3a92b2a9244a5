import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { add } from "../operation.fixture.js";
import { Router } from "../router.js";
import type { Handler } from "../served-operation.js";
import { gate, LINES, route, type Telling, telling, transaction, turns } from "./testing.js";

let world: Telling;
const unhandled: unknown[] = [];
const note = (error: unknown) => void unhandled.push(error);

beforeEach(() => {
  world = telling();
  process.on("unhandledRejection", note);
});
afterEach(async () => {
  await turns(2);
  process.off("unhandledRejection", note);
  expect(unhandled.splice(0)).toEqual([]);
});

const SOON = { timeout: 0.01 };
const reason = { name: "TimeoutError" };

describe("a time limit", () => {
  test("answers 504, aborts the signal, and ends dependencies when the handler has ended", async () => {
    const working = gate();
    world.app.onError(504, (_, c) => c.json({ late: true }, 504));
    world.app.use(async (c, next) => {
      await next();
      c.header("x-after", "1");
    });
    route(
      world,
      "/",
      async (_, signal) => {
        signal.addEventListener("abort", () => world.told.push(`signal: ${signal.reason.name}`));
        await working.passed;
        world.told.push("handler ends");
        return 1;
      },
      {},
      SOON,
    );
    const response = await world.app.request("/");
    expect([response.status, await response.json()]).toEqual([504, { late: true }]);
    expect(response.headers.get("x-after")).toBe("1");
    expect(world.told).toEqual(["db begins", "signal: TimeoutError"]);
    const settled = world.app.settled();
    working.open();
    await settled;
    expect(world.told).toEqual([
      "db begins",
      "signal: TimeoutError",
      "handler ends",
      "db rolls back: TimeoutError",
      "db closes",
    ]);
    expect(world.logged).toEqual([]);
  });

  test("in FastAPI's form by default", async () => {
    route(world, "/", () => new Promise(() => {}), {}, SOON);
    expect(await (await world.app.request("/")).json()).toEqual({ detail: "Gateway Timeout" });
  });

  test.each([
    ["the signal's reason", (signal: AbortSignal) => signal.reason, []],
    ["an AbortError", () => Object.assign(new Error("stopped"), { name: "AbortError" }), []],
    ["an error made of it", (signal: AbortSignal) => new Error("fetch failed", { cause: signal.reason }), []],
    [
      "an HttpError",
      () => new HttpError(404, "gone"),
      ["src/app.ts:1: the handler failed after its time limit: gone"],
    ],
    [
      "anything else",
      () => new Error("broken"),
      ["src/app.ts:1: the handler failed after its time limit: broken"],
    ],
  ])("of a handler that then throws %s", async (_, error, logged) => {
    route(
      world,
      "/",
      (_, signal) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(error(signal)))),
      {},
      SOON,
    );
    expect((await world.app.request("/")).status).toBe(504);
    await world.app.settled();
    expect(world.told.at(-1)).toBe("db closes");
    expect(world.told).not.toContain("task");
    expect(world.logged).toEqual(logged);
  });

  test("lets a dependency that waits for its place begin, but not the handler", async () => {
    const free = gate();
    let waits = 0;
    const slow = async () => {
      waits++;
      await free.passed;
    };
    const handler = () => void world.told.push("handler");
    const needs = needing(transaction(world.told), { of: dependency(slow, "async"), maxConcurrency: 1 });
    add(world.app, "get", "/", handler as Handler, { needs }, SOON);
    expect((await world.app.request("/")).status).toBe(504);
    free.open();
    await world.app.settled();
    expect(waits).toBe(1);
    expect(world.told).toEqual(["db begins", "db rolls back: TimeoutError", "db closes"]);
  });

  test("leaves a stream alone that has begun", async () => {
    route(
      world,
      "/",
      async function* (_, signal) {
        yield 1;
        await new Promise((resolve) => setTimeout(resolve, 40));
        yield signal.aborted;
      },
      { result: LINES },
      SOON,
    );
    expect(await (await world.app.request("/")).text()).toBe("1\nfalse\n");
    await world.app.settled();
    expect(world.told.slice(1)).toEqual(["task", "db commits", "db closes"]);
  });

  test("ends a stream whose first item does not come", async () => {
    route(
      world,
      "/",
      async function* (_, signal) {
        try {
          await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
          yield 1;
        } finally {
          world.told.push("generator ends");
        }
      },
      { result: LINES },
      SOON,
    );
    expect((await world.app.request("/")).status).toBe(504);
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "generator ends", "db rolls back: TimeoutError", "db closes"]);
    expect(world.logged).toEqual([]);
  });

  test("lets go of a stream that a handler returns too late", async () => {
    const working = gate();
    for (const own of [true, false]) {
      route(
        world,
        own ? "/own" : "/lines",
        async () => {
          await working.passed;
          const cancel = () => void world.told.push("cancelled");
          if (own) return new Response(new ReadableStream({ pull: () => new Promise(() => {}), cancel }));
          const next = () => new Promise(() => {});
          const items = { next, return: async () => cancel(), [Symbol.asyncIterator]: () => items };
          return items;
        },
        own ? {} : { result: LINES },
        SOON,
      );
    }
    const answers = await Promise.all(["/own", "/lines"].map((path) => world.app.request(path)));
    expect(answers.map(({ status }) => status)).toEqual([504, 504]);
    working.open();
    await world.app.settled();
    expect(world.told.filter((what) => what === "cancelled")).toHaveLength(2);
    expect(world.told.filter((what) => what === "db closes")).toHaveLength(2);
    expect(world.told).not.toContain("task");
  });

  test("is seen by the function scope of a handler that returns too late", async () => {
    const working = gate();
    const needs = needing({ of: transaction(world.told), scope: "function" });
    const late = async () => {
      await working.passed;
      return 1;
    };
    route(world, "/", late, { needs }, SOON);
    expect((await world.app.request("/")).status).toBe(504);
    working.open();
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "db rolls back: TimeoutError", "db closes"]);
  });

  test("that passes while the function scope ends: what is left sees it", async () => {
    const committing = gate();
    const slow = async function* () {
      yield 1;
      await committing.passed;
      world.told.push("inner ends");
    };
    const needs = needing(transaction(world.told), { of: dependency(slow, "generator"), scope: "function" });
    route(world, "/", () => 1, { needs }, SOON);
    expect((await world.app.request("/")).status).toBe(504);
    committing.open();
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "inner ends", "db rolls back: TimeoutError", "db closes"]);
  });

  test("is that of the nearest of route, router, inclusion and app", async () => {
    const app = new App({ title: "Test", version: "1", timeout: 0.01 });
    const slow: Handler = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return "done";
    };
    const routerOf = (options: object) => {
      const router = new Router(options);
      add(router, "get", "/", slow);
      add(router, "get", "/free", slow, {}, { timeout: false });
      add(router, "get", "/soon", slow, {}, SOON);
      return router;
    };
    add(app, "get", "/app", slow);
    add(app, "get", "/free", slow, {}, { timeout: 30 });
    app.route("/included", routerOf({}), { timeout: false });
    app.route("/router", routerOf({ timeout: 30 }), { timeout: 0.01 });
    app.route("/plain", routerOf({}));
    const statuses = async (...paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await app.request(path)).status));
    expect(await statuses("/app", "/plain", "/plain/soon", "/included/soon", "/router/soon")).toEqual(
      Array(5).fill(504),
    );
    expect(await statuses("/free", "/included", "/included/free", "/router", "/plain/free")).toEqual(
      Array(5).fill(200),
    );
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2_147_484, "1"])("of %s is refused", (timeout) => {
    const options = { timeout } as { timeout: number };
    expect(() => new App({ title: "Test", version: "1", ...options })).toThrow(RangeError);
    expect(() => new Router(options)).toThrow("write a number of seconds");
    expect(() => world.app.route("/r", new Router(), options)).toThrow('The inclusion at "/r"');
    expect(() => add(world.app, "get", "/", () => 1, {}, options)).toThrow("GET /");
  });
});

test("the signal of a request within its time is not aborted", async () => {
  let given: AbortSignal | undefined;
  route(
    world,
    "/",
    (_, signal) => {
      given = signal;
      return 1;
    },
    {},
    SOON,
  );
  expect((await world.app.request("/")).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(given?.aborted).toBe(false);
  expect(given?.reason).not.toMatchObject(reason);
});
