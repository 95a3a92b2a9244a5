import { factsOf } from "../kinds.js";
import { resolve, type Schema, type TypeTable } from "../schema.js";

/** One piece of text can say it: a scalar, or a union of scalars and null. */
export function isScalar(schema: Schema, types: TypeTable): boolean {
  const resolved = resolve(schema, types);
  if (resolved.kind !== "union") return factsOf(resolved).isText;
  const values = resolved.members.filter((member) => resolve(member, types).kind !== "null");
  return values.length > 0 && values.every((member) => isScalar(member, types));
}

/** Several pieces of text can say it: an array, set or tuple of scalars, or one of those or a scalar or null. */
export function isScalarList(schema: Schema, types: TypeTable): boolean {
  const resolved = resolve(schema, types);
  switch (resolved.kind) {
    case "array":
    case "set":
      return isScalar(resolved.items, types);
    case "tuple":
      return (
        resolved.items.every((item) => isScalar(item.schema, types)) &&
        (resolved.rest === undefined || isScalar(resolved.rest, types))
      );
    case "union": {
      const values = resolved.members.filter((member) => resolve(member, types).kind !== "null");
      const lists = values.filter((member) => isScalarList(member, types));
      return lists.length > 0 && values.every((member) => lists.includes(member) || isScalar(member, types));
    }
    case "string":
    case "number":
    case "bigint":
    case "boolean":
    case "null":
    case "literal":
    case "template":
    case "parsed":
    case "unknown":
    case "never":
    case "map":
    case "object":
    case "toJSON":
      return false;
  }
}
