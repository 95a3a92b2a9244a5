import type { Context, MiddlewareHandler } from "hono";
import type { RouteFacts } from "./instrumentation.js";
import type { Watch } from "./watch.js";
import { rememberWatch, watchOf } from "./watches.js";

/** Tells who watches a request which route it is for. */
export function tellRoute(facts: RouteFacts, { req }: Context): Watch | undefined {
  const watch = watchOf(req.raw);
  watch?.routed(facts);
  return watch;
}

/** The same in front of what answers it. */
export function telling(facts: RouteFacts, handler: MiddlewareHandler): MiddlewareHandler {
  return (context, next) => {
    tellRoute(facts, context);
    return handler(context, next);
  };
}

/** Hands the watch of a request on to an app that is mounted, which tells of its own routes. */
export function handWatchOn(watch: Watch, path: string, request: Request): void {
  watch.mountedAt(path);
  rememberWatch(request, watch);
}
