import type { Node, ParameterDeclaration } from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "../semantics/compiler.js";
import { documentationOf, NO_DOCUMENTATION, withUnread } from "../semantics/documentation.js";
import { locationOf } from "../semantics/location.js";
import type { ParameterFact } from "../semantics/semantics.js";
import type { RouteContext } from "./context.js";
import { markerOf } from "./markers.js";
import type { Parameter, ReadParameter } from "./parameter.js";

export function parameterOf(
  fact: ParameterFact,
  descriptions: ReadonlyMap<string, string>,
  handler: SourceLocation,
  { trail, semantics, reader }: RouteContext,
): Parameter {
  const node = fact.declaration;
  const name = node && !ts.isIdentifier(node.name) ? undefined : fact.name;
  return {
    name,
    // Of what is known by the name of its type, such as a dependency, the type is never asked for.
    get type() {
      return fact.type;
    },
    // `q: string | undefined` says of a request what `q?: string` does: the value may not be there.
    get optional() {
      return fact.optional || reader.admitsUndefined(fact.type);
    },
    node,
    marker: markerOf(node?.type, semantics),
    location: node ? locationOf(node.name) : handler,
    trail: [...trail, `parameter "${name ?? "{…}"}"`],
    description: name === undefined ? undefined : descriptions.get(name),
  };
}

/** Reads a parameter's type and JSDoc. What cannot travel has been reported when the schema is `never`. */
export function readParameter(parameter: Parameter, { reader }: RouteContext): ReadParameter {
  const { node, marker, type, location, trail } = parameter;
  const documentation = node ? withUnread(documentationOf(node), boundNames(node)) : NO_DOCUMENTATION;
  const files = !marker || marker.source.files;
  const origin = { location, trail, mode: "input", ...(files && { files }) } as const;
  const described = reader.describe(marker?.type ?? type, documentation, origin);
  return { ...parameter, described };
}

/** The names a destructured parameter gives to properties: what is said of them belongs into the type. */
function boundNames({ name }: ParameterDeclaration): readonly Node[] {
  return ts.isIdentifier(name) ? [] : name.elements;
}
