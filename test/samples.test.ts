import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { appDoor } from "../cli/fuzz/app-door.js";
import { credentialsOf } from "../cli/fuzz/credentials.js";
import { fuzz } from "../cli/fuzz/fuzz.js";
import type { App } from "../runtime/app.js";
import { OPENAPI_VERSIONS } from "../runtime/contract/openapi-version.js";
import type { SocketRefused } from "../runtime/socket/client-socket.js";
import type { FuzzedProgram } from "../transformer/fuzz/subjects.js";
import { validateAsyncApi } from "./support/asyncapi-validator.js";
import { clientProblems } from "./support/client-problems.js";
import { validateOpenApi } from "./support/openapi-validator.js";
import { sampleProgram } from "./support/sample-program.js";
import { removeFolder, repository, temporaryFolder } from "./support/temporary.js";
import { wrongExamples } from "./support/wrong-examples.js";

/**
 * Each folder of `samples/` is a project with one point. `src/app.ts` becomes either `expected.js`, `expected.openapi.json` and,
 * if it has sockets or event streams, `expected.asyncapi.json`, with its further documents in `expected.documents/`, and then
 * responds to `requests.json`; or `expected.diagnostics`. `UPDATE_SAMPLES=1` rewrites the documents and the code for review; only
 * the other two define what is right.
 */
interface Exchange {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers?: Record<string, string>;
    readonly json?: unknown;
    readonly raw?: string;
    /** For a socket, whose method is `SOCKET`. */
    readonly protocols?: readonly string[];
    readonly send?: readonly string[];
  };
  readonly expect: {
    readonly status: number;
    readonly json?: unknown;
    readonly text?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly protocol?: string;
    /** All messages in order. */
    readonly receive?: readonly unknown[];
    /** The code with which the server closes, if it does. */
    readonly closed?: number;
  };
}

/** The encoder must refuse it. */
const WRONG_RESULT = "a result that is not as declared";

/**
 * Deliberate faults of samples, or faults of their sample data, and the reasons: by operation and kind. Fuzzing must find these,
 * and no others.
 */
const DELIBERATE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "custom-tags": { "getResultByN server-error": "asserts that any number can be divided by three" },
  "dependency-references": { "getOwn server-error": "ten times the largest number is Infinity" },
  "drizzle-queries": { "postUsers server-error": "a database that answers rows of fixed columns" },
  "errors-caught": {
    "getBehindAnInterfaceById undocumented-status": "whose errors cannot be read: docs/documented-errors.md",
  },
  "hono-apps": {
    "getOldTakenByName unsupported-method":
      "whose other methods are those of the app that it takes over from",
  },
  "kysely-tables": { "postPeople server-error": "makes a date of any text" },
  "names-of-a-program": { "postPartner server-error": "throws what its codec says of any text" },
  "own-checks": { "getResultBySku server-error": "answers any text as a checked one" },
  "query-object": { "getWindow server-error": "the sum of two integers may be too large for one" },
  "record-key-constraints": { "getWrong server-error": WRONG_RESULT },
  "result-media": { "getWrong server-error": WRONG_RESULT },
  "result-of-another-kind": Object.fromEntries(
    ["getMap", "getSet", "getDate", "getPromise", "getUnknown", "getBytes", "getList", "getRecord"].map(
      (id) => [`${id} server-error`, WRONG_RESULT],
    ),
  ),
  "result-small": { "getBroken server-error": WRONG_RESULT, "getBounded server-error": WRONG_RESULT },
  "standard-schemas": { "getSlowByText server-error": "a schema that answers later, which none may" },
  wire: {
    "postItems server-error": "a Date of more seconds than a Date holds, which it adds one to",
    "getItemsByPrice server-error": "prints the same",
    "getBroken server-error": WRONG_RESULT,
  },
};

