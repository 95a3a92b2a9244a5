import type { Depends } from "countersign";
import type { Database } from "./database.js";
import type { Handlers } from "./handlers.js";
import { InProcessQueue } from "./jobs/in-process.js";
import { PostgresQueue, startPostgresWorker } from "./jobs/postgres.js";
import type { Queue, StartWorker } from "./jobs/queue.js";
import { RedisQueue, startRedisWorker } from "./jobs/redis.js";
import { CLEAN_UP, removeOldOrders } from "./orders/clean-up.js";
import type { AppSettings } from "./settings.js";

/** Where the app's jobs wait. Routes need not know which server it is. */
export type Jobs = Depends<typeof jobs, { scope: "app" }>;

export async function* jobs(
  { redisUrl }: AppSettings,
  pool: Database,
  handlers: Handlers,
): AsyncGenerator<Queue> {
  const queue =
    redisUrl !== undefined
      ? new RedisQueue(redisUrl)
      : pool
        ? await PostgresQueue.open(pool)
        : new InProcessQueue(handlers);
  try {
    await queue.schedule(removeOldOrders, CLEAN_UP.payload, CLEAN_UP.pattern);
    yield queue;
  } finally {
    await queue.close();
  }
}

/** How the worker process starts; `undefined` if the API's own process runs the jobs. */
export function startWorker({ redisUrl }: AppSettings, pool: Database): StartWorker | undefined {
  if (redisUrl !== undefined) return (handlers) => startRedisWorker(redisUrl, handlers);
  return pool && ((handlers) => startPostgresWorker(pool, handlers));
}
