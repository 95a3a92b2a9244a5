/** Doubled with each failure, so that an unavailable database does not cause a busy loop. */
const FIRST_DELAY_MS = 1000;
const LAST_DELAY_MS = 30_000;

/**
 * Within this time, as many workers may end as there are, and each is replaced immediately: an uncaught error can affect all of
 * them.
 */
const WINDOW_MS = 10_000;

/** How long there must be no failure before earlier ones are forgotten. */
const MEMORY_MS = 2 * LAST_DELAY_MS;

/** How long to wait before a worker that ended is replaced. */
export class Backoff {
  readonly #count: number;
  #delay = FIRST_DELAY_MS;
  #failedAt = Number.NEGATIVE_INFINITY;
  #ends: number[] = [];

  /** @param count how many workers there are. */
  constructor(count: number) {
    this.#count = count;
  }

  /**
   * @param served whether the worker had listened.
   * @param now in milliseconds.
   * @returns milliseconds.
   */
  next(served: boolean, now: number): number {
    this.#ends = [...this.#ends.filter((at) => now - at < WINDOW_MS), now];
    if (now - this.#failedAt > MEMORY_MS) this.#delay = FIRST_DELAY_MS;
    if (served && this.#ends.length <= this.#count) return 0;
    const delay = this.#delay;
    this.#delay = Math.min(2 * delay, LAST_DELAY_MS);
    this.#failedAt = now;
    return delay;
  }
}
