import { listOfLimits } from "../../runtime/contract/limit.js";
import { isServed } from "../../runtime/contract/route-kinds.js";
import { needsOf, type Reading } from "../3-plan/needs.js";
import type { NeedLimit, NeedPlan } from "../3-plan/plan.js";
import type { LinkedRoute } from "../5-link/linked-program.js";
import { routeOptions } from "../5-link/route-security.js";

/** How often a route may be called, for `explain`. */
export interface RouteLimit {
  /** Its name in the program; absent if it is named after its position. */
  readonly name?: string | undefined;
  readonly requests: number;
  readonly per: string | number;
  /** `address`, `everyone`, or the name of a function. */
  readonly by: string;
  /** The dependency that has it; absent if the route or something around it has it. */
  readonly dependency?: string;
}

/** All limits of a route, each once: its own, those around it, and those of its dependencies. */
export function routeLimits(route: LinkedRoute): readonly RouteLimit[] {
  if (!isServed(route.compiled)) return [];
  const { plan } = route.compiled;
  const said = listOfLimits(routeOptions(route).limit).map(
    ({ name, requests, per, by = "address" }): RouteLimit => ({
      name,
      requests,
      per,
      by: typeof by === "string" ? by : "a function",
    }),
  );
  const guards = [...route.around.guards.flatMap((level) => level.plan.guards), ...(plan.guards ?? [])];
  const reached = limitsBehind({ guards, parameters: plan.parameters });
  return [...said, ...new Map(reached.map((limit) => [JSON.stringify(limit), limit])).values()];
}

function limitsBehind({ guards = [], parameters }: Reading): readonly RouteLimit[] {
  return [...guards, ...needsOf({ parameters })].flatMap((need) => [
    ...(need.limits ?? []).map((limit) => limitOf(limit, need)),
    ...limitsBehind(need.dependency),
  ]);
}

const limitOf = ({ name, requests, per, by, keyedBy }: NeedLimit, { dependency }: NeedPlan): RouteLimit => ({
  name,
  requests,
  per,
  by: keyedBy?.dependency.name ?? by ?? "address",
  dependency: dependency.name,
});
