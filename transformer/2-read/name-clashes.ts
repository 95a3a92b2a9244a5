import { CS2090, CS2092 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { matches } from "../index-keys.js";
import { type IndexSignature, type Property, wireName } from "../schema.js";
import { inside, type Place } from "./place.js";
import type { Reading } from "./reading.js";

/** Reports properties of one object with the same wire name, and those that could be confused with a key of an index signature. */
export function reportNameClashes(
  properties: readonly Property[],
  index: readonly IndexSignature[],
  place: Place,
  reading: Reading,
): void {
  if (properties.every(({ wire }) => wire === undefined)) return;
  const at = ({ name, declaration }: Property) => inside(place, name, declaration);
  for (const { property, problem } of clashesOf(properties)) reading.report(problem, at(property));
  for (const property of properties) {
    const { name, wire } = property;
    if (wire === undefined) continue;
    // When received, that key would become this property in the handler; when sent, it would become this property on the wire.
    const key = [name, wire].find((each) => index.some((signature) => covers(signature, each)));
    if (key !== undefined) reading.report(CS2092({ name, wire, key }), at(property));
  }
}

/** The properties whose wire name is that of a previous one. */
export function clashesOf(
  properties: readonly Property[],
): readonly { readonly property: Property; readonly problem: Diagnostic }[] {
  const named = new Map<string, Property>();
  return properties.flatMap((property) => {
    const wire = wireName(property);
    const other = named.get(wire);
    if (!other) named.set(wire, property);
    return other ? [{ property, problem: CS2090({ name: property.name, other: other.name, wire }) }] : [];
  });
}

function covers(signature: IndexSignature, name: string): boolean {
  return signature.key.kind === "string" || matches(signature, name);
}
