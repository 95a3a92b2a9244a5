/** An `App`, a Hono application, or anything else with a `fetch`. */
export interface Servable {
  readonly fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>;
  /** Called before the server listens; what it throws stops the start. */
  ready?(): unknown;
  /** Called and waited for before the server listens; what it throws stops the start. */
  start?(): Promise<unknown>;
  /** Called when the server gets the signal to close, before its delay. The application then reports that it is no longer ready. */
  announceClosing?(): unknown;
  /** Called when the server begins to close, before it waits for open responses. Endless responses should end now. */
  beginClosing?(): unknown;
  /**
   * Returns whether it has routes made with `app.socket`; called when it is ready. If so, `ws` is loaded then. If the result is
   * undefined, `ws` is loaded when a first socket is opened.
   */
  hasSockets?(): boolean | undefined;
  /**
   * Called when the last response has been sent or broken off.
   * @param options.signal aborted when requests must not take any longer.
   */
  close?(options: { readonly signal: AbortSignal }): Promise<unknown>;
}

/** How long a server may take to close. */
export interface CloseOptions {
  /**
   * How long requests in progress may take, and clients may take to read their responses, in milliseconds. Then the rest is
   * broken off. Default 10,000.
   */
  readonly graceMs?: number;
  /**
   * How long the server continues as before, in milliseconds, while the app's readiness probe already reports that it closes.
   * Load balancers that check the probe then send their requests elsewhere before this server stops accepting them. `graceMs`
   * begins after it. Default 0.
   */
  readonly delayMs?: number;
  /**
   * How long a connection without a request in progress is kept, in milliseconds, so that a request that is already on its way
   * gets its response. A client that is far away, or busy, needs longer. Default 25; `countersign start` waits for 500.
   */
  readonly idleMs?: number;
}

/** The same as `countersign start --grace`. */
export const GRACE_MS = 10_000;

/** Short, because tests close many servers. On one machine, a request is on its way for a few milliseconds. */
export const IDLE_MS = 25;
