import type fc from "fast-check";
import type { FastCheck } from "../../transformer/fuzz/making.js";
import type { FaultKind, Finding } from "./faults.js";

/** How many more requests are sent to make one smaller. Each one without a response takes as long as the timeout. */
const MOST_SENT = 300;
const MOST_WAITED = 12;

/** For one operation. More faults would not help. */
const MOST_FAULTS = 4;

const isWaitedFor = (kind: FaultKind) => kind === "hangs" || kind === "ended";

/**
 * Draws values until a fault is found, then searches for the smallest value with the same fault. Then it begins again, to find
 * other faults.
 */
export async function hunt<Value, Found extends Finding>(
  library: FastCheck,
  values: fc.Arbitrary<Value>,
  { seed, runs }: { readonly seed: number; readonly runs: number },
  judge: (value: Value) => Promise<Found | undefined>,
): Promise<readonly Found[]> {
  const known = new Map<FaultKind, Found>();
  while (known.size < MOST_FAULTS) {
    let smallest: Found | undefined;
    let sent = 0;
    const property = library.asyncProperty(values, async (value) => {
      const most = smallest && isWaitedFor(smallest.kind) ? MOST_WAITED : MOST_SENT;
      if (smallest && ++sent > most) return true;
      const found = await judge(value);
      if (!found || known.has(found.kind)) return true;
      // A different fault that is found on the way has its turn later.
      if (smallest && found.kind !== smallest.kind) return true;
      smallest = found;
      return false;
    });
    await library.check(property, { seed, numRuns: runs });
    if (!smallest) break;
    const { kind }: Found = smallest;
    known.set(kind, smallest);
    // Each repetition would wait for the timeout again.
    if (isWaitedFor(kind)) break;
  }
  return [...known.values()];
}
