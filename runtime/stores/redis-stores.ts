import type { IoRedisScripts, NodeRedisScripts } from "./clients.js";
import { limitsBy, NO_END } from "./limiter-library.js";
import { redisIdempotency } from "./redis-idempotency.js";
import type { Stores } from "./stores.js";

/** How the state that processes share is kept in Redis. */
export interface RedisStoresOptions {
  /** Precedes all keys. Default `countersign`. */
  readonly prefix?: string;
}

/**
 * Stores in Redis, for all processes that use the same one. Limits require the package `rate-limiter-flexible`.
 * @param client of `redis` or `ioredis`, which the program connects and closes.
 * @example new App({ title: "Shop", version: "1.0.0", stores: redisStores(client) });
 */
export function redisStores(
  client: NodeRedisScripts | IoRedisScripts,
  { prefix = "countersign" }: RedisStoresOptions = {},
): Stores {
  return {
    limits: limitsBy(
      ({ RateLimiterRedis }, duration) =>
        new RateLimiterRedis({
          storeClient: client,
          useRedisPackage: "isReady" in client,
          // Otherwise ioredis queues commands until the server is back.
          rejectIfRedisNotReady: true,
          keyPrefix: `${prefix}:limit`,
          points: NO_END,
          duration,
        }),
    ),
    idempotency: redisIdempotency(client, prefix),
  };
}
