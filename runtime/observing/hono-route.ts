import type { Hono } from "hono";
import { getPath } from "hono/utils/url";
import { factsOf } from "./route-facts.js";
import { watchOf } from "./watches.js";

/**
 * Reports a request's route to its watch before the end, if none of the app's own routes has done so: the route is registered on
 * `app.hono`, or middleware has responded instead.
 */
export function withHonoRoute(
  hono: Pick<Hono, "router">,
  request: Request,
  response: Response | Promise<Response>,
): Response | Promise<Response> {
  if (response instanceof Promise) return response.finally(() => tellHonoRoute(hono, request));
  tellHonoRoute(hono, request);
  return response;
}

function tellHonoRoute({ router }: Pick<Hono, "router">, request: Request): void {
  const watch = watchOf(request);
  if (!watch || watch.isRouted) return;
  // As Hono matches it.
  const method = request.method === "HEAD" ? "GET" : request.method;
  const [matched] = router.match(method, getPath(request));
  // Middleware is registered for all methods.
  const route = matched.map(([[, registered]]) => registered).findLast((each) => each.method !== "ALL");
  if (route) watch.routed(factsOf(route.path));
}
