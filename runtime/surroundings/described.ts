import type { Method } from "../contract/methods.js";
import { type RouteKind, routeFacts } from "../contract/route-kinds.js";

interface Placed {
  readonly routeKind: RouteKind;
  readonly method: Method;
  /** In Hono's syntax. */
  readonly path: string;
}

/**
 * Without those of another application at whose place the app has a route of its own: while one application takes over from another,
 * a route at a time, the document has the one that takes over.
 */
export function withoutTaken<Route extends Placed>(routes: readonly Route[]): readonly Route[] {
  const isOthers = ({ routeKind }: Placed) => routeFacts(routeKind).byOthers === true;
  if (!routes.some(isOthers)) return routes;
  const own = new Set(routes.filter((route) => !isOthers(route)).map(placeOf));
  return routes.filter((route) => !isOthers(route) || !own.has(placeOf(route)));
}

/** Whatever the parameters are called. */
const placeOf = ({ method, path }: Placed) => `${method} ${path.replace(/:[^/{?]+/g, ":")}`;
