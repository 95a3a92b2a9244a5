import type { Counted, LimitStore } from "./limit-store.js";

/** A synchronous store. */
export interface MemoryLimits extends LimitStore {
  count(key: string, window: number): Counted;
}

/** With more keys the oldest are forgotten: a client with many addresses must not fill the memory. 100 bytes each. */
const MOST_KEYS = 100_000;

/**
 * Counts in this process alone, and forgets everything when it ends.
 * @param now in milliseconds.
 */
export function memoryLimits(now: () => number = Date.now, mostKeys = MOST_KEYS): MemoryLimits {
  const windows = new Map<string, { requests: number; readonly end: number }>();
  return {
    count(key, window): Counted {
      const time = now();
      const known = windows.get(key);
      if (known && known.end > time) return { requests: ++known.requests, endsIn: known.end - time };
      // Moved to the end, so that the first is the oldest.
      windows.delete(key);
      if (windows.size >= mostKeys) makeRoom(windows, time);
      windows.set(key, { requests: 1, end: time + window * 1000 });
      return { requests: 1, endsIn: window * 1000 };
    },
  };
}

/** Removes expired windows among the oldest, otherwise the oldest. */
function makeRoom(windows: Map<string, { readonly end: number }>, time: number): void {
  let looked = 0;
  for (const [key, { end }] of windows) {
    if (looked > 0 && (looked >= 100 || end > time)) return;
    windows.delete(key);
    looked++;
  }
}
