import type { Method } from "../../runtime/contract/methods.js";
import type { RouteKind } from "../../runtime/contract/route-kinds.js";
import type { Around } from "../../runtime/surroundings/within.js";
import type { CompiledRoute } from "../calls/call.js";
import type { CallOf } from "../calls/calls.js";
import type { SourceLocation } from "../schema.js";

/** What the app, inclusions and routers around a route say of it. */
export type RouteAround = Around<CallOf<"guards">, readonly CallOf<"errorHandlers">[]>;

/** A route where it is mounted. */
export interface MountedRoute {
  readonly routeKind: RouteKind;
  readonly method: Method;
  /** The full path in Hono's syntax, prefixes joined. */
  readonly path: string;
  /** The path without the version in it; mostly the same. */
  readonly unversionedPath: string;
  /** The versions it is in; absent where nobody says any. */
  readonly versions?: readonly string[];
  readonly around: RouteAround;
  /** Where the app, inclusions and routers around it stand, outermost first. */
  readonly places: readonly SourceLocation[];
  /** Keys of the app and the routers around it, outermost first. */
  readonly registrations: readonly string[];
  readonly compiled: CompiledRoute;
}
