/** A duration: a number of seconds, or a text such as `"30s"`, `"1m"`, `"12h"` or `"7d"`. */
export type Duration = number | `${number}${keyof typeof SECONDS}`;

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** A year, in seconds. Anything that is kept for longer belongs in a database. */
export const LONGEST_DURATION = 365 * SECONDS.d;

/** @returns whole seconds; `undefined` if the value is not a duration, or is not between a second and a year. */
export function durationSeconds(value: unknown): number | undefined {
  const [, amount, unit] = /^(\d+)([smhd])$/.exec(typeof value === "string" ? value : "") ?? [];
  const seconds = unit === undefined ? value : Number(amount) * SECONDS[unit as keyof typeof SECONDS];
  if (typeof seconds !== "number" || !Number.isInteger(seconds)) return undefined;
  return seconds >= 1 && seconds <= LONGEST_DURATION ? seconds : undefined;
}
