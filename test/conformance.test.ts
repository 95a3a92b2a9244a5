import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cases, runCase } from "./conformance/runner.js";
import { validateOpenApi } from "./support/openapi-validator.js";
import { type ServedProject, serveProject } from "./support/served-project.js";
import { removeFolder, repository, temporaryFolder } from "./support/temporary.js";

/** FastAPI's recorded cases against one Countersign app, over a real socket. */
const output = temporaryFolder("build", "test/conformance");
let served: ServedProject;

beforeAll(async () => {
  // One case ends in an uncaught error on purpose.
  vi.spyOn(console, "error").mockImplementation(() => {});
  served = await serveProject(path.join(repository, "test/conformance"), output);
});

afterAll(async () => {
  await served?.close();
  removeFolder(output);
});

test.each(cases)("$group: $id", async (one) => {
  expect(await runCase(one, served.url)).toEqual([]);
});

test("the document is valid, and served as it was built", async () => {
  expect(await validateOpenApi(JSON.parse(served.document))).toEqual([]);
  expect(await (await fetch(`${served.url}/openapi.json`)).text()).toBe(served.document);
});
