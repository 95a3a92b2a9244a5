import type { Expression, NewExpression } from "typescript";
import type { RouteKind } from "../../runtime/contract/route-kinds.js";
import { CS1051 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics } from "../semantics/semantics.js";
import { nearestName } from "../spelling.js";
import { creationOptions } from "./creation-options.js";
import { OPTION_NAMES, type OptionPlace } from "./option-names.js";
import { writtenNames } from "./static-options.js";

/**
 * CS1051: options with names that mean nothing in their place. TypeScript refuses most of them too, but an edit may be served
 * before TypeScript runs, and a route that has lost its `dependencies` is open.
 */
export function unknownNames(
  options: Expression | undefined,
  place: OptionPlace,
  semantics: Semantics,
): readonly Diagnostic[] {
  return unknownOf(options, place, semantics).map(({ diagnostic }) => diagnostic);
}

/** The same for the options with which an app or router is created. A subclass may take its own options in addition to ours. */
export function unknownNamesOfCreation(
  creation: NewExpression,
  place: "an app" | "a router",
  semantics: Semantics,
): readonly Diagnostic[] {
  const options = creationOptions(creation, semantics);
  const isOwnClass = semantics.declarationOf(creation.expression)?.countersign !== true;
  const found = unknownOf(options, place, semantics);
  const isHandedOn = isOwnClass && options !== undefined && creation.arguments?.includes(options);
  return found.flatMap(({ diagnostic, meant }) => (meant || !isHandedOn ? [diagnostic] : []));
}

/** The place to which a route's options belong. */
export function placeOfKind(kind: RouteKind | undefined): OptionPlace {
  return (kind && PLACES[kind]) ?? "a route";
}

/** The kinds of routes that have their own options. */
const PLACES: { readonly [Kind in RouteKind]?: OptionPlace } = {
  socket: "a socket",
  endpoint: "an endpoint",
  webhook: "a webhook",
};

function unknownOf(options: Expression | undefined, place: OptionPlace, semantics: Semantics) {
  if (!options) return [];
  const known: readonly string[] = OPTION_NAMES[place];
  return writtenNames(options, semantics).flatMap(({ name, node }) => {
    if (known.includes(name)) return [];
    const meant = nearestName(name, known);
    const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
    return [{ meant, diagnostic: CS1051({ name, place, hint }, { location: locationOf(node) }) }];
  });
}
