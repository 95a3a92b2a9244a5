import { type Draft, draftsOf, inputKey } from "../../transformer/fuzz/drafts.js";
import type { FastCheck } from "../../transformer/fuzz/making.js";
import type { FuzzedProgram, Subject } from "../../transformer/fuzz/subjects.js";
import type { Credentials } from "./credentials.js";
import { type DocumentedAnswers, documentedAnswers } from "./documented.js";
import { type Door, isSuccess, type SentRequest } from "./exchange.js";
import type { Fault, FaultKind, Finding } from "./faults.js";
import { hunt } from "./hunt.js";
import { brokenFinding, generalFinding, validFinding } from "./judge.js";
import type { Sample, Trial } from "./probes/probe.js";
import { PROBES } from "./probes/probes.js";
import { requestOf } from "./request-of.js";

export interface FuzzOptions {
  readonly seed: number;
  /** The number of valid requests to an operation, and also of broken ones. */
  readonly runs: number;
  readonly credentials: Credentials;
}

/** What was sent to an operation, and what was wrong. */
export interface OperationReport {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly source: string;
  readonly valid: number;
  readonly broken: number;
  /** How often valid requests had each status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  /** Why nothing was sent. */
  readonly skipped?: string;
}

/** What is available for all operations. */
interface Setting extends FuzzOptions {
  readonly library: FastCheck;
  readonly program: FuzzedProgram;
  readonly documented: DocumentedAnswers;
  readonly door: Door;
}

/**
 * Sends requests to operations one by one, and checks the responses.
 * @param subjects the selected operations of the program.
 * @returns reports as they become available.
 */
export async function* fuzz(
  library: FastCheck,
  program: FuzzedProgram,
  subjects: readonly Subject[],
  door: Door,
  options: FuzzOptions,
): AsyncGenerator<OperationReport> {
  const documented = documentedAnswers(program.document);
  for (const subject of subjects)
    yield await reportOn(subject, { ...options, library, program, documented, door });
}

const STREAM_RUNS = 5;

async function reportOn(subject: Subject, setting: Setting): Promise<OperationReport> {
  const { operationId, method, path, source } = subject;
  const told = { operationId, method: method.toUpperCase(), path, source };
  const nothing = { ...told, valid: 0, broken: 0, statuses: {}, faults: [] };
  // fetch does not send such requests.
  if (method === "trace") return { ...nothing, skipped: "TRACE cannot be sent" };
  const drafts = draftsOf(subject, setting.program, setting.library);
  if ("schemas" in drafts)
    return {
      ...nothing,
      skipped: `no value is known for ${inputKey(drafts)}: add an example to its type`,
    };
  const { library } = setting;
  // Each stream is read for a while.
  const runs = subject.isStream ? Math.min(setting.runs, STREAM_RUNS) : setting.runs;
  const seed = seedOf(setting.seed, operationId);
  const statuses: Record<string, number> = {};
  let sample: Sample | undefined;
  let [valid, broken] = [0, 0];

  const ofValid = await hunt(library, drafts.valid, { seed, runs }, async (draft) => {
    const exchange = await sendDraft(draft, subject, setting);
    if (!exchange) return undefined;
    const { request, outcome } = exchange;
    valid++;
    if (outcome.kind === "answer") {
      statuses[outcome.status] = (statuses[outcome.status] ?? 0) + 1;
      if (!sample || (isSuccess(outcome) && !isSuccess(sample.answer)))
        sample = { draft, request, answer: outcome };
    }
    const found = generalFinding(subject, outcome, draft, setting.documented);
    const refused = outcome.kind === "answer" ? validFinding(subject, outcome, setting.program) : undefined;
    return asFault(subject, request, refused ?? found, "a valid request");
  });
  const ofBroken = drafts.broken
    ? await hunt(library, drafts.broken, { seed, runs }, async (draft) => {
        const exchange = await sendDraft(draft, subject, setting);
        if (!exchange) return undefined;
        const { request, outcome } = exchange;
        broken++;
        const found =
          generalFinding(subject, outcome, draft, setting.documented) ??
          (outcome.kind === "answer" ? brokenFinding(subject, outcome, draft, setting.program) : undefined);
        return asFault(subject, request, found, "a request that is wrong in one place");
      })
    : [];
  const probed = sample ? await probe(subject, sample, setting) : [];
  return { ...told, valid, broken, statuses, faults: distinct([...ofValid, ...ofBroken, ...probed]) };
}

/** A different seed for each operation, so that an operation alone gets the same requests as among all. */
function seedOf(seed: number, operationId: string): number {
  let mixed = seed | 0;
  for (const character of operationId) mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return mixed;
}

/** @returns `undefined` for values that cannot be sent. */
async function sendDraft(draft: Draft, subject: Subject, { credentials, door }: Setting) {
  const request = await requestOf(subject, draft);
  return request && { request, outcome: await door.send(credentials.given(request)) };
}

async function probe(subject: Subject, sample: Sample, setting: Setting): Promise<readonly Fault[]> {
  const { program, documented, credentials, door } = setting;
  const trial: Trial = {
    subject,
    program,
    documented,
    credentials,
    sample,
    send: (request) => door.send(credentials.given(request)),
    sendBare: (request) => door.send(credentials.withheld(request)),
  };
  const faults: Fault[] = [];
  for (const each of PROBES) {
    const found = await each(trial);
    if (!found) continue;
    const { expects, ...finding } = found;
    faults.push({ ...finding, operationId: subject.operationId, expectation: { lines: [expects] } });
  }
  return faults;
}

function asFault(
  subject: Subject,
  request: SentRequest,
  found: Finding | undefined,
  what: string,
): Fault | undefined {
  if (!found) return undefined;
  const { operationId } = subject;
  return {
    ...found,
    text: `given ${what}, it ${found.text}`,
    operationId,
    request,
    expectation: { lines: EXPECTED[found.kind] ?? [] },
  };
}

/** What a test expects of the response, if there is a general expectation. */
const EXPECTED: { readonly [Kind in FaultKind]?: readonly string[] } = {
  "server-error": ["expect(response.status).toBeLessThan(500);"],
  "valid-refused": ["expect(response.status).not.toBe(422);"],
  "broken-accepted": ["expect(response.status).toBe(422);"],
};

/** Faults of one kind are reported once, as first found. */
function distinct(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter((fault, at) => faults.findIndex(({ kind }) => kind === fault.kind) === at);
}
