import type { Ending } from "../lifetime/ending.js";
import { joinPath } from "../paths/join-path.js";
import { errorType } from "./error-type.js";
import type { RequestDetail, RequestOutcome, RequestRecord, RouteFacts } from "./instrumentation.js";

/** Is told what a record throws, by its place in the list. */
export type Harmed = (at: number, error: unknown) => void;

/** In the order of the app's instrumentations, with a gap for one that does not watch the request. */
type Records = readonly (RequestRecord | undefined)[];

/** Of an answer whose body is made while it is sent: how it has ended so far. */
interface Body {
  readonly ending: Ending | undefined;
}

/** How the connection of an answer ended. */
export interface ConnectionEnd {
  readonly how: RequestOutcome["how"];
  readonly status: number | undefined;
  readonly bytes: number;
  /** What broke the answer off, where the server knows. */
  readonly error?: unknown;
}

/** One request that is watched: what happens to it is told here, and handed to the records of it. */
export class Watch {
  readonly #records: Records;
  readonly #harmed: Harmed;
  readonly #begun = performance.now();
  #route: RouteFacts | undefined;
  #thrown: unknown;
  #isOver = false;
  /** In front of what the route is called, where it belongs to an app that is mounted. */
  #prefix = "";
  /** That of the app around, where this one is mounted and both are watched. */
  readonly outer: Watch | undefined;
  /** Given by the app's option `requestId`. */
  requestId: string | undefined;
  /** Set when a door has opened a connection: what it answers stands for a 101 that not every platform's `Response` can say. */
  isUpgraded = false;
  /** Set when the answer is ready to be sent. */
  body: Body | undefined;

  constructor(records: Records, harmed: Harmed, outer: Watch | undefined) {
    this.#records = records;
    this.#harmed = harmed;
    this.outer = outer;
  }

  /** Does the work in what the records keep around it. @throws what the work throws. */
  run(work: () => void): void {
    runWithin(this.#records, 0, work, this.#harmed);
  }

  /** Behind the end nobody is told. */
  routed(facts: RouteFacts): void {
    if (this.#isOver) return;
    this.outer?.routed(facts);
    const route = this.#prefix === "" ? facts : below(this.#prefix, facts);
    this.#route = route;
    this.#tell((record) => record.routed?.(route));
  }

  /** An app that is mounted below a path answers the request. */
  mountedAt(path: string): void {
    this.outer?.mountedAt(path);
    this.#prefix = joinPath(this.#prefix, path);
  }

  get isRouted(): boolean {
    return this.#route !== undefined;
  }

  /** What was thrown, and is going to be answered. The last one counts. */
  threw(error: unknown): void {
    this.outer?.threw(error);
    this.#thrown = error;
  }

  /** @param detail for those that want to know. */
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

/** Each record around those behind it. One that throws, or does not call the work, is as if it were not there. */
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

/** @returns what the work returns, done within what the records keep around it. @throws what it throws. */
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
