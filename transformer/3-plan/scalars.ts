import { factsOf } from "../kinds.js";
import { partsOf } from "../parts.js";
import {
  type ObjectSchema,
  type RefSchema,
  received,
  resolve,
  type Schema,
  type TypeTable,
  type UploadSchema,
} from "../schema.js";

/** Whether one piece of text or data in a place can carry every value of a type that is neither a union nor a reference. */
type IsOne = (schema: Exclude<Schema, RefSchema>) => boolean;

const isText: IsOne = (schema) => factsOf(schema).isText;

/** What one part of a form can be: text or a file. */
export const isTextOrFile: IsOne = (schema) => isText(schema) || isFile(schema);

/** A file, as an `Upload` or as its bytes. */
function isFile(schema: Schema): boolean {
  return schema.kind === "upload" || (schema.kind === "parsed" && schema.type === "Uint8Array");
}

/** Whether one piece can carry it: a scalar, or a union of scalars and null. */
export function isScalar(schema: Schema, types: TypeTable, isOne = isText): boolean {
  const resolved = received(schema, types);
  if (resolved.kind !== "union") return isOne(resolved);
  const values = resolved.members.filter((member) => resolve(member, types).kind !== "null");
  return values.length > 0 && values.every((member) => isScalar(member, types, isOne));
}

/** Whether several pieces can carry it: an array, set or tuple of scalars, or a union of these, scalars and null. */
export function isScalarList(schema: Schema, types: TypeTable, isOne = isText): boolean {
  const resolved = received(schema, types);
  switch (resolved.kind) {
    case "array":
      return isScalar(resolved.items, types, resolved.uniqueItems ? isText : isOne);
    // Two files cannot be compared for equality.
    case "set":
      return isScalar(resolved.items, types);
    case "tuple":
      return (
        resolved.items.every((item) => isScalar(item.schema, types, isOne)) &&
        (resolved.rest === undefined || isScalar(resolved.rest, types, isOne))
      );
    case "union": {
      const values = resolved.members.filter((member) => resolve(member, types).kind !== "null");
      const lists = values.filter((member) => isScalarList(member, types, isOne));
      return (
        lists.length > 0 && values.every((member) => lists.includes(member) || isScalar(member, types, isOne))
      );
    }
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "literal":
    case "template":
    case "parsed":
    case "upload":
    case "unknown":
    case "never":
    case "map":
    case "object":
    case "toJSON":
      return false;
  }
}

/** The files that a field is read as. There are several if the type of the field is a union. */
export function filesIn(
  schema: Schema,
  types: TypeTable,
  seen = new Set<string>(),
): readonly (UploadSchema | "bytes")[] {
  // A type may contain itself, which no form can carry: `type Tree = string | Tree[]`.
  if (schema.kind === "ref") {
    if (seen.has(schema.id)) return [];
    seen.add(schema.id);
  }
  const resolved = resolve(schema, types);
  if (resolved.kind === "upload") return [resolved];
  if (resolved.kind === "parsed") return resolved.type === "Uint8Array" ? ["bytes"] : [];
  return resolved.kind === "object" ? [] : partsOf(resolved).flatMap((part) => filesIn(part, types, seen));
}

/** Whether an object has bytes. They are a file in a form and base64 in JSON, and a component can state only one of the two. */
export function hasBytes({ properties }: ObjectSchema, types: TypeTable): boolean {
  return properties.some(({ schema }) => filesIn(schema, types).includes("bytes"));
}
