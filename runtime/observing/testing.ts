import { AsyncLocalStorage } from "node:async_hooks";
import type { Instrumentation, RequestOutcome } from "./instrumentation.js";

/** An instrumentation that writes down all it is told, for tests. */
export interface Recorded extends Instrumentation {
  readonly told: string[];
  /** The outcomes in the order of the ends. */
  readonly outcomes: RequestOutcome[];
  /** What holds where this is called: the number of the request, or nothing. */
  here(): string;
  /** Resolves when so many requests have ended. */
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
