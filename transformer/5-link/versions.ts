import { inherit, pickOptions } from "../../runtime/contract/operation-options.js";
import { routeTitle, shownMethod } from "../../runtime/contract/route-kinds.js";
import { pathTemplates, templateShape } from "../../runtime/paths/openapi-path.js";
import { currentVersion, versioningProblem, versionsOf } from "../../runtime/surroundings/versions.js";
import type { OperationPlan } from "../3-plan/plan.js";
import { CS1074, CS4072, CS4073, CS4074 } from "../diagnostics/catalogue.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { LinkedProgram, LinkedRoute } from "./linked-program.js";
import type { MountedRoute, RouteAround } from "./mounted-route.js";
import type { Registration } from "./registration.js";

/** CS1074: the versions of a route are not valid for those of the app. */
export function versionsProblem(
  plan: OperationPlan,
  { options, versioned }: RouteAround,
  title: string,
): Diagnostic | undefined {
  const { version, versions } = inherit(options, pickOptions(plan.documentation));
  const said = [version, versions].filter((text) => text !== undefined).join(" & ");
  if (said === "") return undefined;
  const all = versioned?.versioning.versions;
  if (all && (versionsOf({ versions: said }, all) ?? []).length > 0) return undefined;
  const why = all ? `the app's versions are ${all.join(", ")}` : "the app has no versioning";
  return CS1074({ route: title, said, why }, { location: plan.location });
}

/** The route that serves requests for one method and path, and in which versions. */
interface Answered {
  readonly route: MountedRoute;
  /** Absent if it is in all of them. */
  readonly versions: readonly string[] | undefined;
}

/** CS4072, CS4073 and CS4074: a policy that cannot be used, and operations that are in a version twice or missing from one. */
export function reportVersions(
  routes: readonly MountedRoute[],
  { info, location }: Registration,
  report: Report,
): void {
  const versioning = info?.versioning;
  if (!versioning) return;
  const problem = versioningProblem(versioning);
  if (problem !== undefined) {
    report(CS4072({ problem }, { location }));
    return;
  }
  for (const answered of sameOperations(routes, versioning.by === "path")) {
    const isVersioned = answered.some(({ versions }) => versions);
    if (!isVersioned) continue;
    reportOverlaps(answered, versioning.versions, report);
    reportGaps(answered, versioning.versions, report);
  }
}

/** A route in no version has a separate path if paths contain the version. */
function sameOperations(routes: readonly MountedRoute[], isByPath: boolean): Iterable<readonly Answered[]> {
  const groups = new Map<string, Answered[]>();
  for (const route of routes) {
    const { unversionedPath, versions } = route;
    const shape = templateShape(pathTemplates(unversionedPath)[0]?.path ?? unversionedPath);
    const key = `${shownMethod(route)} ${shape} ${isByPath && !versions}`;
    const group = groups.get(key) ?? [];
    group.push({ route, versions });
    groups.set(key, group);
  }
  return groups.values();
}

function reportOverlaps(answered: readonly Answered[], all: readonly string[], report: Report): void {
  const first = new Map<string, MountedRoute>();
  const reported = new Set<MountedRoute["compiled"]>();
  for (const { route, versions = all } of answered) {
    const twice = versions.filter((version) => first.has(version));
    const other = first.get(twice[0] ?? "");
    for (const version of versions) if (!first.has(version)) first.set(version, route);
    const { compiled } = route;
    if (!other || reported.has(compiled)) continue;
    reported.add(compiled);
    const values = { route: titleOf(route), source: other.compiled.plan.source, versions: twice.join(", ") };
    report(CS4073(values, { location: compiled.plan.location }));
  }
}

function reportGaps(answered: readonly Answered[], all: readonly string[], report: Report): void {
  const covered = all.map((version) =>
    answered.find(({ versions }) => !versions || versions.includes(version)),
  );
  const firstIn = covered.findIndex((each) => each);
  const last = covered.findLastIndex((each) => each);
  const missing = all.filter((_, at) => at > firstIn && at < last && !covered[at]);
  if (missing.length === 0) return;
  const gap = all.indexOf(missing[0] ?? "");
  const next = covered.find((each, at) => at > gap && each);
  if (!next) return;
  const { route } = next;
  const values = { route: titleOf(route), missing: missing.join(", "), before: all[gap - 1] ?? "" };
  report(CS4074(values, { location: route.compiled.plan.location }));
}

const titleOf = (route: MountedRoute) => routeTitle({ ...route, path: route.unversionedPath });

/** The routes of each version if requests state it outside their path; otherwise all of them together. */
export function routesByVersion<Route extends MountedRoute>(
  routes: readonly Route[],
  info: Registration["info"],
): readonly (readonly Route[])[] {
  const versioning = info?.versioning;
  if (!versioning) return [routes];
  return versioning.versions.map((version) =>
    routes.filter(({ versions }) => !versions || versions.includes(version)),
  );
}

/** The routes that clients of the main document know. */
export function currentRoutes({
  info,
  routes,
}: Pick<LinkedProgram, "info" | "routes">): readonly LinkedRoute[] {
  const { versioning } = info;
  if (!versioning) return routes;
  const version = currentVersion(versioning);
  return routes.filter(({ versions }) => !versions || versions.includes(version));
}

/** Passes on each problem once, no matter in how many versions it is found. */
export function onceEach(report: Report): Report {
  const said = new Set<string>();
  return (problem) => {
    const { code, message, location } = problem;
    const key = `${code} ${location?.file} ${location?.start} ${message}`;
    if (!said.has(key)) report(problem);
    said.add(key);
  };
}
