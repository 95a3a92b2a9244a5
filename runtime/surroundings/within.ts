import { inherit, type OperationOptions } from "../contract/operation-options.js";
import { type RouteKind, routeFacts } from "../contract/route-kinds.js";
import type { Versioning } from "../contract/versioning.js";
import { joinPath } from "../paths/join-path.js";

/**
 * An app, a router or an inclusion, and what it says of all routes below it. Guards and error handlers are what the
 * compiler and the server have of them.
 */
export interface Level<Guards, Handlers> {
  readonly prefix?: string | undefined;
  readonly options: OperationOptions;
  /** Of an app. */
  readonly versioning?: Versioning | undefined;
  /** What it lists in `dependencies` and `responses`. */
  readonly guards?: Guards | undefined;
  /** Those of its own; an inclusion has none. */
  readonly handlers?: Handlers | undefined;
}

/** What all levels around a place say together. */
export interface Around<Guards, Handlers> {
  /** In front of every path. */
  readonly prefix: string;
  /** What holds of an operation that says nothing itself. */
  readonly options: OperationOptions;
  /** How the app tells versions apart, and its own prefix; absent in an app that has none. */
  readonly versioned?: { readonly versioning: Versioning; readonly root: string } | undefined;
  /** Outermost first, as they are run. */
  readonly guards: readonly Guards[];
  /** Innermost first, as errors are handed out. */
  readonly handlers: readonly Handlers[];
}

/** Where no level is around. */
export const OUTERMOST: Around<never, never> = { prefix: "", options: {}, guards: [], handlers: [] };

/**
 * What is around a place within a level. The compiler and the server both walk from the app down with this, each over
 * what it knows of apps and routers, so that they cannot disagree about what holds of a route.
 */
export function within<Guards, Handlers>(
  around: Around<Guards, Handlers>,
  { prefix = "", options, versioning, guards, handlers }: Level<Guards, Handlers>,
): Around<Guards, Handlers> {
  const joined = joinPath(around.prefix, prefix);
  return {
    prefix: joined,
    versioned: versioning ? { versioning, root: joined } : around.versioned,
    options: inherit(around.options, options),
    guards: guards === undefined ? around.guards : [...around.guards, guards],
    handlers: handlers === undefined ? around.handlers : [handlers, ...around.handlers],
  };
}

/** The full path of a route, in Hono's syntax, or its name where it has one instead. */
export function placeOf(around: Around<unknown, unknown>, routeKind: RouteKind, path: string): string {
  return routeFacts(routeKind).named ? path : fullPath(around, path);
}

/** The full path of something below an app or router, in Hono's syntax. */
export function fullPath({ prefix }: Around<unknown, unknown>, path: string): string {
  return joinPath(prefix, path) || "/";
}
