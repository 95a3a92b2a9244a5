import { CS2104 } from "../../diagnostics/catalogue.js";
import type { Schema } from "../../schema.js";
import type { NamedValue, TypeRef } from "../../semantics/semantics.js";
import type { Place } from "../place.js";
import { isAsynchronous } from "../project-function.js";
import { namedValues, projectValue } from "../project-value.js";
import { NEVER, type Reading } from "../reading.js";

/**
 * `Wire<T, W, typeof codec>`: a `W` on the wire, from which the codec makes the handler's `T`.
 * @param note the marker's `[W, typeof codec]`.
 */
export function readWire(type: TypeRef, note: TypeRef, place: Place, reading: Reading): Schema {
  const shape = reading.semantics.shape(note);
  const [wire, codec] = shape.kind === "tuple" ? shape.elements : [];
  if (!wire || !codec) return NEVER;
  const [value] = namedValues("Wire<…, …, typeof", codec.type, type, place, reading);
  if (!value) return NEVER;
  const reason = problemOf(value, reading);
  if (reason !== undefined) {
    reading.report(CS2104({ name: value.text, reason }), place);
    return NEVER;
  }
  const both = reading.read(wire.type, place);
  const of = projectValue(value);
  const made = { of, name: "decode" };
  return { kind: "toJSON", self: true, input: both, output: both, made, written: { of, name: "encode" } };
}

/** TypeScript checks the types, but hosts that only transform text never call it. */
function problemOf({ type, name }: NamedValue, { semantics }: Reading): string | undefined {
  const { properties } = semantics.members(type);
  for (const method of ["decode", "encode"]) {
    const property = properties.find((each) => each.name === method && !each.optional && !each.hidden);
    const { signatures } = property ? semantics.callable(property.type, name) : { signatures: [] };
    if (signatures.length === 0) return `has no method \`${method}\``;
    if (signatures.some((signature) => isAsynchronous(signature, semantics)))
      return `has an asynchronous \`${method}\``;
  }
  return undefined;
}
