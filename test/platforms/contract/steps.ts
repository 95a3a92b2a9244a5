import type { Feature } from "../features.js";

/** One promise of the framework, as steps that a client takes and sees. `$` in a path stands for the journal of the case. */
export interface Case {
  readonly name: string;
  /** What a platform must have for it. */
  readonly needs?: readonly Feature[];
  /** Waits for seconds: left out of the short form. */
  readonly isSlow?: true;
  readonly steps: readonly Step[];
}

export type Step =
  /** A request and its whole answer. */
  | { readonly do: "request"; readonly request: Asked; readonly answer: Expected }
  /** A request whose answer is read as it comes. */
  | { readonly do: "open"; readonly request: Asked; readonly answer: Expected }
  /** What comes next of the open answer: exactly this text. */
  | { readonly do: "read"; readonly text: string }
  /** So many bytes come until the open answer ends. */
  | { readonly do: "read bytes"; readonly count: number }
  /** The open answer ends as it should; or is broken off, which the client can tell from its end. */
  | { readonly do: "ends" | "is broken off" }
  /** The client goes away from the open answer or connection, or from a request that has no answer yet. */
  | { readonly do: "leave" }
  | { readonly do: "ask"; readonly request: Asked }
  /** The answer to what was asked. */
  | { readonly do: "answer"; readonly answer: Expected }
  /** The server is told to end; and has ended with 0, and said this. */
  | { readonly do: "stop" }
  | { readonly do: "stopped"; readonly says: string }
  /** A handler that waits may go on. */
  | { readonly do: "allow" }
  /** What has happened, in order, once all has. */
  | { readonly do: "journal"; readonly lines: readonly string[] }
  | {
      readonly do: "connect";
      readonly socket: Handshake;
      readonly headers?: Headers;
      readonly protocol?: string;
    }
  | { readonly do: "refused"; readonly socket: Handshake; readonly answer: Expected }
  | { readonly do: "send" | "receive"; readonly message: string | readonly number[] }
  | { readonly do: "close"; readonly code: number; readonly reason?: string }
  | { readonly do: "closed"; readonly code: number; readonly reason?: string };

type Headers = Readonly<Record<string, string>>;

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Headers;
  readonly body?: Body;
}

export type Body =
  | { readonly text: string }
  | { readonly json: unknown }
  | { readonly form: string }
  /** Without a `Content-Length`. */
  | { readonly chunks: readonly string[] }
  | {
      readonly parts: readonly Part[];
      readonly cut?: number /** How many bytes are sent before the answer. */;
      readonly first?: number;
    };

export interface Part {
  readonly name: string;
  readonly filename?: string;
  readonly type?: string;
  readonly content: string;
  /** How often the content is said. Default 1. */
  readonly times?: number;
}

export interface Expected {
  readonly status: number;
  /** `null` where there is to be none. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly json?: unknown;
  readonly text?: string;
  /** The answer has this in it. */
  readonly includes?: string;
}

export interface Handshake {
  readonly path: string;
  readonly protocols?: readonly string[];
  readonly headers?: Headers;
}
