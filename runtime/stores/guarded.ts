import { HttpError } from "../errors/http-error.js";
import type { Log } from "../log.js";
import type { MaybePromise } from "../maybe-promise.js";

/** The time limit of a store, in milliseconds: database clients wait much longer for an unreachable server. */
const TIME_LIMIT = 1000;
/** The same until its first response: it may have to connect, and to create a table. */
const FIRST_TIME_LIMIT = 5000;
/** How long a failed store is not called, in milliseconds: otherwise every request would wait for it. */
const PAUSE = 1000;

/** A store that may fail. */
export interface Guarded {
  /**
   * @param ask calls the store.
   * @param without returns the value to use while the store is not available; `undefined` for none.
   * @throws HttpError 503 if there is none.
   */
  ask<T>(ask: () => MaybePromise<T>, without: () => T | undefined): MaybePromise<T>;
}

/**
 * Calls a store with a time limit, and pauses after a failure. The first failure of an outage is logged.
 * @param what the store contains.
 */
export function guarded(what: string, log: Log): Guarded {
  let isDown = false;
  let timeLimit = FIRST_TIME_LIMIT;
  /** While it is down, one request at a time checks whether it is back. */
  let pausedUntil = 0;

  function failed(error: unknown): void {
    pausedUntil = Date.now() + PAUSE;
    if (isDown) return;
    isDown = true;
    log(`The store of ${what} failed: it is tried again every ${PAUSE / 1000} s`, error);
  }
  function worked(): void {
    isDown = false;
    timeLimit = TIME_LIMIT;
  }
  function instead<T>(without: () => T | undefined): T {
    const value = without();
    if (value === undefined)
      throw new HttpError(503, undefined, { headers: { "retry-after": String(PAUSE / 1000) } });
    return value;
  }

  return {
    ask(ask, without) {
      if (isDown) {
        const now = Date.now();
        if (now < pausedUntil) return instead(without);
        pausedUntil = now + timeLimit;
      }
      let asked: ReturnType<typeof ask>;
      try {
        asked = ask();
      } catch (error) {
        failed(error);
        return instead(without);
      }
      if (!(asked instanceof Promise)) {
        worked();
        return asked;
      }
      return inTime(asked, timeLimit).then(
        (value) => {
          worked();
          return value;
        },
        (error: unknown) => {
          failed(error);
          return instead(without);
        },
      );
    },
  };
}

function inTime<T>(work: Promise<T>, limit: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`It has not responded within ${limit / 1000} s.`));
    }, limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
