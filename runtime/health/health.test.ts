import { describe, expect, test, vi } from "vitest";
import { App } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import type { AppOptions } from "../index.js";
import { add, answerOf } from "../operation.fixture.js";

const silent = () => {};
const shop = (options: Partial<AppOptions> = {}) =>
  new App({ title: "T", version: "1", log: silent, health: true, ...options });

const passes = { status: 200, body: { status: "pass" } };
const fails = (note: string) => ({ status: 503, body: { status: "fail", notes: [note] } });

/** A promise, and the functions that fulfill or reject it. */
function standstill() {
  let goOn = () => {};
  let fail = (_: Error) => {};
  const end = new Promise<void>((resolve, reject) => {
    goOn = resolve;
    fail = reject;
  });
  end.catch(silent);
  return { end, goOn, fail };
}

describe("what is answered", () => {
  test("is a document of its own, which nobody keeps, and a text for HEAD of the same length", async () => {
    const app = shop({ health: { checks: { database: () => true } } });
    const text = '{"status":"pass","checks":{"database":[{"status":"pass"}]}}';
    const answered = await app.request("/readyz");
    expect([answered.status, await answered.text()]).toEqual([200, text]);
    expect(Object.fromEntries(answered.headers)).toMatchObject({
      "content-type": "application/health+json",
      "cache-control": "no-store",
    });
    const head = await app.request("/readyz", { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("content-length")]).toEqual([
      200,
      "",
      String(text.length),
    ]);
  });

  test.each(["/healthz?probe=1", "/%68ealthz", "/healthz#a"])("%s is the same path", async (path) => {
    expect(await answerOf(shop().request(path))).toEqual(passes);
  });

  test.each([
    ["POST", "/healthz", 405],
    ["OPTIONS", "/readyz", 405],
    ["GET", "/healthz/", 307],
    ["GET", "/healthzz", 404],
    ["GET", "/api/healthz", 404],
    ["GET", "/x/healthz", 404],
  ])("%s %s is answered %d", async (method, path, status) => {
    expect((await shop({ prefix: "/api" }).request(path, { method })).status).toBe(status);
  });

  test("stands where the options say, or nowhere", async () => {
    const app = shop({ health: { live: "/up", ready: false } });
    expect(await answerOf(app.request("/up"))).toEqual(passes);
    for (const path of ["/healthz", "/readyz"]) expect((await app.request(path)).status).toBe(404);
    const none = shop({ health: false });
    for (const path of ["/healthz", "/readyz"]) expect((await none.request(path)).status).toBe(404);
  });

  test("knows no guard, no middleware, no prefix, no version and no CORS", async () => {
    const refuse = () => {
      throw new HttpError(401);
    };
    const seen: string[] = [];
    const options = {
      prefix: "/api",
      versioning: { by: "path", versions: ["1", "2"], default: "2" } as const,
      cors: { origin: "https://shop.example" },
      requestId: true,
      securityHeaders: true,
    };
    const app = shop(options);
    app.hono.use(async ({ req }, next) => {
      seen.push(req.path);
      await next();
    });
    app.use(() => {
      throw new HttpError(403);
    });
    add(app, "get", "/*", () => "caught", { needs: needing(dependency(refuse)) });
    const answered = await app.request("/healthz", { headers: { origin: "https://shop.example" } });
    expect([...answered.headers.keys()].toSorted()).toEqual(["cache-control", "content-type"]);
    expect(await answerOf(answered)).toEqual(passes);
    expect(await answerOf(app.request("/readyz"))).toEqual(passes);
    expect(seen).toEqual([]);
  });

  test("is hidden from the document, unless it is to be shown", async () => {
    expect(Object.keys(Object(shop().openapi()["paths"]))).toEqual([]);
    const shown = shop({ health: { ready: "/ready", hidden: false } }).openapi();
    expect(Object.keys(Object(shown["paths"]))).toEqual(["/healthz", "/ready"]);
    expect(Object(shown["paths"])["/ready"].get).toMatchObject({
      operationId: "ready",
      responses: { 200: {}, 503: { content: { "application/health+json": {} } } },
    });
  });

  test("has its path to itself", () => {
    const app = shop();
    add(app, "get", "/readyz", () => "mine");
    expect(() => app.ready()).toThrow(/GET \/readyz \(src\/app.ts:1\) is at a path where.*"health" option/);
    expect(() => shop({ health: { live: "/up", ready: "/up" } }).ready()).toThrow(/served at \/up/);
    expect(() => shop({ health: { live: "/docs" } }).ready()).toThrow(/served at \/docs/);
  });
});

