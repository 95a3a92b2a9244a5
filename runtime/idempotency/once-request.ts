/** A request with a key, from the guard that reads it to the kept response. */
export interface OnceRequest {
  readonly key: string;
  readonly caller: string;
  /** Set once the key is ours. */
  claimed?: Claimed;
}

/** The name in the store, and the owner. */
export interface Claimed {
  readonly storeKey: string;
  readonly owner: string;
}
