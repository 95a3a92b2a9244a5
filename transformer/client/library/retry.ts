import type { Retry } from "./call.js";
import { pauseFor } from "./pause-for.js";

/** How requests that have failed are sent again. */
export interface RetryOptions {
  /** How many times at most, beside the first; 2 unless told. */
  readonly limit?: number;
  /**
   * Methods whose requests may be sent twice: unless told, the idempotent ones of RFC 9110, 9.2.2. A request with an
   * `Idempotency-Key` may, whatever its method.
   */
  readonly methods?: readonly string[];
  /** Statuses that another try may change: 408, 429, 502, 503 and 504 unless told. */
  readonly statuses?: readonly number[];
  /** The longest pause in milliseconds, 30,000 unless told. An answer that asks for more in `Retry-After` is the last. */
  readonly longest?: number;
}

/**
 * Has requests sent again while what they meet are failures that pass: of a connection, or a status that says so. Pauses have full
 * jitter: somewhere between nothing and 300 ms, 600 ms, 1.2 s …, after what `Retry-After` says.
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
        // The first one is still being done.
        const isDoing = isOnce && response.status === 409 && asked > 0;
        const isPassing = isDoing || statuses.includes(response.status);
        if (isLast || !isPassing || asked > longest) return response;
        wait += asked;
        // An answer that nobody reads would keep its connection.
        await response.body?.cancel();
      } catch (error) {
        if (isLast || signal?.aborted) throw error;
      }
      await pauseFor(wait, signal);
    }
  };
}

/** In milliseconds; 0 where nothing is said. A date is compared with the server's own clock where that is told (RFC 9110, 10.2.3). */
export function retryAfter(headers: Headers): number {
  const said = headers.get("retry-after") ?? "";
  const until = Date.parse(said) - (Date.parse(headers.get("date") ?? "") || Date.now());
  return Math.max(0, /^\d+$/.test(said) ? 1000 * +said : until || 0);
}
