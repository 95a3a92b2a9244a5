import type { Log } from "../log.js";
import type { HealthCheck } from "./options.js";

/** A check, and its time limit in milliseconds. */
export interface LimitedCheck {
  readonly name: string;
  readonly check: HealthCheck;
  readonly limitMs: number;
}

/** Whether each check passed, by its name. */
export type CheckResults = ReadonlyMap<string, boolean>;

/** How many calls of one check may hang at once. Each may hold a connection, and the next call might succeed. */
const MOST_HANGING = 4;

/**
 * The checks of an app. They run concurrently, once for all requests that arrive meanwhile, and their results are kept for a
 * while, so frequent requests cost nothing more.
 */
export class HealthChecks {
  readonly #checks: readonly LimitedCheck[];
  readonly #maxAgeMs: number;
  readonly #log: Log;
  /** How many calls of each have not come to an end. */
  readonly #open = new Map<string, number>();
  readonly #failing = new Set<string>();
  #results: Promise<CheckResults> | undefined;
  /** When the results expire; absent while the checks are running. */
  #until: number | undefined;

  constructor(checks: readonly LimitedCheck[], maxAgeMs: number, log: Log) {
    this.#checks = checks;
    this.#maxAgeMs = maxAgeMs;
    this.#log = log;
  }

  /** Never rejected. */
  results(): Promise<CheckResults> {
    if (this.#results && (this.#until === undefined || performance.now() < this.#until)) return this.#results;
    this.#until = undefined;
    this.#results = this.#run().finally(() => {
      this.#until = performance.now() + this.#maxAgeMs;
    });
    return this.#results;
  }

  async #run(): Promise<CheckResults> {
    return new Map(
      await Promise.all(this.#checks.map(async (check) => [check.name, await this.#passes(check)] as const)),
    );
  }

  async #passes(check: LimitedCheck): Promise<boolean> {
    const { name } = check;
    try {
      await this.#ask(check);
      this.#failing.delete(name);
      return true;
    } catch (error) {
      // Logged once, when it begins to fail: probes come every few seconds.
      if (!this.#failing.has(name)) this.#log(`The health check "${name}" fails`, error);
      this.#failing.add(name);
      return false;
    }
  }

  async #ask({ name, check, limitMs }: LimitedCheck): Promise<void> {
    const open = this.#open.get(name) ?? 0;
    if (open >= MOST_HANGING)
      throw new Error(`${open} calls have not ended; it is not called again until one of them does`);
    const limit = new AbortController();
    const late = new Error(`It took longer than ${limitMs / 1000} s`);
    const timer = setTimeout(() => limit.abort(late), limitMs);
    const aborted = new Promise<never>((_, reject) => {
      limit.signal.addEventListener("abort", () => reject(late));
    });
    try {
      if ((await Promise.race([this.#call(name, check, limit.signal), aborted])) === false)
        throw new Error("It returned false");
    } finally {
      clearTimeout(timer);
    }
  }

  async #call(name: string, check: HealthCheck, signal: AbortSignal): Promise<unknown> {
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
    try {
      return await check(signal);
    } finally {
      this.#open.set(name, (this.#open.get(name) ?? 1) - 1);
    }
  }
}
