import { resolve, type Schema, type TypeTable } from "../schema.js";

/**
 * The names under which a value may hold a secret. `holder` is the name of the value itself: it counts when the
 * secret is reached without passing a property, as in `Secret<string>[]` or `Record<string, Secret<string>>`.
 */
export function secretNames(
  schema: Schema,
  holder: string,
  direction: "input" | "output",
  types: TypeTable,
): string[] {
  const names = new Set<string>();
  collect(schema, { types, direction, names, seen: new Set() }, holder);
  return [...names];
}

interface Search {
  readonly types: TypeTable;
  readonly direction: "input" | "output";
  readonly names: Set<string>;
  readonly seen: Set<string>;
}

function collect(schema: Schema, search: Search, holder: string): void {
  const { types, direction, names, seen } = search;
  if (schema.secret) names.add(holder);
  const within = (inner: Schema) => collect(inner, search, holder);
  switch (schema.kind) {
    case "array":
    case "set":
      within(schema.items);
      break;
    case "map":
      within(schema.key);
      within(schema.value);
      break;
    case "tuple":
      for (const item of schema.items) within(item.schema);
      if (schema.rest) within(schema.rest);
      break;
    case "union":
      schema.members.forEach(within);
      break;
    case "toJSON": {
      const side = schema[direction];
      if (side) within(side);
      break;
    }
    case "object":
      for (const property of schema.properties) collect(property.schema, search, property.name);
      for (const signature of schema.index ?? []) within(signature.value);
      break;
    case "ref": {
      // By holder as well: one type can stand under several names.
      const visit = `${holder} ${schema.id}`;
      if (seen.has(visit)) return;
      seen.add(visit);
      within(resolve(schema, types));
      break;
    }
  }
}