/** Faults that a few requests find: values of all kinds of types must be created, broken and judged correctly. */
async function faultsOf(program: FuzzedProgram | undefined, app: App): Promise<readonly string[]> {
  if (!program) return [];
  const door = appDoor(app, { timeoutMs: 5000, streamMs: 30 });
  const options = { seed: 1, runs: 6, credentials: credentialsOf(program.document, {}, {}) };
  const found: string[] = [];
  for await (const { operationId, faults } of fuzz(fc, program, program.subjects, door, options))
    found.push(...faults.map(({ kind, text }) => `${operationId} ${kind}: ${text}`));
  return found;
}

const samples = path.join(repository, "test/samples");
const names = readdirSync(samples).sort();
const compiled = sampleProgram(names.map((name) => path.join(samples, name)));
const output = temporaryFolder("samples");
const updating = process.env["UPDATE_SAMPLES"] === "1";
const read = (name: string, file: string) => readFileSync(path.join(samples, name, file), "utf8");
const has = (name: string, file: string) => existsSync(path.join(samples, name, file));

afterAll(() => removeFolder(output));

function compare(name: string, file: string, actual: string): void {
  if (updating && actual !== "") writeFileSync(path.join(samples, name, file), actual);
  expect(actual).toBe(has(name, file) ? read(name, file) : "");
}

/** Exchanges messages with a socket. */
async function converse(app: App, { path, headers = {}, protocols = [], send = [] }: Exchange["request"]) {
  const socket = await app.connect(path, { headers, protocols });
  for (const message of send) await socket.send(message).catch(() => {});
  return socket;
}

/** @returns whether the response and the messages are as expected. */
async function asExpected(app: App, { request, expect: expected }: Exchange): Promise<boolean> {
  if (request.method !== "SOCKET" || expected.status !== 101) return false;
  const socket = await converse(app, request);
  const received: unknown[] = [];
  for (let i = 0; i < (expected.receive ?? []).length; i++) received.push(await socket.receive());
  expect(received).toEqual(expected.receive);
  if (expected.protocol !== undefined) expect(socket.protocol).toBe(expected.protocol);
  if (expected.closed !== undefined) expect((await socket.closed).code).toBe(expected.closed);
  socket.close();
  await app.settled();
  return true;
}

async function refused(app: App, request: Exchange["request"]): Promise<Response> {
  try {
    await converse(app, request);
  } catch (error) {
    if (error instanceof Error && error.name === "SocketRefused") return (error as SocketRefused).response;
    throw error;
  }
  throw new Error("The socket was not refused");
}

async function send(app: App, request: Exchange["request"]) {
  const { method, path, headers, json, raw } = request;
  if (method === "SOCKET") {
    const response = await refused(app, request);
    return { response, text: await response.text() };
  }
  const type = json === undefined ? {} : { "content-type": "application/json" };
  const body = json === undefined ? raw : JSON.stringify(json);
  const init = { method, headers: { ...type, ...headers }, ...(body !== undefined && { body }) };
  const response = await app.request(path, init);
  return { response, text: await response.text() };
}

test("the clients of all of them compile, however strictly they are judged", () => {
  const clients = names.flatMap((name) => {
    const text = compiled(path.join(samples, name)).client();
    return text === undefined ? [] : [[`${name}.ts`, text] as const];
  });
  expect(clientProblems(Object.fromEntries(clients))).toEqual([]);
  // One compilation of a hundred modules.
}, 240_000);

describe.each(names.filter((name) => has(name, "expected.diagnostics")))("refused: %s", (name) => {
  test("with each problem at its place", () => {
    const sample = compiled(path.join(samples, name));
    expect(sample.diagnostics).toEqual(read(name, "expected.diagnostics").trim().split("\n"));
    expect(sample.document).toBeUndefined();
  });
});

