/** A `timeout` option: seconds, or `false` for no limit, whatever is said around it. */
export type Timeout = number | false;

/** In seconds, what a timer can wait for: 2^31 - 1 ms. */
export const LONGEST_TIMEOUT = 2_147_483;

export function isTimeout(value: unknown): value is Timeout {
  return value === false || (typeof value === "number" && value > 0 && value <= LONGEST_TIMEOUT);
}
