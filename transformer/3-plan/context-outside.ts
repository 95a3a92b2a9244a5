import type { PlanContext, RouteContext } from "./context.js";
import { planNeed } from "./dependency.js";

/** The context of what is planned outside of a route. */
export function contextOutside(
  label: string,
  template: string,
  file: RouteContext["file"],
  compiler: PlanContext,
): RouteContext {
  // A body is allowed here, for one that is not to be told what is wrong with it.
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
