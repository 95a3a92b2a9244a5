import type { MaybePromise } from "../maybe-promise.js";

/**
 * Keeps what was answered by keys, for one process or for all that share it. Each call is done in one step, and what is over is as if
 * it had never been there.
 */
export interface IdempotencyStore {
  /**
   * Takes a key for one who will do the work, unless somebody has it.
   * @param key printable ASCII of at most 40 characters.
   * @param owner tells those apart who take the same key one after another.
   * @param fingerprint of the request.
   * @param lock in seconds: when it is over, others may take the key, since its owner was killed.
   */
  claim(key: string, owner: string, fingerprint: string, lock: number): MaybePromise<Claim>;
  /**
   * Keeps an answer, where the owner still has the key.
   * @param ttl in seconds.
   */
  complete(key: string, owner: string, answer: string, ttl: number): MaybePromise<void>;
  /** Gives the key back, where the owner still has it: nothing was done. */
  release(key: string, owner: string): MaybePromise<void>;
}

/** What became of a claim: it is ours; another has it; or the work is done, and this was the answer. */
export type Claim =
  | { readonly state: "ours" }
  | { readonly state: "taken"; readonly fingerprint: string }
  | { readonly state: "done"; readonly fingerprint: string; readonly answer: string };
