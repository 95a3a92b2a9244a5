import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import type { App } from "../../runtime/app.js";
import { type Server, serve } from "../../runtime/node/serve.js";
import { webSocketTo } from "../../runtime/socket/web-socket.js";
import { clientProblems } from "../support/client-problems.js";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** The exports of `capabilities/scenarios.ts` and `capabilities/queries.ts`. */
type Scenarios = Record<string, (options: object) => Promise<unknown>>;

const home = path.join(repository, "test/client/capabilities");
const folder = temporaryFolder("client-capabilities");
const files: Record<string, string> = {};
let scenarios: Scenarios;
let app: App;
let server: Server;
let log: string[];

beforeAll(async () => {
  const sample = sampleProgram([home])(home);
  expect(sample.problems).toEqual([]);
  const emitted = await import(/* @vite-ignore */ pathToFileURL(sample.emit(folder)).href);
  ({ log, default: app } = emitted);
  server = await serve(app, { port: 0 });
  files["client.ts"] = sample.client({ tanstack: true }) ?? "";
  for (const name of ["scenarios.ts", "queries.ts"])
    files[name] = readFileSync(path.join(home, name), "utf8");
  writeFiles(path.join(folder, "client"), files);
  const outfile = path.join(folder, "client/all.mjs");
  const contents = 'export * from "./scenarios.js"; export * from "./queries.js";';
  await build({
    stdin: { contents, resolveDir: path.join(folder, "client") },
    nodePaths: [path.join(repository, "node_modules")],
    bundle: true,
    format: "esm",
    outfile,
  });
  scenarios = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  vi.spyOn(console, "error").mockReturnValue();
});
afterAll(async () => {
  await server?.close({ graceMs: 0 });
  removeFolder(folder);
});
beforeEach(() => void log.splice(0));

const run = (name: string): Promise<unknown> => {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`There is no scenario ${name}`);
  return scenario({
    baseUrl: server.url,
    webSocket: (url: string, protocols: string[], headers: Record<string, string>) =>
      new WebSocket(url, protocols, { headers }),
  });
};

test("client and scenarios compile, however strictly they are judged", () => {
  expect(clientProblems(files, { skipLibCheck: true })).toEqual([]);
});

// TypeScript 6 has just been used. Up to 5.9 the DOM's types have no iterators of their own.
test.each(["typescript5", "typescript7"])("they compile with %s, too", (compiler) => {
  const compilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], lib: ["es2022", "dom"] },
    ...{ target: "es2022", module: "esnext", moduleResolution: "bundler" },
    ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true },
  };
  writeFiles(folder, { "client/tsconfig.json": { compilerOptions, files: Object.keys(files) } });
  const args = [
    path.join(repository, "node_modules", compiler, "bin/tsc"),
    "-p",
    path.join(folder, "client"),
  ];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(stdout).toBe("");
});

test("five operations are small in a bundle, whatever others of the client can", async () => {
  const contents =
    'export { readBusy, sendBusy, readSlow, readBig, exportBig, isApiError } from "./client.js";';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.join(folder, "client") },
    ...({ bundle: true, minify: true, format: "esm", target: "es2022", write: false } as const),
  });
  expect(gzipSync(outputFiles[0]?.contents ?? "").length).toBeLessThan(1500);
});

test("JSON Lines are gone through as they come, with the types of the handler", async () => {
  expect(await run("rows")).toEqual([
    [1, new Date(Date.UTC(2026, 0, 1)), 2n ** 60n + 1n],
    [2, new Date(Date.UTC(2026, 0, 2)), 2n ** 60n + 2n],
    [1, new Date(0), 0n],
  ]);
});

test.each([
  ...["rows", "noRows", "tokens", "uploads", "pages"],
  ...["room", "echo", "leaveEcho", "closedRoom", "refusedRoom", "wrongCode"],
])("%s: the same without a port", async (name) => {
  const scenario = scenarios[name];
  const inProcess = await scenario?.({
    fetch: (request: Request) => app.fetch(request),
    webSocket: webSocketTo(app),
  });
  expect(inProcess).toEqual(await run(name));
});

test("leaving the loop and an abort end the generator on the server", async () => {
  await run("leaveRows");
  await expect.poll(() => log).toEqual(["rows ended by the client"]);
  expect(await run("abortRows")).toEqual([100, "enough"]);
  await expect.poll(() => log).toEqual(["rows ended by the client", "rows ended by the client"]);
});

test("what is answered in the place of a stream is an error", async () => {
  const detail = "So many there are not";
  expect(await run("noRows")).toEqual([404, { detail }, detail]);
});

