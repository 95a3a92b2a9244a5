import cluster from "node:cluster";
import { setTimeout } from "node:timers/promises";
import { ENDS_SECONDS } from "../../runtime/node/standalone/ending.js";
import type { ServeRequest } from "../dev/messages.js";
import { Backoff } from "./backoff.js";
import { relayMetrics } from "./relay-metrics.js";
import { type Ending, type Refused, Worker } from "./worker.js";

export interface WorkersOptions {
  /** The script of one worker: `serve-child.ts` once built. */
  readonly script: string;
  readonly request: ServeRequest;
  /** How many processes serve. */
  readonly count: number;
  /** Prints one line for a person: a worker ended, another one starts. */
  readonly log: (line: string) => void;
}

/** The first worker did not start. It has printed the reason, unless it sent a diagnostic. */
export class WorkersFailed extends Error {
  readonly refused: Refused | undefined;

  constructor(refused: Refused | undefined) {
    super("A worker ended before it listened");
    this.name = "WorkersFailed";
    this.refused = refused;
  }
}

/** How long a worker may take beyond its limits: for its app's shutdown, and to report that the shutdown took too long. */
const PATIENCE_MS = ENDS_SECONDS * 1000 + 1000;

/** How many starts in a row may fail while nothing serves. After that, the supervisor of this process decides when to try again. */
const MOST_FAILED_STARTS = 2;

/** Processes that serve one build at one address. */
export class Workers {
  readonly #options: WorkersOptions;
  readonly #backoff: Backoff;
  readonly #workers = new Set<Worker>();
  readonly #closing = new AbortController();
  #failedStarts = 0;
  #giveUp = () => {};
  #restarting: Promise<void> | undefined;
  #isAskedAgain = false;
  #url = "";
  /** Resolves when no worker is left and none can be started. */
  readonly failed = new Promise<void>((resolve) => {
    this.#giveUp = resolve;
  });

  private constructor(options: WorkersOptions) {
    this.#options = options;
    this.#backoff = new Backoff(options.count);
  }

  /**
   * Starts them on `node:cluster`, which distributes the connections in turns. A worker that ends is replaced.
   * @returns once all have been started.
   * @throws WorkersFailed if the first one does not start listening. It is alone until then, so that a program that cannot start
   * reports it once.
   */
  static async start(options: WorkersOptions): Promise<Workers> {
    relayMetrics();
    cluster.setupPrimary({
      exec: options.script,
      args: [JSON.stringify(options.request)],
      // The options that Node got for this process are meant for the processes that do its work.
      execArgv: [...process.execArgv, "--enable-source-maps"],
    });
    const workers = new Workers(options);
    const first = workers.#fork();
    const started = await Promise.race([first.listening, first.ended]);
    if ("listened" in started) throw new WorkersFailed(started.refused);
    workers.#url = started.url;
    workers.#keep(first);
    await Promise.all(Array.from({ length: options.count - 1 }, () => workers.#startKept()));
    return workers;
  }

  get url(): string {
    return this.#url;
  }

  /**
   * Replaces the workers that serve by new ones, which load the program again, one after the other: each old worker is stopped
   * once the new one listens. If a new one does not start, the remaining workers continue. If it is called during a restart, it
   * runs again afterwards.
   */
  restart(): void {
    if (this.#restarting) this.#isAskedAgain = true;
    else
      this.#restarting = this.#replaceAll().finally(() => {
        this.#restarting = undefined;
        if (!this.#isAskedAgain) return;
        this.#isAskedAgain = false;
        this.restart();
      });
  }

  /**
   * Makes every worker stop accepting connections and end when it has finished its requests. Resolves when all are gone. Workers
   * that do not end in time are killed.
   * @returns the exit code: that of a worker whose app failed to shut down.
   */
  async close(): Promise<number> {
    this.#closing.abort();
    const { graceMs, delayMs } = this.#options.request;
    const workers = [...this.#workers];
    for (const worker of workers) worker.terminate();
    const all = Promise.all(workers.map(({ ended }) => ended));
    const late = setTimeout(delayMs + graceMs + PATIENCE_MS, undefined, { ref: false });
    const inTime = await Promise.race([all, late]);
    if (inTime) return Math.max(0, ...inTime.map(({ code }) => code ?? 0));
    for (const worker of workers) worker.kill();
    await all;
    return 1;
  }

  get #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  #fork(): Worker {
    const worker = new Worker();
    this.#workers.add(worker);
    void worker.ended.then(() => this.#workers.delete(worker));
    void worker.listening.then(() => {
      this.#failedStarts = 0;
    });
    return worker;
  }

  /** A worker that ends before it is stopped is replaced. */
  #keep(worker: Worker): void {
    void worker.ended.then((how) => this.#replace(worker, how));
  }

  /** @returns when it listens, or has ended. */
  async #startKept(): Promise<void> {
    const worker = this.#fork();
    this.#keep(worker);
    await Promise.race([worker.listening, worker.ended]);
  }

  async #replace(worker: Worker, how: Ending): Promise<void> {
    if (this.#isClosing || worker.wasToldToEnd) return;
    const { log } = this.#options;
    const ended = `Worker ${worker.pid} ended (${described(how)})`;
    if (!how.listened) this.#failedStarts++;
    if (this.#failedStarts >= MOST_FAILED_STARTS && ![...this.#workers].some(({ isServing }) => isServing)) {
      log(`${ended}. No worker is left, and ${this.#failedStarts} starts in a row have failed.`);
      this.#giveUp();
      return;
    }
    const delay = this.#backoff.next(how.listened, performance.now());
    log(`${ended}; a new one starts${delay > 0 ? ` in ${delay / 1000} s` : ""}.`);
    // Nothing else may keep this process alive.
    if (delay > 0) await setTimeout(delay, undefined, { signal: this.#closing.signal }).catch(() => {});
    if (!this.#isClosing) await this.#startKept();
  }

  async #replaceAll(): Promise<void> {
    const { log, request } = this.#options;
    const old = [...this.#workers].filter(({ isServing }) => isServing);
    log(`Restarting ${old.length} workers, one after the other.`);
    for (const [at, worker] of old.entries()) {
      // One that has ended in the meantime has already been replaced.
      if (!worker.isServing) continue;
      const next = this.#fork();
      const started = await Promise.race([next.listening, next.ended]);
      if (this.#isClosing) return;
      if ("listened" in started) {
        if (started.refused) log(started.refused.diagnostic.message);
        log(`The new worker did not start (${described(started)}). ${keptGoing(at, old.length)}`);
        return;
      }
      this.#keep(next);
      await worker.retire(request.graceMs + PATIENCE_MS);
      if (this.#isClosing) return;
    }
    log("All workers have been restarted.");
  }
}

function keptGoing(done: number, all: number): string {
  return done === 0
    ? "The workers that were serving continue."
    : `The workers continue: ${done} of ${all} serve the new build, the others the previous one.`;
}

const described = ({ code, signal }: Ending) => signal ?? `exit code ${code ?? "unknown"}`;
