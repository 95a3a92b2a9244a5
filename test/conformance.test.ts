import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { operationCall } from "../runtime/calling/operation-call.js";
import { makeRequest } from "../runtime/calling/request.js";
import type { Members } from "../runtime/contract/members.js";
import { type PathsSeen, throughHono, watchPaths } from "../runtime/node/direct/testing.js";
import { type Server, serve } from "../runtime/node/serve.js";
import { cases, runCase } from "./conformance/runner.js";
import { valuesOf } from "./support/json-schema-values.js";
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

test("arguments that fit an operation's schema are never refused", async () => {
  const { paths, components = {} } = JSON.parse(served.document);
  for (const [template, item] of Object.entries<Record<string, Members>>(paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const call = operationCall({ method, path: template, operation }, components);
      const values = call.arguments.map((each) => [each.name, valuesOf(each.schema, components)] as const);
      for (const sample of fc.sample(fc.record(Object.fromEntries(values)), { numRuns: 3, seed: 1 })) {
        const { request, problems } = makeRequest(call, sample);
        // An empty field of a form counts as not filled in.
        const isEmptyField = call.body?.mediaType.includes("form") && Object.values(sample).includes("");
        if (!request || problems.length > 0 || isEmptyField) continue;
        const response = await served.app.request(request.url, request);
        const text = await response.text();
        expect(response.status, `${method} ${request.url} ${JSON.stringify(sample)} ${text}`).not.toBe(422);
      }
    }
  }
});
