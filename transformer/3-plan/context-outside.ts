import type { PlanContext, RouteContext } from "./context.js";
import { planNeed } from "./dependency.js";

/** The context for what is planned outside a route. */
export function contextOutside(
  label: string,
  template: string,
  file: RouteContext["file"],
  compiler: PlanContext,
): RouteContext {
  // The method allows a body, so that no error is reported about one.
  return {
    ...compiler,
    method: "post",
    path: template,
    template,
    complete: false,
    label,
    trail: [label],
    planNeed,
    file,
  };
}
