import { describe, expect, test } from "vitest";
import { App } from "../app.js";
import { dependency, needing, telling } from "../dependencies/testing.js";
import { serve } from "../node/serve.js";
import { add } from "../operation.fixture.js";

const silent = () => {};

describe("the life of an app", () => {
  function appOf(told: string[], count = { pool: 0 }) {
    const app = new App({
      title: "Test",
      version: "1",
      async *lifespan(own) {
        told.push(own === app ? "lifespan begins" : "another app");
        await undefined;
        yield;
        told.push("lifespan ends");
      },
    });
    function* pool() {
      count.pool++;
      yield* telling("pool", told)();
    }
    const inner = { of: dependency(telling("settings", told), "generator"), scope: "app" } as const;
    const needs = needing({ of: dependency(pool, "generator", { needs: needing(inner) }), scope: "app" });
    add(app, "get", "/", (value: unknown) => value, { needs });
    add(app, "get", "/again", (value: unknown) => value, { needs });
    return app;
  }

  test("begins with the first requests, once, and ends in reverse", async () => {
    const told: string[] = [];
    const count = { pool: 0 };
    const app = appOf(told, count);
    expect(told).toEqual([]);
    const answers = await Promise.all(
      ["/", "/again", "/"].map(async (path) => (await app.request(path)).json()),
    );
    expect(answers).toEqual(["pool", "pool", "pool"]);
    expect(count.pool).toBe(1);
    await app.close();
    expect(told).toEqual([
      ...["lifespan begins", "settings begins", "pool begins"],
      ...["pool ends", "settings ends", "lifespan ends"],
    ]);
  });

  test("begins before a server listens, and ends with it", async () => {
    const told: string[] = [];
    const server = await serve(appOf(told), { port: 0 });
    expect(told).toEqual(["lifespan begins", "settings begins", "pool begins"]);
    expect(await (await fetch(server.url)).json()).toBe("pool");
    await server.close();
    expect(told.slice(3)).toEqual(["pool ends", "settings ends", "lifespan ends"]);
  });

  test("ends before a server that cannot listen says so", async () => {
    const told: string[] = [];
    const other = await serve(new App({ title: "Other", version: "1" }), { port: 0 });
    const port = Number(new URL(other.url).port);
    await expect(serve(appOf(told), { port })).rejects.toThrow("in use");
    expect(told.at(-1)).toBe("lifespan ends");
    await other.close();
  });

  test("begins anew when a closed app is asked again", async () => {
    const told: string[] = [];
    const app = appOf(told);
    await app.request("/");
    await app.close();
    told.length = 0;
    await app.request("/");
    expect(told).toEqual(["lifespan begins", "settings begins", "pool begins"]);
    await app.close();
  });

  test("that fails to begin is answered with 500 to everybody, and thrown by serve; what began is ended", async () => {
    const told: string[] = [];
    const logged: string[] = [];
    const app = new App({
      title: "Test",
      version: "1",
      log: (message, error) => void logged.push(`${message}: ${(error as Error).message}`),
      async *lifespan() {
        try {
          yield;
        } catch (error) {
          told.push(`lifespan sees ${(error as Error).message}`);
          throw error;
        }
      },
    });
    const failing = async () => {
      throw new Error("no database");
    };
    const needs = needing(
      { of: dependency(telling("first", told), "generator"), scope: "app" },
      { of: dependency(failing, "async"), scope: "app" },
    );
    add(app, "get", "/", () => 1, { needs });
    const statuses = await Promise.all([app.request("/"), app.request("/")]);
    expect(statuses.map(({ status }) => status)).toEqual([500, 500]);
    expect((await app.request("/")).status).toBe(500);
    expect(logged).toEqual(Array(3).fill("A request failed: no database"));
    expect(told).toEqual([
      "first begins",
      "first sees no database",
      "first ends",
      "lifespan sees no database",
    ]);
    await expect(serve(app, { port: 0 })).rejects.toThrow("no database");
  });

  test("of a mounted app begins after that of the app around it and ends before it", async () => {
    const told: string[] = [];
    const inner = appOf(told);
    const outer = new App({
      title: "Outer",
      version: "1",
      async *lifespan() {
        told.push("outer begins");
        yield;
        told.push("outer ends");
      },
    });
    outer.mount("/inner", inner);
    await outer.start();
    expect(told[0]).toBe("outer begins");
    expect(told[1]).toBe("lifespan begins");
    expect(await (await outer.request("/inner/")).json()).toBe("pool");
    await outer.close();
    expect(told.slice(-2)).toEqual(["lifespan ends", "outer ends"]);
  });

  /** An app whose lifespan reports its steps, and can be held up or fail at both ends. */
  function lifeOf(name: string, told: string[], ends: { begins?: () => unknown; ends?: () => unknown } = {}) {
    const app = new App({
      title: name,
      version: "1",
      log: silent,
      async *lifespan() {
        told.push(`${name} begins`);
        await ends.begins?.();
        yield;
        told.push(`${name} ends`);
        await ends.ends?.();
      },
    });
    add(app, "get", "/", () => name);
    return app;
  }
  const failing = (message: string) => () => Promise.reject(new Error(message));

  test("a request that comes when the end has begun gets a life of its own", async () => {
    const told: string[] = [];
    const end = deferred();
    const app = lifeOf("app", told, { ends: () => end.promise });
    await app.request("/");
    const closing = app.close();
    await expect.poll(() => told).toEqual(["app begins", "app ends"]);
    const answer = app.request("/");
    end.resolve();
    await closing;
    expect(await (await answer).json()).toBe("app");
    expect(told).toEqual(["app begins", "app ends", "app begins"]);
    await app.close();
    expect(told).toEqual(["app begins", "app ends", "app begins", "app ends"]);
  });

  test("a request in progress may ask its own app while a close waits for it", async () => {
    const told: string[] = [];
    const app = lifeOf("app", told);
    const asked = deferred();
    const go = deferred();
    add(app, "get", "/outer", async () => {
      asked.resolve();
      await go.promise;
      return (await app.request("/")).json();
    });
    const answer = app.request("/outer");
    await asked.promise;
    const closing = app.close();
    go.resolve();
    expect(await (await answer).json()).toBe("app");
    await closing;
    expect(told).toEqual(["app begins", "app ends"]);
  });

  test("a close waits for a request that never ends until it is told to wait no longer", async () => {
    const told: string[] = [];
    const app = lifeOf("app", told);
    add(app, "get", "/never", () => new Promise(() => {}));
    await app.start();
    void app.request("/never");
    const patience = new AbortController();
    const closing = app.close({ signal: patience.signal });
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual(["app begins"]);
    patience.abort();
    await closing;
    expect(told).toEqual(["app begins", "app ends"]);
  });

  test("two closes are one, and both are told what failed", async () => {
    const told: string[] = [];
    const app = lifeOf("app", told, { ends: failing("disk full") });
    await app.start();
    const closes = await Promise.allSettled([app.close(), app.close()]);
    expect(closes.map((one) => one.status === "rejected" && one.reason.message)).toEqual([
      "disk full",
      "disk full",
    ]);
    expect(told).toEqual(["app begins", "app ends"]);
    await app.close();
  });

  test("where one mounted app fails to start, those that had started are closed", async () => {
    const told: string[] = [];
    const outer = lifeOf("outer", told);
    outer.mount("/a", lifeOf("a", told, { ends: failing("a stays") }));
    outer.mount("/b", lifeOf("b", told, { begins: failing("no b") }));
    outer.mount("/c", lifeOf("c", told));
    const error = await outer.start().catch((thrown: unknown) => thrown);
    expect(told).toEqual(["outer begins", "a begins", "b begins", "a ends"]);
    expect(error).toMatchObject({
      message: "The app failed to start in 2 places: no b; a stays",
      errors: [{ message: "no b" }, { message: "a stays" }],
    });
    expect((await outer.request("/")).status).toBe(500);
  });

  test("a server that cannot listen, of an app that then fails to end, says both", async () => {
    const other = await serve(lifeOf("other", []), { port: 0 });
    const port = Number(new URL(other.url).port);
    const error = serve(lifeOf("app", [], { ends: failing("disk full") }), { port });
    await expect(error).rejects.toMatchObject({
      errors: [{ code: "EADDRINUSE" }, { message: "disk full" }],
    });
    await other.close();
  });

  test("where mounted apps fail to end, everything else is ended, and all errors are thrown", async () => {
    const told: string[] = [];
    const outer = lifeOf("outer", told, { ends: failing("outer stays") });
    for (const name of ["a", "b", "c"])
      outer.mount(`/${name}`, lifeOf(name, told, name === "b" ? {} : { ends: failing(`${name} stays`) }));
    await outer.start();
    told.length = 0;
    const error = await outer.close().catch((thrown: unknown) => thrown);
    expect(told).toEqual(["c ends", "b ends", "a ends", "outer ends"]);
    expect(error).toMatchObject({
      message: "The app failed to close in 3 places: c stays; a stays; outer stays",
    });
    await outer.close();
    expect(told).toHaveLength(4);
  });

  test("an app that failed to start tries again when it is told to start, not with each request", async () => {
    const told: string[] = [];
    let down = true;
    const app = lifeOf("app", told, { begins: () => down && failing("no database")() });
    expect((await app.request("/")).status).toBe(500);
    expect((await app.request("/")).status).toBe(500);
    expect(told).toEqual(["app begins"]);
    down = false;
    await app.start();
    expect((await app.request("/")).status).toBe(200);
    await app.close();
    expect(told).toEqual(["app begins", "app begins", "app ends"]);
  });

  test("close waits for what goes on behind answers", async () => {
    const told: string[] = [];
    const app = new App({ title: "Test", version: "1" });
    add(app, "get", "/", () => 1, { needs: needing(dependency(telling("db", told), "generator")) });
    await app.request("/");
    await app.close();
    expect(told).toEqual(["db begins", "db ends"]);
  });
});

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