describe("the life of the app", () => {
  test("to be alive starts nothing, and waits for nothing", async () => {
    const { end, goOn } = standstill();
    const told: string[] = [];
    const app = shop({
      async *lifespan() {
        told.push("begins");
        await end;
        yield;
      },
    });
    expect(await answerOf(app.request("/healthz"))).toEqual(passes);
    expect(told).toEqual([]);
    const started = app.start();
    await expect.poll(() => told).toEqual(["begins"]);
    expect(await answerOf(app.request("/healthz"))).toEqual(passes);
    goOn();
    await started;
  });

  test("to ask whether it is ready starts it, and waits for that as for a check", async () => {
    const { end, goOn } = standstill();
    const app = shop({
      health: { timeout: 0.02 },
      async *lifespan() {
        await end;
        yield;
      },
    });
    expect(await answerOf(app.request("/readyz"))).toEqual(fails("The app is starting."));
    goOn();
    expect(await answerOf(app.request("/readyz"))).toEqual(passes);
  });

  test("one that did not start says so, and is not started again by that", async () => {
    const log = vi.fn();
    let starts = 0;
    const app = shop({
      log,
      // biome-ignore lint/correctness/useYield: it fails before
      async *lifespan() {
        starts++;
        throw new Error("no database at 10.0.0.1");
      },
    });
    const both = await Promise.all([answerOf(app.request("/readyz")), answerOf(app.request("/readyz"))]);
    expect(both).toEqual([fails("The app did not start."), fails("The app did not start.")]);
    expect(await answerOf(app.request("/readyz"))).toEqual(fails("The app did not start."));
    expect(starts).toBe(1);
    expect(log.mock.calls).toEqual([["The app did not start", new Error("no database at 10.0.0.1")]]);
    expect(await answerOf(app.request("/healthz"))).toEqual(passes);
  });

  test("one that closes is not ready, also where that begins while checks run; one that is closed is not begun anew", async () => {
    const { end, goOn } = standstill();
    const last = standstill();
    let starts = 0;
    const app = shop({
      health: { checks: { slow: () => end }, timeout: 1000 },
      async *lifespan() {
        starts++;
        yield;
        await last.end;
      },
    });
    await app.start();
    const asked = answerOf(app.request("/readyz"));
    const closed = app.close();
    expect(await answerOf(app.request("/readyz"))).toEqual(fails("The app is closing."));
    // A probe with a hanging check gets its response at once, too.
    expect(await asked).toEqual(fails("The app is closing."));
    goOn();
    expect(await answerOf(app.request("/healthz"))).toEqual(passes);
    last.goOn();
    await closed;
    expect(await answerOf(app.request("/readyz"))).toEqual(fails("The app is closed."));
    expect(starts).toBe(1);
  });

  test("one that is told that it will close is not ready until it starts again, and answers requests", async () => {
    const app = shop();
    add(app, "get", "/", () => "answered");
    await app.start();
    app.announceClosing();
    expect(await answerOf(app.request("/readyz"))).toEqual(fails("The app is closing."));
    expect((await app.request("/")).status).toBe(200);
    await app.close();
    await app.start();
    expect(await answerOf(app.request("/readyz"))).toEqual(passes);
  });
});

