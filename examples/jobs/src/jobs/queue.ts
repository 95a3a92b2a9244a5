import type { Handler, Job, JobKind } from "./job.js";

export interface AddOptions {
  /** A UUID. If the queue already has a job with this id, nothing is added, so that a repeated request adds one job. */
  readonly id: string;
  /** How long it waits before it may start. */
  readonly delaySeconds?: number;
}

export interface Adder {
  /** Resolves when the queue has stored the job. */
  add<Payload>(job: Job<Payload>, payload: Payload, options: AddOptions): Promise<void>;
}

export type JobStatus = "waiting" | "running" | "done" | "failed";

/** Where jobs wait for a worker. */
export interface Queue extends Adder {
  /** The state of a job, as long as the queue remembers it. */
  find(job: JobKind, id: string): Promise<JobStatus | undefined>;
  /**
   * Adds a job repeatedly; a second call with the same job replaces the first.
   * @param pattern of cron, in UTC: minute, hour, day of the month, month, day of the week.
   */
  schedule<Payload>(job: Job<Payload>, payload: Payload, pattern: string): Promise<void>;
  /**
   * Adds jobs in a transaction of the caller: they are stored if it is committed, and discarded if it is not. Absent if the queue
   * is not in the same database as the rows.
   */
  within?(transaction: Transaction): Adder;
  /** Closes connections. Jobs are kept. */
  close(): Promise<void>;
}

/** A client of `pg` between `begin` and `commit`. */
export interface Transaction {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Runs jobs. */
export interface Worker {
  /** Takes no more jobs, and resolves when the running ones have ended. */
  stop(): Promise<void>;
}

export type StartWorker = (handlers: readonly Handler[]) => Promise<Worker>;

/** How many jobs of one kind a worker runs at once. */
export const CONCURRENCY = 2;
