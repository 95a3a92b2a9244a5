import pg from "pg";
import { readSettings } from "./settings.js";

const { databaseUrl } = readSettings();

/** One pool for better-auth and for API keys; absent without `DATABASE_URL`. It connects when it is first used. */
export const pool = databaseUrl === undefined ? undefined : new pg.Pool({ connectionString: databaseUrl });

// An idle connection that the server ends is replaced by the next query.
pool?.on("error", (error) => console.error("PostgreSQL ended a connection:", error.message));
