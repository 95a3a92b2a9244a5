import type { Pool } from "pg";
import PgBoss from "pg-boss";
import type { Handler, Job, JobKind } from "./job.js";
import {
  type Adder,
  type AddOptions,
  CONCURRENCY,
  type JobStatus,
  type Queue,
  type Transaction,
  type Worker,
} from "./queue.js";

/** The states of pg-boss, converted to ours. */
const STATUS = {
  created: "waiting",
  retry: "waiting",
  active: "running",
  completed: "done",
  cancelled: "failed",
  failed: "failed",
} as const satisfies Record<PgBoss.JobWithMetadata["state"], JobStatus>;

/** How often a worker looks for jobs whose worker was killed, and for due schedules, in seconds. */
const SUPERVISED_EVERY = 5;

/** How often a worker asks for jobs, in seconds. */
const POLLED_EVERY = 1;

/** A queue of pg-boss for each kind of job, in the schema `pgboss` of the database. */
export class PostgresQueue implements Queue {
  readonly #boss: PgBoss;
  readonly #known = new Map<string, Promise<void>>();

  private constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  /** @param pool is used, and not closed. */
  static async open(pool: Pool): Promise<PostgresQueue> {
    return new PostgresQueue(await start(pool, { supervise: false, schedule: false }));
  }

  add<Payload>(job: Job<Payload>, payload: Payload, options: AddOptions): Promise<void> {
    return this.#add(job, payload, options);
  }

  within(transaction: Transaction): Adder {
    const db = dbOf(transaction);
    return { add: (job, payload, options) => this.#add(job, payload, options, db) };
  }

  async find(job: JobKind, id: string): Promise<JobStatus | undefined> {
    const found = await this.#boss.getJobById(job.name, id, { includeArchive: true });
    return found ? STATUS[found.state] : undefined;
  }

  async schedule<Payload>(job: Job<Payload>, payload: Payload, pattern: string): Promise<void> {
    await this.#queue(job);
    await this.#boss.schedule(job.name, pattern, asObject(job.payload.encode(payload)), { tz: "UTC" });
  }

  close(): Promise<void> {
    return stop(this.#boss);
  }

  async #add<Payload>(
    job: Job<Payload>,
    payload: Payload,
    { id, delaySeconds = 0 }: AddOptions,
    db?: PgBoss.Db,
  ): Promise<void> {
    await this.#queue(job);
    await this.#boss.send(job.name, asObject(job.payload.encode(payload)), {
      id,
      startAfter: delaySeconds,
      ...(db && { db }),
    });
  }

  #queue(job: JobKind): Promise<void> {
    const known = this.#known.get(job.name) ?? createQueue(this.#boss, job);
    this.#known.set(job.name, known);
    known.catch(() => this.#known.delete(job.name));
    return known;
  }
}

/** Runs the jobs of all queues in a database. */
export async function startPostgresWorker(pool: Pool, handlers: readonly Handler[]): Promise<Worker> {
  const boss = await start(pool, {
    maintenanceIntervalSeconds: SUPERVISED_EVERY,
    cronMonitorIntervalSeconds: SUPERVISED_EVERY,
  });
  for (const { job, run } of handlers) {
    await createQueue(boss, job);
    const options = { includeMetadata: true, pollingIntervalSeconds: POLLED_EVERY, batchSize: 1 } as const;
    for (let index = 0; index < CONCURRENCY; index++)
      await boss.work<object>(job.name, options, async (batch) => {
        for (const { id, data, retryCount } of batch)
          await run(payloadOf(data), { id, attempt: retryCount + 1 }).catch((error: unknown) => {
            console.error(`Attempt ${retryCount + 1} at the job ${job.name} ${id} failed:`, error);
            throw error;
          });
      });
  }
  return { stop: () => stop(boss) };
}

async function start(pool: Pool, options: PgBoss.ConstructorOptions): Promise<PgBoss> {
  const boss = new PgBoss({ ...options, db: dbOf(pool) });
  boss.on("error", (error) => console.error("pg-boss:", error));
  return boss.start();
}

/** Waits for running jobs, so that no other worker has to repeat them. */
function stop(boss: PgBoss): Promise<void> {
  return boss.stop({ graceful: true, wait: true, timeout: 60_000, close: false });
}

function createQueue(boss: PgBoss, job: JobKind): Promise<void> {
  const options = {
    name: job.name,
    retryLimit: job.attempts - 1,
    retryDelay: job.retrySeconds,
    retryBackoff: true,
    expireInSeconds: job.timeLimitSeconds,
  };
  return boss.createQueue(job.name, options);
}

function dbOf(client: Transaction): PgBoss.Db {
  return { executeSql: (text, values) => client.query(text, values) };
}

/** pg-boss accepts only objects, but a payload may be any JSON. */
const asObject = (payload: unknown) => ({ payload });
const payloadOf = (data: object) => (data as { payload?: unknown }).payload;
