import { isTimeout, LONGEST_TIMEOUT } from "../contract/time-limit.js";
import { HttpError } from "../errors/http-error.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { ServerRequest } from "../request/server-request.js";
import type { Made } from "../result/answer.js";
import { runOperation } from "../run-operation.js";
import type { Late, ServedOperation } from "../served-operation.js";
import { discard } from "./begin.js";
import { isAbort } from "./ending.js";

/** Work whose time is limited. */
export interface LimitedWork<Made> {
  readonly work: () => MaybePromise<Made>;
  /** Releases a result that was created too late. It never rejects. */
  readonly giveUp: (made: Made, error: unknown) => Promise<void>;
  /** Gets the error of work that fails after the 504. */
  readonly late: Late;
  /** Gets the work that continues after the 504. */
  readonly track: (work: Promise<unknown>) => void;
}

/**
 * Serves a request, or responds with 504 if that takes too long. The work cannot be stopped, only notified by the request's
 * signal. Once it is done, it is ended with the signal's reason, and then its dependencies, so that none is torn down while in
 * use.
 * @param seconds the time until the response is ready to be sent; a stream is ready with its first item.
 * @param track gets the work that continues after the 504.
 * @throws HttpError 504, with which the promise rejects; otherwise as `runOperation`.
 */
export function runWithin(
  seconds: number,
  served: ServedOperation,
  request: ServerRequest,
  track: (work: Promise<unknown>) => void,
): MaybePromise<Made> {
  return withinTime(seconds, request, {
    work: () => runOperation(served, request),
    giveUp: (made, error) => giveUp(made, request, error),
    late: served.late(request),
    track,
  });
}

/** The same for work that is not an operation's. Synchronous work is always in time. */
export function withinTime<T>(
  seconds: number,
  request: ServerRequest,
  work: LimitedWork<T>,
): MaybePromise<T> {
  request.isLimited = true;
  const made = work.work();
  return made instanceof Promise ? waitWithin(seconds, request, made, work) : made;
}

function waitWithin<T>(
  seconds: number,
  request: ServerRequest,
  begun: Promise<T>,
  { giveUp, late, track }: LimitedWork<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const work = begun.then(
      (made) => {
        clearTimeout(timer);
        if (request.expired) return giveUp(made, request.expired.error);
        return resolve(made);
      },
      (error: unknown) => {
        clearTimeout(timer);
        if (!request.expired) reject(error);
        else if (!isAbort(error, request.expired.error))
          late("the handler failed after its time limit", error);
      },
    );
    const timer = setTimeout(() => {
      const error = new DOMException(`The time limit of ${seconds} s has passed`, "TimeoutError");
      request.expired = { error };
      request.abort(error);
      track(work);
      reject(new HttpError(504, undefined, { cause: error }));
    }, seconds * 1000);
  });
}

/** The response was sent while the last of the work was done. */
async function giveUp(made: Made, request: ServerRequest, error: unknown): Promise<void> {
  await discard(made, error);
  await request.afterwards?.({ how: "replaced", error });
}

/** @throws RangeError if a `timeout` option is not a valid time. */
export function checkTimeout(timeout: unknown, where: string): void {
  if (timeout === undefined || isTimeout(timeout)) return;
  throw new RangeError(
    `${where} has the timeout ${String(timeout)}: write a number of seconds, more than 0 and at most ${LONGEST_TIMEOUT}, or false for none.`,
  );
}
