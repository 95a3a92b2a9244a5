import { CS2012, CS2013, CS2014 } from "../diagnostics/catalogue.js";
import type { Annotations, Json, Schema } from "../schema.js";
import type { Documentation, TypeRef } from "../semantics/semantics.js";
import { mergeAnnotations } from "./annotations.js";
import { applyConstraints } from "./constraints/apply.js";
import type { Constraint } from "./constraints/constraint.js";
import { fits } from "./constraints/fits.js";
import { type Notes, readNotes } from "./constraints/jsdoc.js";
import { reportTags } from "./constraints/report-tags.js";
import { defaultOf } from "./constraints/tags.js";
import type { Described } from "./described.js";
import { outside } from "./outside.js";
import type { Place } from "./place.js";
import type { Reading } from "./reading.js";

/** The type of a property or parameter together with its JSDoc. */
export function describe(
  type: TypeRef,
  documentation: Documentation,
  place: Place,
  reading: Reading,
): Described {
  const described = document(reading.read(type, place), documentation, place, reading);
  if (described.default !== undefined || described.schema.kind === "never") return described;
  const written = defaultOf(type, reading);
  const value =
    written === undefined
      ? defaultOfAlias(type, described.schema, reading)
      : outside(described.schema, written, reading);
  if (value === undefined) return described;
  if (fits(described.schema, value, reading)) return { ...described, default: value };
  reading.report(CS2013({ value: JSON.stringify(value) }), place);
  return described;
}

/** The default from `@default` on the alias of the type. */
function defaultOfAlias(type: TypeRef, schema: Schema, reading: Reading): Json | undefined {
  const { semantics } = reading;
  if (!semantics.mentionsAlias(type)) return undefined;
  const shape = semantics.shape(type);
  const members = shape.kind === "union" ? shape.members : [];
  for (const { documentation } of [type, ...members].flatMap((each) => semantics.aliasesOf(each)).reverse()) {
    const { default: text } = readNotes(documentation);
    if (text !== undefined) return valueIn(text, schema, reading);
  }
  return undefined;
}

/** Merges a schema with the JSDoc of a declaration: constraints go into the schema, the rest next to it. */
export function document(
  schema: Schema,
  documentation: Documentation,
  place: Place,
  reading: Reading,
): Described {
  if (isEmpty(documentation)) return { schema };
  reportTags(documentation, place, reading);
  const notes = readNotes(documentation);
  for (const { tag, found, expected } of notes.invalid) {
    reading.report(CS2012({ tag, found, expected }), place);
  }
  // A refused type has been reported, so nothing that is declared about it can be judged.
  if (schema.kind === "never") return withAnnotations({ schema }, notes.annotations);
  const constraints = documentation.borrowed
    ? notes.constraints.filter((each) => applies(each, schema, place, reading))
    : notes.constraints;
  const constrained = applyConstraints(schema, constraints, place, reading);
  const examples = examplesIn(notes, constrained, place, documentation.borrowed ? silent(reading) : reading);
  const annotations = mergeAnnotations(notes.annotations, examples.length > 0 ? { examples } : {});
  const described = withAnnotations({ schema: constrained }, annotations);
  if (notes.default === undefined) return described;
  const value = valueIn(notes.default, constrained, reading);
  if (value !== undefined) return { ...described, default: value };
  if (!documentation.borrowed) reading.report(CS2013({ value: notes.default || "nothing" }), place);
  return described;
}

/** Whether a declaration has no JSDoc, nor anything that looks like it. */
export function isEmpty({ text, tags, unread }: Documentation): boolean {
  return text === "" && tags.length === 0 && unread === undefined;
}

/** Whether a constraint that was written for another type applies to this one. */
function applies(each: Constraint, schema: Schema, place: Place, reading: Reading): boolean {
  let objections = 0;
  const report = () => void objections++;
  applyConstraints(schema, [each], place, { ...reading, report });
  return objections === 0;
}

function silent(reading: Reading): Reading {
  return { ...reading, report: () => undefined };
}

function withAnnotations(described: Described, annotations: Annotations): Described {
  return Object.keys(annotations).length > 0 ? { ...described, annotations } : described;
}

function examplesIn(notes: Notes, schema: Schema, place: Place, reading: Reading): readonly Json[] {
  return notes.examples.flatMap((text) => {
    // TSDoc's `@example` is a piece of code.
    if (text.includes("```")) return [];
    const value = valueIn(text, schema, reading);
    if (value !== undefined) return [value];
    reading.report(CS2014({ value: text || "nothing" }), place);
    return [];
  });
}

/** A value in JSDoc: JSON, or a bare word if the type accepts a string. */
function valueIn(text: string, schema: Schema, reading: Reading): Json | undefined {
  if (text === "") return undefined;
  return [json(text), text]
    .map((value) => (value === undefined ? undefined : outside(schema, value, reading)))
    .find((value) => value !== undefined && fits(schema, value, reading));
}

/** The value of a JSON text; `undefined` for any other text. */
export function json(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
