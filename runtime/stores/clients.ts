/** What is used of a client of `ioredis`. */
export interface IoRedisScripts {
  readonly status: string;
  eval(script: string, keys: number, ...keysAndArguments: readonly (string | number)[]): Promise<unknown>;
}

/** What is used of a client of `redis`. */
export interface NodeRedisScripts {
  readonly isReady: boolean;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** What is used of a pool of `pg`. */
export interface QueryPool {
  readonly totalCount: number;
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
}
