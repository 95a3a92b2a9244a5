/**
 * Finds out whether the application can do a part of its work.
 * @param signal aborted when its time is over: what goes on then is in vain.
 * @returns or resolves with anything but `false` where it can. What it throws goes to the log, and nowhere else.
 * @example const database: HealthCheck = () => db.ping();
 */
export type HealthCheck = (signal: AbortSignal) => unknown;

/**
 * A check with a time limit of its own.
 * @example const database: TimedHealthCheck = { check: () => db.ping(), timeout: 3 };
 */
export interface TimedHealthCheck {
  readonly check: HealthCheck;
  /** In seconds. */
  readonly timeout: number;
}

/**
 * The probes of an app, by which whoever runs it knows whether to restart it, and whether to send it requests.
 * @example new App({ title: "Shop", version: "1.0.0", health: { checks: { database: () => db.ping() } } satisfies HealthOptions });
 */
export interface HealthOptions {
  /** Where it is told that the process answers, outside of `prefix`; `false` for nowhere. Default `/healthz`. */
  readonly live?: string | false;
  /** Where it is told that requests can be sent, outside of `prefix`; `false` for nowhere. Default `/readyz`. */
  readonly ready?: string | false;
  /**
   * What has to pass for the app to be ready, by names that are shown: of letters, digits and the characters _ . : -
   * @example checks: { database: () => pool.query("select 1") }
   */
  readonly checks?: { readonly [name: string]: HealthCheck | TimedHealthCheck };
  /** How long each check may take, and a start that a probe waits for, in seconds. Default 1. */
  readonly timeout?: number;
  /** How long the results of checks are kept, in seconds, so that no one can have them run more often. Default 1. */
  readonly maxAge?: number;
  /** Whether the document leaves the probes out. Default `true`; written as a literal, as the paths are then, since it is read from the source. */
  readonly hidden?: boolean;
}
