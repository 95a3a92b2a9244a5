/** A request under a key, from the guard that reads it to the answer that is kept. */
export interface OnceRequest {
  readonly key: string;
  readonly caller: string;
  /** Set once the key is ours. */
  claimed?: Claimed;
}

/** Under which name in the store, and for whom. */
export interface Claimed {
  readonly storeKey: string;
  readonly owner: string;
}
