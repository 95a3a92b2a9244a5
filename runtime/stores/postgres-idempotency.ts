import type { Claim, IdempotencyStore } from "../idempotency/idempotency-store.js";
import type { QueryPool } from "./clients.js";
import { makeTable } from "./postgres-table.js";

/** How often one process deletes expired entries, in milliseconds. */
const SWEEP = 60_000;

/** @param prefix precedes the name of the table. */
export function postgresIdempotency(pool: QueryPool, prefix: string): IdempotencyStore {
  const table = `${prefix}_idempotency`;
  let made: Promise<void> | undefined;
  let swept = 0;

  /** A call after a failed one tries again. */
  function ready(): Promise<void> {
    made ??= makeTable(
      pool,
      table,
      "key text primary key, owner text not null, fingerprint text not null, answer text, ends timestamptz not null",
    ).catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  }

  async function sweep(): Promise<void> {
    if (Date.now() - swept < SWEEP) return;
    swept = Date.now();
    await pool.query(`delete from ${table} where ends <= clock_timestamp()`);
  }

  return {
    async claim(key, owner, fingerprint, lock): Promise<Claim> {
      await ready();
      await sweep();
      for (;;) {
        // If another request has it, nothing is changed and nothing returned.
        const { rows: taken } = await pool.query(
          `insert into ${table} as old (key, owner, fingerprint, ends)
           values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4))
           on conflict (key) do update set owner = $2, fingerprint = $3, answer = null, ends = excluded.ends
           where old.ends <= clock_timestamp() returning 1`,
          [key, owner, fingerprint, lock],
        );
        if (taken.length > 0) return { state: "ours" };
        const { rows } = await pool.query(
          `select fingerprint, answer from ${table} where key = $1 and ends > clock_timestamp()`,
          [key],
        );
        const [known] = rows as readonly { readonly fingerprint: string; readonly answer: string | null }[];
        // It was released in between.
        if (!known) continue;
        const { answer } = known;
        return answer === null
          ? { state: "taken", fingerprint: known.fingerprint }
          : { state: "done", fingerprint: known.fingerprint, answer };
      }
    },
    async complete(key, owner, answer, ttl) {
      await pool.query(
        `update ${table} set answer = $3, ends = clock_timestamp() + make_interval(secs => $4)
         where key = $1 and owner = $2 and answer is null and ends > clock_timestamp()`,
        [key, owner, answer, ttl],
      );
    },
    async release(key, owner) {
      await pool.query(`delete from ${table} where key = $1 and owner = $2 and answer is null`, [key, owner]);
    },
  };
}
