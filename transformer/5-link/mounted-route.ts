import type { Method } from "../../runtime/contract/methods.js";
import type { RouteKind } from "../../runtime/contract/route-kinds.js";
import type { Around } from "../../runtime/surroundings/within.js";
import type { CompiledRoute } from "../calls/call.js";
import type { CallOf } from "../calls/calls.js";
import type { SourceLocation } from "../schema.js";

/** What the app, inclusions and routers around a route declare for it. */
export type RouteAround = Around<CallOf<"guards">, readonly CallOf<"errorHandlers">[]>;

/** A mounted route. */
export interface MountedRoute {
  readonly routeKind: RouteKind;
  readonly method: Method;
  /** The full path in Hono's syntax, with all prefixes. */
  readonly path: string;
  /** The path without the version in it. Usually the same. */
  readonly unversionedPath: string;
  /** The versions that contain it. Absent if no versions are declared. */
  readonly versions?: readonly string[];
  readonly around: RouteAround;
  /** The locations of the app, inclusions and routers around it, outermost first. */
  readonly places: readonly SourceLocation[];
  /** Keys of the app and the routers around it, outermost first. */
  readonly registrations: readonly string[];
  readonly compiled: CompiledRoute;
}
