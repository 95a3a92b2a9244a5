import type { Diagnostic } from "../../transformer/diagnostics/diagnostic.js";

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** What `dev` asks of its child, as the child's only argument, in JSON. */
export interface ServeRequest extends Address {
  /** Absolute path of the built entry. */
  readonly entry: string;
}

/** What the child tells `dev`. */
export type ServeMessage =
  | { readonly type: "listening"; readonly url: string; readonly port: number; readonly docs?: string }
  /** An expected failure; anything else the child prints itself, with its stack. */
  | { readonly type: "refused"; readonly diagnostic: Diagnostic };

export function isServeMessage(message: unknown): message is ServeMessage {
  const type: unknown = (Object(message) as Record<string, unknown>)["type"];
  return type === "listening" || type === "refused";
}
