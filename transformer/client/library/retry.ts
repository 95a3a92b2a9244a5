import type { Retry } from "./call.js";
import { pauseFor } from "./pause-for.js";

/** How failed requests are sent again. */
export interface RetryOptions {
  /** The largest number of retries. Default: 2. */
  readonly limit?: number;
  /**
   * Methods whose requests may be sent twice. Default: the idempotent ones of RFC 9110, 9.2.2. A request with an
   * `Idempotency-Key` may be sent again whatever its method.
   */
  readonly methods?: readonly string[];
  /** Statuses that may change on a retry. Default: 408, 429, 502, 503 and 504. */
  readonly statuses?: readonly number[];
  /**
   * The longest pause in milliseconds. Default: 30,000. If a response requires a longer one in `Retry-After`, there is no further
   * attempt.
   */
  readonly longest?: number;
}

/**
 * Sends requests again after temporary failures: of a connection, or with a status that indicates one. Pauses have full jitter: a
 * random time up to 300 ms, 600 ms, 1.2 s …, in addition to `Retry-After`.
 * @example createClient({ retry: retries({ limit: 3 }) })
 */
export function retries(options: RetryOptions = {}): Retry {
  const { methods = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"], longest = 30_000 } = options;
  const { limit = 2, statuses = [408, 429, 502, 503, 504] } = options;
  return async (send, method, signal, isOnce = false) => {
    for (let sent = 0; ; sent++) {
      const isLast = sent >= limit || !(isOnce || methods.includes(method));
      let wait = Math.random() * Math.min(longest, 300 * 2 ** sent);
      try {
        const response = await send();
        const asked = retryAfter(response.headers);
        // The first request is still in progress.
        const isDoing = isOnce && response.status === 409 && asked > 0;
        const isPassing = isDoing || statuses.includes(response.status);
        if (isLast || !isPassing || asked > longest) return response;
        wait += asked;
        // A response that is not read would keep its connection open.
        await response.body?.cancel();
      } catch (error) {
        if (isLast || signal?.aborted) throw error;
      }
      await pauseFor(wait, signal);
    }
  };
}

/**
 * In milliseconds; 0 without the header. A date is compared with the server's own clock if the response has it (RFC 9110,
 * 10.2.3).
 */
export function retryAfter(headers: Headers): number {
  const said = headers.get("retry-after") ?? "";
  const until = Date.parse(said) - (Date.parse(headers.get("date") ?? "") || Date.now());
  return Math.max(0, /^\d+$/.test(said) ? 1000 * +said : until || 0);
}
