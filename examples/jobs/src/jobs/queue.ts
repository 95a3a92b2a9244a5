import type { Handler, Job, JobKind } from "./job.js";

export interface AddOptions {
  /** A UUID. A queue that knows a job of this id adds none: whoever asks twice gets one job. */
  readonly id: string;
  /** How long it waits before it may begin. */
  readonly delaySeconds?: number;
}

export interface Adder {
  /** Resolves when the queue keeps the job. */
  add<Payload>(job: Job<Payload>, payload: Payload, options: AddOptions): Promise<void>;
}

export type JobStatus = "waiting" | "running" | "done" | "failed";

/** Where jobs wait for somebody to do them. */
export interface Queue extends Adder {
  /** What has become of a job, as long as the queue remembers it. */
  find(job: JobKind, id: string): Promise<JobStatus | undefined>;
  /**
   * Adds a job again and again; a second call with the same job replaces the first.
   * @param pattern of cron, in UTC: minute, hour, day of the month, month, day of the week.
   */
  schedule<Payload>(job: Job<Payload>, payload: Payload, pattern: string): Promise<void>;
  /**
   * Adds jobs in a transaction of the caller: they are kept if it is committed, and were never there if it is not. Absent where the queue is in
   * another place than the rows.
   */
  within?(transaction: Transaction): Adder;
  /** Lets go of connections. Jobs stay. */
  close(): Promise<void>;
}

/** A client of `pg` between `begin` and `commit`. */
export interface Transaction {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Somebody who does jobs. */
export interface Worker {
  /** Takes no more jobs, and resolves when those that are running have ended. */
  stop(): Promise<void>;
}

export type StartWorker = (handlers: readonly Handler[]) => Promise<Worker>;

/** How many jobs of one kind a worker does at once. */
export const CONCURRENCY = 2;