describe("checks", () => {
  const checked = (word: "pass" | "fail") => [{ status: word }];

  test("pass unless they throw, reject, return false or take too long; why stays in the log", async () => {
    const log = vi.fn();
    const app = shop({
      log,
      health: {
        checks: {
          returns: () => ({ rows: [] }),
          resolves: async () => {},
          false: () => false,
          resolvesFalse: async () => false,
          throws: () => {
            throw new Error("password authentication failed for user shop");
          },
          rejects: async () => Promise.reject("ECONNREFUSED 10.0.0.1"),
          late: { check: () => new Promise(() => {}), timeout: 0.01 },
        },
      },
    });
    const { status, body } = await answerOf(app.request("/readyz"));
    expect([status, body]).toEqual([
      503,
      {
        status: "fail",
        checks: {
          returns: checked("pass"),
          resolves: checked("pass"),
          false: checked("fail"),
          resolvesFalse: checked("fail"),
          throws: checked("fail"),
          rejects: checked("fail"),
          late: checked("fail"),
        },
      },
    ]);
    expect(log.mock.calls.map(([message, error]) => [message, String(error)]).toSorted()).toEqual([
      ['The health check "false" fails', "Error: It returned false"],
      ['The health check "late" fails', "Error: It took longer than 0.01 s"],
      ['The health check "rejects" fails', "ECONNREFUSED 10.0.0.1"],
      ['The health check "resolvesFalse" fails', "Error: It returned false"],
      ['The health check "throws" fails', "Error: password authentication failed for user shop"],
    ]);
  });

  test("run at the same time, once for all who ask meanwhile, and are kept", async () => {
    const open = new Set<string>();
    let calls = 0;
    const both = standstill();
    const check = (name: string) => async () => {
      calls++;
      open.add(name);
      if (open.size === 2) both.goOn();
      await both.end;
    };
    const app = shop({ health: { checks: { a: check("a"), b: check("b") }, timeout: 1000, maxAge: 1000 } });
    const all = await Promise.all(Array.from({ length: 50 }, () => app.request("/readyz")));
    expect(all.map(({ status }) => status)).toEqual(Array(50).fill(200));
    for (let i = 0; i < 5; i++) await app.request("/readyz");
    expect(calls).toBe(2);
  });

  test("run anew when their results are too old, and say each failure once", async () => {
    const log = vi.fn();
    let works = false;
    const app = shop({ log, health: { checks: { database: () => works }, maxAge: 0 } });
    const statuses: number[] = [];
    for (const now of [false, false, true, true, false]) {
      works = now;
      statuses.push((await app.request("/readyz")).status);
    }
    expect(statuses).toEqual([503, 503, 200, 200, 503]);
    expect(log).toHaveBeenCalledTimes(2);
  });

  test("are told when their time is over, and are called again at most while four hang", async () => {
    const signals: AbortSignal[] = [];
    const hanging = standstill();
    const check = (signal: AbortSignal) => {
      signals.push(signal);
      return hanging.end;
    };
    const app = shop({ health: { checks: { check }, timeout: 0.001, maxAge: 0 } });
    for (let i = 0; i < 8; i++) expect((await app.request("/readyz")).status).toBe(503);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true, true]);
    hanging.goOn();
    await expect.poll(async () => (await app.request("/readyz")).status).toBe(200);
  });

  test("of mounted apps belong to the outer one, wherever they are mounted", async () => {
    const inner = (name: string, works: boolean) => shop({ health: { checks: { [name]: () => works } } });
    const middle = new App({ title: "M", version: "1" }).mount("/deep", inner("queue", true));
    const app = shop({ health: { checks: { database: () => true } } });
    app.mount("/admin", inner("database", false)).mount("/middle", middle);
    const { status, body } = await answerOf(app.request("/readyz"));
    expect([status, body.checks]).toEqual([
      503,
      {
        database: checked("pass"),
        "/admin/database": checked("fail"),
        "/middle/deep/queue": checked("pass"),
      },
    ]);
    expect((await app.request("/admin/readyz")).status).toBe(503);
    expect(await answerOf(app.request("/middle/deep/healthz"))).toEqual(passes);
    app.announceClosing();
    expect(await answerOf(app.request("/middle/deep/readyz"))).toEqual(fails("The app is closing."));
  });
});

test.each([
  [{ live: "healthz" }, /health.live is "healthz", but must be false or a path/],
  [{ ready: "/items/:id" }, /health.ready is .* must be false or a path/],
  [{ ready: "/" }, /health.ready/],
  [{ checks: { "a b": () => true } }, /health.checks/],
  [{ checks: { a: "select 1" } }, /health.checks/],
  [{ checks: { a: { check: () => true } } }, /health.checks/],
  [{ checks: [() => true] }, /health.checks/],
  [{ timeout: 0 }, /health.timeout is 0, but must be a time in seconds/],
  [{ timeout: Number.POSITIVE_INFINITY }, /health.timeout/],
  [{ maxAge: -1 }, /health.maxAge/],
  [{ path: "/up" }, /health has no member "path"/],
])("options that cannot be meant stop the start: %o", (health, message) => {
  expect(() => shop({ health: health as never })).toThrow(message);
});
