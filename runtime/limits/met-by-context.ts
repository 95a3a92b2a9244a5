import type { Context } from "hono";
import type { MetLimit } from "./rate-limits.js";

/** The key in Hono's context, where code that runs before a route's handler finds it after the response. */
const MET = "countersign.limits";

export function rememberLimits(context: Context, limits: MetLimit[] | undefined): void {
  if (limits) context.set(MET, limits);
}

export function limitsMet(context: Context): MetLimit[] | undefined {
  return context.get(MET) as MetLimit[] | undefined;
}