test("an event stream that breaks off goes on behind the last id", async () => {
  const { found, states } = (await run("ticks")) as { found: unknown[][]; states: string[] };
  expect(found.map(([event, id, number]) => [event, id, number])).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((id) => ["message", `${id}`, id]),
    ["last", "7", 7],
  ]);
  expect(found[0]?.[3]).toEqual(new Date(Date.UTC(2026, 0, 1)));
  expect(log).toEqual(["ticks behind 0", "ticks behind 3", "ticks behind 6"]);
  expect(states).toEqual([
    "connecting",
    "open",
    "closed",
    "connecting",
    "open",
    "closed",
    "connecting",
    "open",
    "closed",
  ]);
  expect(await run("ticksOnce")).toEqual([6, 7]);
});

test("events may be text, or both", async () => {
  expect(await run("tokens")).toEqual(["Hello", "world", "[DONE]", "one", "two\nlines"]);
});

test("sockets are typed both ways", async () => {
  expect(await run("room")).toEqual({
    answer: { said: "Ada!: hi", at: new Date(1) },
    bytes: new Uint8Array([2, 1]),
    protocol: "chat.v1",
    end: { code: 1000, reason: "" },
  });
  expect(await run("echo")).toBe("HELLO");
  expect(await run("closedRoom")).toBe(1008);
  expect(await run("refusedRoom")).toEqual([1006, { code: 1006, reason: "" }]);
  expect(await run("leaveEcho")).toEqual({ code: 4000, reason: "enough" });
  expect(await run("wrongCode")).toBe("open");
});

test("files go up, several of them, and it is told how far they are", async () => {
  const posted = ["Hello", "a.svg image/svg+xml 6", "1.txt=1", "2.txt=2"];
  expect(await run("uploads")).toEqual({ plain: posted, shown: posted, first: 0, last: 1 });
});

test("pages are gone through, whatever leads from one to the next", async () => {
  expect(await run("pages")).toEqual({
    page: [3, 3],
    cursor: [1, 2, 3, 4, 5],
    sizes: [2, 2, 1],
    found: {
      link: ["a", "b", "c", "d", "e"],
      offset: ["a", "b", "c", "d", "e"],
      page: ["a", "b", "c", "d", "e"],
    },
  });
  expect(log).toEqual([
    ...["cursor 0 3", "cursor 0 3", "cursor 3 3"],
    ...["cursor 0 2", "cursor 2 2", "cursor 4 2"],
    ...["skip 0", "skip 2", "skip 4", "skip 5"],
  ]);
  log.splice(0);
  await run("leavePages");
  expect(log).toEqual(["skip 0", "skip 1"]);
  expect(await run("noPage")).toBe("No such page");
});

test("retries and time limits are options, of a client and of a call", async () => {
  expect(await run("busy")).toEqual([503, 200, 503, "here"]);
  expect(log).toEqual(["sent"]);
  expect(await run("slow")).toEqual(["TimeoutError", "here"]);
});

test("what is done once has a key for each call, which its retries share", async () => {
  const { answers, keys } = (await run("orders")) as { answers: unknown[]; keys: string[] };
  expect(answers).toEqual(["order of 1", "order of 2", "order of 3", "order of 3", 422]);
  expect(log).toEqual(["1 ordered", "2 ordered", "3 ordered"]);
  const [first = "", second, third = "", fourth, ...named] = keys;
  expect([first, third].map((key) => /^[\da-f]{32}$/.test(key))).toEqual([true, true]);
  expect([second, fourth]).toEqual([first, third]);
  expect(first).not.toBe(third);
  expect(named).toEqual(["three", "three", "three", "three"]);
});

test("TanStack Query takes the options of queries: values have the types of the handler, and keys their arguments", async () => {
  expect(await run("query")).toEqual({ dates: [true], names: ["a", "b"], nothing: null });
  expect(log).toEqual(["cursor 0 1", "cursor 0 1"]);
  expect(await run("keys")).toEqual({
    first: `${2n ** 60n} 0 1`,
    other: `${2n ** 60n} 5 1`,
    keys: [
      ["readBig", { size: `${2n ** 60n}`, at: new Date(0).toISOString(), days: [new Date(1).toISOString()] }],
    ],
  });
  expect(await run("failure")).toBe(404);
});

test("TanStack Query goes through pages, and sends mutations", async () => {
  expect(await run("infinite")).toEqual([
    [[1, 2], [3, 4], [5]],
    [["a", "b"], ["c", "d"], ["e"], []],
  ]);
  expect(await run("mutation")).toEqual(["Hello", 2n ** 60n]);
});

test("TanStack Query ends the request of a query that it cancels", async () => {
  expect(await run("aborted")).toEqual(["Error: CancelledError", true]);
});
