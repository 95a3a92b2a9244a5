import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { mayOverlap } from "./paths/may-overlap.js";
import { isHandshake } from "./socket/handshake.js";
import type { RouteStep } from "./steps.js";
import { headersOf, type IsForVersion } from "./versioning/headers-of.js";

export const isHead = (context: Context) => context.req.method === "HEAD";

/** Requests that Hono routes as GET, and that can have their own routes. */
interface Kind {
  has(step: RouteStep): boolean;
  isOne(context: Context): boolean;
}

const KINDS: readonly Kind[] = [
  { has: ({ method }) => method === "head", isOne: isHead },
  { has: ({ routeKind }) => routeKind === "socket", isOne: isHandshake },
];

/**
 * Separates HEAD routes, sockets and GET routes with the same path, in any order of registration: all are GET to Hono. Routes
 * that share no path with another kind pay nothing for it.
 */
export class SharedGet {
  readonly #kinds: readonly (Kind & {
    readonly paths: readonly string[];
    /** With the condition for a request's version. */
    readonly handlers: Map<unknown, IsForVersion | undefined>;
  })[];

  constructor(routes: readonly RouteStep[]) {
    this.#kinds = KINDS.map((kind) => ({
      ...kind,
      paths: routes.filter(kind.has).map(({ path }) => path),
      handlers: new Map(),
    })).filter(({ paths }) => paths.length > 0);
  }

  /** The method for Hono, and the handlers, each of which passes on requests that are not for its route. */
  registered(
    step: RouteStep,
    handlers: readonly MiddlewareHandler[],
    isFor: IsForVersion | undefined,
  ): readonly [method: string, handlers: readonly MiddlewareHandler[]] {
    const own = this.#kinds.find((kind) => kind.has(step));
    if (own) {
      const chosen = handlers.map(only(own.isOne));
      for (const handler of chosen) own.handlers.set(handler, isFor);
      return ["GET", chosen];
    }
    const method = step.method.toUpperCase();
    const others = this.#kinds.filter(({ paths }) => paths.some((path) => mayOverlap(path, step.path)));
    if (step.method !== "get" || others.length === 0) return [method, handlers];
    // Regardless of parameter names: `/a/:x` does not respond to a HEAD request that `/a/:y` is for.
    const isOthers = (context: Context) =>
      others.some(
        (kind) =>
          kind.isOne(context) &&
          matchedRoutes(context).some(
            ({ handler }) =>
              kind.handlers.has(handler) && kind.handlers.get(handler)?.(headersOf(context)) !== false,
          ),
      );
    return [method, handlers.map(only((context) => !isOthers(context)))];
  }
}

/** Passes on the requests that a handler is not for. */
export const only =
  (isFor: (context: Context) => boolean) =>
  (handler: MiddlewareHandler): MiddlewareHandler => {
    return (context, next) => (isFor(context) ? handler(context, next) : next());
  };
