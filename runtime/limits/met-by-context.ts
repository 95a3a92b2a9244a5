import type { Context } from "hono";
import type { MetLimit } from "./rate-limits.js";

/** On Hono's context, where what stands before a route's handler finds it behind the answer. */
const MET = "countersign.limits";

export function rememberLimits(context: Context, limits: MetLimit[] | undefined): void {
  if (limits) context.set(MET, limits);
}

export function limitsMet(context: Context): MetLimit[] | undefined {
  return context.get(MET) as MetLimit[] | undefined;
}
