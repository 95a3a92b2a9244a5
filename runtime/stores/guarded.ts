import { HttpError } from "../errors/http-error.js";
import type { Log } from "../log.js";
import type { MaybePromise } from "../maybe-promise.js";

/** How long a store may take, in milliseconds: clients of databases wait much longer for a server that is gone. */
const TIME_LIMIT = 1000;
/** The same until it has answered once: it may have to connect, and to make a table. */
const FIRST_TIME_LIMIT = 5000;
/** How long nobody asks a store that has failed, in milliseconds: else every request would wait for it. */
const PAUSE = 1000;

/** A store that may fail. */
export interface Guarded {
  /**
   * @param ask the store.
   * @param without gives what is taken while it cannot be asked; `undefined` for nothing.
   * @throws HttpError 503 where nothing is.
   */
  ask<T>(ask: () => MaybePromise<T>, without: () => T | undefined): MaybePromise<T>;
}

/**
 * Asks a store within a time, and leaves it alone for a while once it has failed. The log is told when it begins to fail.
 * @param what the store holds.
 */
export function guarded(what: string, log: Log): Guarded {
  let isDown = false;
  let timeLimit = FIRST_TIME_LIMIT;
  /** While it is down, one request at a time tries whether it is back. */
  let pausedUntil = 0;

  function failed(error: unknown): void {
    pausedUntil = Date.now() + PAUSE;
    if (isDown) return;
    isDown = true;
    log(`The store of ${what} failed: it is asked again every ${PAUSE / 1000} s`, error);
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
      reject(new Error(`It has not answered within ${limit / 1000} s.`));
    }, limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
