import type { Schema, TypeTable } from "../schema.js";

/**
 * Whether a type looks the same in JSON and in the handler, so that it does not matter which way a value goes.
 * A recursive type is plain unless something in it is not.
 */
export function isPlain(schema: Schema, types: TypeTable): boolean {
  return walk(schema, types, new Set());
}

function walk(schema: Schema, types: TypeTable, seen: Set<string>): boolean {
  const plain = (inner: Schema) => walk(inner, types, seen);
  switch (schema.kind) {
    case "date":
    case "bigint":
    case "bytes":
    case "url":
    case "set":
    case "map":
    case "toJSON":
      return false;
    case "array":
      return plain(schema.items);
    case "tuple":
      return schema.items.every((item) => plain(item.schema)) && (!schema.rest || plain(schema.rest));
    case "object":
      return (
        schema.properties.every((property) => plain(property.schema)) &&
        (schema.index ?? []).every((signature) => plain(signature.value))
      );
    case "union":
      return schema.members.every(plain);
    case "ref": {
      if (seen.has(schema.id)) return true;
      seen.add(schema.id);
      const named = types.get(schema.id);
      return named === undefined || plain(named.schema);
    }
    default:
      return true;
  }
}
