import { setTimeout } from "node:timers/promises";
import { endFailure, strayError } from "./failures.js";

/** As of `CloseOptions`, in milliseconds. */
export interface CloseLimits {
  /** How long requests in progress may take. */
  readonly graceMs: number;
  /** How long before that it only says that it will close. */
  readonly delayMs: number;
}

/** What can be closed within limits. */
export interface Closable {
  /** @throws what a lifespan or a dependency throws while it ends. */
  close(limits: CloseLimits): Promise<void>;
}

/** Seconds that the app's own ends (its lifespan, its pools) may take behind the last answer. */
export const ENDS_SECONDS = 5;

/**
 * Closes a server in a process that ends with it.
 * @param log prints text as it is.
 * @returns the exit code: 1 when the app did not end as it should.
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
      `The app did not end within ${ENDS_SECONDS} s of its last request. What it has left is not waited for.\n`,
    );
  } catch (error) {
    log(endFailure(error));
  }
  return 1;
}

/**
 * Waits for an error of the program that nobody catches, and prints it. Node's convention is kept: a program that has one
 * does not go on. But what is in progress need not be broken off. A program that handles such errors itself is left alone.
 * @returns a promise that is fulfilled with the first one.
 */
export function strayErrors(log: (text: string) => void): Promise<void> {
  return new Promise((resolve) => {
    // Node raises rejections that nobody handles as exceptions, unless the program listens for them.
    process.on("uncaughtException", (error, origin) => {
      if (process.listenerCount("uncaughtException") > 1) return;
      log(strayError(error, origin));
      resolve();
    });
  });
}
