/** A `timeout` option: seconds, or `false` for no limit, regardless of outer ones. */
export type Timeout = number | false;

/** The longest time that a timer can wait for, in seconds: 2^31 - 1 ms. */
export const LONGEST_TIMEOUT = 2_147_483;

export function isTimeout(value: unknown): value is Timeout {
  return value === false || (typeof value === "number" && value > 0 && value <= LONGEST_TIMEOUT);
}
