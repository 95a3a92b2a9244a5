import type { SourceFile } from "typescript";
import { assembleDocument, documentText, putTogether } from "../../runtime/assembly/assemble.js";
import { leadsSomewhere, referencesWithin } from "../../runtime/assembly/dangling-references.js";
import { type ClashProblem, documentProblems } from "../../runtime/assembly/document-problems.js";
import { nameOperations, placeOperations } from "../../runtime/assembly/placement.js";
import { withResponses } from "../../runtime/assembly/responses.js";
import type { ComponentFragment } from "../../runtime/contract/component.js";
import type { DocumentInfo, MountedOperation, OperationFragment } from "../../runtime/contract/document.js";
import { methodAndPath } from "../../runtime/naming/operation-id.js";
import { type Surroundings, surrounded } from "../../runtime/surroundings/surrounded.js";
import type { DeclaredResponses, GuardsPlan, OperationPlan } from "../3-plan/plan.js";
import { namesReadIn } from "../3-plan/request-parameters.js";
import { conflictingReadings } from "../3-plan/same-name.js";
import type { GuardsInput } from "../4-generate/dependencies.js";
import { entryApp } from "../5-link/entry.js";
import { errorHandlersByReceiver } from "../5-link/error-handlers.js";
import { linkProgram } from "../5-link/link.js";
import type { MountedRoute } from "../5-link/mounted-route.js";
import type { Registrations } from "../5-link/registration.js";
import { discoverRegistrations } from "../5-link/registrations.js";
import { runningOf } from "../5-link/running.js";
import { reportUncertain } from "../5-link/uncertain.js";
import { reportUnreached } from "../5-link/unreached.js";
import { reportUnseenErrors } from "../5-link/unseen-errors.js";
import { CS3001, CS3002, CS3007, CS3008, CS3024, CS3031 } from "../diagnostics/catalogue.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { SourceLocation, TypeTable } from "../schema.js";
import type { CompiledPlan, ProgramTransform } from "../transform.js";

/** A route of the program's app, where it is mounted. */
export interface ProgramRoute {
  readonly mounted: MountedOperation;
  readonly operationId: string;
  readonly compiled: CompiledPlan;
  /** Of the app, inclusions and routers around it, outermost first. */
  readonly guards: readonly GuardsPlan[];
  /** Its Responses Object, with what is around it. */
  responses(): unknown;
}

