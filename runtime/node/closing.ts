import { type CloseOptions, GRACE_MS, IDLE_MS, type Servable } from "./servable.js";
import type { Upgrades } from "./sockets/upgrades.js";
import { flushStandardOutput } from "./standard-output.js";

/** What is closed with an application, in this order. */
export interface Closing {
  /** Absent if the application has no sockets. */
  readonly upgrades: Upgrades | undefined;
  readonly connections: {
    /** Accepts nothing more, and waits for what is in progress. A connection without a request is kept for `idleMs`. */
    close(cut: AbortSignal, idleMs: number): Promise<void>;
  };
}

/** Closes an application and the server that brings its requests. Several calls count as one close; the shortest `graceMs` and
 * `delayMs` apply, and the first `idleMs`. */
export function closer(
  app: Servable,
  { upgrades, connections }: Closing,
): (options?: CloseOptions) => Promise<void> {
  const cut = new AbortController();
  const overdue = new AbortController();
  let closed: Promise<void> | undefined;
  const close = async (idleMs: number) => {
    app.announceClosing?.();
    await aborted(overdue.signal);
    upgrades?.close();
    app.beginClosing?.();
    await connections.close(cut.signal, idleMs);
    await upgrades?.ended();
    try {
      await app.close?.({ signal: cut.signal });
    } finally {
      await flushStandardOutput();
    }
  };
  return async ({ graceMs = GRACE_MS, delayMs = 0, idleMs = IDLE_MS } = {}) => {
    const timers = [setTimeout(() => cut.abort(), Math.min(delayMs + graceMs, MOST_MS))];
    if (delayMs > 0) timers.push(setTimeout(() => overdue.abort(), Math.min(delayMs, MOST_MS)));
    else overdue.abort();
    closed ??= close(Math.min(idleMs, MOST_MS));
    try {
      await closed;
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  };
}

/** The longest delay that Node's timers accept. */
export const MOST_MS = 2 ** 31 - 1;

function aborted(signal: AbortSignal): Promise<void> | undefined {
  if (signal.aborted) return undefined;
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
