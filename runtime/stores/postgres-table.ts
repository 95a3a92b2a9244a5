import type { QueryPool } from "./clients.js";

/** Any number, the same in all processes: "CSGN". */
const LOCK = 0x43_53_47_4e;

/**
 * Creates a table if it does not exist. One process at a time, because PostgreSQL fails if several create it at once.
 * @param columns in SQL.
 */
export async function makeTable(pool: QueryPool, name: string, columns: string): Promise<void> {
  await pool.query(
    `begin; select pg_advisory_xact_lock(${LOCK}); create table if not exists ${name} (${columns}); commit`,
  );
}
