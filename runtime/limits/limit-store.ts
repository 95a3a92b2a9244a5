import type { MaybePromise } from "../maybe-promise.js";

/** Counts requests by keys, for one process or for all that share the store. */
export interface LimitStore {
  /**
   * Counts one more request for a key. It must be atomic, otherwise two processes let through requests that only one may.
   * @param key printable ASCII except for the result of a `by` function, of any length.
   * @param window in seconds: how long after the first request for a key its count ends.
   */
  count(key: string, window: number): MaybePromise<Counted>;
}

/** The count for a key. */
export interface Counted {
  /** Since the window began, including this one. */
  readonly requests: number;
  /** When the window ends, in milliseconds from now. */
  readonly endsIn: number;
}
