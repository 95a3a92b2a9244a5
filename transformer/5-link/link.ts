import type { SourceFile } from "typescript";
import type { Discovery } from "../1-discover/discovery.js";
import type { CompiledRoute } from "../calls/call.js";
import { routesOf } from "../calls/calls.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { SourceLocation, TypeTable } from "../schema.js";
import { reportConflicts } from "./conflicts.js";
import { danglingReferences, namingDiagnostics } from "./document-diagnostics.js";
import { undocumentedEndpoints, withEndpoints } from "./endpoints.js";
import { type EntryProgram, entryApp } from "./entry.js";
import { errorHandlersByReceiver } from "./error-handlers.js";
import { type ProjectName, withExported } from "./exported.js";
import { isExportedType } from "./exported-types.js";
import { reportFullPaths } from "./full-paths.js";
import { hiddenNamingDiagnostics, reportEmptySelections, showsHidden } from "./further-documents.js";
import type { LinkedProgram, LinkedRoute, Linking } from "./linked-program.js";
import { nameRoutes } from "./linked-routes.js";
import { type Compiled, mountRoutes } from "./mount.js";
import { brokenPromises, reportOpen } from "./open.js";
import type { Registration, Registrations } from "./registration.js";
import { discoverRegistrations } from "./registrations.js";
import { runningOf } from "./running.js";
import { reportShadowed } from "./shadowed.js";
import { reportLostTools, reportNoTools } from "./tools.js";
import { reportUncertain } from "./uncertain.js";
import { unreachedDiagnostics, unreachedRegistrations } from "./unreached.js";
import { reportUnseenErrors } from "./unseen-errors.js";
import { reportVersionLosses } from "./version-losses.js";
import { currentRoutes, onceEach, reportVersions, routesByVersion } from "./versions.js";

/** All files of a program, planned: the input that this phase puts together. */
export interface PlannedProgram extends EntryProgram {
  /** Absolute path of the project's folder. */
  readonly root: string;
  /** The name and version of the project. */
  readonly called: ProjectName;
  readonly discovery: Discovery;
  readonly types: TypeTable;
  /**
   * The source files of the project and of its workspace, in the program's order. TypeScript treats everything found through
   * node_modules as external. The files of a workspace are linked there, but are located elsewhere.
   */
  readonly files: readonly SourceFile[];
  /** Further checks of a linked app: the project's own rules. */
  check?(program: LinkedProgram): readonly Diagnostic[];
}

/** @param entry the module whose default export is the app. */
export function linkEntry(entry: SourceFile, program: PlannedProgram): Linking {
  const found = entryApp(entry, program);
  if ("problem" in found) return { program: undefined, diagnostics: [found.problem] };
  const { routes: exported = [] } = found;
  const all = program.files.flatMap((file) => routesOf(program.transform(file)));
  const own = withEndpoints(discoverRegistrations(program.files, program.discovery), all);
  const registrations = withExported(own, exported, program.called);
  const app = registrations.byKey.get(found.key);
  if (!app) return { program: undefined, diagnostics: [] };
  const linking = linkApp(app, registrations, program, { module: entry, exported });
  const unreached = unreachedDiagnostics(linking.program?.unreached ?? []);
  const promised = [...registrations.byKey.values()].filter(({ key, secure }) => secure && key !== app.key);
  const broken = promised.flatMap((other) =>
    brokenPromises(linkApp(other, registrations, unruled(program)).diagnostics),
  );
  const outside = undocumentedEndpoints(app, all);
  return { ...linking, diagnostics: [...linking.diagnostics, ...unreached, ...outside, ...broken] };
}

/** Rules apply to the app of the entry. What another app that is mounted in it declares holds in any case. */
const unruled = ({ check: _, ...program }: PlannedProgram): PlannedProgram => program;

