import type { QueryPool } from "./clients.js";

/** Any number, the same in all processes: "CSGN". */
const LOCK = 0x43_53_47_4e;

/**
 * Makes a table where there is none. One process at a time, as PostgreSQL fails where several make one at once.
 * @param columns in its words.
 */
export async function makeTable(pool: QueryPool, name: string, columns: string): Promise<void> {
  await pool.query(
    `begin; select pg_advisory_xact_lock(${LOCK}); create table if not exists ${name} (${columns}); commit`,
  );
}
