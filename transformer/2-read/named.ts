import type { Json, NamedType, Schema } from "../schema.js";
import type { Documentation, TypeName, TypeRef } from "../semantics/semantics.js";
import { annotate, mergeAnnotations } from "./annotations.js";
import { applyConstraints } from "./constraints/apply.js";
import { readNotes } from "./constraints/jsdoc.js";
import { reportConstraints, reportTags } from "./constraints/report-tags.js";
import { json } from "./describe.js";
import { readShape } from "./kinds/shapes.js";
import type { Naming } from "./names.js";
import { outside } from "./outside.js";
import { isForeign, type Place } from "./place.js";
import type { Reading } from "./reading.js";
import { holdsNamed, reportWireTags } from "./wire-names.js";

/** A type with its own name, as an entry of the type table. */
export function namedSchema(
  type: TypeRef,
  name: TypeName,
  { id, label }: Naming,
  place: Place,
  reading: Reading,
): NamedType {
  const documentation = name.vocabulary ? NO_DOCUMENTATION : name.documentation;
  const notes = readNotes(documentation);
  // For a property, the same is reported where the property is read.
  if (name.kind !== "property") reportTags(documentation, place, reading);
  if (name.kind !== "alias" && name.kind !== "property")
    reportConstraints(documentation, KINDS[name.kind], place, reading);
  const shape = readShape(type, id, place, reading);
  if (name.kind !== "property" && documentation.tags.length > 0) {
    const declares = holdsNamed(shape) || (name.kind !== "alias" && name.kind !== "enum");
    reportWireTags(documentation, declares ? "type" : "alias", place, reading);
  }
  // Only an alias can have a type that constraints apply to.
  const constraints = name.kind === "alias" ? notes.constraints : [];
  const schema = asTarget(applyConstraints(shape, constraints, place, reading));
  const examples = notes.examples
    .map(json)
    .filter((value): value is Json => value !== undefined)
    .map((value) => outside(schema, value, reading));
  const annotations = mergeAnnotations(notes.annotations, examples.length > 0 ? { examples } : {});
  const enumerated = name.kind === "enum" && schema.kind === "literal" ? { ...schema, enum: true } : schema;
  return {
    id,
    name: notes.schemaName ?? label,
    module: name.vocabulary
      ? "typescript"
      : [name.module, ...name.scope.split(".").filter(Boolean)].join("/"),
    schema: annotate(enumerated, annotations),
    ...(notes.schemaName !== undefined && { pinned: true }),
    ...(!isForeign(name.declaration) && { declaration: name.declaration }),
  };
}

/** For messages. */
const KINDS = { interface: "an interface", class: "a class", enum: "an enum" } as const;

/** The standard library's comment on `Partial` does not describe its type argument. */
const NO_DOCUMENTATION: Documentation = { text: "", tags: [], external: true };

/** An entry of the table is never a reference itself. */
function asTarget(schema: Schema): NamedType["schema"] {
  return schema.kind === "ref" ? { kind: "union", members: [schema] } : schema;
}
