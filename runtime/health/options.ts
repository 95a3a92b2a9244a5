/**
 * Checks whether the application can do a part of its work.
 * @param signal aborted when its time is over: the result is then ignored.
 * @returns or resolves with anything but `false` if it can. An error that it throws is only logged.
 * @example const database: HealthCheck = () => db.ping();
 */
export type HealthCheck = (signal: AbortSignal) => unknown;

/**
 * A check with its own time limit.
 * @example const database: TimedHealthCheck = { check: () => db.ping(), timeout: 3 };
 */
export interface TimedHealthCheck {
  readonly check: HealthCheck;
  /** In seconds. */
  readonly timeout: number;
}

/**
 * The probes of an app. Its platform uses them to decide whether to restart the app, and whether to send it requests.
 * @example new App({ title: "Shop", version: "1.0.0", health: { checks: { database: () => db.ping() } } satisfies HealthOptions });
 */
export interface HealthOptions {
  /** The path of the liveness probe, outside of `prefix`; `false` for none. Default `/healthz`. */
  readonly live?: string | false;
  /** The path of the readiness probe, outside of `prefix`; `false` for none. Default `/readyz`. */
  readonly ready?: string | false;
  /**
   * The checks that must pass for the app to be ready, by names that are public: letters, digits and the characters _ . : -
   * @example checks: { database: () => pool.query("select 1") }
   */
  readonly checks?: { readonly [name: string]: HealthCheck | TimedHealthCheck };
  /** The time limit for each check, and for a start that a probe waits for, in seconds. Default 1. */
  readonly timeout?: number;
  /** How long the results of checks are kept, in seconds, so that clients cannot run them more often. Default 1. */
  readonly maxAge?: number;
  /**
   * Whether the document omits the probes. Default `true`. It must be a literal, because it is read from the source. If it is
   * `false`, the paths must be literals, too.
   */
  readonly hidden?: boolean;
}
