import { shortText } from "../../1-discover/short-text.js";
import type { PlanContext, RouteContext } from "../../3-plan/context.js";
import { contextOutside } from "../../3-plan/context-outside.js";
import { planDependency } from "../../3-plan/dependency.js";
import type { DependencyPlan } from "../../3-plan/plan.js";
import { locationOf } from "../../semantics/location.js";
import type { DependencyCall } from "./find.js";

/** The function of `app.resolve(f, …)`, or the replacement of a dependency in `app.override(f, replacement)`. */
export function planDependencyCall(
  { call, method, dependency }: DependencyCall,
  compiler: PlanContext,
): DependencyPlan | undefined {
  const name = shortText(dependency);
  const label = `${shortText(call.expression)}(${name})`;
  const context: RouteContext = {
    ...contextOutside(label, "", call.getSourceFile(), compiler),
    ...(method === "resolve" && { bodiless: true, withoutRequest: "is resolved outside a request" }),
  };
  const use = { location: locationOf(dependency), trail: context.trail };
  return planDependency({ name, node: dependency }, "request", use, context);
}
