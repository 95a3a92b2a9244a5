import { setTimeout as sleep } from "node:timers/promises";
import { CronExpressionParser } from "cron-parser";
import type { Handler, Job, JobKind } from "./job.js";
import type { AddOptions, JobStatus, Queue } from "./queue.js";

/** How many jobs are remembered; more than that cannot wait. */
const LIMIT = 1000;

/**
 * Runs jobs in the process that added them, one after another. Nothing is persisted: waiting jobs are lost when the process ends,
 * and a running one is lost when it is killed. Suitable for development, for tests, and for work that may be lost.
 */
export class InProcessQueue implements Queue {
  readonly #handlers: ReadonlyMap<string, Handler>;
  readonly #jobs = new Map<string, JobStatus>();
  readonly #schedules = new Map<string, AbortController>();
  readonly #closing = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(handlers: readonly Handler[]) {
    this.#handlers = new Map(handlers.map((handler) => [handler.job.name, handler]));
  }

  async add<Payload>(
    job: Job<Payload>,
    payload: Payload,
    { id, delaySeconds = 0 }: AddOptions,
  ): Promise<void> {
    this.#closing.signal.throwIfAborted();
    // Encoded as for a server, so that a payload that cannot be sent fails during development.
    const data = job.payload.encode(payload);
    if (this.#jobs.has(id)) return;
    this.#forget();
    this.#jobs.set(id, "waiting");
    this.#enqueue(job, id, data, delaySeconds, 1);
  }

  async find(_: JobKind, id: string): Promise<JobStatus | undefined> {
    return this.#jobs.get(id);
  }

  async schedule<Payload>(job: Job<Payload>, payload: Payload, pattern: string): Promise<void> {
    const times = CronExpressionParser.parse(pattern, { tz: "UTC" });
    this.#schedules.get(job.name)?.abort();
    const schedule = new AbortController();
    this.#schedules.set(job.name, schedule);
    const signal = AbortSignal.any([schedule.signal, this.#closing.signal]);
    void this.#repeat(() => this.add(job, payload, { id: crypto.randomUUID() }), times, signal);
  }

  /** Ends when the running job has ended. Waiting jobs are lost, which it logs. */
  async close(): Promise<void> {
    this.#closing.abort(new Error("The queue is closed."));
    await this.#last;
    const lost = [...this.#jobs.values()].filter((status) => status === "waiting").length;
    if (lost > 0) console.warn(`${lost} jobs were waiting in this process, and are lost.`);
  }

  async #repeat(add: () => Promise<void>, times: { next(): { getTime(): number } }, signal: AbortSignal) {
    try {
      while (true) {
        await sleep(Math.max(0, times.next().getTime() - Date.now()), undefined, { signal, ref: false });
        await add();
      }
    } catch (error) {
      if (!signal.aborted) console.error("A schedule has ended:", error);
    }
  }

  #enqueue(job: JobKind, id: string, data: unknown, seconds: number, attempt: number): void {
    const { signal } = this.#closing;
    const turn = () => {
      this.#last = this.#last.then(() => this.#run(job, id, data, attempt));
    };
    if (seconds === 0) turn();
    else sleep(seconds * 1000, undefined, { signal, ref: false }).then(turn, () => {});
  }

  async #run(job: JobKind, id: string, data: unknown, attempt: number): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#jobs.set(id, "running");
    try {
      const handler = this.#handlers.get(job.name);
      if (!handler) throw new Error(`Nobody does jobs of the name ${job.name}.`);
      await handler.run(data, { id, attempt });
      this.#jobs.set(id, "done");
    } catch (error) {
      const isLast = attempt >= job.attempts;
      console.error(`Attempt ${attempt} of ${job.attempts} at the job ${job.name} ${id} failed:`, error);
      this.#jobs.set(id, isLast ? "failed" : "waiting");
      if (!isLast) this.#enqueue(job, id, data, job.retrySeconds * 2 ** (attempt - 1), attempt + 1);
    }
  }

  /** The oldest job that has ended makes room. */
  #forget(): void {
    if (this.#jobs.size < LIMIT) return;
    const ended = [...this.#jobs].find(([, status]) => status === "done" || status === "failed");
    if (!ended) throw new Error(`${LIMIT} jobs wait already.`);
    this.#jobs.delete(ended[0]);
  }
}
