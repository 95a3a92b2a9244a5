import { type Depends, type Secret, settings } from "countersign";

/** What differs from one installation to the next. */
export interface Settings {
  /** PostgreSQL keeps the orders, and the jobs too unless there is a Redis server. Without it, orders are kept in memory. */
  databaseUrl?: Secret<string>;
  /** A Redis server keeps the jobs. */
  redisUrl?: Secret<string>;
  /** What sends mails: each is POSTed there as JSON. Without it, they are printed. */
  mailUrl?: URL;
}

/** From the environment, then from `.env`. */
export const readSettings = settings<Settings>();

/** Read once, when the app starts. */
export type AppSettings = Depends<typeof readSettings, { scope: "app" }>;
