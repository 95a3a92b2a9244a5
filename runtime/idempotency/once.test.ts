import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { App, type AppOptions } from "../app.js";
import type { Idempotent } from "../contract/idempotent.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { type BothPaths, bothPaths } from "../node/direct/both-paths.fixture.js";
import { add, named, withBody } from "../operation.fixture.js";
import type { ServerRequest } from "../request/server-request.js";
import { Router } from "../router.js";
import { memoryIdempotency } from "./memory-idempotency.js";
import { Once } from "./once.js";

const appOf = (options: Partial<AppOptions> = {}) =>
  new App({ title: "T", version: "1", openapi: false, log: () => {}, ...options });

const once = (idempotent: Idempotent = true) => ({ idempotent });
const under = (key: string, init: RequestInit = {}): RequestInit => ({
  method: "POST",
  ...init,
  headers: { "idempotency-key": key, ...init.headers },
});

/** The parts of a response that a client sees. */
async function seen(answered: Response | Promise<Response>) {
  const response = await answered;
  return [response.status, await response.text(), response.headers.get("idempotent-replayed")];
}

describe("on both paths", () => {
  let both: BothPaths;
  let done = 0;
  beforeAll(async () => {
    const app = appOf();
    add(app, "post", "/value", () => ++done, {}, once());
    add(
      app,
      "post",
      "/bytes",
      () =>
        new Response(new Uint8Array([0, 255, ++done]), {
          headers: { "x-own": "1", "content-type": "image/png" },
        }),
      {},
      once(),
    );
    add(app, "post", "/thrown", () => Promise.reject(new HttpError(409, { done: ++done })), {}, once());
    both = await bothPaths(app);
  });
  afterAll(() => both.close());

  test.each([["/value"], ["/bytes"], ["/thrown"]])(
    "%s is done once, whichever path the second takes",
    async (path) => {
      const raw = `POST ${path} HTTP/1.1\r\nhost: a\r\nidempotency-key: k\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`;
      const before = done;
      // Sent to one server, and then to the other.
      const { direct, hono } = await both.send(raw);
      expect(done).toBe(before + 1);
      expect(direct).not.toContain("idempotent-replayed");
      expect(hono).toContain("\nidempotent-replayed: true");
      expect(hono.replace(/\nidempotent-replayed: true/, "")).toBe(direct);
      const again = await both.send(raw);
      expect([again.direct, again.hono]).toEqual([hono, hono]);
    },
  );
});

describe("who sends a key again", () => {
  test("while it is being done, hears 409; with another body, 422; and then has the answer", async () => {
    const app = appOf();
    let finish = (_: string) => {};
    const gate = new Promise<string>((resolve) => {
      finish = resolve;
    });
    add(app, "post", "/", (item: unknown) => gate.then((text) => [item, text]), withBody, once());
    const body = (name: string) => ({
      body: JSON.stringify({ name }),
      headers: { "content-type": "application/json" },
    });
    const first = app.request("/", under("k", body("ada")));
    await new Promise((resolve) => setTimeout(resolve));
    const second = await app.request("/", under("k", body("ada")));
    expect([second.status, second.headers.get("retry-after")]).toEqual([409, "1"]);
    expect((await app.request("/", under("k", body("bob")))).status).toBe(422);
    finish("done");
    const answer = '[{"name":"ada"},"done"]';
    expect(await seen(first)).toEqual([200, answer, null]);
    expect(await seen(app.request("/", under("k", body("ada"))))).toEqual([200, answer, "true"]);
    expect((await app.request("/", under("k", body("bob")))).status).toBe(422);
  });

  test("behind a time limit, has what was made too late", async () => {
    const app = appOf();
    let finish = () => {};
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    add(app, "post", "/", () => gate.then(() => "late"), {}, { ...once(), timeout: 0.01 });
    expect((await app.request("/", under("k"))).status).toBe(504);
    expect((await app.request("/", under("k"))).status).toBe(409);
    finish();
    await app.settled();
    // The response was not delivered: a failed request may be tried again.
    expect((await app.request("/", under("k"))).status).toBe(200);
  });

  test("may try again what failed, and what asks to be tried again", async () => {
    const app = appOf();
    const fails = [new Error("gone"), new HttpError(503), new HttpError(429), "thrown"] as unknown[];
    const stream = new ReadableStream({ pull: (controller) => controller.close() });
    const answers = [new Response("later", { status: 429 }), new Response(stream, { status: 503 })];
    const handler = () => (fails.length > 0 ? Promise.reject(fails.shift()) : (answers.shift() ?? "done"));
    add(app, "post", "/", handler, {}, once());
    const all = [];
    for (let i = 0; i < 8; i++) all.push((await app.request("/", under("k"))).status);
    expect(all).toEqual([500, 503, 429, 500, 429, 503, 200, 200]);
  });

  test("may try again what was not committed, and only then", async () => {
    const app = appOf();
    let commits = 0;
    async function* transaction() {
      yield "t";
      if (++commits === 1) throw new Error("not committed");
    }
    const needs = [{ ...needing(dependency(transaction, "generator"))[0], scope: "function" as const }];
    add(app, "post", "/", (t: string) => t, { needs: needs as never }, once());
    expect((await app.request("/", under("k"))).status).toBe(500);
    expect(await seen(app.request("/", under("k")))).toEqual([200, '"t"', null]);
    expect(await seen(app.request("/", under("k")))).toEqual([200, '"t"', "true"]);
  });

  test("is not done again where the answer was a stream, too long, or not as declared", async () => {
    const app = appOf();
    let done = 0;
    const answering = <T>(value: T): T => {
      done++;
      return value;
    };
    const stream = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    add(app, "post", "/stream", () => answering(stream()), {}, once());
    add(app, "post", "/long", () => answering("x".repeat(1_000_001)), {}, once());
    add(
      app,
      "post",
      "/wrong",
      () => answering({ name: 1 }),
      { result: { status: 200, bodies: { 200: { kind: "json", encode: named as never } } } },
      once(),
    );
    for (const path of ["/stream", "/long", "/wrong"]) {
      done = 0;
      const first = await app.request(path, under("k"));
      await first.body?.cancel();
      const [status, text] = await seen(app.request(path, under("k")));
      expect([path, status, done]).toEqual([path, 409, 1]);
      expect(text).toContain("its response cannot be repeated");
    }
  });
});

