import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type PathsSeen, throughHono, watchPaths } from "../runtime/node/direct/testing.js";
import { type Server, serve } from "../runtime/node/serve.js";
import { cases, runCase } from "./conformance/runner.js";
import { validateOpenApi } from "./support/openapi-validator.js";
import { type ServedProject, serveProject } from "./support/served-project.js";
import { removeFolder, repository, temporaryFolder } from "./support/temporary.js";

/** FastAPI's recorded cases against one Countersign app, over real sockets: directly, and all through Hono. */
const output = temporaryFolder("build", "test/conformance");
let served: ServedProject;
let throughHonoOnly: Server;
let seen: PathsSeen;

beforeAll(async () => {
  // One case ends in an uncaught error on purpose.
  vi.spyOn(console, "error").mockImplementation(() => {});
  served = await serveProject(path.join(repository, "test/conformance"), output);
  throughHonoOnly = await serve(served.app, { port: 0, ...throughHono });
  seen = watchPaths();
});

afterAll(async () => {
  seen?.[Symbol.dispose]();
  await throughHonoOnly?.close();
  await served?.close();
  removeFolder(output);
});

test.each(cases)("$group: $id", async (one) => {
  expect(await runCase(one, served.url)).toEqual([]);
});

test("most of them are served directly", () => {
  const direct = seen.served.filter((line) => line.endsWith(" direct"));
  expect(direct.length).toBeGreaterThan(cases.length / 2);
});

test.each(cases)("through Hono, $group: $id", async (one) => {
  seen.clear();
  expect(await runCase(one, throughHonoOnly.url)).toEqual([]);
  expect(seen.served.filter((line) => !line.endsWith(" hono"))).toEqual([]);
});

test("the document is valid, and served as it was built", async () => {
  expect(await validateOpenApi(JSON.parse(served.document))).toEqual([]);
  expect(await (await fetch(`${served.url}/openapi.json`)).text()).toBe(served.document);
});
