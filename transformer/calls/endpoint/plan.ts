import path from "node:path";
import { type RouteKind, routeTitle } from "../../../runtime/contract/route-kinds.js";
import { ENDPOINTS_KEY } from "../../1-discover/endpoints-key.js";
import { callLocation } from "../../1-discover/location.js";
import type { ImpliedPath, RouteCall } from "../../1-discover/routes.js";
import { notFollowed } from "../../1-discover/unfollowed.js";
import type { PlanContext } from "../../3-plan/context.js";
import type { OperationPlan } from "../../3-plan/plan.js";
import { planRoute } from "../../3-plan/plan-route.js";
import { namesReadIn } from "../../3-plan/request-parameters.js";
import { CS1094, CS1095, CS1096 } from "../../diagnostics/catalogue.js";
import { locationOf } from "../../semantics/location.js";
import { type FilePath, filePath } from "./file-path.js";
import type { EndpointCall } from "./find.js";
import { endpointMethod } from "./method.js";

/** @returns `undefined` if anything about it is wrong, all of which has been reported. */
export function planEndpoint(
  found: EndpointCall,
  routeKind: RouteKind,
  context: PlanContext,
): OperationPlan | undefined {
  const { call, app, options, handler, around } = found;
  const method = endpointMethod(found, context);
  const file = path.relative(context.root, call.getSourceFile().fileName).split(path.sep).join("/");
  const place = filePath(file);
  const implied = found.path ? undefined : impliedPath(place, file, found, context);
  if (app && app.key === undefined) context.report(notFollowed(app.node));
  if (!method || implied === "refused" || (app && app.key === undefined)) return undefined;
  const route: RouteCall = {
    call,
    start: call.getStart(),
    end: call.end,
    method,
    path: found.path ?? call.expression,
    ...(implied && { implied }),
    options,
    handler,
    receiver: call.expression,
    binding: undefined,
    registration: app?.key ?? ENDPOINTS_KEY,
    around: implied?.unknown ? { ...around, complete: false } : around,
  };
  const plan = planRoute(route, routeKind, context);
  if (!plan) return undefined;
  const names = namesReadIn("path", plan);
  if (found.path && place) refuseOtherNames(names, place, { file, found, plan, routeKind }, context);
  if (!implied?.unknown) return { ...plan, endpoint: { method, path: plan.path } };
  if (!plan.documentation.hidden)
    context.report(CS1096({ why: "its path is not known" }, { location: callLocation(call) }));
  const ofNames = `/${names.map((name) => `:${name}`).join("/")}`;
  return {
    ...plan,
    path: ofNames,
    documentation: { ...plan.documentation, hidden: true },
    endpoint: { method, path: ofNames, pathUnknown: true },
  };
}

/** The path of an endpoint that does not state one. */
function impliedPath(
  place: FilePath | undefined,
  file: string,
  { call }: EndpointCall,
  { report }: PlanContext,
): ImpliedPath | "refused" {
  if (!place) return { path: "", unknown: true };
  if (place.path !== undefined) return { path: place.path, of: file };
  report(CS1094({ file, ...(place.problem ?? NO_PROBLEM) }, { location: locationOf(call.expression) }));
  return "refused";
}

const NO_PROBLEM = { segment: "", reason: "" };

interface Named {
  readonly file: string;
  readonly found: EndpointCall;
  readonly plan: OperationPlan;
  readonly routeKind: RouteKind;
}

/** CS1095: its framework calls it with the parameters in the names of its folders, no matter what path is written. */
function refuseOtherNames(
  names: readonly string[],
  place: FilePath,
  { file, found, plan, routeKind }: Named,
  { report }: PlanContext,
): void {
  for (const name of names) {
    if (place.names.includes(name)) continue;
    const location = locationOf(found.path ?? found.call);
    const trail = [routeTitle({ routeKind, ...plan })];
    report(CS1095({ name, path: plan.path, file }, { location, trail }));
  }
}
