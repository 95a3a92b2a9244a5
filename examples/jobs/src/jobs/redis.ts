import { Queue as BullQueue, Worker as BullWorker } from "bullmq";
import { Redis } from "ioredis";
import type { Handler, Job, JobKind } from "./job.js";
import { type AddOptions, CONCURRENCY, type JobStatus, type Queue, type Worker } from "./queue.js";

/** How long a job is remembered after it has ended, in seconds. */
const REMEMBERED = { age: 86_400, count: 10_000 };

/** A BullMQ queue for each kind of job, over one connection. */
export class RedisQueue implements Queue {
  readonly #connection: Redis;
  readonly #queues = new Map<string, BullQueue>();

  constructor(url: string) {
    // A request gets an error response instead of waiting until Redis is back.
    this.#connection = new Redis(url, { maxRetriesPerRequest: 1 });
    this.#connection.on("error", (error) => console.error("Redis:", error.message));
  }

  async add<Payload>(
    job: Job<Payload>,
    payload: Payload,
    { id, delaySeconds = 0 }: AddOptions,
  ): Promise<void> {
    const data = job.payload.encode(payload);
    await this.#queue(job.name).add(job.name, data, {
      ...options(job),
      jobId: id,
      delay: delaySeconds * 1000,
    });
  }

  async find(job: JobKind, id: string): Promise<JobStatus | undefined> {
    const state = await this.#queue(job.name).getJobState(id);
    if (state === "unknown") return undefined;
    if (state === "completed") return "done";
    if (state === "failed") return "failed";
    return state === "active" ? "running" : "waiting";
  }

  async schedule<Payload>(job: Job<Payload>, payload: Payload, pattern: string): Promise<void> {
    const data = job.payload.encode(payload);
    await this.#queue(job.name).upsertJobScheduler(
      job.name,
      { pattern, tz: "UTC" },
      { name: job.name, data, opts: options(job) },
    );
  }

  async close(): Promise<void> {
    for (const queue of this.#queues.values()) await queue.close();
    this.#connection.disconnect();
  }

  #queue(name: string): BullQueue {
    const known = this.#queues.get(name) ?? new BullQueue(name, { connection: this.#connection });
    this.#queues.set(name, known);
    return known;
  }
}

function options({ attempts, retrySeconds }: JobKind) {
  return {
    attempts,
    backoff: { type: "exponential", delay: retrySeconds * 1000 },
    removeOnComplete: REMEMBERED,
    removeOnFail: REMEMBERED,
  };
}

/** Runs the jobs of all queues on a server. */
export async function startRedisWorker(url: string, handlers: readonly Handler[]): Promise<Worker> {
  // BullMQ requires it: a worker waits as long as necessary.
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on("error", (error) => console.error("Redis:", error.message));
  const workers = handlers.map((handler) => worker(handler, connection));
  await Promise.all(workers.map((each) => each.waitUntilReady()));
  return {
    async stop() {
      await Promise.all(workers.map((each) => each.close()));
      connection.disconnect();
    },
  };
}

/** How long a worker may be silent before another one takes over its jobs, in milliseconds. A live worker renews its lock. */
const SILENCE = 10_000;

function worker({ job, run }: Handler, connection: Redis): BullWorker {
  const each = new BullWorker(
    job.name,
    ({ id = "", data, attemptsMade }) => run(data, { id, attempt: attemptsMade + 1 }),
    {
      connection,
      concurrency: CONCURRENCY,
      lockDuration: SILENCE,
      stalledInterval: SILENCE,
      maxStalledCount: job.attempts,
    },
  );
  each.on("error", (error) => console.error(`The worker of ${job.name}:`, error));
  each.on("failed", (failed, error) => console.error(`The job ${job.name} ${failed?.id} failed:`, error));
  return each;
}
