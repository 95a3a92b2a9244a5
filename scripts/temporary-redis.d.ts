import type { TemporaryServer } from "./temporary-server.js";

export interface TemporaryRedis extends TemporaryServer {
  /** Returns the output of `redis-cli`. */
  command(...words: readonly string[]): Promise<string>;
}

export function temporaryRedis(): Promise<TemporaryRedis | undefined>;
