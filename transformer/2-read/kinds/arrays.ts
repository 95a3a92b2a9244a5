import { CS2016, CS2020 } from "../../diagnostics/catalogue.js";
import type { Schema } from "../../schema.js";
import type { TupleElement, TypeRef } from "../../semantics/semantics.js";
import { reportConstraints, reportTags } from "../constraints/report-tags.js";
import { defaultOf } from "../constraints/tags.js";
import { absentAllowed, inside, type Place } from "../place.js";
import { NEVER, type Reading } from "../reading.js";
import { reportVainName } from "../wire-names.js";

/** `T[]`, `readonly T[]`, `Array<T>`. */
export function readArray(element: TypeRef, place: Place, reading: Reading): Schema {
  return { kind: "array", items: readElement(element, place, reading) };
}

/** `[A, B?, ...C[]]`. */
export function readTuple(elements: readonly TupleElement[], place: Place, reading: Reading): Schema {
  const restAt = elements.findIndex((element) => element.rest);
  if (restAt >= 0 && restAt < elements.length - 1) {
    reading.report(CS2016(), place);
    return NEVER;
  }
  for (const [i, { documentation }] of elements.entries()) {
    if (!documentation) continue;
    const at = inside(place, `[${i}]`);
    reportTags(documentation, at, reading);
    reportConstraints(documentation, "an element of a tuple", at, reading);
  }
  const items = elements
    .filter((element) => !element.rest)
    .map(({ type, optional }, i) => ({
      schema: readPart(type, absentAllowed(inside(place, `[${i}]`), optional), reading),
      optional,
    }));
  const rest = elements[restAt];
  return { kind: "tuple", items, ...(rest && { rest: readElement(rest.type, place, reading) }) };
}

/** The elements of an array or set. `never[]`, the type of `[]`, is allowed: an array that stays empty. */
export function readElement(element: TypeRef, place: Place, reading: Reading): Schema {
  if (reading.semantics.shape(element).kind === "never") return NEVER;
  return readPart(element, inside(place, "[]"), reading);
}

/** Reads a type in a place where a missing value is not noticed, so a default or a name there has no effect. */
export function readPart(type: TypeRef, place: Place, reading: Reading): Schema {
  const value = place.foreign ? undefined : defaultOf(type, reading);
  if (value !== undefined) reading.report(CS2020({ value: JSON.stringify(value) }), place);
  reportVainName(type, "it is on an element", place, reading);
  return reading.read(type, place);
}
