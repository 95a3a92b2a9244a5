import type { Hono } from "hono";
import { getPath } from "hono/utils/url";
import { factsOf } from "./route-facts.js";
import { watchOf } from "./watches.js";

/**
 * Tells who watches a request of its route before they hear of its end, where none of the app's own routes has: it is registered
 * on `app.hono`, or middleware has answered in its place.
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
  // As Hono looks for it.
  const method = request.method === "HEAD" ? "GET" : request.method;
  const [matched] = router.match(method, getPath(request));
  // Middleware is registered for every method.
  const route = matched.map(([[, registered]]) => registered).findLast((each) => each.method !== "ALL");
  if (route) watch.routed(factsOf(route.path));
}
