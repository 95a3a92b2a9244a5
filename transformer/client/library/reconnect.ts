/** How a lost connection is opened again. */
export interface ReconnectOptions {
  /** How many attempts in a row may fail. Default: no limit. */
  readonly limit?: number;
  /** The first pause in milliseconds, which doubles. Default: 1000, unless an event stream sets it (`retry:`). */
  readonly first?: number;
  /** The longest pause, in milliseconds. Default: 30,000. */
  readonly longest?: number;
}

/** The state of a connection. */
export type ConnectionState = "connecting" | "open" | "closed";

/** Up to half as long again, so that not all clients come back at once, and never earlier than the server wants. */
export function reconnectPause(
  failures: number,
  { first = 1000, longest = 30_000 }: ReconnectOptions,
): number {
  return Math.min(Math.max(first, longest), first * 2 ** failures) * (1 + Math.random() / 2);
}
