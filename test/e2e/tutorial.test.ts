import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Block, blocksOf, snippetsOf } from "../support/docs-blocks.js";
import { exchangesOf, expected, perform } from "../support/docs-exchange.js";
import { finish, type Running, start } from "../support/processes.js";
import { countersign, urlIn } from "../support/quickstart.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** The tutorial's steps in a terminal; `test/docs.test.ts` compiles its code and sends its other requests. */
let running: Running | undefined;
const folders: string[] = [];
afterAll(async () => {
  await running?.stop();
  for (const folder of folders) removeFolder(folder);
});

const compilerOptions = { module: "NodeNext", target: "ES2022", types: ["node"], strict: true };

/** The program of a step in a folder of its own, and the blocks of its page. */
function project(step: string): { folder: string; blocks: readonly Block[] } {
  const page = `docs/tutorial/${step}.md`;
  const markdown = readFileSync(path.join(repository, page), "utf8");
  const folder = temporaryFolder("tutorial");
  folders.push(folder);
  const files = snippetsOf(page, markdown).flatMap((snippet) => snippet.files);
  writeFiles(folder, {
    "package.json": { name: "books", private: true, type: "module" },
    "tsconfig.json": {
      compilerOptions: { ...compilerOptions, skipLibCheck: true, rootDir: "src", outDir: "dist" },
      include: ["src"],
    },
    ...Object.fromEntries(files.map(({ name, text }) => [name, text])),
  });
  return { folder, blocks: blocksOf(markdown) };
}

/** The output in a `console` block below its command. */
function printedIn(blocks: readonly Block[], command: string): string {
  const [, printed] =
    blocks
      .map(({ text }) => text.split(`$ npx countersign ${command}\n`))
      .find(({ length }) => length === 2) ?? [];
  if (printed === undefined) throw new Error(`No block shows ${command}`);
  return printed;
}

test("step 8: routes prints what the page shows", async () => {
  const { folder, blocks } = project("8-routers");
  const { stdout } = await finish(process.execPath, [countersign, "routes"], folder);
  expect(stdout).toBe(printedIn(blocks, "routes"));
});

test("step 10: the service is built, says which setting is missing, starts with it, and serves", async () => {
  const { folder, blocks } = project("10-deployment");
  const built = await finish(process.execPath, [countersign, "build"], folder);
  expect(built.code, built.stdout + built.stderr).toBe(0);

  const missing = await finish(process.execPath, [countersign, "start", "--port", "0"], folder);
  expect(missing.code).toBe(1);
  expect(missing.stdout + missing.stderr).toContain(printedIn(blocks, "start").trim());

  const args = [countersign, "start", "--host", "127.0.0.1", "--port", "0"];
  running = start(process.execPath, args, folder, { BOOKS_TOKEN: "correct-horse" });
  const url = urlIn(await running.printed(/Serving .* at .*\n/));
  const text = blocks.find(
    (block) => block.language === "text" && block.text.startsWith("GET /readyz"),
  )?.text;
  const exchanges = exchangesOf(text ?? "");
  expect(exchanges.map(({ response }) => response.status)).toEqual([200, 201, 403, 200]);
  for (const exchange of exchanges) {
    const served = await perform(exchange, async (request) => {
      const { pathname } = new URL(request.url);
      const body = request.method === "GET" ? undefined : await request.text();
      return fetch(url + pathname, {
        method: request.method,
        headers: request.headers,
        ...(body && { body }),
      });
    });
    expect(served).toEqual(expected(exchange));
  }
});
