/**
 * @module `countersign/postgres`: a broadcast by LISTEN and NOTIFY of PostgreSQL, on a pool of `pg` (8). Only the methods named
 * here are used, and nothing is imported from it.
 */
import type { Broadcast, OptionsFor } from "./broadcast.js";
import { Channels } from "./channels.js";
import { connectPostgres, type PostgresPool } from "./postgres-connection.js";
import { type ServerBroadcastOptions, ServerConnection } from "./server-connection.js";

export type { PostgresPool, ServerBroadcastOptions };

/**
 * Creates a broadcast between all processes that use the same PostgreSQL database. Channels are those of LISTEN and NOTIFY, so
 * `select pg_notify('lobby', '{"text":"Hi"}')` publishes to them.
 * @param pool of `pg`. One of its connections is kept for as long as the broadcast is open; the pool is never closed. It must
 * connect to the server itself: through a pooler that shares connections between transactions, LISTEN does not work.
 * @param options required if T is more than JSON: then there must be a codec.
 * @throws TypeError if the first argument is not a pool.
 * @example const rooms = postgresBroadcast<Message>(new Pool({ connectionString: process.env.DATABASE_URL }));
 */
export function postgresBroadcast<T>(
  pool: PostgresPool,
  ...options: OptionsFor<T, ServerBroadcastOptions<T>>
): Broadcast<T>;
export function postgresBroadcast<T>(
  pool: PostgresPool,
  options: ServerBroadcastOptions<T> = {},
): Broadcast<T> {
  if (!("totalCount" in pool))
    throw new TypeError(
      "postgresBroadcast takes a Pool of pg, because a Client that has lost its connection cannot be replaced.",
    );
  return new Channels(
    (receiver) =>
      new ServerConnection((events) => connectPostgres(pool, events), receiver, options.heartbeatMs),
    options,
  );
}
