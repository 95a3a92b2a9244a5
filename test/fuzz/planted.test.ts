import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { appDoor, type Fetches } from "../../cli/fuzz/app-door.js";
import { credentialsOf } from "../../cli/fuzz/credentials.js";
import type { FaultKind } from "../../cli/fuzz/faults.js";
import { fuzz, type OperationReport } from "../../cli/fuzz/fuzz.js";
import type { FuzzedProgram } from "../../transformer/fuzz/subjects.js";
import { sampleProgram } from "../support/sample-program.js";
import { repository, temporaryFolder } from "../support/temporary.js";

const folder = path.join(repository, "test/fuzz/planted");
let app: Fetches;
let planted: Set<string>;
let program: FuzzedProgram;

beforeAll(async () => {
  const compiled = sampleProgram([folder])(folder);
  expect(compiled.diagnostics).toEqual([]);
  const entry = compiled.emit(temporaryFolder("planted"));
  ({ default: app } = await import(/* @vite-ignore */ entry));
  ({ planted } = await import(/* @vite-ignore */ entry.replace("app.js", "faults.js")));
  program = compiled.fuzzed() as FuzzedProgram;
});
afterEach(() => planted.clear());

async function reports(operationId?: string, seed = 1): Promise<readonly OperationReport[]> {
  const door = appDoor(app, { timeoutMs: 400, streamMs: 50 });
  const subjects = program.subjects.filter(
    (each) => operationId === undefined || each.operationId === operationId,
  );
  expect(subjects.length).toBeGreaterThan(0);
  const credentials = credentialsOf(program.document, {}, { HTTPBearer: "token" });
  const all: OperationReport[] = [];
  for await (const report of fuzz(fc, program, subjects, door, { seed, runs: 100, credentials }))
    all.push(report);
  return all;
}

test("without faults, nothing is found", async () => {
  const all = await reports();
  expect(
    all.flatMap(({ operationId, faults }) =>
      faults.map(({ kind, text }) => `${operationId} ${kind} ${text}`),
    ),
  ).toEqual([]);
  expect(all.every(({ skipped }) => skipped === undefined)).toBe(true);
});

interface Planted {
  readonly operation: string;
  readonly kind: FaultKind;
  /** The rest of the request when it is as small as it can be. */
  readonly smallest?: { readonly url?: string | RegExp; readonly body?: string | RegExp };
}

const PLANTED: Readonly<Record<string, Planted>> = {
  "decoded-twice": {
    operation: "postItems",
    kind: "server-error",
    smallest: { body: /^\{"name":"[^"]?%[^"]?","price":0\}$/u },
  },
  limited: { operation: "getSearch", kind: "undocumented-status", smallest: { url: "/search?limit=51" } },
  "as-html": { operation: "getSearch", kind: "undocumented-media-type", smallest: { url: "/search" } },
  discount: {
    operation: "postItems",
    kind: "answer-misfit",
    smallest: { body: /^\{"name":".","price":[\d.]+\}$/u },
  },
  "second-opinion": {
    operation: "getSearch",
    kind: "valid-refused",
    smallest: { url: /^\/search\?q=(?:\w{4}|[^&]+)$/ },
  },
  cached: { operation: "getSearch", kind: "broken-accepted", smallest: { url: /^\/search\?limit=/ } },
  talkative: { operation: "postLogin", kind: "secret-leaked" },
  open: { operation: "getMe", kind: "ignored-credentials" },
  "no-head": { operation: "getSearch", kind: "head-differs" },
  restless: { operation: "getVersion", kind: "condition-ignored" },
  curious: { operation: "getSearch", kind: "unknown-parameter", smallest: { url: /nobody-reads-this/ } },
  "no-allow": { operation: "postItems", kind: "unsupported-method" },
  quadratic: { operation: "postNotes", kind: "slow" },
  overwhelmed: { operation: "postItems", kind: "server-error" },
  renamed: { operation: "postItems", kind: "round-trip", smallest: { body: /"name":"Item / } },
  elsewhere: { operation: "getSearch", kind: "wrong-place", smallest: { url: /^\/search\?limit=/ } },
  miscounted: { operation: "getPages", kind: "header-misfit", smallest: { url: "/pages" } },
  uncounted: { operation: "getPages", kind: "header-misfit", smallest: { url: "/pages" } },
  forgetful: { operation: "getWaitBySeconds", kind: "hangs", smallest: { url: "/wait/101" } },
};

describe.each(Object.entries(PLANTED))("%s", (name, { operation, kind, smallest }) => {
  test(`is found as ${kind}, and made small`, async () => {
    planted.add(name);
    const [report] = await reports(operation);
    const fault = report?.faults.find((each) => each.kind === kind);
    expect(report?.faults.map((each) => each.kind)).toContain(kind);
    const { url, body } = fault?.request ?? {};
    if (smallest?.url !== undefined) expect(url).toMatch(exactly(smallest.url));
    if (smallest?.body !== undefined)
      expect(body && "text" in body ? body.text : "").toMatch(exactly(smallest.body));
  });
});

const exactly = (text: string | RegExp) =>
  typeof text === "string" ? new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`) : text;

test("the same seed sends the same, another one something else", async () => {
  planted.add("decoded-twice");
  const sent = async (seed: number) =>
    (await reports("postItems", seed))[0]?.faults.map(({ request }) => request);
  expect(await sent(1)).toEqual(await sent(1));
  const [one, other] = [await reports("postItems", 1), await reports("postItems", 2)];
  expect(one[0]?.statuses).not.toEqual(other[0]?.statuses);
});
