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
    // If the name of a type is enough, as for a dependency, the type is never requested.
    get type() {
      return fact.type;
    },
    // For a request, `q: string | undefined` means the same as `q?: string`: the value may be absent.
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

/** Reads the type and the JSDoc of a parameter. If the schema is `never`, an unserializable type has been reported. */
export function readParameter(parameter: Parameter, { reader }: RouteContext): ReadParameter {
  const { node, marker, type, location, trail } = parameter;
  const documentation = node ? withUnread(documentationOf(node), boundNames(node)) : NO_DOCUMENTATION;
  const files = !marker || marker.source.files;
  const origin = { location, trail, mode: "input", ...(files && { files }) } as const;
  const described = reader.describe(marker?.type ?? type, documentation, origin);
  return { ...parameter, described };
}

/** The names that a destructured parameter gives to properties. Comments on them belong in the type. */
function boundNames({ name }: ParameterDeclaration): readonly Node[] {
  return ts.isIdentifier(name) ? [] : name.elements;
}
