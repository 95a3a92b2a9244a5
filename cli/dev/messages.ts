import { fileURLToPath } from "node:url";
import type { CloseLimits } from "../../runtime/node/standalone/ending.js";
import type { Diagnostic } from "../../transformer/diagnostics/diagnostic.js";

export interface Address {
  readonly host: string;
  readonly port: number;
  /** As of `ServeOptions`. */
  readonly keepAliveMs?: number | undefined;
}

/** What `dev` asks of its child in a message, and `start` of a worker in its only argument, in JSON. */
export interface ServeRequest extends Address, CloseLimits {
  /** Absolute path of the built entry. */
  readonly entry: string;
}

/** What `start` tells a worker that is to end while others serve. */
export const RETIRE = { type: "retire" } as const;

export function isRetire(message: unknown): boolean {
  return (Object(message) as Record<string, unknown>)["type"] === RETIRE.type;
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

/** The files in what Node's loaders send to a process that watches; nothing for any other message. */
export function loadedFiles(message: unknown): readonly string[] {
  const { "watch:import": urls, "watch:require": paths } = Object(message) as Record<string, unknown>;
  const texts = (value: unknown) =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
  const ofUrls = texts(urls).filter((url) => url.startsWith("file:"));
  return [...ofUrls.map((url) => fileURLToPath(url)), ...texts(paths)];
}
