import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { App, type AppOptions } from "../app.js";
import type { CompiledNeed } from "../contract/dependency.js";
import type { Limits } from "../contract/limit.js";
import { CONTRACT } from "../contract/operation.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { type BothPaths, bothPaths } from "../node/direct/both-paths.fixture.js";
import { add } from "../operation.fixture.js";
import { Router } from "../router.js";
import type { LimitStore } from "./limit-store.js";

/** Counts, and records its calls; or behaves as configured. */
function tellingStore(told: string[] = []): LimitStore & { answer: LimitStore["count"] | undefined } {
  const counts = new Map<string, number>();
  return {
    answer: undefined,
    count(key, window) {
      told.push(`${key} in ${window}`);
      if (this.answer) return this.answer(key, window);
      const requests = (counts.get(key) ?? 0) + 1;
      counts.set(key, requests);
      return Promise.resolve({ requests, endsIn: window * 1000 - 1 });
    },
  };
}

const appOf = (options: Partial<AppOptions> = {}) =>
  new App({ title: "T", version: "1", openapi: false, log: () => {}, ...options });

describe("on both paths", () => {
  class Teapot extends Error {}
  let both: BothPaths;

  beforeAll(async () => {
    const app = appOf({ stores: { limits: tellingStore() }, errors: "problem" });
    const limit: Limits = { requests: 1, per: "1m", by: "everyone" };
    app.onError(Teapot, (error, context) => context.text(error.message, 418));
    add(app, "get", "/value", () => 1, {}, { limit });
    add(app, "get", "/thrown", () => Promise.reject(new HttpError(404)), {}, { limit });
    add(app, "get", "/handled", () => Promise.reject(new Teapot("tea")), {}, { limit });
    add(app, "get", "/response", () => new Response("own"), {}, { limit });
    add(app, "get", "/free", () => 1);
    both = await bothPaths(app);
  });
  afterAll(() => both.close());

  test.each([
    ["/value", 200],
    ["/thrown", 404],
    ["/handled", 418],
    ["/response", 200],
  ])("tells on every answer to %s, and refuses what is more", async (path, status) => {
    const raw = `GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`;
    // One is the first of both: the other server's exceeds the limit.
    const first = await both.send(raw);
    expect(first.direct).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(first.direct).toContain(`\nratelimit-policy: "GET ${path}";q=1;w=60\n`);
    expect(first.direct).toContain(`\nratelimit: "GET ${path}";r=0;t=60\n`);
    const second = await both.send(raw);
    expect(second.direct).toBe(second.hono);
    expect(second.direct).toBe(first.hono);
    expect(second.by).toEqual(["direct"]);
    expect(second.direct).toMatch(/^HTTP\/1.1 429 Too Many Requests\n/);
    expect(second.direct).toContain("\nretry-after: 60\n");
    expect(second.direct).toContain(
      `"title":"Too Many Requests","status":429,"detail":"More than 1 request in 60 s (GET ${path}): try again in 60 s"}`,
    );
  });

  test("and says nothing where there is none", async () => {
    const { direct, hono, by } = await both.send(
      "GET /free HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
    );
    expect(direct).not.toContain("ratelimit");
    expect(direct).toBe(hono);
    expect(by).toEqual(["direct"]);
  });
});

