import { strict as assert } from "node:assert";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { QueryClient } from "@tanstack/query-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { App } from "../../runtime/app.js";
import { webSocketTo } from "../../runtime/socket/web-socket.js";
import { blocksOf } from "../support/docs-blocks.js";
import { finish } from "../support/processes.js";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** The blocks of docs/client.md that are a user's code: compiled with the client of `page/src/app.ts`, and run. */
const blocks = blocksOf(readFileSync(path.join(repository, "docs/client.md"), "utf8"))
  .filter(({ language }) => language === "typescript")
  .map(({ line, text }) => ({ line, text: `${text}export {};\n`, name: `client/line-${line}.ts` }));

const home = path.join(repository, "test/client/page");
const folder = temporaryFolder("client-page");
const shown: unknown[] = [];
const STATES: ReadonlySet<unknown> = new Set(["connecting", "open", "closed"]);

beforeAll(async () => {
  const sample = sampleProgram([home])(home);
  expect(sample.problems).toEqual([]);
  const emitted = sample.emit(path.join(folder, "emitted"));
  const app: App = (await import(/* @vite-ignore */ emitted)).default;
  writeFiles(folder, {
    "client/client.ts": sample.client({ tanstack: true }) ?? "",
    "src/app.js": `export { default } from ${JSON.stringify(emitted)};\n`,
    ...Object.fromEntries(blocks.map(({ name, text }) => [name, text])),
    "client/tsconfig.json": {
      compilerOptions: {
        ...{ strict: true, noEmit: true, skipLibCheck: true, types: ["node"], lib: ["es2023", "dom"] },
        ...{ target: "es2022", module: "nodenext", moduleResolution: "nodenext" },
        typeRoots: [path.join(repository, "node_modules/@types")],
        paths: { countersign: [path.join(repository, "runtime/index.ts")] },
      },
      files: ["names.d.ts", ...blocks.map(({ name }) => path.basename(name))],
    },
  });
  copyFileSync(path.join(home, "names.d.ts"), path.join(folder, "client/names.d.ts"));
  mkdirSync(path.join(folder, "src"), { recursive: true });
  copyFileSync(path.join(home, "src/app.ts"), path.join(folder, "src/app.ts"));

  const fetched = (request: Request) =>
    // A stream that is requested again has no further events.
    request.headers.has("last-event-id") ? new Response(null, { status: 204 }) : app.fetch(request);
  const webSocket = webSocketTo(app);
  const client = await import(/* @vite-ignore */ path.join(folder, "client/client.ts"));
  const all = client.createClient({ fetch: fetched, webSocket });
  const used = (): object => ({});
  for (const [name, value] of Object.entries({
    ...{ ...client, shop: all, chat: all, assert, fetch: fetched, queryClient: new QueryClient() },
    ...{ useQuery: used, useInfiniteQuery: used, useMutation: used },
    ...{
      baseUrl: "https://shop.example",
      tag: '"1"',
      bar: { value: 0 },
      draft: { id: "draft-1" },
      token: () => "t0ken",
    },
    input: { files: [new File(["<svg/>"], "lamp.svg")] },
    show: (value: unknown) => shown.push(value),
  }))
    vi.stubGlobal(name, value);
});
afterAll(() => {
  vi.unstubAllGlobals();
  removeFolder(folder);
});

test("they compile", async () => {
  const tsc = path.join(repository, "node_modules/typescript7/bin/tsc");
  const { stdout } = await finish("node", [tsc, "-p", path.join(folder, "client")], repository);
  expect(stdout).toBe("");
});

test("they run, one after the other", async () => {
  expect(blocks.length).toBeGreaterThan(12);
  for (const { name, line } of blocks)
    await expect(import(/* @vite-ignore */ path.join(folder, name)), `line ${line}`).resolves.toBeDefined();
  // Whether the end of a connection is reported before its last message is read depends on turns of the event loop.
  const states = shown.filter((one) => STATES.has(one));
  expect(states).toEqual([
    ...["connecting", "open", "closed", "connecting", "closed"],
    ...["connecting", "open", "closed"],
  ]);
  expect(shown.filter((one) => !STATES.has(one))).toEqual([
    ...["Lamp", 1970, 1970, 1999, "lobby: Hi"],
    ...Array(21).fill("Lamp"),
    ...[2, 1],
  ]);
});
