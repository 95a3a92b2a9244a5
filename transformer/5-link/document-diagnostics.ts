import { putTogether } from "../../runtime/assembly/assemble.js";
import { leadsSomewhere, referencesWithin } from "../../runtime/assembly/dangling-references.js";
import { type ClashProblem, documentProblems } from "../../runtime/assembly/document-problems.js";
import type { DocumentInfo } from "../../runtime/contract/document.js";
import { CS3001, CS3002, CS3007, CS3008, CS3031 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { TypeTable } from "../schema.js";
import type { LinkedRoute } from "./linked-program.js";
import type { NamedTogether } from "./linked-routes.js";

const SAID = {
  "operation-id": CS3001,
  "component-name": CS3002,
  path: CS3007,
  "path-parameter": CS3008,
} satisfies Record<ClashProblem["kind"], unknown>;

/**
 * What the document of an app cannot express.
 * @param known what has been found before: a route that is registered twice has been reported as such (CS1012).
 */
export function namingDiagnostics(
  routes: readonly LinkedRoute[],
  { placed, named }: NamedTogether,
  types: TypeTable,
  known: readonly Diagnostic[],
): readonly Diagnostic[] {
  const repeated = new Set(
    known.filter(({ code }) => code === "CS1012" || code === "CS4073").map(({ location }) => location),
  );
  return documentProblems(placed, named)
    .map((problem) => documentDiagnostic(problem, routes, types))
    .filter(({ code, location }) => code !== "CS3007" || !repeated.has(location));
}

/** Shown at the last of the routes concerned, which was most likely just added; or at the type that caused it. */
function documentDiagnostic(
  { kind, names, sources }: ClashProblem,
  routes: readonly LinkedRoute[],
  types: TypeTable,
): Diagnostic {
  const last = routes.findLast(({ compiled }) => sources.includes(compiled.plan.source));
  const asking = sources.map((id) => types.get(id)).find((type) => type?.pinned);
  const values = { name: names.map((name) => `"${name}"`).join(", "), sources: sources.join(", ") };
  return SAID[kind](values, { location: asking?.declaration ?? last?.compiled.plan.location });
}

/** CS3031, once for each place that refers to something missing from the document. Call it only for apps without errors. */
export function danglingReferences(
  routes: readonly LinkedRoute[],
  info: DocumentInfo,
): readonly Diagnostic[] {
  const declared = routes.flatMap(({ compiled, around }) => [
    compiled.plan.documentation.responses,
    ...around.guards.map(({ plan }) => plan.responses),
  ]);
  let document: Record<string, unknown> | undefined;
  return [...new Set(declared)].flatMap((responses) =>
    Object.values(responses ?? {}).flatMap((response) => {
      const references = "written" in response ? referencesWithin(response.written) : [];
      if (references.length > 0)
        document ??= putTogether(
          info,
          routes.map((route) => route.operation()),
        );
      return references
        .filter((reference) => !leadsSomewhere(reference, document))
        .map((reference) => CS3031({ reference }, { location: response.location }));
    }),
  );
}
