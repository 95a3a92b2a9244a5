import { resolve, type Schema, type TypeTable } from "../schema.js";

/** Whether values of a schema can be nested to any depth: it holds `unknown`, or comes back to itself. */
export function isEndless(
  schema: Schema,
  types: TypeTable,
  around: ReadonlySet<string> = new Set(),
): boolean {
  if (schema.kind === "ref") {
    if (around.has(schema.id)) return true;
    return isEndless(resolve(schema, types), types, new Set([...around, schema.id]));
  }
  return schema.kind === "unknown" || partsOf(schema).some((part) => isEndless(part, types, around));
}

function partsOf(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
    case "set":
      return [schema.items];
    case "map":
      return [schema.value];
    case "tuple":
      return [...schema.items.map((item) => item.schema), ...(schema.rest ? [schema.rest] : [])];
    case "object":
      return [
        ...schema.properties.map((property) => property.schema),
        ...(schema.index ?? []).map((index) => index.value),
      ];
    case "union":
      return schema.members;
    default:
      return [];
  }
}
