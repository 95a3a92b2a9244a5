import type { IdempotencyStore } from "../idempotency/idempotency-store.js";
import type { LimitStore } from "../limits/limit-store.js";

/** Where an application keeps state that its processes share. State without a store is kept in memory. */
export interface Stores {
  readonly limits?: LimitStore | undefined;
  readonly idempotency?: IdempotencyStore | undefined;
}
