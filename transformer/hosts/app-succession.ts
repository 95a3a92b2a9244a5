/** An object with a `fetch`, as an app has, and perhaps a `close`. */
export interface Servable {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  close?(options: { readonly signal: AbortSignal }): Promise<unknown>;
}

/** The time for requests in progress when an edit has replaced their app: an open event stream must not delay the next app. */
const REQUESTS_MS = 200;
/** The additional time that an app's end is waited for. It then continues in the background. */
const ENDS_MS = 5_000;

/**
 * The apps of a development server, one after another. As with `countersign dev`, one has ended before the next starts, because
 * two would compete for what only one can have (a port, a file, a lock).
 */
export class AppSuccession {
  #current: Servable | undefined;
  #isClosed = false;
  readonly #ended = new WeakSet<Servable>();
  /** Resolves when all apps so far have ended. */
  #ends: Promise<void> = Promise.resolve();
  readonly #log: (message: string, error?: unknown) => void;

  constructor(log: (message: string, error?: unknown) => void) {
    this.#log = log;
  }

  /**
   * Makes an app the current one, unless it was replaced before: modules that are loaded at the same time may arrive in a
   * different order than their edits.
   * @returns the current app, after those before it have ended; `undefined` if the server is closed.
   */
  async succeed(app: Servable): Promise<Servable | undefined> {
    if (!this.#isClosed && !this.#ended.has(app) && app !== this.#current) {
      this.#end();
      this.#current = app;
    }
    for (let ends: unknown; ends !== this.#ends; ) {
      ends = this.#ends;
      await ends;
    }
    return this.#current;
  }

  /** Ends the current app. No other can follow. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#end();
    await this.#ends;
  }

  #end(): void {
    const app = this.#current;
    this.#current = undefined;
    if (!app) return;
    this.#ended.add(app);
    this.#ends = this.#ends.then(() => this.#closed(app));
  }

  async #closed(app: Servable): Promise<void> {
    const late = new Promise((resolve) => {
      setTimeout(resolve, REQUESTS_MS + ENDS_MS, "late").unref();
    });
    try {
      const closing = app.close?.({ signal: AbortSignal.timeout(REQUESTS_MS) });
      if ((await Promise.race([closing, late])) === "late")
        this.#log(`The app has not ended after ${ENDS_MS / 1000} s. It is left to end by itself.`);
    } catch (error) {
      this.#log("The app failed to end", error);
    }
  }
}
