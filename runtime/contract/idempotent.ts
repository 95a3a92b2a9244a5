import { type Duration, durationSeconds } from "./duration.js";
import type { LimitKey } from "./limit.js";
import { isMembers } from "./members.js";

/**
 * Executes a request only once, even if it is sent again with the same `Idempotency-Key`.
 * @example app.post("/orders", { idempotent: true satisfies Idempotent }, (order: Order): Order => order);
 */
export type Idempotent = boolean | IdempotentOptions;

/**
 * How repeated requests are recognized, and how long their responses are kept.
 * @example app.post("/orders", { idempotent: { ttl: "7d", required: true } }, (order: Order): Order => order);
 */
export interface IdempotentOptions {
  /** How long a response is kept: seconds, or `"30s"`, `"1m"`, `"12h"`, `"7d"`. Default: a day. */
  readonly ttl?: Duration;
  /** Whether the server responds with 400 to a request without a key. Default `false`: such a request is executed each time. */
  readonly required?: boolean;
  /**
   * Distinguishes callers, each of which has its own keys: a function whose parameters come from the request. Default: by their
   * credentials, which are those that the operation requires, or otherwise `Authorization` and `Cookie`.
   */
  readonly by?: LimitKey;
}

/** In seconds. */
const DAY = 86_400;

export const ttlOf = (option: Idempotent): number =>
  (typeof option === "object" ? durationSeconds(option.ttl) : undefined) ?? DAY;

/** @returns what is wrong with an `idempotent` option, as words that complete "The option idempotent …". */
export function idempotentFault(value: unknown): string | undefined {
  if (value === undefined || typeof value === "boolean") return undefined;
  if (!isMembers(value)) return 'is not valid: write true, { ttl: "1d", required: true }, or false';
  const { ttl, required, by } = value;
  if (ttl !== undefined && durationSeconds(ttl) === undefined)
    return `keeps responses for ${JSON.stringify(ttl)}: write whole seconds, or a time such as "12h" or "7d", up to 365 days`;
  if (required !== undefined && typeof required !== "boolean")
    return "has a required that is neither true nor false";
  if (by !== undefined && typeof by !== "function") return "has a by that is not a function";
  return undefined;
}

/** Methods that are not idempotent by themselves (RFC 9110, 9.2.2). */
const CHANGING: ReadonlySet<string> = new Set(["post", "patch"]);
/** Methods for which a route itself may set the option. */
const MAY_CHANGE: ReadonlySet<string> = new Set(["post", "patch", "put", "delete"]);

/**
 * Returns what applies to a route. If set around it, the option applies to methods that are not idempotent by themselves. If the
 * route itself sets it, it applies to all methods that change something.
 */
export function idempotentOf(
  method: string,
  around: Idempotent | undefined,
  own: Idempotent | undefined,
): Exclude<Idempotent, false> | undefined {
  const isAsked = own === undefined ? CHANGING.has(method) : MAY_CHANGE.has(method);
  return (isAsked && (own ?? around)) || undefined;
}
