import type { Context, MiddlewareHandler } from "hono";

/** The ids of requests that are on their way: by the `Request`, or by Node's own object of one. */
const ids = new WeakMap<object, string>();

export function rememberId(request: object, id: string): void {
  ids.set(request, id);
}

/** The id of a request that Node's server began to serve directly, and that goes on through Hono. */
export function idOfBegun(environment: unknown): string | undefined {
  const { incoming } = (environment ?? {}) as { readonly incoming?: object };
  return incoming && ids.get(incoming);
}

/** Where Hono's own middleware has it, so that what reads it there finds it. */
const VARIABLE = "requestId";

/** First of all, so that everything behind it can read the id: `c.get("requestId")`. */
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
