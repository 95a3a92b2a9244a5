import type { Depends } from "countersign";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { AppSettings } from "./settings.js";

/** The same for PGlite and a PostgreSQL server. */
type Database = PgDatabase<PgQueryResultHKT>;

/** One for all requests: opened when the app starts, closed after the last response. */
export type Db = Depends<typeof database, { scope: "app" }>;

/** From the working directory: `dev` runs the code from another folder than `start`. */
const migrationsFolder = "migrations";

export async function* database({ databaseUrl, pgliteFolder }: AppSettings): AsyncGenerator<Database> {
  yield* databaseUrl === undefined ? pglite(pgliteFolder) : postgres(databaseUrl);
}

async function* pglite(folder: string): AsyncGenerator<Database> {
  const { PGlite } = await import("@electric-sql/pglite");
  const { drizzle } = await import("drizzle-orm/pglite");
  const { migrate } = await import("drizzle-orm/pglite/migrator");
  const client = await PGlite.create(folder);
  try {
    const db = drizzle({ client });
    await migrate(db, { migrationsFolder });
    yield db;
  } finally {
    await client.close();
  }
}

async function* postgres(url: string): AsyncGenerator<Database> {
  const { Pool } = await import("pg").then(({ default: pg }) => pg);
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const { migrate } = await import("drizzle-orm/node-postgres/migrator");
  const client = new Pool({ connectionString: url });
  // An idle connection that the server ends is replaced by the next query.
  client.on("error", (error) => console.error("PostgreSQL ended a connection:", error.message));
  try {
    const db = drizzle({ client });
    await migrate(db, { migrationsFolder });
    yield db;
  } finally {
    await client.end();
  }
}
