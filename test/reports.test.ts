import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { App } from "../runtime/app.js";
import { type Server, serve } from "../runtime/node/serve.js";
import type { Check } from "./reports/check.js";
import { send } from "./support/raw-http.js";
import { sampleProgram } from "./support/sample-program.js";
import { removeFolder, repository, temporaryFolder } from "./support/temporary.js";

/**
 * Small inputs from public bug reports of other frameworks. `expected.json` contains the source of each, why the responses are
 * right, and the responses; `check.ts` checks what a table cannot express. Every request is made over a socket and through
 * `app.fetch`.
 */
interface Report {
  readonly source: string;
  readonly title: string;
  readonly document?: readonly { readonly at: string; readonly equals?: unknown; readonly absent?: true }[];
  readonly requests?: readonly Exchange[];
}

interface Exchange {
  /** Method and path. */
  readonly send: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json_body?: unknown;
  readonly body?: string;
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  /** `null`: the header is absent. */
  readonly response_headers?: Readonly<Record<string, string | null>>;
  readonly only?: Way;
}

type Way = "socket" | "fetch";

const folder = path.join(repository, "test/reports");
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const output = temporaryFolder("reports");
for (const name of names) {
  cpSync(path.join(folder, name, "src"), path.join(output, name, "src"), { recursive: true });
  const packages = path.join(folder, name, "packages");
  if (existsSync(packages)) cpSync(packages, path.join(output, name, "node_modules"), { recursive: true });
}
const compiled = sampleProgram(names.map((name) => path.join(output, name)));
afterAll(() => removeFolder(output));

describe.each(names)("%s", (name) => {
  const report = JSON.parse(readFileSync(path.join(folder, name, "expected.json"), "utf8")) as Report;
  const sample = compiled(path.join(output, name));
  const document = JSON.parse(sample.document ?? "{}");
  let app: App;
  let server: Server;

  beforeAll(async () => {
    expect(sample.diagnostics).toEqual([]);
    const entry = sample.emit(path.join(output, name, "dist"));
    app = (await import(/* @vite-ignore */ pathToFileURL(entry).href)).default;
    server = await serve(app, { port: 0 });
  });
  afterAll(() => server?.close());

  test("is described as it should be", () => {
    for (const { at, equals } of report.document ?? [])
      expect([at, pointed(document, at)]).toEqual([at, equals]);
  });

  const exchanges = (report.requests ?? []).flatMap((exchange) =>
    (["socket", "fetch"] as const)
      .filter((way) => exchange.only === undefined || exchange.only === way)
      .map((way) => ({ ...exchange, way })),
  );
  if (exchanges.length > 0)
    test.each(exchanges)("responds $status to $send by $way", async (exchange) => {
      const { status, text, headers } = await ask(exchange, app, server.url);
      expect([status, text]).toEqual([exchange.status, exchange.text ?? text]);
      if ("json" in exchange) expect(JSON.parse(text)).toEqual(exchange.json);
      for (const [header, value] of Object.entries(exchange.response_headers ?? {}))
        expect(headers[header] ?? null).toEqual(value);
    });

  const checkFile = path.join(folder, name, "check.ts");
  if (existsSync(checkFile))
    test("passes its own check", async () => {
      const { check } = (await import(/* @vite-ignore */ checkFile)) as { check: Check };
      await check({ app, document, url: server.url, send: (request) => send(server.url, request) });
    });
});

/** The value at a JSON Pointer (RFC 6901); `undefined` if there is none. */
function pointed(document: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1);
  return steps
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((value, step) => Object(value)[step], document);
}

async function ask(exchange: Exchange & { readonly way: Way }, app: App, url: string) {
  const { send: line, json_body: json, way } = exchange;
  const [method = "GET", ...rest] = line.split(" ");
  const target = rest.join(" ");
  const body = json === undefined ? exchange.body : JSON.stringify(json);
  const type = json === undefined ? {} : { "content-type": "application/json" };
  const headers = { ...type, ...exchange.headers };
  if (way === "socket")
    return send(url, { method, path: target, headers, ...(body !== undefined && { body }) });
  const request = new Request(new URL(target, url), { method, headers, ...(body !== undefined && { body }) });
  const response = await app.fetch(request);
  return {
    status: response.status,
    text: await response.text(),
    headers: Object.fromEntries(response.headers) as Record<string, string>,
  };
}
