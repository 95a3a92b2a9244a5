/** How a connection that is lost is made again. */
export interface ReconnectOptions {
  /** How many attempts in a row may fail; no limit unless told. */
  readonly limit?: number;
  /** The first pause in milliseconds, which doubles: 1000 unless told, and unless an event stream says it (`retry:`). */
  readonly first?: number;
  /** The longest pause, in milliseconds: 30,000 unless told. */
  readonly longest?: number;
}

/** How a connection is. */
export type ConnectionState = "connecting" | "open" | "closed";

/** Up to half as long again, so that not all clients come back at once, and never sooner than the server wants. */
export function reconnectPause(
  failures: number,
  { first = 1000, longest = 30_000 }: ReconnectOptions,
): number {
  return Math.min(Math.max(first, longest), first * 2 ** failures) * (1 + Math.random() / 2);
}
