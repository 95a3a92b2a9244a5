/** A span of time: seconds, or a text such as `"30s"`, `"1m"`, `"12h"` or `"7d"`. */
export type Duration = number | `${number}${keyof typeof SECONDS}`;

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** A year: whoever keeps something longer than that has a database. In seconds. */
export const LONGEST_DURATION = 365 * SECONDS.d;

/** @returns whole seconds; `undefined` for what is no span of time, or not from a second to a year. */
export function durationSeconds(value: unknown): number | undefined {
  const [, amount, unit] = /^(\d+)([smhd])$/.exec(typeof value === "string" ? value : "") ?? [];
  const seconds = unit === undefined ? value : Number(amount) * SECONDS[unit as keyof typeof SECONDS];
  if (typeof seconds !== "number" || !Number.isInteger(seconds)) return undefined;
  return seconds >= 1 && seconds <= LONGEST_DURATION ? seconds : undefined;
}