test("a key belongs to one app of those that share a store, and to one version of an operation", async () => {
  const stores = { idempotency: memoryIdempotency() };
  const versioning = { by: "header", header: "api-version", versions: ["1", "2"] } as const;
  const inner = appOf({ title: "Inner", stores });
  const outer = appOf({ stores, versioning });
  add(inner, "post", "/", () => "inner", {}, once());
  for (const version of versioning.versions) {
    const router = new Router({ version });
    add(router, "post", "/", () => version, {}, once());
    outer.route("", router);
  }
  const whole = appOf({ title: "Whole", stores });
  add(whole, "post", "/", () => "whole", {}, once());
  whole.mount("/inner", inner);
  whole.mount("/outer", outer);
  const asked = async (path: string, version = "1") =>
    seen(whole.request(path, under("k", { headers: { "api-version": version } })));
  for (const replayed of [null, "true"]) {
    expect(await asked("/")).toEqual([200, '"whole"', replayed]);
    expect(await asked("/inner")).toEqual([200, '"inner"', replayed]);
    expect(await asked("/outer", "1")).toEqual([200, '"1"', replayed]);
    expect(await asked("/outer", "2")).toEqual([200, '"2"', replayed]);
  }
});

test("a key that a store gives too late is given back", async () => {
  const memory = memoryIdempotency();
  const keys: string[] = [];
  const asked: unknown[] = [];
  let answer = () => {};
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const tooLate = new Once({
    ...{ operation: ["T", "POST /"], required: false, ttl: 60, lock: 60, keyedBy: undefined },
    ...{ security: () => undefined, bodyLimit: undefined, failed: () => {} },
    store: {
      ...memory,
      claim(key, ...more) {
        keys.push(key);
        return late.then(() => memory.claim(key, ...more));
      },
    },
    // As when its time is over.
    guarded: {
      ask(ask, without) {
        asked.push(ask());
        without();
        throw new HttpError(503);
      },
    },
  });
  const request = { method: "POST", target: "/" } as ServerRequest;
  const nothing = () => expect.unreachable("nothing is done without the store");
  await expect(tooLate.run({ key: "k", caller: "" }, request, nothing, (made) => made)).rejects.toMatchObject(
    { status: 503 },
  );
  answer();
  await asked[0];
  expect(memory.claim(keys[0] as string, "another", "f", 60)).toEqual({ state: "ours" });
});

test("the store away, nothing is done", async () => {
  const store = { ...memoryIdempotency(), claim: () => Promise.reject(new Error("gone")) };
  const app = appOf({ stores: { idempotency: store } });
  let done = 0;
  add(app, "post", "/", () => ++done, {}, once());
  expect((await app.request("/", under("k"))).status).toBe(503);
  expect((await app.request("/", { method: "POST" })).status).toBe(200);
  expect(done).toBe(1);
});

test("of many requests in any order, each key is done once, and all answers to it are one", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ key: fc.constantFrom("a", "b", "c"), user: fc.constantFrom("x", "y") }), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.scheduler(),
      async (requests, scheduler) => {
        const app = appOf();
        const done: string[] = [];
        const work = scheduler.scheduleFunction(async (who: string) => {
          done.push(who);
          return `${who} ${done.length}`;
        });
        add(
          app,
          "post",
          "/",
          work,
          {
            decode: (request) => [`${request.header("authorization")} ${request.header("idempotency-key")}`],
          },
          once(),
        );
        const all = requests.map(async ({ key, user }) => ({
          who: `${user} ${key}`,
          answer: await seen(app.request("/", under(key, { headers: { authorization: user } }))),
        }));
        await scheduler.waitFor(Promise.all(all));
        expect(new Set(done).size).toBe(done.length);
        for (const who of done) {
          const answers = (await Promise.all(all))
            .filter((each) => each.who === who)
            .map(({ answer }) => answer);
          expect(answers.filter(([status, , replayed]) => status === 200 && replayed === null)).toHaveLength(
            1,
          );
          expect(answers.every(([status]) => status === 200 || status === 409)).toBe(true);
          expect(new Set(answers.filter(([status]) => status === 200).map(([, text]) => text)).size).toBe(1);
        }
      },
    ),
    { numRuns: 30 },
  );
});
