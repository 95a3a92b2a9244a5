import type { MaybePromise } from "../maybe-promise.js";

/**
 * Keeps responses by keys, for one process or for all that share the store. Each call is atomic, and expired entries count as
 * absent.
 */
export interface IdempotencyStore {
  /**
   * Takes a key for the request that will do the work, unless another request has it.
   * @param key printable ASCII of at most 40 characters.
   * @param owner distinguishes requests that take the same key one after another.
   * @param fingerprint of the request.
   * @param lock in seconds: after that time others may take the key, because its owner has probably been killed.
   */
  claim(key: string, owner: string, fingerprint: string, lock: number): MaybePromise<Claim>;
  /**
   * Keeps a response, if the owner still has the key.
   * @param ttl in seconds.
   */
  complete(key: string, owner: string, answer: string, ttl: number): MaybePromise<void>;
  /** Releases the key, if the owner still has it: no work was done. */
  release(key: string, owner: string): MaybePromise<void>;
}

/** The result of a claim: the key is ours; another request has it; or the work is done, with this response. */
export type Claim =
  | { readonly state: "ours" }
  | { readonly state: "taken"; readonly fingerprint: string }
  | { readonly state: "done"; readonly fingerprint: string; readonly answer: string };
