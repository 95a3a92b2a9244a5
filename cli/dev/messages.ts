import type { IncomingHttpHeaders } from "node:http";
import { fileURLToPath } from "node:url";
import type { RecordedRequest } from "../../runtime/node/recording/recorded.js";
import type { CloseLimits } from "../../runtime/node/standalone/ending.js";
import type { Diagnostic } from "../../transformer/diagnostics/diagnostic.js";

export interface Address {
  readonly host: string;
  readonly port: number;
  /** As in `ServeOptions`. */
  readonly keepAliveMs?: number | undefined;
}

/** The request that `dev` sends to its child in a message, and that `start` passes to a worker as its only argument, in JSON. */
export interface ServeRequest extends Address, CloseLimits {
  /** Absolute path of the built entry. */
  readonly entry: string;
  /** Set by `dev`. */
  readonly dev?: DevRequest | undefined;
}

export interface DevRequest {
  /** The address for clients. `dev` owns its port and passes the connections on. */
  readonly url: string;
  /** Where a debugger can reach the process from its start. */
  readonly inspect?: InspectAddress | undefined;
}

export interface InspectAddress {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
}

/** The message from `start` and `dev` to a process that must end while others serve. */
export const RETIRE = { type: "retire" } as const;

export interface RetireMessage {
  readonly type: typeof RETIRE.type;
  /** How long requests in progress may take, if different from the request. */
  readonly graceMs?: number;
}

export function isRetire(message: unknown): message is RetireMessage {
  return typeOf(message) === RETIRE.type;
}

/** The message from `dev` to a waiting process: modules of the next build that are already right. */
export interface LoadMessage {
  readonly type: "load";
  /** Absolute paths. */
  readonly files: readonly string[];
}

export function isLoad(message: unknown): message is LoadMessage {
  return typeOf(message) === "load";
}

/** Sent with a connection that `dev` passes to its child. */
export interface ConnectionMessage {
  readonly type: "connection";
  readonly id: number;
}

export function isConnection(message: unknown): message is ConnectionMessage {
  return typeOf(message) === "connection";
}

/** Opens the process for a debugger, once the process that had the port before has closed it. */
export interface InspectMessage extends InspectAddress {
  readonly type: "inspect";
}

export function isInspect(message: unknown): message is InspectMessage {
  return typeOf(message) === "inspect";
}

/** Messages from the child to the process that started it. */
export type ServeMessage =
  | { readonly type: "listening"; readonly url: string; readonly port: number; readonly docs?: string }
  /** An expected failure. The child prints all other failures itself, with their stack. */
  | { readonly type: "refused"; readonly diagnostic: Diagnostic };

export function isServeMessage(message: unknown): message is ServeMessage {
  const type = typeOf(message);
  return type === "listening" || type === "refused";
}

/** Further messages from the child to `dev`. */
export type DevMessage =
  /** It has taken a connection. It had not read anything from it before. */
  | { readonly type: "taken"; readonly id: number }
  /** The text that it has printed about an error of the program that ends it. */
  | { readonly type: "failed"; readonly text: string }
  /** Where a debugger can reach it; without a port if it no longer can. */
  | { readonly type: "inspected"; readonly port?: number }
  /** It was stopped, and no client has an idle connection to it any more. */
  | { readonly type: "left" }
  /** A request has finished. */
  | { readonly type: "recorded"; readonly record: RecordedRequest }
  /** Sent with a connection whose request is for `dev` itself. No part of a response has been written. */
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

/** The files in a message that Node's loaders send to a watching process; empty for any other message. */
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
