import type { Context, MiddlewareHandler } from "hono";

/** The ids of requests in progress: by the `Request`, or by Node's own object of one. */
const ids = new WeakMap<object, string>();

export function rememberId(request: object, id: string): void {
  ids.set(request, id);
}

/** Returns the id of a request that Node's server began to serve directly, and that continues through Hono. */
export function idOfBegun(environment: unknown): string | undefined {
  const { incoming } = (environment ?? {}) as { readonly incoming?: object };
  return incoming && ids.get(incoming);
}

/** The variable of Hono's own middleware, so that code that reads it finds it. */
const VARIABLE = "requestId";

/** The first middleware, so that everything after it can read the id: `c.get("requestId")`. */
export const tellId: MiddlewareHandler = (context, next) => {
  const id = ids.get(context.req.raw);
  if (id !== undefined) context.set(VARIABLE, id);
  return next();
};

/** @returns `undefined` in an app without request ids. */
export function idOf(context: Context): string | undefined {
  const id: unknown = context.get(VARIABLE);
  return typeof id === "string" ? id : undefined;
}
