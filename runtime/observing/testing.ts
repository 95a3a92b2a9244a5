import { AsyncLocalStorage } from "node:async_hooks";
import type { Instrumentation, RequestOutcome } from "./instrumentation.js";

/** An instrumentation for tests that records everything. */
export interface Recorded extends Instrumentation {
  readonly told: string[];
  /** The outcomes in the order in which requests ended. */
  readonly outcomes: RequestOutcome[];
  /** Returns what the caller's asynchronous context holds: the number of the request, or nothing. */
  here(): string;
  /** Resolves when that many requests have ended. */
  ends(count: number): Promise<void>;
}

export function recorded(): Recorded {
  const told: string[] = [];
  const outcomes: RequestOutcome[] = [];
  const storage = new AsyncLocalStorage<number>();
  let begun = 0;
  return {
    told,
    outcomes,
    begin({ method, path, query }) {
      const number = ++begun;
      const tell = (what: string) => void told.push(`${number}: ${what}`);
      tell(`begins ${method} ${path}${query && "?"}${query}`);
      return {
        run: (work) => storage.run(number, work),
        routed: ({ template }) => tell(`routed ${template}`),
        ended(outcome) {
          outcomes.push(outcome);
          const { how, status, bytes, errorType } = outcome;
          tell(`ends ${how} ${status ?? "-"} ${bytes}${errorType === undefined ? "" : ` ${errorType}`}`);
        },
      };
    },
    here: () => String(storage.getStore() ?? "nowhere"),
    async ends(count) {
      while (outcomes.length < count) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
