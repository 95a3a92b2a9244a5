import { CS2090, CS2092 } from "../diagnostics/catalogue.js";
import { matches } from "../index-keys.js";
import { type IndexSignature, type Property, wireName } from "../schema.js";
import { inside, type Place } from "./place.js";
import type { Reading } from "./reading.js";

/** Reports properties of one object that would be one outside, and those that a key of an index signature could pass for. */
export function reportNameClashes(
  properties: readonly Property[],
  index: readonly IndexSignature[],
  place: Place,
  reading: Reading,
): void {
  if (properties.every(({ wire }) => wire === undefined)) return;
  const named = new Map<string, Property>();
  for (const property of properties) {
    const { name, declaration, wire } = property;
    const at = () => inside(place, name, declaration);
    const outside = wireName(property);
    const other = named.get(outside);
    if (other) reading.report(CS2090({ name, other: other.name, wire: outside }), at());
    else named.set(outside, property);
    if (wire === undefined) continue;
    // As that key comes in, it would be this property in the handler; as it leaves, this property outside.
    const key = [name, wire].find((each) => index.some((signature) => covers(signature, each)));
    if (key !== undefined) reading.report(CS2092({ name, wire, key }), at());
  }
}

function covers(signature: IndexSignature, name: string): boolean {
  return signature.key.kind === "string" || matches(signature, name);
}
