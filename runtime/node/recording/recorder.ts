import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { inspect } from "node:util";
import type { Issue } from "../../contract/issue.js";
import type {
  ArrivedRequest,
  HandlingStep,
  Instrumentation,
  RequestDetail,
  RequestOutcome,
  RequestRecord,
  RouteFacts,
} from "../../observing/instrumentation.js";
import { isSecret, REDACTED, redactedQuery } from "../../opentelemetry/redacted.js";
import { lostMembers } from "./lost.js";
import type { RecordedRequest, RecordedStep } from "./recorded.js";
import { shownValue } from "./shown.js";
import { Tap } from "./tap.js";

const MOST_STEPS = 200;
const MOST_ISSUES = 100;
const MOST_ERROR = 10_000;

/** Only the names of these headers are not secret. */
const SECRET_HEADERS: ReadonlySet<string> = new Set(["cookie", "authorization", "proxy-authorization"]);

/** Larger results are not compared with what was sent. */
const MOST_COMPARED = 1_000_000;

/** Records the requests of a process, for the page of `countersign dev`. */
export class Recorder implements Instrumentation {
  readonly wantsDetails = true;
  readonly #keep: (record: RecordedRequest) => void;
  readonly #current = new AsyncLocalStorage<Recording>();
  /** The tap of the exchange that is just beginning. */
  #tap: Tap | undefined;
  #last = 0;

  /** @param keep called with each request once it is over. */
  constructor(keep: (record: RecordedRequest) => void) {
    this.#keep = keep;
  }

  /** Serves an exchange, and listens to its bodies. */
  around(incoming: IncomingMessage, response: ServerResponse, serve: () => void): void {
    this.#tap = new Tap(incoming, response);
    try {
      serve();
    } finally {
      this.#tap = undefined;
    }
  }

  begin(request: ArrivedRequest): RequestRecord {
    this.#last++;
    const recording = new Recording(`${process.pid}-${this.#last}`, request, this.#tap, this.#keep);
    this.#tap = undefined;
    return {
      run: (work) => this.#current.run(recording, work),
      routed: (route) => recording.routed(route),
      told: (detail) => recording.told(detail),
      ended: (outcome) => recording.ended(outcome),
    };
  }

  step(step: HandlingStep, work: () => unknown): void {
    const recording = this.#current.getStore();
    if (recording) recording.step(step, work);
    else work();
  }
}

/** One request in progress. */
class Recording {
  readonly #id: string;
  readonly #request: ArrivedRequest;
  readonly #tap: Tap | undefined;
  readonly #keep: (record: RecordedRequest) => void;
  readonly #at = Date.now();
  readonly #begun = performance.now();
  readonly #steps: RecordedStep[] = [];
  #route: RouteFacts | undefined;
  #arguments: RecordedRequest["arguments"];
  #issues: readonly Issue[] = [];
  #dropped: readonly string[] = [];

  constructor(
    id: string,
    request: ArrivedRequest,
    tap: Tap | undefined,
    keep: (record: RecordedRequest) => void,
  ) {
    this.#id = id;
    this.#request = request;
    this.#tap = tap;
    this.#keep = keep;
  }

  routed(route: RouteFacts): void {
    this.#route = route;
  }

  told(detail: RequestDetail): void {
    switch (detail.kind) {
      case "arguments":
        // Copied as they are now, because a handler may change them.
        this.#arguments = detail.values.map((value) =>
          value === undefined ? {} : { value: shownValue(value) },
        );
        return;
      case "issues":
        this.#issues = detail.issues;
        return;
      case "result":
        this.#dropped = droppedOf(detail.value, detail.sent);
    }
  }

  step({ kind, name }: HandlingStep, work: () => unknown): void {
    const begin = performance.now() - this.#begun;
    const end = (failed: boolean) => {
      const milliseconds = performance.now() - this.#begun - begin;
      if (this.#steps.length < MOST_STEPS) this.#steps.push({ kind, name, begin, milliseconds, failed });
    };
    try {
      const made = work();
      if (made instanceof Promise)
        made.then(
          () => end(false),
          () => end(true),
        );
      else end(false);
    } catch (error) {
      end(true);
      throw error;
    }
  }

  ended(outcome: RequestOutcome): void {
    // A supervisor's probes would push out everything else.
    if (outcome.route?.isProbe) return;
    const { method, path, query } = this.#request;
    const { status, how, milliseconds, bytes, error } = outcome;
    const record: RecordedRequest = {
      id: this.#id,
      at: this.#at,
      method,
      path,
      query: redactedQuery(query),
      headers: headersOf(this.#request),
      body: this.#tap?.requestBody,
      route: this.#route && {
        template: this.#route.template,
        operationId: this.#route.operationId,
        source: this.#route.source,
      },
      arguments: this.#arguments,
      steps: [...this.#steps].sort((a, b) => a.begin - b.begin),
      issues: this.#issues.slice(0, MOST_ISSUES).map(shownIssue),
      dropped: this.#dropped,
      status,
      how,
      milliseconds,
      bytes,
      error: error === undefined ? undefined : inspect(error).slice(0, MOST_ERROR),
      answer: this.#tap?.answerBody,
    };
    this.#keep(withoutTexts(record, secretTexts(this.#request)));
  }
}

/** Shorter texts occur everywhere. */
const LEAST_SECRET = 6;

/** The secrets in a request, which may also appear in what is created from it. */
function secretTexts(request: ArrivedRequest): readonly string[] {
  const headers = request.headerNames().filter(isSecretHeader);
  const said = headers.flatMap((name) => [
    request.header(name) ?? "",
    ...partsOf(request.header(name) ?? ""),
  ]);
  const asked = [...new URLSearchParams(request.query)].flatMap(([name, value]) =>
    isSecret(name) ? [value] : [],
  );
  const long = [...said, ...asked].filter(({ length }) => length >= LEAST_SECRET);
  // One may be part of another.
  return [...new Set(long)].sort((a, b) => b.length - a.length);
}

/** The token after its scheme; the values of cookies. */
function partsOf(text: string): readonly string[] {
  const cookies = text.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim());
  return [text.slice(text.indexOf(" ") + 1), ...cookies];
}

/** Returns the record without certain texts, wherever they occur in it. */
function withoutTexts(record: RecordedRequest, secrets: readonly string[]): RecordedRequest {
  if (secrets.length === 0) return record;
  const hide = (text: string) =>
    secrets.reduce((before, secret) => before.replaceAll(secret, REDACTED), text);
  return JSON.parse(JSON.stringify(record), (_, value: unknown) =>
    typeof value === "string" ? hide(value) : value,
  ) as RecordedRequest;
}

const isSecretHeader = (name: string) => SECRET_HEADERS.has(name) || isSecret(name);

function headersOf(request: ArrivedRequest): readonly (readonly [string, string])[] {
  return request.headerNames().map((name) => {
    const value = request.header(name) ?? "";
    return [name, isSecretHeader(name) ? REDACTED : value];
  });
}

function shownIssue(issue: Issue): Issue {
  const input = issue.loc.some((step) => isSecret(String(step))) ? REDACTED : shownValue(issue.input);
  return { ...issue, input } as Issue;
}

function droppedOf(value: unknown, sent: unknown): readonly string[] {
  if (typeof sent !== "string" || sent.length > MOST_COMPARED) return [];
  try {
    return lostMembers(value, JSON.parse(sent));
  } catch {
    // It is not JSON.
    return [];
  }
}
