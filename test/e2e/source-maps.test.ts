import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { finish, type Running, start } from "../support/processes.js";
import { copyQuickstart, countersign, plugins, type Quickstart, tspc, urlIn } from "../support/quickstart.js";

/** A stack in the server's log names the place in the TypeScript source where the error was created. */
let project: Quickstart;
let server: Running | undefined;
let place: string;

beforeAll(() => {
  project = copyQuickstart("source-maps");
  project.configure(plugins);
  project.edit(
    "src/items.ts",
    "  const item = find(id);",
    '  if (id === 500) throw new Error("by design");\n  const item = find(id);',
  );
  project.write(
    "serve.mjs",
    'import app from "./dist/app.js";\nimport { serve } from "countersign/node";\nconsole.log((await serve(app, { port: 0 })).url);\n',
  );
  const lines = project.read("src/items.ts").split("\n");
  const line = lines.findIndex((text) => text.includes("by design"));
  place = `src/items.ts:${line + 1}:${(lines[line] ?? "").indexOf("new Error") + 1}`;
});

afterEach(async () => {
  await server?.stop();
});

afterAll(() => project.remove());

async function expectPlace(running: Running): Promise<void> {
  server = running;
  const url = urlIn(await running.printed(/http:\/\/127\.0\.0\.1:\d+/));
  const answer = await fetch(`${url}/items/500`);
  expect([answer.status, await answer.text()]).toEqual([500, '{"detail":"Internal Server Error"}']);
  const log = await running.printed(/by design[\s\S]*?\n\s+at .*\n/);
  expect(log).toContain("GET /items/500 (src/items.ts:");
  expect(
    log.match(/\n\s+at (?:.*\()?(\S+?:\d+:\d+)\)?\n/)?.[1]?.endsWith(`/${place}`),
    `${place} in ${log}`,
  ).toBe(true);
}

test("by countersign build and start", async () => {
  const built = await finish(process.execPath, [countersign, "build"], project.root);
  expect(built.code, built.stdout + built.stderr).toBe(0);
  const args = [countersign, "start", "--port", "0", "--host", "127.0.0.1"];
  await expectPlace(start(process.execPath, args, project.root));
});

test("by tspc and node", async () => {
  const built = await finish(process.execPath, [tspc], project.root);
  expect(built, built.stdout).toEqual({ code: 0, stdout: "", stderr: "" });
  await expectPlace(start(process.execPath, ["--enable-source-maps", "serve.mjs"], project.root));
});