describe("what holds", () => {
  test("of app, router, inclusion and route all, from the outside in; of one name the nearest; none below false", async () => {
    const told: string[] = [];
    const each = (name?: string): Limits => ({ requests: 9, per: 1, by: "everyone", ...(name && { name }) });
    const app = appOf({ limit: each(), stores: { limits: tellingStore(told) } });
    const router = new Router({ prefix: "/items", limit: [each("named") as never, each() as never] });
    add(router, "get", "/", () => 1, {}, { limit: each() });
    add(router, "get", "/named", () => 1, {}, { limit: { ...(each("named") as object), requests: 5 } });
    add(router, "get", "/false", () => 1, {}, { limit: false });
    app.route("/in", router, { limit: each() });
    const closed = new Router();
    add(closed, "get", "/", () => 1, {}, { limit: each() });
    app.route("/closed", closed, { limit: false });
    const of = async (path: string) => {
      told.length = 0;
      const { headers } = await app.request(path);
      return [told.map((one) => one.replace(/ everyone in 1$/, "")), headers.get("ratelimit-policy")];
    };
    expect(await of("/in/items")).toEqual([
      ["T app 9/1", "T /in 9/1", "named 9/1", "T /in/items in 1 s 9/1", "T GET /in/items 9/1"],
      '"app";q=9;w=1, "/in";q=9;w=1, "named";q=9;w=1, "/in/items in 1 s";q=9;w=1, "GET /in/items";q=9;w=1',
    ]);
    expect((await of("/in/items/named"))[0]).toEqual([
      "T app 9/1",
      "T /in 9/1",
      "T /in/items in 1 s 9/1",
      "named 5/1",
    ]);
    expect(await of("/in/items/false")).toEqual([[], null]);
    expect((await of("/closed"))[0]).toEqual(["T GET /closed 9/1"]);
  });

  test("of two apps with one store each its own, and a limit with a name together", async () => {
    const stores = { limits: tellingStore() };
    const [outer, inner] = ["Outer", "Inner"].map((title) => {
      const app = appOf({ title, stores, limit: { requests: 1, per: "1m" } });
      add(app, "get", "/own", () => title);
      add(app, "get", "/named", () => title, {}, { limit: { requests: 2, per: "1m", name: "all" } });
      return app;
    }) as [App, App];
    outer.mount("/inner", inner);
    const statusOf = async (path: string) => (await outer.request(path)).status;
    expect([await statusOf("/own"), await statusOf("/inner/own")]).toEqual([200, 200]);
    const { headers } = await outer.request("/inner/named");
    expect(headers.get("ratelimit")).toMatch(/^"app";r=0;/);
    expect(await statusOf("/own")).toBe(429);
  });

  test("of two routers at one path each its own", async () => {
    const app = appOf();
    for (const name of ["a", "b"]) {
      const router = new Router({ limit: { requests: 1, per: "1m" } });
      add(router, "get", `/${name}`, () => name);
      app.route("/", router);
    }
    const statuses = [];
    for (const path of ["/a", "/b", "/a", "/b"]) statuses.push((await app.request(path)).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });

  test("a policy is a text of structured fields, whatever the path", async () => {
    const app = appOf();
    add(app, "get", "/é/:id{\\d+}", () => 1, {}, { limit: { requests: 1, per: 1 } });
    const { headers } = await app.request("/%C3%A9/1");
    expect(headers.get("ratelimit-policy")).toBe('"GET /%C3%A9/:id{\\\\d+}";q=1;w=1');
  });

  test("is written as a limit, or the app is not built", () => {
    const wrong = [
      { requests: 0, per: 1 },
      { requests: 1, per: "1 minute" },
      [1],
      { requests: 1, per: 1, by: 1 },
    ];
    for (const limit of wrong)
      expect(() => appOf({ limit: limit as unknown as Limits })).toThrow(
        /^An app or router has a limit that/,
      );
    expect(() => appOf({ trustedProxies: -1 }).ready()).toThrow(/trustedProxies/);
  });
});

describe("a key that a function gives", () => {
  const userId = (name?: string) => (name === "none" ? undefined : name);
  const keyed = dependency(userId, "async", { decode: (request) => [request.query("user")] });
  /** As the compiler writes it: without a function if the program passes one. */
  const { use: _, ...handed } = keyed;
  const guards: readonly CompiledNeed[] = [{ of: handed }];

  test("counts by it, before all guards, and by address where it is undefined", async () => {
    const told: string[] = [];
    const app = appOf({ stores: { limits: tellingStore(told) } });
    const isOpen = () => told.push("guard");
    const { use: __, ...open } = dependency(isOpen);
    add(
      app,
      "get",
      "/",
      (id: string) => id,
      { guards: [...guards, { of: open }], needs: needing(keyed) },
      { dependencies: [isOpen], limit: { requests: 1, per: "1m", by: userId } },
    );
    expect(await (await app.request("/?user=a")).json()).toBe("a");
    expect((await app.request("/?user=a")).status).toBe(429);
    expect((await app.request("/?user=none")).status).toBe(200);
    expect(told).toEqual([
      "T GET / 1/60 key a in 60",
      "guard",
      "T GET / 1/60 key a in 60",
      "T GET / 1/60 address unknown in 60",
      "guard",
    ]);
  });

  test("of an app, which a test may put something in the place of", async () => {
    const compiled = {
      contract: CONTRACT,
      guards,
      document: () => ({ operation: {} }),
      components: () => [],
    };
    const options: AppOptions = { title: "T", version: "1", limit: { requests: 1, per: "1m", by: userId } };
    const app = new App(options, compiled as never);
    add(app, "get", "/", () => 1);
    using _ = app.override(userId as () => string, () => "everybody");
    expect((await app.request("/?user=a")).status).toBe(200);
    expect((await app.request("/?user=b")).status).toBe(429);
  });

  test("is none where the call was not compiled", () => {
    expect(() => appOf({ limit: { requests: 1, per: 1, by: userId } })).toThrow(/not compiled/);
  });
});

describe("while the store fails", () => {
  const failing = async (answer: LimitStore["count"]) => {
    const logged: string[] = [];
    const store = tellingStore();
    const app = appOf({
      stores: { limits: store },
      log: (message, error) => void logged.push(`${message}: ${(error as Error).message}`),
    });
    add(app, "get", "/open", () => 1, {}, { limit: { requests: 2, per: "1m" } });
    add(app, "get", "/closed", () => 1, {}, { limit: { requests: 2, per: "1m", whenStoreFails: "closed" } });
    store.answer = answer;
    const statusOf = async (path: string) => (await app.request(path)).status;
    const open = [await statusOf("/open"), await statusOf("/open"), await statusOf("/open")];
    const closed = await app.request("/closed");
    return { open, closed: [closed.status, closed.headers.get("retry-after")], logged };
  };
  const expected = (reason: string) => ({
    open: [200, 200, 429],
    closed: [503, "1"],
    logged: [`The store of limits failed: it is tried again every 1 s: ${reason}`],
  });

  test("each process counts for itself, and what is closed is answered with 503; the log is told once", async () => {
    expect(await failing(() => Promise.reject(new Error("gone")))).toEqual(expected("gone"));
    expect(
      await failing(() => {
        throw new Error("gone");
      }),
    ).toEqual(expected("gone"));
  });
});
