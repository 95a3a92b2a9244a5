import type { IncomingHttpHeaders } from "node:http";
import { fileURLToPath } from "node:url";
import type { RecordedRequest } from "../../runtime/node/recording/recorded.js";
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
  /** Set by `dev`. */
  readonly dev?: DevRequest | undefined;
}

export interface DevRequest {
  /** Where clients reach the server. `dev` owns its port, and hands over the connections. */
  readonly url: string;
  /** Where a debugger finds the process from its beginning on. */
  readonly inspect?: InspectAddress | undefined;
}

export interface InspectAddress {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** What `start` and `dev` tell a process that is to end while others serve. */
export const RETIRE = { type: "retire" } as const;

export interface RetireMessage {
  readonly type: typeof RETIRE.type;
  /** How long requests in progress may take, where that is not as in the request. */
  readonly graceMs?: number;
}

export function isRetire(message: unknown): message is RetireMessage {
  return typeOf(message) === RETIRE.type;
}

/** Beside a connection that `dev` hands to its child. */
export interface ConnectionMessage {
  readonly type: "connection";
  readonly id: number;
}

export function isConnection(message: unknown): message is ConnectionMessage {
  return typeOf(message) === "connection";
}

/** Lets a debugger in, once the process that had the port before has given it up. */
export interface InspectMessage extends InspectAddress {
  readonly type: "inspect";
}

export function isInspect(message: unknown): message is InspectMessage {
  return typeOf(message) === "inspect";
}

/** What the child tells whoever started it. */
export type ServeMessage =
  | { readonly type: "listening"; readonly url: string; readonly port: number; readonly docs?: string }
  /** An expected failure; anything else the child prints itself, with its stack. */
  | { readonly type: "refused"; readonly diagnostic: Diagnostic };

export function isServeMessage(message: unknown): message is ServeMessage {
  const type = typeOf(message);
  return type === "listening" || type === "refused";
}

/** What the child tells `dev` besides. */
export type DevMessage =
  /** It has taken a connection, of which it had not read anything before. */
  | { readonly type: "taken"; readonly id: number }
  /** What it has printed about an error of the program that ends it. */
  | { readonly type: "failed"; readonly text: string }
  /** Where a debugger finds it; without a port where none does any more. */
  | { readonly type: "inspected"; readonly port?: number }
  /** It was told to end, and no client has an idle connection to it any more. */
  | { readonly type: "left" }
  /** A request is over. */
  | { readonly type: "recorded"; readonly record: RecordedRequest }
  /** Beside a connection whose request is for `dev` itself. Nothing of an answer has been written. */
  | { readonly type: "own"; readonly request: OwnRequest };

/** A request without a body. */
export interface OwnRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export function isDevMessage(message: unknown): message is DevMessage {
  const type = typeOf(message);
  return ["taken", "failed", "inspected", "left", "recorded", "own"].includes(String(type));
}

/** The files in what Node's loaders send to a process that watches; nothing for any other message. */
export function loadedFiles(message: unknown): readonly string[] {
  const { "watch:import": urls, "watch:require": paths } = Object(message) as Record<string, unknown>;
  const texts = (value: unknown) =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
  const ofUrls = texts(urls).filter((url) => url.startsWith("file:"));
  return [...ofUrls.map((url) => fileURLToPath(url)), ...texts(paths)];
}

function typeOf(message: unknown): unknown {
  return (Object(message) as Record<string, unknown>)["type"];
}