describe.each(names.filter((name) => !has(name, "expected.diagnostics")))("%s", (name) => {
  const sample = compiled(path.join(samples, name));
  let app: Promise<{ default: App }> | undefined;
  const load = async (): Promise<App> => {
    app ??= import(/* @vite-ignore */ sample.emit(path.join(output, name)));
    return (await app).default;
  };

  /** A document, which is next to the docs UI, below the app's prefix. */
  const served = async (file: string) => {
    const app = await load();
    // This header gives access to documents of samples that are not public.
    const headers = { "x-staff": "yes" };
    return send(app, { method: "GET", path: app.docsPath?.replace(/docs$/, file) ?? `/${file}`, headers });
  };

  test("compiles without a problem", () => expect(sample.diagnostics).toEqual([]));

  test("becomes this code", () => compare(name, "expected.js", sample.code));

  test("becomes this document, which is valid, and served byte for byte", async () => {
    compare(name, "expected.openapi.json", sample.document ?? "");
    expect(await validateOpenApi(JSON.parse(sample.document ?? "{}"))).toEqual([]);
    const { text } = await served("openapi.json");
    expect(text).toBe(sample.document);
  });

  test.each(OPENAPI_VERSIONS)("has a valid document of OpenAPI %s", async (version) => {
    expect(await validateOpenApi(JSON.parse(sample.documentIn(version) ?? "{}"))).toEqual([]);
  });
  for (const [file, text] of sample.further) {
    test(`has the document /${file}, which is valid, and served byte for byte`, async () => {
      if (updating)
        mkdirSync(path.dirname(path.join(samples, name, "expected.documents", file)), { recursive: true });
      compare(name, `expected.documents/${file}`, text);
      expect(await validateOpenApi(JSON.parse(text))).toEqual([]);
      expect((await served(file)).text).toBe(text);
    });
  }

  test("has valid examples of all it can be made of", async () => {
    const document = JSON.parse(sample.documentWithExamples() ?? "{}");
    expect(await validateOpenApi(document)).toEqual([]);
    expect(wrongExamples(document)).toEqual([]);
  });

  test("has its sockets and event streams in this document, which is valid, and served byte for byte", async () => {
    compare(name, "expected.asyncapi.json", sample.asyncapi ?? "");
    const { channels } = (await load()).asyncapi() as { readonly channels: object };
    expect(Object.keys(channels).length > 0).toBe(sample.asyncapi !== undefined);
    const { text } = await served("asyncapi.json");
    if (sample.asyncapi === undefined) return expect(text).not.toContain('"asyncapi": "3');
    expect(validateAsyncApi(JSON.parse(sample.asyncapi))).toEqual([]);
    expect(text).toBe(sample.asyncapi);
  });

  const exchanges: readonly Exchange[] = has(name, "requests.json")
    ? JSON.parse(read(name, "requests.json"))
    : [];
  test.each(exchanges.map((one) => [`${one.request.method} ${one.request.path} ${one.expect.status}`, one]))(
    "answers %s",
    async (_, one) => {
      if (await asExpected(await load(), one as Exchange)) return;
      const { response, text } = await send(await load(), (one as Exchange).request);
      const { status, json, text: expectedText, headers = {} } = (one as Exchange).expect;
      expect([response.status, json === undefined ? text : JSON.parse(text)]).toEqual([
        status,
        json === undefined ? (expectedText ?? text) : json,
      ]);
      for (const [header, value] of Object.entries(headers)) expect(response.headers.get(header)).toBe(value);
    },
  );

  // Runs last: apps that count and store requests also count and store these.
  test("answers requests made from its types as its document says", async () => {
    const found = await faultsOf(sample.fuzzed(), await load());
    const deliberate = Object.keys(DELIBERATE[name] ?? {});
    expect(found.filter((each) => !deliberate.some((known) => each.startsWith(`${known}:`)))).toEqual([]);
    // Otherwise the list would outlive its reasons.
    expect(deliberate.filter((known) => !found.some((each) => each.startsWith(`${known}:`)))).toEqual([]);
  });
});
