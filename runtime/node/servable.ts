/** An `App`, a Hono application, or anything else with a `fetch`. */
export interface Servable {
  readonly fetch: (request: Request, ...rest: never[]) => Response | Promise<Response>;
  /** Called before the server listens; what it throws stops the start. */
  ready?(): unknown;
  /** Called and waited for before the server listens; what it throws stops the start. */
  start?(): Promise<unknown>;
  /** Called when the server is told to close, before its delay: the application is to say that it is not ready any more. */
  announceClosing?(): unknown;
  /** Called when the server begins to close, before it waits for the answers that are open: what would go on for ever ends. */
  beginClosing?(): unknown;
  /**
   * Whether it has routes made with `app.socket`, asked when it is ready. `ws` is loaded for them then; where nobody knows,
   * when a first one is opened.
   */
  hasSockets?(): boolean | undefined;
  /**
   * Called when the last request has been answered or broken off.
   * @param options.signal aborted when requests may take no longer.
   */
  close?(options: { readonly signal: AbortSignal }): Promise<unknown>;
}

/** How long a server may take to close. */
export interface CloseOptions {
  /**
   * Milliseconds that requests in progress may take, and clients to read their answers. What is left then is broken off.
   * Default 10,000.
   */
  readonly graceMs?: number;
  /**
   * Milliseconds in which everything goes on as before, but for the app's readiness probe, which says that it closes: balancers that
   * ask it send their requests elsewhere before this server takes no more of them. `graceMs` begins behind it. Default 0.
   */
  readonly delayMs?: number;
}

/** As `countersign start --grace`. */
export const GRACE_MS = 10_000;
