import { type Depends, type Secret, settings } from "countersign";

/** The settings that differ between installations. */
export interface Settings {
  /** PostgreSQL stores the orders, and the jobs too unless there is a Redis server. Without it, orders are kept in memory. */
  databaseUrl?: Secret<string>;
  /** A Redis server that stores the jobs. */
  redisUrl?: Secret<string>;
  /** The service that sends mails: each is POSTed there as JSON. Without it, they are printed. */
  mailUrl?: URL;
}

/** From the environment, then from `.env`. */
export const readSettings = settings<Settings>();

/** Read once, when the app starts. */
export type AppSettings = Depends<typeof readSettings, { scope: "app" }>;
