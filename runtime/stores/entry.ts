/**
 * @module `countersign/stores`: where all processes of an application keep shared state. The program passes clients and pools,
 * which are used through the methods named in `clients.ts`.
 */
export type { Claim, IdempotencyStore } from "../idempotency/idempotency-store.js";
export type { Counted, LimitStore } from "../limits/limit-store.js";
export type { IoRedisScripts, NodeRedisScripts, QueryPool } from "./clients.js";
export { type PostgresStoresOptions, postgresStores } from "./postgres-stores.js";
export { type RedisStoresOptions, redisStores } from "./redis-stores.js";
export type { Stores } from "./stores.js";
