import { type Default, type Depends, type MinLength, type Secret, settings } from "countersign";

export interface Settings {
  /** A PostgreSQL server. Without it, the embedded PGlite is used. */
  databaseUrl?: Secret<string>;
  /** Where PGlite keeps its data. */
  pgliteFolder: string & Default<"memory://">;
  tokenSecret: Secret<string & MinLength<32>> & Default<"only-for-the-benchmark-0123456789abcdef">;
}

export const readSettings = settings<Settings>();

/** Read once, when the app starts. */
export type AppSettings = Depends<typeof readSettings, { scope: "app" }>;
