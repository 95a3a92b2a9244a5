import { routeTitle } from "../../runtime/contract/route-kinds.js";
import { pathProblem, splitSegments } from "../../runtime/paths/path-syntax.js";
import { pathParameters } from "../3-plan/path-template.js";
import { CS1036, CS3023 } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { MountedRoute } from "./mounted-route.js";

/** Problems that only the full path shows, with all the prefixes around it. Each route is reported once. */
export function reportFullPaths(routes: readonly MountedRoute[], report: Report): void {
  const reported = new Set<unknown>();
  for (const mounted of routes) {
    const { path } = mounted;
    const { plan } = mounted.compiled;
    if (reported.has(plan)) continue;
    const route = routeTitle(mounted);
    const at = { location: plan.location, trail: [route] };
    const names = pathParameters(path).map(({ name }) => name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) report(CS3023({ route, name: twice }, at));
    // The text `/items:batch` alone is not behind a prefix with a parameter.
    const problem = pathProblem(path);
    const isOwn = problem?.kind === "several" && splitSegments(plan.path).includes(problem.segment);
    if (isOwn) report(CS1036({ path, ...problem }, at));
    if (twice !== undefined || isOwn) reported.add(plan);
  }
}
