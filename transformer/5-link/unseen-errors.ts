import type { ErrorHandlerPlan } from "../3-plan/plan.js";
import { allThrown } from "../3-plan/thrown/all-thrown.js";
import { CS3030 } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { MountedRoute } from "./mounted-route.js";

/**
 * CS3030: a handler of a class that no route below it is seen to throw, so that its response is not documented. The error may
 * come from behind an interface; declaring the response covers that case.
 */
export function reportUnseenErrors(routes: readonly MountedRoute[], report: Report): void {
  const seen = new Map<ErrorHandlerPlan, boolean>();
  for (const { around, compiled } of routes) {
    const { plan } = compiled;
    const guards = around.guards.map((each) => each.plan);
    const handlers = around.handlers.toReversed().flatMap((level) => level.map((each) => each.plan));
    if (handlers.length === 0) continue;
    const thrown = [plan, ...guards.map((each) => ({ ...each, parameters: [] }))].flatMap(allThrown);
    const classes = new Set(thrown.flatMap((one) => one.classes ?? []));
    const declared = [plan.documentation.responses, ...guards.map(({ responses }) => responses)];
    for (const handler of handlers) {
      if (!isOfProject(handler) || seen.get(handler)) continue;
      const isDeclared = handler.bodies.some(({ status }) =>
        declared.some((responses = {}) => Object.hasOwn(responses, String(status === "own" ? 500 : status))),
      );
      seen.set(handler, isDeclared || classes.has(String(handler.takes)));
    }
  }
  for (const [{ takes, location }, isSeen] of seen) {
    const name = String(takes).replace(/^.*#|:\d+$/g, "");
    if (!isSeen) report(CS3030({ name }, { location }));
  }
}

/** A handler that is documented only where its class is thrown. */
function isOfProject({ takes, foreign }: ErrorHandlerPlan): boolean {
  return typeof takes === "string" && takes.includes("#") && !foreign;
}
