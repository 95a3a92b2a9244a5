import pg from "pg";
import { InProcessQueue } from "./jobs/in-process.js";
import type { Handler } from "./jobs/job.js";
import { PostgresQueue, startPostgresWorker } from "./jobs/postgres.js";
import type { Queue, Worker } from "./jobs/queue.js";
import { RedisQueue, startRedisWorker } from "./jobs/redis.js";

/** A queue, and the workers that run its jobs. */
export interface Opened {
  readonly queue: Queue;
  /** Starts another worker; the in-process queue has only one, which works as long as it is open. */
  readonly work: () => Promise<Worker>;
  readonly close: () => Promise<void>;
}

/** A kind of queue, opened together with its workers. */
export interface QueueKind {
  readonly name: string;
  /** Jobs outlive the process, and there may be several workers. */
  readonly isServer: boolean;
  /** Fires within seconds. PostgreSQL's schedule has minutes, and the current one counts. */
  readonly pattern: string;
  readonly open: (handlers: readonly Handler[]) => Promise<Opened>;
}

export const inProcess: QueueKind = {
  name: "in process",
  isServer: false,
  pattern: "* * * * * *",
  async open(handlers) {
    const queue = new InProcessQueue(handlers);
    return { queue, work: async () => ({ stop: async () => {} }), close: () => queue.close() };
  },
};

export const redis = (url: string): QueueKind => ({
  name: "Redis",
  isServer: true,
  pattern: "* * * * * *",
  async open(handlers) {
    const queue = new RedisQueue(url);
    return { queue, work: () => startRedisWorker(url, handlers), close: () => queue.close() };
  },
});

export const postgres = (url: string): QueueKind => ({
  name: "PostgreSQL",
  isServer: true,
  pattern: "* * * * *",
  async open(handlers) {
    const pool = new pg.Pool({ connectionString: url });
    const queue = await PostgresQueue.open(pool);
    const close = async () => {
      await queue.close();
      await pool.end();
    };
    return { queue, work: () => startPostgresWorker(pool, handlers), close };
  },
});

/** The servers that a test may use: `npm run test:jobs` in the repository starts both. */
export const { REDIS_URL, DATABASE_URL } = process.env;
