import type { Context, MiddlewareHandler } from "hono";
import type { RouteFacts } from "./instrumentation.js";
import type { Watch } from "./watch.js";
import { rememberWatch, watchOf } from "./watches.js";

/** Reports the route of a request to its watch. */
export function tellRoute(facts: RouteFacts, { req }: Context): Watch | undefined {
  const watch = watchOf(req.raw);
  watch?.routed(facts);
  return watch;
}

/** The same, as middleware before the handler. */
export function telling(facts: RouteFacts, handler: MiddlewareHandler): MiddlewareHandler {
  return (context, next) => {
    tellRoute(facts, context);
    return handler(context, next);
  };
}

/** Passes the watch of a request on to a mounted app, which reports its own routes. */
export function handWatchOn(watch: Watch, path: string, request: Request): void {
  watch.mountedAt(path);
  rememberWatch(request, watch);
}
