import { randomBytes } from "node:crypto";
import {
  type Default,
  type Depends,
  type Int,
  type Max,
  type Min,
  type MinLength,
  type Secret,
  settings,
} from "countersign";

/** The settings that differ between installations: `countersign explain --settings` lists the variables. */
export interface Settings {
  /** A PostgreSQL server. Without it, the embedded PGlite is used. */
  databaseUrl?: Secret<string>;
  /** Where PGlite keeps its data; `memory://` persists nothing. */
  pgliteFolder: string & Default<".pglite">;
  /**
   * Signs the tokens; required in production. `openssl rand -hex 32` prints a good one. RFC 7518, 3.2: the key of HS256 must be
   * at least as large as the hash, 32 bytes.
   */
  tokenSecret?: Secret<string & MinLength<32>>;
  /** The cost of hashing a password, as a power of two. OWASP recommends 15 with three rounds. */
  scryptCost: Int & Min<10> & Max<17> & Default<15>;
  /** `production` under `countersign start`. */
  nodeEnv?: string;
}

/** From the environment, then from `.env`. */
export const readSettings = settings<Settings>();

/** Read once, when the app starts: an invalid setting stops the start, not a request. */
export type AppSettings = Depends<typeof readSettings, { scope: "app" }>;

/** Signs the tokens. */
export type TokenSecret = Depends<typeof tokenSecret, { scope: "app" }>;

export function tokenSecret({ tokenSecret, nodeEnv }: AppSettings): string {
  if (tokenSecret !== undefined) return tokenSecret;
  if (nodeEnv === "production")
    throw new Error("TOKEN_SECRET is not set: `openssl rand -hex 32` prints a good one.");
  console.warn("TOKEN_SECRET is not set: tokens are signed with a random key, and end with this process.");
  return randomBytes(32).toString("hex");
}
