import { randomBytes } from "node:crypto";
import type { Depends } from "countersign";

/** What differs from one installation to the next; all of it comes from the environment. */
export interface Settings {
  /** `DATABASE_URL`: a PostgreSQL server. Without it the embedded PGlite is used. */
  readonly databaseUrl: string | undefined;
  /** `PGLITE_FOLDER`: where PGlite keeps its data; `memory://` keeps nothing. */
  readonly pgliteFolder: string;
  /** `TOKEN_SECRET`: signs the tokens. */
  readonly tokenSecret: string;
}

/** Read once, when the app starts: what is wrong stops the start, not a request. */
export type AppSettings = Depends<typeof readSettings, { scope: "app" }>;

export function readSettings(): Settings {
  const { DATABASE_URL, PGLITE_FOLDER, TOKEN_SECRET, NODE_ENV } = process.env;
  return {
    databaseUrl: DATABASE_URL,
    pgliteFolder: PGLITE_FOLDER ?? ".pglite",
    tokenSecret: tokenSecret(TOKEN_SECRET, NODE_ENV === "production"),
  };
}

/** RFC 7518, 3.2: the key of HS256 has at least the size of the hash, 32 bytes. */
export function tokenSecret(given: string | undefined, isProduction: boolean): string {
  if (given !== undefined && Buffer.byteLength(given) >= 32) return given;
  if (given !== undefined)
    throw new Error("TOKEN_SECRET is too short: it needs 32 bytes, as `openssl rand -hex 32` prints.");
  if (isProduction) throw new Error("TOKEN_SECRET is not set: `openssl rand -hex 32` prints a good one.");
  console.warn("TOKEN_SECRET is not set: tokens are signed with a random key, and end with this process.");
  return randomBytes(32).toString("hex");
}
