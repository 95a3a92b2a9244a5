import type { Outcome, SentRequest } from "./exchange.js";
import type { Patience } from "./send.js";

/** The first message to the process that responds to requests. */
export interface FuzzSetUp extends Patience {
  /** Absolute path of the built entry; absent if a server is tested. */
  readonly entry?: string;
  /** The tested server. */
  readonly url?: string;
  /** Absolute path of the built module of `--around`. */
  readonly around?: string;
}

export type FuzzAsk = { readonly type: "send"; readonly id: number; readonly request: SentRequest };

export type FuzzTell =
  | { readonly type: "ready"; readonly headers: Readonly<Record<string, string>> }
  | { readonly type: "failed"; readonly text: string }
  | { readonly type: "outcome"; readonly id: number; readonly outcome: Outcome };
