import type { Schema } from "../../schema.js";
import type { TypeRef } from "../../semantics/semantics.js";
import type { Place } from "../place.js";
import { namedValues, projectValue } from "../project-value.js";
import { NEVER, type Reading } from "../reading.js";
import { present, SCHEMA } from "./markers.js";

/**
 * `Schema<typeof s>`: received values are decoded by a library's schema, whose types declare its input and its output.
 * @param note the marker's `[typeof s, input, output]`.
 */
export function readStandard(type: TypeRef, note: TypeRef, around: Place, reading: Reading): Schema {
  // The library receives what was sent, and has its own names for it.
  const place: Place = { ...around, asWritten: true };
  const { semantics } = reading;
  const [schema, input, output] = elementsOf(note, reading);
  if (!schema || !input || !output) return NEVER;
  const [value] = namedValues("Schema<typeof", schema, type, place, reading);
  if (!value) return NEVER;
  const validated = projectValue(value);
  if (semantics.isAssignable(input, output) && semantics.isAssignable(output, input)) {
    const both = reading.read(output, place);
    return { kind: "toJSON", self: true, input: both, output: both, validated };
  }
  // The direction of a named type's values is not known here.
  const isRead = (mode: Place["mode"]) => place.owner !== undefined || place.mode === mode;
  return {
    kind: "toJSON",
    ...(isRead("input") && { input: reading.read(input, { ...place, absent: true }) }),
    ...(isRead("output") && { output: reading.read(output, place) }),
    validated,
  };
}

/**
 * A union that a library's schema makes: to TypeScript each of its members is separate. Members that the schema does not make are
 * next to them.
 * @returns the member for the schema, and the others; `undefined` for other unions.
 */
export function standardIn(
  members: readonly TypeRef[],
  reading: Reading,
): { readonly standard: TypeRef; readonly others: readonly TypeRef[] } | undefined {
  const { semantics } = reading;
  const notes = members.map((member) => noteOf(member, reading));
  const found = notes.findIndex((note) => note !== undefined);
  const [standard, note] = [members[found], notes[found]];
  if (!standard || !note) return undefined;
  const [schema, , output] = elementsOf(note, reading);
  const others = members.filter((member, i) => {
    const own = notes[i] && elementsOf(notes[i], reading)[0];
    if (own) return !schema || semantics.identity(own) !== semantics.identity(schema);
    return !output || !semantics.isAssignable(member, output);
  });
  return { standard, others };
}

function noteOf(type: TypeRef, { semantics }: Reading): TypeRef | undefined {
  const shape = semantics.shape(type);
  const parts = shape.kind === "intersection" ? shape.members : [];
  for (const part of parts.map((each) => semantics.shape(each))) {
    const property = part.kind === "object" && part.properties.find(({ name }) => name === SCHEMA);
    if (property) return present(semantics, property.type);
  }
  return undefined;
}

function elementsOf(note: TypeRef, { semantics }: Reading): readonly TypeRef[] {
  const shape = semantics.shape(note);
  return shape.kind === "tuple" ? shape.elements.map(({ type }) => type) : [];
}
