import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { App, type AppOptions } from "../app.js";
import type { CompiledNeed } from "../contract/dependency.js";
import { dependency, needing } from "../dependencies/testing.js";
import type { Issues } from "../generated/issues.js";
import { type BothPaths, bothPaths } from "../node/direct/both-paths.fixture.js";
import { add, type operation } from "../operation.fixture.js";
import type { LimitStore } from "./limit-store.js";

/** An asynchronous store that records its calls. */
function tellingStore(told: string[]): LimitStore {
  const counts = new Map<string, number>();
  return {
    async count(key, window) {
      told.push(`counts ${key}`);
      const requests = (counts.get(key) ?? 0) + 1;
      counts.set(key, requests);
      return { requests, endsIn: window * 1000 };
    },
  };
}

/** An app, and a record of calls: to its dependencies, and to its store. */
function world(options: Partial<AppOptions> = {}) {
  const told: string[] = [];
  const app = new App({ title: "T", version: "1", openapi: false, log: () => {}, ...options });
  return {
    app,
    told,
    tellings() {
      return told.splice(0);
    },
    of(name: string, parts: Parameters<typeof dependency>[2] = {}, kind?: "async") {
      const provider = () => {
        told.push(name);
        return kind ? Promise.resolve(name) : name;
      };
      return dependency(Object.defineProperty(provider, "name", { value: name }), kind, parts);
    },
  };
}

const limited = (of: CompiledNeed["of"], more: Partial<CompiledNeed> = {}): CompiledNeed => ({
  of,
  limits: [{ requests: 2, per: "1m", by: "everyone" }],
  ...more,
});
const statusOf = async (app: App, path: string) => (await app.request(path)).status;

test("one counter for all who depend on it, however they reach it", async () => {
  const { app, told, of } = world();
  const search = of("search");
  const { use, ...handed } = of("guard", { needs: needing(limited(search)) });
  add(app, "get", "/a", () => 1, { needs: needing(limited(search)) });
  add(app, "get", "/b", () => 1, { needs: needing(of("outer", { needs: needing(limited(search)) })) });
  add(app, "get", "/c", () => 1, { guards: [{ of: handed }] }, { dependencies: [use?.() as () => unknown] });
  // Another function of the same name, and the same one in a place without a limit.
  add(app, "get", "/other", () => 1, { needs: needing(limited(of("search"))) });
  add(app, "get", "/free", () => 1, { needs: needing(search) });
  expect([await statusOf(app, "/a"), await statusOf(app, "/b")]).toEqual([200, 200]);
  told.length = 0;
  const refused = await app.request("/c");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
  expect(refused.headers.get("ratelimit")).toBe('"search";r=0;t=60');
  // Neither the function nor its dependents are called.
  expect(told).toEqual([]);
  const other = await app.request("/other");
  expect([other.status, other.headers.get("ratelimit")]).toEqual([200, '"search (2)";r=1;t=60']);
  const free = await app.request("/free");
  expect([free.status, free.headers.get("ratelimit")]).toEqual([200, null]);
});

describe("a request is counted once", () => {
  test.each([
    ["not cached", { cache: false }, ["search", "search"]],
    ["of two scopes", { scope: "function" }, ["search", "search"]],
    ["limited by the later use alone", { limits: undefined }, ["search"]],
  ] as const)("%s", async (_, first, called) => {
    const told: string[] = [];
    const { app, tellings, of } = world({ stores: { limits: tellingStore(told) } });
    const search = of("search", {}, "async");
    const needs = needing(limited(search, first as Partial<CompiledNeed>), limited(search));
    add(app, "get", "/", () => 1, { needs });
    expect([await statusOf(app, "/"), await statusOf(app, "/")]).toEqual([200, 200]);
    expect(tellings()).toEqual([...called, ...called]);
    expect(told).toEqual(["counts T search 2/60 everyone", "counts T search 2/60 everyone"]);
    expect(await statusOf(app, "/")).toBe(429);
    expect(tellings()).toEqual([]);
  });

  test("by the name that a route and two dependencies share", async () => {
    const told: string[] = [];
    const { app, of } = world({ stores: { limits: tellingStore(told) } });
    const limit = { requests: 1, per: 60, name: "shared" };
    const needs = needing(
      { of: of("a", {}, "async"), limits: [limit] },
      { of: of("b", {}, "async"), limits: [limit] },
    );
    add(app, "get", "/", () => 1, { needs: needs.map((need, at) => ({ ...need, at })) }, { limit });
    const response = await app.request("/");
    expect([response.status, response.headers.get("ratelimit")]).toEqual([200, '"shared";r=0;t=60']);
    expect(told).toEqual(["counts shared 1/60 address unknown"]);
    expect(await statusOf(app, "/")).toBe(429);
  });
});

