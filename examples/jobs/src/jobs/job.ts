import type { Codec } from "countersign";

/** A kind of job, as a queue uses it. */
export interface JobKind {
  readonly name: string;
  /** How often it is tried before it counts as failed; at least 2, because a worker that is killed uses one attempt. */
  readonly attempts: number;
  /** The pause before the second attempt; it doubles with each attempt. */
  readonly retrySeconds: number;
  /**
   * On PostgreSQL, a run that takes longer counts as dead, and is tried again. Redis checks whether its worker still renews its
   * lock.
   */
  readonly timeLimitSeconds: number;
}

/** A kind of job with its payload. */
export interface Job<Payload> extends JobKind {
  /** Only plain data is sent: it is encoded when the job is added, and decoded and checked where the job runs. */
  readonly payload: Codec<Payload>;
}

/** One attempt at a job. */
export interface Run {
  readonly id: string;
  /** Counted from 1. */
  readonly attempt: number;
}

/** A job, and the function that runs it. */
export interface Handler {
  readonly job: JobKind;
  /** @param data as received from the queue. */
  run(data: unknown, run: Run): Promise<void>;
}

/**
 * Assigns a function to a job. An invalid payload is an error like any other: the job is tried again, perhaps by a worker that
 * was deployed in the meantime.
 * @param work may be called more than once for the same job: see `Run.id`.
 */
export function handle<Payload>(
  job: Job<Payload>,
  work: (payload: Payload, run: Run) => Promise<void>,
): Handler {
  return { job, run: async (data, run) => work(job.payload.decode(data), run) };
}
