import { randomUUID } from "node:crypto";
import { type DateTime, HttpError, type Uuid } from "countersign";

/** The state of work that outlives the request that started it. */
export type Job<Result> = { id: Uuid } & (
  | { status: "queued" }
  | { status: "running"; since: DateTime }
  | { status: "done"; result: Result }
  | { status: "failed"; reason: string }
);

/** How many may wait, and how many are remembered. */
const LIMIT = 100;

/** Runs jobs one after another, so that they leave the model free for conversations. */
export class Jobs<Result> {
  readonly #jobs = new Map<Uuid, Job<Result>>();
  readonly #closing = new AbortController();
  #last: Promise<void> = Promise.resolve();

  /** @param work receives a signal that is aborted when the app closes. */
  start(work: (signal: AbortSignal) => Promise<Result>): Job<Result> {
    this.#forget();
    const job: Job<Result> = { id: randomUUID(), status: "queued" };
    this.#jobs.set(job.id, job);
    this.#last = this.#last.then(() => this.#run(job.id, work));
    return job;
  }

  find(id: Uuid): Job<Result> | undefined {
    return this.#jobs.get(id);
  }

  /** Ends the running job, and resolves when it has ended. */
  close(): Promise<void> {
    this.#closing.abort(new Error("The server is closing"));
    return this.#last;
  }

  async #run(id: Uuid, work: (signal: AbortSignal) => Promise<Result>): Promise<void> {
    const { signal } = this.#closing;
    try {
      signal.throwIfAborted();
      this.#jobs.set(id, { id, status: "running", since: new Date().toISOString() });
      this.#jobs.set(id, { id, status: "done", result: await work(signal) });
    } catch (error) {
      const reason = error instanceof HttpError ? error.message : "Something went wrong";
      if (!(error instanceof HttpError) && !signal.aborted) console.error(`The job ${id} failed:`, error);
      this.#jobs.set(id, { id, status: "failed", reason });
    }
  }

  /** The oldest job that has ended makes room. */
  #forget(): void {
    if (this.#jobs.size < LIMIT) return;
    const ended = [...this.#jobs.values()].find(({ status }) => status === "done" || status === "failed");
    if (!ended) throw new HttpError(503, "There is too much to do", { headers: { "retry-after": "30" } });
    this.#jobs.delete(ended.id);
  }
}
