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
  /** What was made too late is let go of. It never rejects. */
  readonly giveUp: (made: Made, error: unknown) => Promise<void>;
  /** Told of work that fails behind the 504. */
  readonly late: Late;
  /** Is given the work that goes on behind the 504. */
  readonly track: (work: Promise<unknown>) => void;
}

/**
 * Serves a request, or answers 504 when that takes too long. The work cannot be stopped, only told by the request's
 * signal; it is ended with the signal's reason when it is done, dependencies behind it, so that none is torn down
 * while somebody uses it.
 * @param seconds until the answer is ready to be sent; a stream is when it has its first item.
 * @param track is given the work that goes on behind the 504.
 * @throws HttpError 504, with which the promise is rejected; otherwise as `runOperation`.
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

/** The same for other work than an operation's. What is done at once is in time. */
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

/** The answer came while the last of the work was done. */
async function giveUp(made: Made, request: ServerRequest, error: unknown): Promise<void> {
  await discard(made, error);
  await request.afterwards?.({ how: "replaced", error });
}

/** @throws RangeError when a `timeout` option is no time. */
export function checkTimeout(timeout: unknown, where: string): void {
  if (timeout === undefined || isTimeout(timeout)) return;
  throw new RangeError(
    `${where} has the timeout ${String(timeout)}: write seconds, more than 0 and at most ${LONGEST_TIMEOUT}, or false for none.`,
  );
}
