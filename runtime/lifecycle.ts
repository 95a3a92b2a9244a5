import type { App } from "./app.js";
import type { AppDependencies } from "./dependencies/app-dependencies.js";
import { Exits, enter } from "./dependencies/exits.js";

/** What runs before the first request, up to its `yield`, and after the last. */
export type Lifespan = (app: App) => AsyncGenerator<unknown, unknown, undefined>;

/**
 * The life of an application: its lifespan first, then its app-scoped dependencies; closed in reverse. Closing waits
 * for what goes on behind answers. A closed application starts again with its next request.
 */
export class Lifecycle {
  readonly #begin: (() => ReturnType<Lifespan>) | undefined;
  readonly #dependencies: AppDependencies;
  readonly #behind = new Set<Promise<unknown>>();
  #lifespan = new Exits();
  #starting: Promise<void> | undefined;
  #running = false;

  constructor(begin: (() => ReturnType<Lifespan>) | undefined, dependencies: AppDependencies) {
    this.#begin = begin;
    this.#dependencies = dependencies;
  }

  /**
   * Starts what is to be started, once however many ask.
   * @returns `undefined` when nothing is left to wait for; a promise that is rejected for everybody when the start failed.
   */
  started(): Promise<void> | undefined {
    if (this.#running || (!this.#begin && !this.#dependencies.hasAppScoped)) return undefined;
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async #start(): Promise<void> {
    try {
      if (this.#begin) await enter({ name: "lifespan", generator: this.#begin() }, this.#lifespan);
      await this.#dependencies.start();
      this.#running = true;
    } catch (error) {
      await this.#unwind({ error });
      throw error;
    }
  }

  /** @throws what a teardown throws. */
  async close(): Promise<void> {
    // A start that failed has cleaned up after itself.
    await this.#starting?.catch(() => {});
    await this.settled();
    this.#running = false;
    this.#starting = undefined;
    const failure = await this.#unwind();
    if (failure) throw failure.error;
  }

  async #unwind(failure?: { readonly error: unknown }) {
    const left = await this.#dependencies.close(failure);
    return this.#lifespan.close(left);
  }

  /** Keeps account of work that goes on behind an answer. */
  track(work: Promise<unknown>): void {
    this.#behind.add(work);
    void work.finally(() => this.#behind.delete(work));
  }

  /** Resolves when nothing goes on behind the answers so far. */
  async settled(): Promise<void> {
    while (this.#behind.size > 0) await Promise.all(this.#behind);
  }
}
