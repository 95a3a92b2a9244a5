import type { Ending } from "../lifetime/ending.js";
import { joinPath } from "../paths/join-path.js";
import { errorType } from "./error-type.js";
import type { RequestDetail, RequestOutcome, RequestRecord, RouteFacts } from "./instrumentation.js";

/** Gets the error that a record throws, with the record's index. */
export type Harmed = (at: number, error: unknown) => void;

/** In the order of the app's instrumentations, with a gap for each one that does not watch the request. */
type Records = readonly (RequestRecord | undefined)[];

/** The body of a response that is created while it is sent: how it has ended so far. */
interface Body {
  readonly ending: Ending | undefined;
}

/** How the connection of a response ended. */
export interface ConnectionEnd {
  readonly how: RequestOutcome["how"];
  readonly status: number | undefined;
  readonly bytes: number;
  /** The error that broke off the response, if the server knows it. */
  readonly error?: unknown;
}

/** A watched request: receives its events and passes them to its records. */
export class Watch {
  readonly #records: Records;
  readonly #harmed: Harmed;
  readonly #begun = performance.now();
  #route: RouteFacts | undefined;
  #thrown: unknown;
  #isOver = false;
  /** The prefix of the route's template, if it belongs to a mounted app. */
  #prefix = "";
  /** The watch of the outer app, if this one is mounted in it and both are watched. */
  readonly outer: Watch | undefined;
  /** Set by the app's option `requestId`. */
  requestId: string | undefined;
  /**
   * Set if a server adapter has opened a connection: its response represents a 101, which not every platform's `Response`
   * supports.
   */
  isUpgraded = false;
  /** Set once the response is ready to be sent. */
  body: Body | undefined;

  constructor(records: Records, harmed: Harmed, outer: Watch | undefined) {
    this.#records = records;
    this.#harmed = harmed;
    this.outer = outer;
  }

  /** Runs the work within what the records keep around it. @throws what the work throws. */
  run(work: () => void): void {
    runWithin(this.#records, 0, work, this.#harmed);
  }

  /** Nothing is reported after the end. */
  routed(facts: RouteFacts): void {
    if (this.#isOver) return;
    this.outer?.routed(facts);
    const route = this.#prefix === "" ? facts : below(this.#prefix, facts);
    this.#route = route;
    this.#tell((record) => record.routed?.(route));
  }

  /** An app that is mounted below a path responds to the request. */
  mountedAt(path: string): void {
    this.outer?.mountedAt(path);
    this.#prefix = joinPath(this.#prefix, path);
  }

  get isRouted(): boolean {
    return this.#route !== undefined;
  }

  /** Notes an error that will lead to a response. The last one counts. */
  threw(error: unknown): void {
    this.outer?.threw(error);
    this.#thrown = error;
  }

  /** @param detail for records that need it. */
  told(detail: RequestDetail): void {
    this.outer?.told(detail);
    this.#tell((record) => record.told?.(detail));
  }

  /** Only the first end counts. */
  end(end: ConnectionEnd): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const outcome = this.#outcome(end);
    this.#tell((record) => record.ended(outcome));
  }

  #tell(what: (record: RequestRecord) => void): void {
    for (const [at, record] of this.#records.entries()) {
      try {
        if (record) what(record);
      } catch (error) {
        this.#harmed(at, error);
      }
    }
  }

  #outcome({ how, status, bytes, error: broken }: ConnectionEnd): RequestOutcome {
    const milliseconds = performance.now() - this.#begun;
    const ending = this.body?.ending;
    const failed = ending?.how === "failed" ? ending.error : broken;
    const isBroken = failed !== undefined && how !== "complete";
    const isFault = isBroken || (status !== undefined && status >= 500);
    const error = isFault ? (isBroken ? failed : (this.#thrown ?? failed)) : undefined;
    return {
      how: isBroken ? "failed" : how,
      status,
      bytes,
      milliseconds,
      route: this.#route,
      requestId: this.requestId,
      error,
      errorType: isFault ? errorType(error, status) : undefined,
      trace: this.#records.find((record) => record?.trace)?.trace,
    };
  }
}

/** Each record wraps those after it. One that throws, or does not call the work, is ignored. */
function runWithin(records: Records, at: number, work: () => void, harmed: Harmed): void {
  let next = at;
  while (next < records.length && !records[next]?.run) next++;
  const record = records[next];
  if (!record) {
    work();
    return;
  }
  let isBegun = false;
  let failed: { readonly error: unknown } | undefined;
  const inner = () => {
    if (isBegun) return;
    isBegun = true;
    try {
      runWithin(records, next + 1, work, harmed);
    } catch (error) {
      failed = { error };
    }
  };
  try {
    record.run?.(inner);
  } catch (error) {
    harmed(next, error);
  }
  inner();
  if (failed) throw failed.error;
}

/** @returns the work's result, run within what the records keep around it. @throws what it throws. */
export function within<T>(watch: Pick<Watch, "run"> | undefined, work: () => T): T {
  if (!watch) return work();
  let made: { readonly value: T } | undefined;
  watch.run(() => {
    made = { value: work() };
  });
  return (made as unknown as { readonly value: T }).value;
}

function below(prefix: string, facts: RouteFacts): RouteFacts {
  return {
    template: joinPath(prefix, facts.template) || "/",
    get operationId() {
      return facts.operationId;
    },
    source: facts.source,
    ...(facts.isProbe && { isProbe: true }),
  };
}
