/**
 * Work for after the response, injected by type: `(email: Email, tasks: Background) => { tasks.add(greet, email); … }`. Tasks run
 * one after another in the order they were added, before dependencies are torn down. A task that fails is logged, and the others
 * still run. If the handler fails, no task runs.
 * @example
 * ```ts
 * app.post("/orders", (order: Order, background: Background): void => {
 *   background.add(async () => console.log(`Ordered ${order.id}`));
 * });
 * ```
 */
export class Background {
  readonly #tasks: (() => unknown)[] = [];

  constructor() {
    // For handlers that take it apart: `({ add }: Background)`.
    this.add = this.add.bind(this);
  }

  /** Calls `task(...args)` after the response has been sent. */
  add<Args extends readonly unknown[]>(task: (...args: Args) => unknown, ...args: Args): this {
    this.#tasks.push(() => task(...args));
    return this;
  }

  /** For the runtime: runs the tasks, including those added meanwhile. */
  static async run(background: Background, failed: (error: unknown) => void): Promise<void> {
    for (let task = background.#tasks.shift(); task; task = background.#tasks.shift()) {
      try {
        await task();
      } catch (error) {
        failed(error);
      }
    }
  }
}
