import { routeTitle } from "../../runtime/contract/route-kinds.js";
import type { OperationPlan } from "../3-plan/plan.js";
import { conflictingReadings } from "../3-plan/same-name.js";
import { CS3024 } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { TypeTable } from "../schema.js";
import type { MountedRoute } from "./mounted-route.js";

/** CS3024: what a route and the guards around it read in two ways. Reported once for each route, however often it is mounted. */
export function reportConflicts(routes: readonly MountedRoute[], types: TypeTable, report: Report): void {
  const reported = new Set<OperationPlan>();
  for (const route of routes) {
    const { compiled, around } = route;
    const { plan } = compiled;
    if (reported.has(plan)) continue;
    const guards = around.guards.map((each) => ({ ...each.plan, parameters: [] }));
    for (const conflict of conflictingReadings([plan, ...guards], types)) {
      report(CS3024({ route: routeTitle(route), ...conflict }, { location: plan.location }));
      reported.add(plan);
    }
  }
}
