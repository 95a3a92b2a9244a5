import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { folder } from "../testing/fake.js";
import { startChild } from "./child.js";
import type { ServeMessage } from "./messages.js";

const scripts = folder({
  "listens.mjs": `
    process.once("message", ({ port, entry }) => {
      process.send("noise");
      process.send({ type: "listening", url: entry + " " + process.env.NODE_ENV + " " + process.cwd(), port });
    });
    setInterval(() => {}, 1000);`,
  "ends-well.mjs": `
    process.on("SIGTERM", () => process.exit(0));
    process.once("message", () => process.send({ type: "listening", url: "", port: 1 }));
    setInterval(() => {}, 1000);`,
  "hangs.mjs": `
    process.on("SIGTERM", () => {});
    process.once("message", () => process.send({ type: "listening", url: "", port: 1 }));
    setInterval(() => {}, 1000);`,
  "crashes.mjs": "process.exit(7);",
  "imports.mjs": `
    import "./module.mjs";
    import { createRequire } from "node:module";
    createRequire(import.meta.url)("./common.cjs");
    await import("data:text/javascript,");`,
  "waits.mjs": `
    import "./module.mjs";
    import { writeFileSync } from "node:fs";
    process.on("message", () => process.send({ type: "listening", url: "", port: 1 }));
    writeFileSync("loaded.txt", "");`,
  "module.mjs": "",
  "common.cjs": "",
});
afterAll(scripts.remove);

const REQUEST = { entry: "/e.js", host: "h", port: 4, graceMs: 1, delayMs: 0 };

const start = (script: string, env: Readonly<Record<string, string>> = {}) =>
  startChild(join(scripts.path, script), {
    cwd: scripts.path,
    env: { PATH: process.env["PATH"], ...env },
  });

/** Starts a script, stops it when it listens, and answers all that was heard. */
function live(script: string, env: Readonly<Record<string, string>> = {}) {
  return new Promise<{
    messages: ServeMessage[];
    loaded: ReadonlySet<string>;
    code: number | null;
    signal: string | null;
  }>((resolve) => {
    const messages: ServeMessage[] = [];
    const loaded = new Set<string>();
    const child = start(script, env);
    child.serve(REQUEST, {
      onMessage: (message) => {
        messages.push(message);
        child.stop();
        child.stop();
      },
      onLoad: (files) => files.forEach((file) => void loaded.add(file)),
      onExit: (how) => resolve({ messages, loaded, ...how }),
    });
  });
}

it("hands over the request, runs in the project's folder, in development unless told otherwise", async () => {
  const url = (mode: string) => ({ type: "listening", url: `/e.js ${mode} ${scripts.path}`, port: 4 });
  expect(await live("listens.mjs")).toMatchObject({ messages: [url("development")], signal: "SIGTERM" });
  expect((await live("listens.mjs", { NODE_ENV: "test" })).messages).toEqual([url("test")]);
});

it("lets a child end by itself", async () => {
  expect(await live("ends-well.mjs")).toMatchObject({ code: 0, signal: null });
});

it("kills a child that does not end", async () => {
  expect(await live("hangs.mjs")).toMatchObject({ code: null, signal: "SIGKILL" });
});

it("reports a child that crashes, and one that cannot be run", async () => {
  expect(await live("crashes.mjs")).toMatchObject({ messages: [], code: 7, signal: null });
  expect(await live("none.mjs")).toMatchObject({ messages: [], code: 1 });
});

it("tells which modules a child loads", async () => {
  const { loaded } = await live("imports.mjs");
  const names = ["imports.mjs", "module.mjs", "common.cjs"].map((name) => join(scripts.path, name));
  expect([...loaded]).toEqual(expect.arrayContaining(names));
  expect([...loaded].every((file) => isAbsolute(file))).toBe(true);
});

it("keeps what a waiting child has loaded until it is told what to serve", async () => {
  const child = start("waits.mjs");
  // It writes into its folder when its module is loaded.
  await expect.poll(() => existsSync(join(scripts.path, "loaded.txt"))).toBe(true);
  const loaded = await new Promise<readonly string[]>((resolve) => {
    const files: string[] = [];
    child.serve(REQUEST, {
      onMessage: () => child.stop(),
      onLoad: (more) => files.push(...more),
      onExit: () => resolve(files),
    });
  });
  expect(loaded).toContain(join(scripts.path, "module.mjs"));
});

it("says that a waiting child has ended, also to who asks it to serve", async () => {
  const child = start("crashes.mjs");
  expect(child.ended).toBe(false);
  await expect.poll(() => child.ended).toBe(true);
  const how = await new Promise((onExit) =>
    child.serve(REQUEST, { onMessage: () => {}, onLoad: () => {}, onExit }),
  );
  expect(how).toEqual({ code: 7, signal: null });
});
