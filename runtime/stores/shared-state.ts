import { Idempotency } from "../idempotency/idempotency.js";
import { RateLimits } from "../limits/rate-limits.js";

/** The state that an app keeps in its stores, for all processes that share them. */
export function sharedState(
  settings: ConstructorParameters<typeof Idempotency>[0] & ConstructorParameters<typeof RateLimits>[0],
) {
  return { rateLimits: new RateLimits(settings), idempotency: new Idempotency(settings) };
}
