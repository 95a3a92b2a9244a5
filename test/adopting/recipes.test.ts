import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { blocksOf } from "../support/docs-blocks.js";
import { fromSources } from "../support/from-sources.js";
import { validateOpenApi } from "../support/openapi-validator.js";
import { sampleProgram } from "../support/sample-program.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** Recipes that listen, each the module of one section of docs/adopting.md. test/docs.test.ts checks their types. */
const SERVERS = ["express", "nest", "nest-fastify", "fastify", "http"] as const;

/** The compiler generates what these serve. */
const APPS: readonly string[] = ["app", "api"];

const folder = temporaryFolder("recipes-of-adopting");
const blocks = new Map(
  blocksOf(readFileSync(path.join(repository, "docs/adopting.md"), "utf8")).flatMap(({ text }) => {
    const name = /^\/\/ src\/(\S+)\.ts$/.exec(text.split("\n", 1)[0] ?? "")?.[1];
    return name === undefined ? [] : [[name, text] as const];
  }),
);

beforeAll(() => {
  writeFiles(folder, { "package.json": { type: "module" } });
  for (const name of APPS) writeFiles(folder, { [`src/${name}.ts`]: blocks.get(name) ?? "" });
  const sample = sampleProgram([folder])(folder);
  expect(sample.problems).toEqual([]);
  sample.emit(path.join(folder, "dist"));
  for (const [name, text] of blocks) {
    if (APPS.includes(name)) continue;
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    const { outputText } = ts.transpileModule(text, { compilerOptions: options });
    writeFiles(folder, { [`dist/src/${name}.js`]: fromSources(outputText) });
  }
});
afterAll(() => removeFolder(folder));

const load = (name: string) =>
  import(/* @vite-ignore */ pathToFileURL(path.join(folder, `dist/src/${name}.js`)).href);

describe.each(SERVERS)("the recipe for %s", (name) => {
  let server: Server;
  let url: string;
  const before = process.listeners("SIGTERM");
  beforeAll(async () => {
    vi.stubEnv("PORT", "0");
    ({ server } = (await load(name)) as { server: Server });
    vi.unstubAllEnvs();
    if (!server.listening) await once(server, "listening");
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
    for (const listener of process.listeners("SIGTERM"))
      if (!before.includes(listener)) process.off("SIGTERM", listener);
  });

  test("the app's routes are the app's, and all others the host's", async () => {
    const ask = async (path: string, init?: RequestInit) => {
      const response = await fetch(url + path, init);
      return [response.status, await response.text()];
    };
    expect(await ask("/items/0")).toEqual([200, '{"name":"Lamp","price":39.5,"id":0}']);
    expect(await ask("/items/x")).toEqual([422, expect.stringContaining('"loc":["path","id"]')]);
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ name: "", price: -1 });
    expect(await ask("/items", { method: "POST", headers, body })).toEqual([
      422,
      expect.stringContaining('"loc":["body","name"]'),
    ]);
    expect(await ask("/about")).toEqual([200, "Our shop"]);
    expect(await ask("/nothing")).toEqual([404, expect.not.stringContaining('{"detail"')]);
    if (name === "express")
      expect(await ask("/items/0", { method: "PUT" })).toEqual([200, '{"renamed":"0"}']);
  });
});

/** Handles a request at `http://localhost`, as the host would call it. */
type Ask = (path: string, init?: RequestInit) => Promise<readonly [number, string]>;
const asking =
  (answer: (request: Request) => Response | Promise<Response>): Ask =>
  async (path, init) => {
    const response = await answer(new Request(`http://localhost${path}`, init));
    return [response.status, await response.text()];
  };

test("the recipe for Hono", async () => {
  const { default: host } = (await load("hono")) as {
    default: { fetch(request: Request): Promise<Response> };
  };
  const ask = asking((request) => host.fetch(request));
  expect(await ask("/items/0")).toEqual([200, '{"name":"Lamp","price":39.5,"id":0}']);
  expect(await ask("/shop/items/0")).toEqual([200, '{"name":"Lamp","price":39.5,"id":0}']);
  expect(await ask("/shop/nothing")).toEqual([404, '{"detail":"Not Found"}']);
  expect(await ask("/about")).toEqual([200, "Our shop"]);
  expect(await ask("/nothing")).toEqual([404, "404 Not Found"]);
  expect(await ask("/items/0", { method: "PUT" })).toEqual([404, "404 Not Found"]);
});

/** Their servers are too heavy to install for this: the test makes the same calls as they do, in the same way. */
describe("the recipes for route files", () => {
  const METHODS = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

  test("of Next.js", async () => {
    type Answer = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
    const file = (await load("route")) as Record<string, Answer>;
    // Next.js refuses to build a route file with other exports.
    expect(Object.keys(file).sort()).toEqual(METHODS);
    class NextRequest extends Request {
      readonly nextUrl = new URL(this.url);
    }
    const ask = asking((request) => {
      const params = Promise.resolve({ path: new URL(request.url).pathname.split("/").slice(2) });
      return (file[request.method] as Answer)(new NextRequest(request), { params });
    });
    await answersBelowApi(ask);
  });

  test("of SvelteKit", async () => {
    const file = (await load("server")) as { fallback(event: object): Promise<Response> };
    expect(Object.keys(file)).toEqual(["fallback"]);
    await answersBelowApi(
      asking((request) =>
        file.fallback({ request, url: new URL(request.url), params: { path: "items/1" }, locals: {} }),
      ),
    );
  });

  async function answersBelowApi(ask: Ask) {
    expect(await ask("/api/items/1")).toEqual([200, '{"id":1}']);
    expect(await ask("/api/items/x")).toEqual([422, expect.stringContaining('"loc":["path","id"]')]);
    expect(await ask("/api/items/1", { method: "HEAD" })).toEqual([200, ""]);
    expect(await ask("/api/items/1", { method: "POST", body: "{}" })).toEqual([405, expect.any(String)]);
    expect(await ask("/api/nothing")).toEqual([404, '{"detail":"Not Found"}']);
    const [status, text] = await ask("/api/openapi.json");
    expect([status, Object.keys(JSON.parse(text).paths)]).toEqual([200, ["/api/items/{id}"]]);
  }
});

test("the recipe for one document", async () => {
  const { document } = (await load("document")) as { document: Record<string, Record<string, unknown>> };
  expect(Object.keys(document["paths"] ?? {})).toEqual(["/about", "/shop/items", "/shop/items/{id}"]);
  expect(document["info"]).toEqual({ title: "Everything", version: "2.0.0" });
  expect(await validateOpenApi(document)).toEqual([]);
});
