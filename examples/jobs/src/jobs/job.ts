import type { Codec } from "countersign";

/** A kind of work, as a queue knows it. */
export interface JobKind {
  readonly name: string;
  /** How often it is tried before it counts as failed; at least 2, as a worker that is killed uses one up. */
  readonly attempts: number;
  /** The pause before the second attempt; it doubles with each attempt. */
  readonly retrySeconds: number;
  /** On PostgreSQL, a run that takes longer counts as dead, and is tried again. Redis goes by whether its worker gives a sign of life. */
  readonly timeLimitSeconds: number;
}

/** A kind of work, and what it is told. */
export interface Job<Payload> extends JobKind {
  /** What travels is plain data: it is encoded when the job is added, and decoded and checked where it is done. */
  readonly payload: Codec<Payload>;
}

/** One attempt at a job. */
export interface Run {
  readonly id: string;
  /** Counted from 1. */
  readonly attempt: number;
}

/** A job, and the function that does it. */
export interface Handler {
  readonly job: JobKind;
  /** @param data as it came from the queue. */
  run(data: unknown, run: Run): Promise<void>;
}

/**
 * Says who does a job. A payload that does not fit is an error like any other: the job is tried again, perhaps by a worker
 * that has been deployed since.
 * @param work may be called more than once for the same job: see `Run.id`.
 */
export function handle<Payload>(
  job: Job<Payload>,
  work: (payload: Payload, run: Run) => Promise<void>,
): Handler {
  return { job, run: async (data, run) => work(job.payload.decode(data), run) };
}
