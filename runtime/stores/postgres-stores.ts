import type { QueryPool } from "./clients.js";
import { limitsBy, NO_END } from "./limiter-library.js";
import { postgresIdempotency } from "./postgres-idempotency.js";
import { makeTable } from "./postgres-table.js";
import type { Stores } from "./stores.js";

/** How the state that processes share is kept in PostgreSQL. */
export interface PostgresStoresOptions {
  /** Precedes the names of tables, which are created if they do not exist. Default `countersign`. */
  readonly prefix?: string;
}

/**
 * Stores in PostgreSQL, for all processes that use the same database. Limits require the package `rate-limiter-flexible`.
 * @param pool of `pg`, which the program closes.
 * @throws TypeError if the prefix is not a name.
 * @example new App({ title: "Shop", version: "1.0.0", stores: postgresStores(pool) });
 */
export function postgresStores(
  pool: QueryPool,
  { prefix = "countersign" }: PostgresStoresOptions = {},
): Stores {
  // It is part of SQL statements.
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(prefix))
    throw new TypeError(
      `The prefix ${JSON.stringify(prefix)} is not a valid name: write a-z, 0-9 and _, at most 41 characters.`,
    );
  return {
    limits: limitsBy(async ({ RateLimiterPostgres }, duration) => {
      const tableName = `${prefix}_limits`;
      await makeTable(
        pool,
        tableName,
        "key varchar(255) primary key, points integer not null, expire bigint",
      );
      return new RateLimiterPostgres({
        storeClient: pool,
        storeType: "pool",
        tableName,
        tableCreated: true,
        keyPrefix: "",
        points: NO_END,
        duration,
      });
    }),
    idempotency: postgresIdempotency(pool, prefix),
  };
}
