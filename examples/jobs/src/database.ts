import type { Depends } from "countersign";
import pg from "pg";
import type { AppSettings } from "./settings.js";

/** One pool for orders, jobs and their progress; absent without `DATABASE_URL`. */
export type Database = Depends<typeof database, { scope: "app" }>;

export async function* database({ databaseUrl }: AppSettings): AsyncGenerator<pg.Pool | undefined> {
  if (databaseUrl === undefined) return yield undefined;
  const pool = new pg.Pool({ connectionString: databaseUrl });
  // An idle connection that the server ends is replaced by the next query.
  pool.on("error", (error) => console.error("PostgreSQL ended a connection:", error.message));
  try {
    yield pool;
  } finally {
    await pool.end();
  }
}
