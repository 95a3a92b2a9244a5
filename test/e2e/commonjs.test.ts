import { cpSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finish, type Running, start } from "../support/processes.js";
import { countersign } from "../support/quickstart.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

let project: string;
let server: Running | undefined;

/** The quickstart in a package without ES modules. */
beforeAll(() => {
  project = temporaryFolder("commonjs");
  const quickstart = path.join(repository, "examples/quickstart");
  for (const name of ["src", "tsconfig.json"]) {
    cpSync(path.join(quickstart, name), path.join(project, name), { recursive: true });
  }
  writeFiles(project, { "package.json": { name: "commonjs", type: "commonjs" } });
});

afterAll(async () => {
  await server?.stop();
  removeFolder(project);
});

test("a CommonJS project is built and served", async () => {
  const built = await finish(process.execPath, [countersign, "build"], project);
  expect(built.code, built.stdout + built.stderr).toBe(0);
  server = start(process.execPath, [countersign, "start", "--port", "0", "--host", "127.0.0.1"], project);
  const printed = await server.printed(/http:\/\/127\.0\.0\.1:\d+/);
  const url = printed.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
  const refused = await fetch(`${url}/items?limit=0`);
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ detail: [{ loc: ["query", "limit"] }] });
  expect(await (await fetch(`${url}/items`)).json()).toEqual([]);
});
