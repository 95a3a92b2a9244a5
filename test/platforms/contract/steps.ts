import type { Feature } from "../features.js";

/** One promise of the framework, as steps that a client takes and sees. `$` in a path is the journal of the case. */
export interface Case {
  readonly name: string;
  /** Features that a platform must have for it. */
  readonly needs?: readonly Feature[];
  /** Waits for seconds: left out of the short form. */
  readonly isSlow?: true;
  readonly steps: readonly Step[];
}

export type Step =
  /** A request and its whole response. */
  | { readonly do: "request"; readonly request: Asked; readonly answer: Expected }
  /** A request whose response is read as it arrives. */
  | { readonly do: "open"; readonly request: Asked; readonly answer: Expected }
  /** The next part of the open response: exactly this text. */
  | { readonly do: "read"; readonly text: string }
  /** This number of bytes arrives until the open response ends. */
  | { readonly do: "read bytes"; readonly count: number }
  /** The open response ends normally, or is aborted, which the client can see. */
  | { readonly do: "ends" | "is broken off" }
  /** The client leaves the open response or connection, or a request that has no response yet. */
  | { readonly do: "leave" }
  | { readonly do: "ask"; readonly request: Asked }
  /** The response to the open request. */
  | { readonly do: "answer"; readonly answer: Expected }
  /** The server is shut down; then it has ended with 0, and printed this. */
  | { readonly do: "stop" }
  | { readonly do: "stopped"; readonly says: string }
  /** A waiting handler may continue. */
  | { readonly do: "allow" }
  /** All events in order, once all have happened. */
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
      readonly cut?: number /** The number of bytes that are sent before the response. */;
      readonly first?: number;
    };

export interface Part {
  readonly name: string;
  readonly filename?: string;
  readonly type?: string;
  readonly content: string;
  /** How often the content is repeated. Default 1. */
  readonly times?: number;
}

export interface Expected {
  readonly status: number;
  /** `null` if the header must be absent. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly json?: unknown;
  readonly text?: string;
  /** The response contains this. */
  readonly includes?: string;
}

export interface Handshake {
  readonly path: string;
  readonly protocols?: readonly string[];
  readonly headers?: Headers;
}
