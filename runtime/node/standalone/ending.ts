import { setTimeout } from "node:timers/promises";
import { endFailure, strayError } from "./failures.js";

/** As in `CloseOptions`, in milliseconds. */
export interface CloseLimits {
  /** How long requests in progress may take. */
  readonly graceMs: number;
  /** How long it only announces, before that, that it will close. */
  readonly delayMs: number;
  /** How long a connection without a request in progress is kept. */
  readonly idleMs: number;
}

/** What can be closed within limits. */
export interface Closable {
  /** @throws what a lifespan or a dependency throws while it ends. */
  close(limits: CloseLimits): Promise<void>;
}

/**
 * How long a process that ends keeps idle connections, in milliseconds: longer than a request travels between continents, and
 * longer than a client waits for a core. With both cores busy, clients of the same machine were seen to need 40 ms.
 */
export const TRANSIT_MS = 500;

/** Seconds that the app's own teardown (its lifespan, its pools) may take after the last response. */
export const ENDS_SECONDS = 5;

/**
 * Closes a server in a process that ends with it.
 * @param log prints text unchanged.
 * @returns the exit code: 1 if the app did not end as it should.
 */
export async function endServing(
  running: Closable,
  limits: CloseLimits,
  log: (text: string) => void,
): Promise<number> {
  const late = setTimeout(limits.delayMs + limits.graceMs + ENDS_SECONDS * 1000, "late", { ref: false });
  try {
    if ((await Promise.race([running.close(limits), late])) !== "late") return 0;
    log(
      `The app did not end within ${ENDS_SECONDS} s of its last request. The process ends without waiting for the rest.\n`,
    );
  } catch (error) {
    log(endFailure(error));
  }
  return 1;
}

/**
 * Waits for an uncaught error of the program, and prints it. As is Node's convention, the program does not go on after it, but
 * requests in progress can still finish. A program that handles such errors itself is left alone.
 * @returns a promise that resolves with the first one.
 */
export function strayErrors(log: (text: string) => void): Promise<void> {
  return new Promise((resolve) => {
    // Node raises unhandled rejections as exceptions, unless the program listens for them.
    process.on("uncaughtException", (error, origin) => {
      if (process.listenerCount("uncaughtException") > 1) return;
      log(strayError(error, origin));
      resolve();
    });
  });
}
