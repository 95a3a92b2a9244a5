import { inherit, type OperationOptions } from "../contract/operation-options.js";
import { type RouteKind, routeFacts } from "../contract/route-kinds.js";
import type { Versioning } from "../contract/versioning.js";
import { joinPath } from "../paths/join-path.js";

/**
 * An app, a router or an inclusion, and its options for all routes below it. The types of guards and error handlers differ
 * between the compiler and the server.
 */
export interface Level<Guards, Handlers> {
  readonly prefix?: string | undefined;
  readonly options: OperationOptions;
  /** Only for an app. */
  readonly versioning?: Versioning | undefined;
  /** The content of its `dependencies` and `responses`. */
  readonly guards?: Guards | undefined;
  /** Its own handlers. An inclusion has none. */
  readonly handlers?: Handlers | undefined;
}

/** The combined options of all levels around a place. */
export interface Around<Guards, Handlers> {
  /** Precedes every path. */
  readonly prefix: string;
  /** Defaults for an operation that declares no options itself. */
  readonly options: OperationOptions;
  /** How the app distinguishes versions, and its own prefix. Absent in an app without versions. */
  readonly versioned?: { readonly versioning: Versioning; readonly root: string } | undefined;
  /** Outermost first, in the order they run. */
  readonly guards: readonly Guards[];
  /** Innermost first, in the order they get errors. */
  readonly handlers: readonly Handlers[];
}

/** The surroundings if there is no level. */
export const OUTERMOST: Around<never, never> = { prefix: "", options: {}, guards: [], handlers: [] };

/**
 * Returns the surroundings of a place within a level. The compiler and the server both walk down from the app with this function,
 * each over its own data on apps and routers, so that they cannot disagree about a route.
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

/** The full path of a route, in Hono's syntax, or its name if it has no path. */
export function placeOf(around: Around<unknown, unknown>, routeKind: RouteKind, path: string): string {
  return routeFacts(routeKind).named ? path : fullPath(around, path);
}

/** The full path of something below an app or router, in Hono's syntax. */
export function fullPath({ prefix }: Around<unknown, unknown>, path: string): string {
  return joinPath(prefix, path) || "/";
}
