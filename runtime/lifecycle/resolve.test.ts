import { describe, expect, test } from "vitest";
import { App } from "../app.js";
import { dependency, telling } from "../dependencies/testing.js";

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