/** Every app of a program, for hosts that have no entry. */
export function linkApps(program: PlannedProgram): readonly Linking[] {
  const all = program.files.flatMap((file) => routesOf(program.transform(file)));
  const registrations = withEndpoints(discoverRegistrations(program.files, program.discovery), all);
  // Several apps may include the same router.
  const told = new Set<string>();
  const isNews = (diagnostic: Diagnostic) => told.size < told.add(JSON.stringify(diagnostic)).size;
  return [...registrations.byKey.values()]
    .filter(({ kind }) => kind === "App")
    .map((app) => linkApp(app, registrations, program))
    .map(({ program: linked, diagnostics }) => ({
      program: linked,
      diagnostics: diagnostics.filter(isNews),
    }));
}

function linkApp(
  app: Registration,
  registrations: Registrations,
  program: PlannedProgram,
  entry?: { readonly module: SourceFile; readonly exported: readonly CompiledRoute[] },
): Linking {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (one) => void diagnostics.push(one);
  const { info } = app;
  if (!info) return { program: undefined, diagnostics };
  const compiled = compiledCalls(registrations, program, entry?.exported);
  for (const problem of registrations.problems) report(problem);
  const once = onceEach(report);
  const { routes: mounted, beside } = mountRoutes(app, registrations, compiled, once);
  const named = nameRoutes(mounted, info, program.types);
  const { routes } = named;
  reportFullPaths(routes, report);
  reportVersions(routes, app, report);
  const overlapping = new Set(
    diagnostics.filter(({ code }) => code === "CS4073").map(({ location }) => location),
  );
  const byVersion = routesByVersion(routes, info);
  for (const inVersion of byVersion)
    reportShadowed(inVersion, (one) => void (overlapping.has(one.location) || once(one)));
  reportOpen(app, routes, report);
  const running = runningOf(program.files, entry?.module, program.discovery);
  reportUncertain(showsHidden(info) ? routes : routes.filter(isVisible), registrations, running, report);
  reportUnseenErrors(routes, report);
  reportConflicts(routes, program.types, report);
  reportVersionLosses({ app, info, routes }, report);
  for (const scope of named.scopes)
    namingDiagnostics(routes, scope, program.types, diagnostics).forEach(once);
  hiddenNamingDiagnostics(named, app, program.types, diagnostics).forEach(once);
  reportEmptySelections(routes, app, report);
  const current = currentRoutes({ info, routes });
  const tools = reportLostTools(app, current, program, report);
  if (!diagnostics.some(isError) && !isRefused(routes, program)) {
    for (const inVersion of byVersion) danglingReferences(inVersion, info).forEach(once);
    reportNoTools(info, current, tools, report);
  }
  const unreached = unreachedRegistrations(registrations, compiled.routes, program.root);
  const linked: LinkedProgram = {
    app,
    info,
    routes,
    types: program.types,
    isExported: (declaration) => isExportedType(declaration, program.files),
    beside,
    registrations,
    unreached,
  };
  diagnostics.push(...(program.check?.(linked) ?? []));
  return { program: linked, diagnostics };
}

/** A route that was refused takes its components with it. */
function isRefused(routes: readonly LinkedRoute[], program: PlannedProgram): boolean {
  const ours = new Set(
    routes.flatMap(({ compiled, places }) => [compiled.plan.location, ...places].map(({ file }) => file)),
  );
  return program.files.some(
    (file) => ours.has(file.fileName) && program.transform(file).diagnostics.some(isError),
  );
}

const isVisible = ({ hidden }: LinkedRoute) => !hidden;

const isError = ({ severity }: Diagnostic) => severity === "error";

/** The program's compiled calls, by the app, router or inclusion that they belong to. */
function compiledCalls(
  registrations: Registrations,
  { files, transform }: PlannedProgram,
  exported: readonly CompiledRoute[] = [],
): Compiled {
  const results = files.map((file) => transform(file));
  const guards = new Map(
    results.flatMap((result) => result.guards.map((each) => [placeOf(each.plan.location), each] as const)),
  );
  return {
    routes: [...exported, ...results.flatMap(routesOf)],
    guardsAt: (place) => guards.get(placeOf(place)),
    handlersOf: errorHandlersByReceiver(
      registrations,
      results.flatMap(({ errorHandlers }) => errorHandlers),
    ),
  };
}

const placeOf = ({ file, start }: SourceLocation) => `${file}:${start}`;
