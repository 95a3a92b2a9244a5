import { ENDPOINTS_INFO } from "../../runtime/contract/endpoint.js";
import { routeFacts, routeTitle, shownMethod } from "../../runtime/contract/route-kinds.js";
import { ENDPOINTS_KEY } from "../1-discover/endpoints-key.js";
import type { CompiledRoute } from "../calls/call.js";
import { CS1012, CS1096 } from "../diagnostics/catalogue.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { MountedRoute } from "./mounted-route.js";
import type { Registration, Registrations } from "./registration.js";

/** Adds the app that is shared by all endpoints that name none, if there are any. The program has no `new App(…)` for it. */
export function withEndpoints(registrations: Registrations, routes: readonly CompiledRoute[]): Registrations {
  const first = routes.find(({ plan }) => plan.receiver === ENDPOINTS_KEY);
  if (!first) return registrations;
  const own: Registration = {
    key: ENDPOINTS_KEY,
    kind: "App",
    prefix: "",
    options: {},
    info: ENDPOINTS_INFO,
    includes: [],
    others: [],
    location: first.plan.location,
    problems: [],
  };
  return { ...registrations, byKey: new Map([...registrations.byKey, [ENDPOINTS_KEY, own]]) };
}

/** CS1096: endpoints that name no app, in a program whose document is that of an app. */
export function undocumentedEndpoints(
  app: Registration,
  routes: readonly CompiledRoute[],
): readonly Diagnostic[] {
  if (app.key === ENDPOINTS_KEY) return [];
  return routes
    .filter(({ plan }) => plan.receiver === ENDPOINTS_KEY && !plan.documentation.hidden)
    .map(({ plan: { location } }) =>
      CS1096({ why: "it names no app, and the program's entry exports one" }, { location }),
    );
}

/**
 * CS1012: an endpoint with the method and path of another endpoint or of a route. Its framework decides which requests reach it,
 * so a path that only accepts more hides nothing.
 */
export function reportSameEndpoints(routes: readonly MountedRoute[], report: Report): void {
  if (!routes.some(isElsewhere)) return;
  const first = new Map<string, MountedRoute>();
  for (const route of routes) {
    const key = `${shownMethod(route)} ${route.path.replace(/:[^/{?]+/g, ":")}`;
    const other = first.get(key);
    first.set(key, other ?? route);
    if (!other || !(isElsewhere(route) || isElsewhere(other))) continue;
    const { source } = other.compiled.plan;
    const values = { route: routeTitle(route), first: other.path, source };
    report(CS1012(values, { location: route.compiled.plan.location }));
  }
}

/** Whether the router of another framework finds it. */
export const isElsewhere = ({ routeKind }: MountedRoute) => routeFacts(routeKind).routedElsewhere === true;
