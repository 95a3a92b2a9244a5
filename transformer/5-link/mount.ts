import { routeTitle } from "../../runtime/contract/route-kinds.js";
import { withoutTaken } from "../../runtime/surroundings/described.js";
import { mountings } from "../../runtime/surroundings/versions.js";
import { fullPath, OUTERMOST, placeOf, within } from "../../runtime/surroundings/within.js";
import type { CompiledRoute } from "../calls/call.js";
import type { CallOf } from "../calls/calls.js";
import { CS3006 } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { SourceLocation } from "../schema.js";
import { showsHidden } from "./further-documents.js";
import type { MountedRoute, RouteAround } from "./mounted-route.js";
import {
  type Beside,
  compareLocations,
  type Inclusion,
  type Registration,
  type Registrations,
} from "./registration.js";
import { versionsProblem } from "./versions.js";

/** The compiled calls of a program, by what they belong to. */
export interface Compiled {
  readonly routes: readonly CompiledRoute[];
  /** The guards that an app, router or inclusion lists. */
  guardsAt(place: SourceLocation): CallOf<"guards"> | undefined;
  /** The error handlers of an app or router, in the order of registration. */
  handlersOf(key: string): readonly CallOf<"errorHandlers">[];
}

/** The current position of the walk. */
interface Scope {
  readonly around: RouteAround;
  readonly places: readonly SourceLocation[];
  /** The registrations passed on the way, to detect a cycle. */
  readonly passed: readonly string[];
}

/**
 * Every route of an app, in the order of registration, as the runtime mounts them, and what it serves that is not a route.
 * Everything that the app does not include is left out.
 */
export function mountRoutes(
  app: Registration,
  registrations: Registrations,
  { routes, guardsAt, handlersOf }: Compiled,
  report: Report,
): { readonly routes: readonly MountedRoute[]; readonly beside: readonly Beside[] } {
  const beside: Beside[] = [];
  const byRegistration = groupByReceiver(routes);
  const hasHidden = showsHidden(app.info);
  const reported = new Set<unknown>();
  const reportOnce: Report = (problem) => {
    if (!reported.has(problem)) report(problem);
    reported.add(problem);
  };

  function mount(registration: Registration, outside: Scope): readonly MountedRoute[] {
    for (const problem of registration.problems) reportOnce(problem);
    const { key } = registration;
    const scope = scopeWithin(outside, registration, handlersOf(key));
    const inside = { ...scope, passed: [...outside.passed, key] };
    for (const other of registration.others)
      beside.push({ ...other, path: fullPath(scope.around, other.path) });
    const members = [
      ...(byRegistration.get(key) ?? []).map((compiled) => ({
        at: compiled.plan.location,
        routes: () => mountRoute(compiled, inside, reportOnce),
      })),
      ...registration.includes.map((inclusion) => ({
        at: inclusion.location,
        routes: () => include(inclusion, inside),
      })),
    ];
    return members
      .toSorted((a, b) => compareLocations(a.at, b.at, registrations))
      .flatMap(({ routes }) => routes());
  }

  function include(inclusion: Inclusion, outside: Scope): readonly MountedRoute[] {
    const { problems, hiddenProblems = [] } = inclusion;
    for (const problem of hasHidden ? [...problems, ...hiddenProblems] : problems) reportOnce(problem);
    const child = inclusion.child === undefined ? undefined : registrations.byKey.get(inclusion.child);
    if (!child) return [];
    const { passed } = outside;
    if (passed.includes(child.key)) {
      const circle = [...passed.slice(passed.indexOf(child.key)), child.key].join(" › ");
      reportOnce(CS3006({ circle }, { location: inclusion.location }));
      return [];
    }
    return mount(child, scopeWithin(outside, inclusion, undefined));
  }

  function scopeWithin(
    { around, places, passed }: Scope,
    level: Registration | Inclusion,
    handlers: readonly CallOf<"errorHandlers">[] | undefined,
  ): Scope {
    const { prefix, options, location } = level;
    const versioning = "info" in level ? level.info?.versioning : undefined;
    const said = { prefix, options, versioning, guards: guardsAt(location), handlers };
    return { around: within(around, said), places: [...places, location], passed };
  }

  return { routes: withoutTaken(mount(app, { around: OUTERMOST, places: [], passed: [] })), beside };
}

/** Once, or at one path for each of its versions. */
function mountRoute(
  compiled: CompiledRoute,
  { around, places, passed }: Scope,
  report: Report,
): readonly MountedRoute[] {
  const { routeKind, plan } = compiled;
  const { method, path } = plan;
  const problem = versionsProblem(
    plan,
    around,
    routeTitle({ routeKind, method, path: placeOf(around, routeKind, path) }),
  );
  if (problem) report(problem);
  const { version, versions } = plan.documentation;
  const own = { ...(version !== undefined && { version }), ...(versions !== undefined && { versions }) };
  return mountings(around, routeKind, path, own).map((mounting) => ({
    routeKind,
    method,
    places,
    registrations: passed,
    compiled,
    ...mounting,
  }));
}

function groupByReceiver(
  routes: readonly CompiledRoute[],
): ReadonlyMap<string | undefined, readonly CompiledRoute[]> {
  const groups = new Map<string | undefined, CompiledRoute[]>();
  for (const route of routes) {
    const group = groups.get(route.plan.receiver);
    if (group) group.push(route);
    else groups.set(route.plan.receiver, [route]);
  }
  return groups;
}
