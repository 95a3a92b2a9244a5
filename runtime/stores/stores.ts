import type { IdempotencyStore } from "../idempotency/idempotency-store.js";
import type { LimitStore } from "../limits/limit-store.js";

/** Where an application keeps what all of its processes must agree on. What is absent is kept in memory. */
export interface Stores {
  readonly limits?: LimitStore | undefined;
  readonly idempotency?: IdempotencyStore | undefined;
}
