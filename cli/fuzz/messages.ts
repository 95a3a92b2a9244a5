import type { Outcome, SentRequest } from "./exchange.js";
import type { Patience } from "./send.js";

/** What the process that answers requests is told first. */
export interface FuzzSetUp extends Patience {
  /** Absolute path of the built entry; absent where a server is asked. */
  readonly entry?: string;
  /** The server that is asked. */
  readonly url?: string;
  /** Absolute path of the built module of `--around`. */
  readonly around?: string;
}

export type FuzzAsk = { readonly type: "send"; readonly id: number; readonly request: SentRequest };

export type FuzzTell =
  | { readonly type: "ready"; readonly headers: Readonly<Record<string, string>> }
  | { readonly type: "failed"; readonly text: string }
  | { readonly type: "outcome"; readonly id: number; readonly outcome: Outcome };
