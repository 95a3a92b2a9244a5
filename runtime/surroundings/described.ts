import type { Method } from "../contract/methods.js";
import { type RouteKind, routeFacts } from "../contract/route-kinds.js";

interface Placed {
  readonly routeKind: RouteKind;
  readonly method: Method;
  /** In Hono's syntax. */
  readonly path: string;
}

/**
 * Without the routes of another application that the app has itself. While one application gradually replaces another, the
 * document has the routes of the new one.
 */
export function withoutTaken<Route extends Placed>(routes: readonly Route[]): readonly Route[] {
  const isOthers = ({ routeKind }: Placed) => routeFacts(routeKind).byOthers === true;
  if (!routes.some(isOthers)) return routes;
  const own = new Set(routes.filter((route) => !isOthers(route)).map(placeOf));
  return routes.filter((route) => !isOthers(route) || !own.has(placeOf(route)));
}

/** Regardless of parameter names. */
const placeOf = ({ method, path }: Placed) => `${method} ${path.replace(/:[^/{?]+/g, ":")}`;
