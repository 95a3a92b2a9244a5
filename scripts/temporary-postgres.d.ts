import type { TemporaryServer } from "./temporary-server.js";

export interface TemporaryPostgres extends TemporaryServer {
  /** What `psql` prints. */
  query(sql: string): Promise<string>;
}

export function temporaryPostgres(): Promise<TemporaryPostgres | undefined>;
