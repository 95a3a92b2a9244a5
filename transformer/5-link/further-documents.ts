import { isSelected, selectionsOf, unhidden } from "../../runtime/assembly/documents.js";
import type { FurtherDocument, OperationSelection } from "../../runtime/contract/documents.js";
import { inherit, type OperationOptions, pickOptions } from "../../runtime/contract/operation-options.js";
import { CS4070 } from "../diagnostics/catalogue.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { TypeTable } from "../schema.js";
import { namingDiagnostics } from "./document-diagnostics.js";
import type { LinkedRoute } from "./linked-program.js";
import { type NamedRoutes, namedTogether } from "./linked-routes.js";
import type { Registration } from "./registration.js";

/** CS4070: what further documents select although no operation has it. */
export function reportEmptySelections(
  routes: readonly LinkedRoute[],
  { info, documentPlaces }: Registration,
  report: Report,
): void {
  const known = routes.map((route) => ({ path: route.path, options: optionsOf(route) }));
  const isThere = (selection: OperationSelection) =>
    known.some(({ path, options }) => isSelected(selection, path, options));
  for (const [document, further] of Object.entries(info?.documents ?? {})) {
    const location = documentPlaces?.get(document);
    for (const [what, selection] of partsOf(further))
      if (!isThere(selection)) report(CS4070({ document, what }, { location }));
  }
}

/** Each tag and each path separately, since a list hides the one that is misspelled. */
function partsOf({
  include,
  exclude,
}: FurtherDocument): readonly (readonly [what: string, part: OperationSelection])[] {
  return [...selectionsOf(include), ...selectionsOf(exclude)].flatMap((selection) => {
    const { tags = [], paths = [] } = selection;
    const parts = [
      ...tags.map((tag) => [`the tag "${tag}"`, { tags: [tag] }] as const),
      ...paths.map((path) => [`paths below "${path}"`, { paths: [path] }] as const),
    ];
    return parts.length > 1 || parts.length === 0
      ? [...parts, [JSON.stringify(selection), selection] as const]
      : parts;
  });
}

function optionsOf({ around, compiled }: LinkedRoute): OperationOptions {
  return inherit(around.options, pickOptions(compiled.plan.documentation));
}

/** What a document that shows hidden operations cannot express. Empty if there is none. */
export function hiddenNamingDiagnostics(
  { routes, scopes }: NamedRoutes,
  { info }: Registration,
  types: TypeTable,
  known: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (!showsHidden(info)) return [];
  const found = scopes.flatMap(({ operations }) =>
    namingDiagnostics(routes, namedTogether(operations.map(unhidden)), types, known),
  );
  const said = new Set(known.map(({ code, location }) => `${code} ${location?.file} ${location?.start}`));
  return found.filter(({ code, location }) => !said.has(`${code} ${location?.file} ${location?.start}`));
}

export function showsHidden(info: Registration["info"]): boolean {
  return Object.values(info?.documents ?? {}).some(({ hidden }) => hidden === true);
}
