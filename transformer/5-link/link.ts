import type { Timeout } from "../../runtime/contract/time-limit.js";
import { joinPath } from "../../runtime/paths/join-path.js";
import type { OperationPlan } from "../3-plan/plan.js";
import { CS3006 } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { SourceLocation } from "../schema.js";
import { reportFullPaths } from "./full-paths.js";
import type { MountedRoute } from "./mounted-route.js";
import type { Inclusion, Registration, Registrations } from "./registration.js";
import { reportShadowed } from "./shadowed.js";

/** What is around a route. */
interface Surroundings {
  readonly prefix: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly hidden: boolean;
  readonly timeout?: Timeout | undefined;
  readonly around: readonly SourceLocation[];
  /** The registrations passed on the way, to notice a circle. */
  readonly passed: readonly string[];
}

/**
 * Every route of an app, in the order of registration, as the runtime mounts them.
 * @param entry key of the app; what it does not include is left out.
 */
export function linkProgram(
  entry: string,
  registrations: Registrations,
  plans: readonly OperationPlan[],
  report: Report,
): readonly MountedRoute[] {
  const byRegistration = groupByReceiver(plans);
  const reported = new Set<unknown>();
  const reportOnce: Report = (problem) => {
    if (!reported.has(problem)) report(problem);
    reported.add(problem);
  };

  function mount(registration: Registration, around: Surroundings): readonly MountedRoute[] {
    for (const problem of registration.problems) reportOnce(problem);
    const inside = within(around, registration, registration.key);
    const members = [...(byRegistration.get(registration.key) ?? []), ...registration.includes];
    return members
      .toSorted((a, b) => compareLocations(a.location, b.location, registrations))
      .flatMap((member) => ("method" in member ? [mountRoute(member, inside)] : include(member, inside)));
  }

  function include(inclusion: Inclusion, around: Surroundings): readonly MountedRoute[] {
    for (const problem of inclusion.problems) reportOnce(problem);
    const child = inclusion.child === undefined ? undefined : registrations.byKey.get(inclusion.child);
    if (!child) return [];
    if (around.passed.includes(child.key)) {
      const circle = [...around.passed.slice(around.passed.indexOf(child.key)), child.key].join(" › ");
      reportOnce(CS3006({ circle }, { location: inclusion.location }));
      return [];
    }
    return mount(child, within(around, inclusion));
  }

  const app = registrations.byKey.get(entry);
  for (const problem of registrations.problems) report(problem);
  const routes = app
    ? mount(app, { prefix: "", tags: [], deprecated: false, hidden: false, around: [], passed: [] })
    : [];
  reportFullPaths(routes, report);
  reportShadowed(routes, report);
  return routes;
}

function groupByReceiver(plans: readonly OperationPlan[]): ReadonlyMap<string | undefined, OperationPlan[]> {
  const groups = new Map<string | undefined, OperationPlan[]>();
  for (const plan of plans) {
    const group = groups.get(plan.receiver);
    if (group) group.push(plan);
    else groups.set(plan.receiver, [plan]);
  }
  return groups;
}

function within(
  around: Surroundings,
  level: Pick<Registration, "prefix" | "tags" | "deprecated" | "hidden" | "timeout" | "location">,
  key?: string,
): Surroundings {
  return {
    prefix: joinPath(around.prefix, level.prefix),
    tags: [...new Set([...around.tags, ...level.tags])],
    deprecated: around.deprecated || level.deprecated,
    hidden: around.hidden || level.hidden,
    timeout: level.timeout ?? around.timeout,
    around: [...around.around, level.location],
    passed: key === undefined ? around.passed : [...around.passed, key],
  };
}

function mountRoute(plan: OperationPlan, around: Surroundings): MountedRoute {
  return {
    method: plan.method,
    path: joinPath(around.prefix, plan.path) || "/",
    tags: around.tags,
    deprecated: around.deprecated,
    hidden: around.hidden,
    timeout: around.timeout,
    around: around.around,
    registrations: around.passed,
    plan,
  };
}

/** The order in which calls are taken to be made: by file, then by place. */
export function compareLocations(a: SourceLocation, b: SourceLocation, { fileOrder }: Registrations): number {
  const rank = (location: SourceLocation) => fileOrder.get(location.file) ?? fileOrder.size;
  return rank(a) - rank(b) || a.start - b.start;
}
