import { describe, expect, test } from "vitest";
import { App } from "../app.js";
import { dependency, needing, telling } from "../dependencies/testing.js";
import { add } from "../operation.fixture.js";
import type { Dependency } from "../types.js";

const silent = () => {};

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

  test("also replaces what something that lives as long as the app needs, from the next start on", async () => {
    const told: string[] = [];
    const settings = telling("settings", told);
    const app = new App({ title: "Test", version: "1" });
    const model = dependency((of: string) => `model of ${of}`, "function", {
      needs: needing({ of: dependency(settings, "generator"), scope: "app" }),
    });
    add(app, "get", "/", (value: unknown) => value, { needs: needing({ of: model, scope: "app" }) });
    const read = async () => (await app.request("/")).json();
    expect(await read()).toBe("model of settings");
    await app.close();
    const undo = app.override(settings, telling("others", told));
    expect(await read()).toBe("model of others");
    await app.close();
    undo();
    expect(await read()).toBe("model of settings");
    await app.close();
    // Dependencies that are not needed any more are not started.
    const lives = (name: string) => [`${name} begins`, `${name} ends`];
    expect(told).toEqual([...lives("settings"), ...lives("others"), ...lives("settings")]);
  });
});
