import { describe, expect, test } from "vitest";
import { App } from "./app.js";
import { dependency, needing, telling } from "./dependencies/testing.js";
import { serve } from "./node/serve.js";
import { add } from "./operation.fixture.js";
import type { Dependency } from "./types.js";

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

  test("close waits for what goes on behind answers", async () => {
    const told: string[] = [];
    const app = new App({ title: "Test", version: "1" });
    add(app, "get", "/", () => 1, { needs: needing(dependency(telling("db", told), "generator")) });
    await app.request("/");
    await app.close();
    expect(told).toEqual(["db begins", "db ends"]);
  });
});

describe("override", () => {
  const connection = () => "real";
  const compiled = dependency(connection);

  function appOf(): { app: App; read: () => Promise<unknown> } {
    const app = new App({ title: "Test", version: "1", log: silent });
    add(app, "get", "/", (value: unknown) => value, {
      needs: needing(
        dependency((value: string) => `user of ${value}`, "function", { needs: needing(compiled) }),
      ),
    });
    return { app, read: async () => (await app.request("/")).json() };
  }

  test("takes effect at once, wherever the dependency is reached, until it is undone", async () => {
    const { app, read } = appOf();
    expect(await read()).toBe("user of real");
    const outer = app.override(connection, () => "fake");
    expect(await read()).toBe("user of fake");
    const inner = app.override(connection, async () => "faker");
    expect(await read()).toBe("user of faker");
    inner();
    expect(await read()).toBe("user of fake");
    outer[Symbol.dispose]();
    expect(await read()).toBe("user of real");
  });

  test("takes generators, torn down as the original, and classes", async () => {
    const { app, read } = appOf();
    const told: string[] = [];
    app.override(connection, telling("fake", told));
    expect(await read()).toBe("user of fake");
    await app.settled();
    expect(told).toEqual(["fake begins", "fake ends"]);
    class Fake {
      toString() {
        return "instance";
      }
    }
    app.override(connection as Dependency, Fake);
    expect(await read()).toBe("user of instance");
  });

  test("leaves out what only the replaced one needs and reads", async () => {
    const app = new App({ title: "Test", version: "1" });
    let called = 0;
    const settings = dependency(() => ++called);
    const db = (value: number) => `db ${value}`;
    const needs = needing(dependency(db, "function", { needs: needing(settings) }));
    add(app, "get", "/", (value: unknown) => value, { needs });
    app.override(db, () => "fake");
    expect([await (await app.request("/")).json(), called]).toEqual(["fake", 0]);
  });

  test("of a replacement with parameters needs the compiler", async () => {
    const { app, read } = appOf();
    const replacement = (of: string) => `replaced by ${of}`;
    expect(() => app.override(connection, replacement as never)).toThrow("not compiled");
    const twin = dependency(replacement, "function", { needs: needing(dependency(() => "another")) });
    app.override(connection, replacement as never, twin as never);
    expect(await read()).toBe("user of replaced by another");
  });

  test("also replaces what lives as long as the app, before and after its start", async () => {
    const app = new App({ title: "Test", version: "1" });
    add(app, "get", "/", (value: unknown) => value, { needs: needing({ of: compiled, scope: "app" }) });
    const read = async () => (await app.request("/")).json();
    const undo = app.override(connection, () => "early");
    expect(await read()).toBe("early");
    undo();
    expect(await read()).toBe("real");
    app.override(connection, () => "late");
    expect(await read()).toBe("late");
    await app.close();
  });
});

describe("resolve", () => {
  const told: string[] = [];
  const db = telling("db", told);
  const compiled = dependency(db, "generator") as never;

  test("gives a dependency outside a request and tears it down, whatever becomes of its use", async () => {
    const app = new App({ title: "Test", version: "1" });
    expect(await app.resolve(db, (value) => `used ${value}`, compiled)).toBe("used db");
    expect(told.splice(0)).toEqual(["db begins", "db ends"]);
    const failing = app.resolve(db, () => Promise.reject(new Error("job failed")), compiled);
    await expect(failing).rejects.toThrow("job failed");
    expect(told.splice(0)).toEqual(["db begins", "db sees job failed", "db ends"]);
  });

  test("starts the app, and sees what was overridden", async () => {
    const app = new App({
      title: "Test",
      version: "1",
      async *lifespan() {
        told.push("lifespan");
        yield;
      },
    });
    app.override(db, () => "fake");
    expect(await app.resolve(db, async (value) => value, compiled)).toBe("fake");
    expect(told.splice(0)).toEqual(["lifespan"]);
    await app.close();
  });

  test("of a call that was not compiled says so", async () => {
    const app = new App({ title: "Test", version: "1" });
    await expect(app.resolve(db, () => 1)).rejects.toThrow("not compiled");
  });
});
