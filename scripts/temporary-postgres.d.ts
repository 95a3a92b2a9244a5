import type { TemporaryServer } from "./temporary-server.js";

export interface TemporaryPostgres extends TemporaryServer {
  /** Returns the output of `psql`. */
  query(sql: string): Promise<string>;
}

export function temporaryPostgres(): Promise<TemporaryPostgres | undefined>;
