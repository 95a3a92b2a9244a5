import type { TemporaryServer } from "./temporary-server.js";

export interface TemporaryRedis extends TemporaryServer {
  /** What `redis-cli` prints. */
  command(...words: readonly string[]): Promise<string>;
}

export function temporaryRedis(): Promise<TemporaryRedis | undefined>;