export interface ProgramDocument {
  readonly routes: readonly ProgramRoute[];
  /** As `/openapi.json` serves it; `undefined` when there is an error among the diagnostics. */
  text(): string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The document of the app that a program's entry exports, without running any of the program.
 * @param entry the module whose default export is the app.
 */
export function programDocument(entry: SourceFile, transform: ProgramTransform): ProgramDocument {
  const app = entryApp(entry, transform.semantics);
  if ("problem" in app) return { routes: [], text: () => undefined, diagnostics: [app.problem] };
  const registrations = discoverRegistrations(transform.files, transform.discovery);
  const document = appDocument(app.key, registrations, transform, entry);
  return { ...document, diagnostics: [...document.diagnostics, ...unreached(registrations, transform)] };
}

function unreached(registrations: Registrations, transform: ProgramTransform): readonly Diagnostic[] {
  const plans = transform.files.flatMap((file) =>
    transform.transform(file).operations.map(({ plan }) => plan),
  );
  const found: Diagnostic[] = [];
  reportUnreached(registrations, plans, transform.root, (one) => found.push(one));
  return found;
}

/** What is wrong with the program's apps as wholes, for hosts that know no entry. */
export function appProblems(transform: ProgramTransform): readonly Diagnostic[] {
  const registrations = discoverRegistrations(transform.files, transform.discovery);
  return [...registrations.byKey.values()]
    .filter(({ kind }) => kind === "App")
    .flatMap(({ key }) => appDocument(key, registrations, transform).diagnostics);
}

function appDocument(
  key: string,
  registrations: Registrations,
  transform: ProgramTransform,
  entry?: SourceFile,
): ProgramDocument {
  const diagnostics: Diagnostic[] = [];
  const compiled = transform.files.flatMap((file) => transform.transform(file).operations);
  const byPlan = new Map(compiled.map((operation) => [operation.plan, operation]));
  const report: Report = (one) => void diagnostics.push(one);
  const linked = linkProgram(key, registrations, [...byPlan.keys()], report);
  reportUncertain(linked, registrations, runningOf(transform.files, entry, transform.discovery), report);
  const placed = linked.flatMap((route) => {
    const operation = byPlan.get(route.plan);
    return operation ? [{ route, operation }] : [];
  });
  // Names of components only clash where one was asked for; all else is seen without a single schema.
  const pinned = [...transform.types.values()].some((type) => type.pinned);
  const guardsAround = guardsByPlace(transform);
  const handlersOf = errorHandlersByReceiver(registrations, transform);
  const wholeOf = ({ route, operation }: (typeof placed)[number]) =>
    mountedOperation(route, operation, {
      guards: guardsAround(route).map(documented),
      handlers: route.registrations.toReversed().map((key) => handlersOf(key).map(documented)),
    });
  const whole = () => placed.map(wholeOf);
  const info = registrations.byKey.get(key)?.info;
  const answering = (one: (typeof placed)[number]) => withResponses(wholeOf(one), info?.errors ?? "detail");
  const operations = pinned
    ? placed.map(answering)
    : placed.map(({ route }) =>
        outline(
          route,
          guardsAround(route).map(({ plan }) => plan),
        ),
      );
  reportUnseenErrors(
    placed.map(({ route }) => ({
      plan: route.plan,
      guards: guardsAround(route).map(({ plan }) => plan),
      handlers: route.registrations.flatMap(handlersOf).map(({ plan }) => plan),
    })),
    report,
  );
  reportConflicts(linked, guardsAround, transform.types, report);
  const inOrder = placeOperations(operations);
  const named = nameOperations(inOrder);
  const ids = new Map(named.map(({ mounted, operationId }) => [mounted, operationId]));
  const routes = placed.flatMap((each, i): ProgramRoute[] => {
    const { route, operation: compiled } = each;
    const mounted = operations[i];
    if (!mounted) return [];
    const operationId = ids.get(mounted) ?? methodAndPath(mounted.method, mounted.path);
    const guards = guardsAround(route).map(({ plan }) => plan);
    const responses = () => answering(each).fragment.operation["responses"];
    return [{ mounted, operationId, compiled, guards, responses }];
  });
  // One route registered twice has been reported as such.
  const repeated = new Set(
    diagnostics.filter(({ code }) => code === "CS1012").map(({ location }) => location),
  );
  const ofDocument = documentProblems(inOrder, named).map((problem) =>
    documentDiagnostic(problem, routes, transform.types),
  );
  diagnostics.push(
    ...ofDocument.filter(({ code, location }) => code !== "CS3007" || !repeated.has(location)),
  );
  const isError = (one: Diagnostic) => one.severity === "error";
  // A route that was refused takes its components with it.
  const ours = new Set(
    placed.flatMap(({ route }) => [route.plan.location, ...route.around].map(({ file }) => file)),
  );
  const refused = transform.files.some(
    (file) => ours.has(file.fileName) && transform.transform(file).diagnostics.some(isError),
  );
  if (info && !refused && !diagnostics.some(isError)) {
    const said = placed.flatMap(({ route, operation }) => [
      operation.plan.documentation.responses,
      ...guardsAround(route).map(({ plan }) => plan.responses),
    ]);
    diagnostics.push(...danglingReferences(said, () => putTogether(info, whole())));
  }
  const broken = diagnostics.some(isError);
  return {
    routes,
    diagnostics,
    text() {
      if (broken || !info) return undefined;
      return documentText(assembleDocument(info as DocumentInfo, whole()));
    },
  };
}

/** CS3024: what a route and the guards around it read in two ways. Said once of a route, however often it is mounted. */
function reportConflicts(
  routes: readonly MountedRoute[],
  guardsAround: (route: MountedRoute) => readonly GuardsInput[],
  types: TypeTable,
  report: Report,
): void {
  const reported = new Set<OperationPlan>();
  for (const route of routes) {
    const { plan, method, path } = route;
    if (reported.has(plan)) continue;
    const around = guardsAround(route).map((guards) => ({ ...guards.plan, parameters: [] }));
    for (const conflict of conflictingReadings([plan, ...around], types)) {
      report(CS3024({ route: `${method.toUpperCase()} ${path}`, ...conflict }, { location: plan.location }));
      reported.add(plan);
    }
  }
}

/** The guards around a route, found by where they are listed. */
function guardsByPlace(transform: ProgramTransform): (route: MountedRoute) => readonly GuardsInput[] {
  const key = ({ file, start }: SourceLocation) => `${file}:${start}`;
  const known = new Map(
    transform.files.flatMap((file) =>
      transform.transform(file).guards.map((guards) => [key(guards.plan.location), guards] as const),
    ),
  );
  return ({ around }) => (known.size === 0 ? [] : around.flatMap((place) => known.get(key(place)) ?? []));
}

/** A part of the document, in the form in which the server has it. */
function documented<Fragment>(input: {
  readonly fragment: Fragment;
  readonly components: readonly ComponentFragment[];
}) {
  return { document: () => input.fragment, components: () => input.components };
}

function mountedOperation(
  route: MountedRoute,
  { fragment, components, plan }: CompiledPlan,
  around: Surroundings,
): MountedOperation {
  const { method, path, tags, deprecated, hidden, timeout } = route;
  const whole = surrounded({ fragment, components }, around);
  const mounted = { method, path, tags, deprecated, hidden, ...(timeout !== undefined && { timeout }) };
  return { ...mounted, ...whole, source: plan.source };
}

/** What tells operations and their paths apart: as {@link mountedOperation}, without schemas and components. */
function outline(
  { method, path, tags, deprecated, hidden, plan }: MountedRoute,
  guards: readonly GuardsPlan[],
): MountedOperation {
  const { operationId } = plan.documentation;
  const readers = [plan, ...guards.map((each) => ({ ...each, parameters: [] }))];
  const parameters = readers.flatMap((reader) =>
    namesReadIn("path", reader).map((name) => ({ name, in: "path" })),
  );
  const fragment: OperationFragment = {
    operation: { parameters, ...(operationId !== undefined && { operationId }) },
    ...(plan.handlerName !== undefined && { handlerName: plan.handlerName }),
    ...(plan.documentation.hidden && { hidden: true }),
  };
  return { method, path, tags, deprecated, hidden, fragment, components: [], source: plan.source };
}

/** CS3031, once at each place that refers to what is not in the document. */
function danglingReferences(
  declared: readonly (DeclaredResponses | undefined)[],
  assemble: () => Record<string, unknown>,
): readonly Diagnostic[] {
  let document: Record<string, unknown> | undefined;
  return [...new Set(declared)].flatMap((responses) =>
    Object.values(responses ?? {}).flatMap((response) => {
      const references = "written" in response ? referencesWithin(response.written) : [];
      if (references.length > 0) document ??= assemble();
      return references
        .filter((reference) => !leadsSomewhere(reference, document))
        .map((reference) => CS3031({ reference }, { location: response.location }));
    }),
  );
}

const SAID = {
  "operation-id": CS3001,
  "component-name": CS3002,
  path: CS3007,
  "path-parameter": CS3008,
} satisfies Record<ClashProblem["kind"], unknown>;

/** Shown at the last of the routes concerned, the one that was most likely just added; or at the type that asked. */
function documentDiagnostic(
  { kind, names, sources }: ClashProblem,
  routes: readonly ProgramRoute[],
  types: TypeTable,
): Diagnostic {
  const last = routes.findLast(({ compiled }) => sources.includes(compiled.plan.source));
  const asking = sources.map((id) => types.get(id)).find((type) => type?.pinned);
  const values = { name: names.map((name) => `"${name}"`).join(", "), sources: sources.join(", ") };
  return SAID[kind](values, { location: asking?.declaration ?? last?.compiled.plan.location });
}