test("is counted where it would be called: not behind what throws, nor where its parameters are wrong", async () => {
  const told: string[] = [];
  const { app, of } = world({ stores: { limits: tellingStore(told) } });
  const search = of("search", {
    decode(request, _, issues) {
      if (request.query("q") === undefined) (issues as Issues).missing("q");
      return [];
    },
  });
  const closed = dependency(() => {
    throw new Error("closed");
  });
  add(app, "get", "/", () => 1, { needs: needing(limited(search)) });
  add(app, "get", "/closed", () => 1, { needs: needing(closed, limited(search, { at: 1 })) });
  expect([await statusOf(app, "/"), await statusOf(app, "/closed?q=a")]).toEqual([422, 500]);
  expect(told).toEqual([]);
  expect(await statusOf(app, "/?q=a")).toBe(200);
  expect(told).toEqual(["counts T search 2/60 everyone"]);
});

describe("a key that a function gives", () => {
  const keyed = (by: CompiledNeed["of"], of: CompiledNeed["of"], at = 0): CompiledNeed => ({
    ...{ of, at },
    limits: [{ requests: 1, per: 60, keyedBy: { of: by } }],
  });

  test("is waited for, also among dependencies that are resolved side by side", async () => {
    const { app, tellings, of } = world();
    const user = of("user", { decode: (request) => [request.query("user")] }, "async");
    const needs = [keyed(user, of("search", {}, "async")), { of: of("other", {}, "async"), at: 1 }];
    add(app, "get", "/", () => 1, { needs });
    expect(await statusOf(app, "/")).toBe(200);
    expect(tellings().toSorted()).toEqual(["other", "search", "user"]);
    expect(await statusOf(app, "/")).toBe(429);
    expect(tellings()).not.toContain("search");
  });

  test("that cannot be read is a 422, and what is limited is not called", async () => {
    const { app, tellings, of } = world();
    const user = of("user", {
      decode(_, __, issues) {
        (issues as Issues).missing("user");
        return [];
      },
    });
    add(app, "get", "/", () => 1, { needs: [keyed(user, of("search"))] });
    expect(await statusOf(app, "/")).toBe(422);
    expect(tellings()).toEqual([]);
  });

  test("two that are counted by each other do not start", () => {
    const { app, of } = world();
    const [a, b] = [of("a"), of("b")];
    add(app, "get", "/", () => 1, { needs: [keyed(a, b), keyed(b, a, 1)] });
    expect(() => app.ready()).toThrow(/counts requests with a function that itself depends on/);
  });
});

test("outside of a request nobody is counted", async () => {
  const told: string[] = [];
  const { app, of } = world({ stores: { limits: tellingStore(told) } });
  const outer = of("outer", { needs: needing(limited(of("search"))) });
  const resolve = app.resolve.bind(app) as (...args: unknown[]) => Promise<unknown>;
  expect(await resolve(outer.use?.(), (value: unknown) => value, outer)).toBe("outer");
  expect(told).toEqual([]);
});

test("what stands in its place in a test is counted like it", async () => {
  const { app, of } = world();
  const search = of("search");
  add(app, "get", "/", (found: string) => found, { needs: needing(limited(search)) });
  using _ = app.override(search.use?.() as () => string, () => "another");
  const { headers } = await app.request("/");
  expect(headers.get("ratelimit")).toBe('"search";r=1;t=60');
  expect([await statusOf(app, "/"), await statusOf(app, "/")]).toEqual([200, 429]);
});

describe("on both paths", () => {
  let both: BothPaths;
  beforeAll(async () => {
    const { app, of } = world();
    const search = of("search");
    const result = { status: 200, bodies: { 200: { kind: "events" } } } as unknown as ReturnType<
      typeof operation
    >["result"];
    add(app, "get", "/value", () => 1, { needs: needing(limited(search)) });
    add(app, "get", "/events", async function* () {}, { needs: needing(limited(search)), result });
    both = await bothPaths(app);
  });
  afterAll(() => both.close());

  test.each(["/value", "/events"])("%s tells of it, and is refused alike", async (path) => {
    const raw = `GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`;
    // Of the two that pass, each server has one.
    const first = await both.send(raw);
    if (path === "/value") {
      expect(first.direct).toMatch(/^HTTP\/1.1 200 /);
      expect(first.direct).toContain('\nratelimit: "search";r=1;t=60\n');
      expect(first.hono).toContain('\nratelimit: "search";r=0;t=60\n');
    }
    const { direct, hono, by } = await both.send(raw);
    expect(direct).toMatch(/^HTTP\/1.1 429 Too Many Requests\n/);
    expect(direct).toContain("\nretry-after: 60\n");
    expect(direct).toBe(hono);
    expect(by).toEqual(["direct"]);
  });
});
