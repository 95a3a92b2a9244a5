import type { Depends } from "countersign";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import * as schema from "./schema.js";
import type { AppSettings } from "./settings.js";

/** The same for PGlite and a PostgreSQL server. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

/** One instance for all requests. */
export type Db = Depends<typeof database, { scope: "app" }>;

export async function* database({ databaseUrl, pgliteFolder }: AppSettings): AsyncGenerator<Database> {
  yield* databaseUrl === undefined ? pglite(pgliteFolder) : postgres(databaseUrl);
}

async function* pglite(folder: string): AsyncGenerator<Database> {
  const { PGlite } = await import("@electric-sql/pglite");
  const { drizzle } = await import("drizzle-orm/pglite");
  const client = await PGlite.create(folder);
  try {
    yield drizzle({ client, schema });
  } finally {
    await client.close();
  }
}

async function* postgres(url: string): AsyncGenerator<Database> {
  const { Pool } = await import("pg").then(({ default: pg }) => pg);
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const client = new Pool({ connectionString: url });
  try {
    yield drizzle({ client, schema });
  } finally {
    await client.end();
  }
}
