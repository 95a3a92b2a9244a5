/** The members of an `ioredis` client that are used. */
export interface IoRedisScripts {
  readonly status: string;
  eval(script: string, keys: number, ...keysAndArguments: readonly (string | number)[]): Promise<unknown>;
}

/** The members of a `redis` client that are used. */
export interface NodeRedisScripts {
  readonly isReady: boolean;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** The members of a `pg` pool that are used. */
export interface QueryPool {
  readonly totalCount: number;
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
}
