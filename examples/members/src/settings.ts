import { type Default, type MinLength, type Secret, settings } from "countersign";

/** The settings that differ between installations: `countersign explain --settings` lists the variables. */
export interface Settings {
  /** Where browsers reach the app. */
  baseUrl: string & Default<"http://127.0.0.1:8000">;
  /** A PostgreSQL server. Without it, nothing outlives the process. */
  databaseUrl?: Secret<string>;
  /** Signs the session cookies; required in production. `openssl rand -hex 32` prints a good one. */
  authSecret?: Secret<string & MinLength<32>>;
  /** Another issuer whose tokens are accepted: its name, and where its keys are. */
  issuer?: string;
  issuerKeys?: URL;
  /** `production` under `countersign start`. */
  nodeEnv?: string;
}

/** From the environment, then from `.env`. */
export const readSettings = settings<Settings>();
