import type { MaybePromise } from "../maybe-promise.js";

/** Counts requests by keys, for one process or for all that share it. */
export interface LimitStore {
  /**
   * Counts one more request for a key. It must be done in one step, or two processes let through what only one may.
   * @param key printable ASCII but for what a `by` function gives, of any length.
   * @param window in seconds: how long after the first request of a key its count ends.
   */
  count(key: string, window: number): MaybePromise<Counted>;
}

/** What has been counted for a key. */
export interface Counted {
  /** Since the window began, this one included. */
  readonly requests: number;
  /** When the window ends, in milliseconds from now. */
  readonly endsIn: number;
}
