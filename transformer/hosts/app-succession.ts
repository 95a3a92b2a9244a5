/** What has a `fetch`, as an app does, and perhaps an end. */
export interface Servable {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  close?(options: { readonly signal: AbortSignal }): Promise<unknown>;
}

/** What requests in progress may take when an edit has replaced their app: an open event stream must not hold up the next. */
const REQUESTS_MS = 200;
/** What an app's ends may take; they go on behind that. */
const ENDS_MS = 5_000;

/**
 * Apps of a development server, one after another: as with `countersign dev`, one has ended before the next begins, since two
 * would hold what can be held once (a port, a file, a lock).
 */
export class AppSuccession {
  #current: Servable | undefined;
  #isClosed = false;
  readonly #ended = new WeakSet<Servable>();
  /** All ends so far. */
  #ends: Promise<void> = Promise.resolve();
  readonly #log: (message: string, error?: unknown) => void;

  constructor(log: (message: string, error?: unknown) => void) {
    this.#log = log;
  }

  /**
   * Makes an app the one that serves, unless it has had its time already: modules that are loaded at the same time need not
   * come in the order of their edits.
   * @returns the app that serves, when those before it have ended; `undefined` when the server is closed.
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

  /** Ends the app that serves; there will be no other. */
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
        this.#log(`The app has not ended after ${ENDS_MS / 1000} s. It is not waited for.`);
    } catch (error) {
      this.#log("The app failed to end", error);
    }
  }
}
