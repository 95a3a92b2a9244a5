import { resolve, type Schema, type TypeTable } from "../schema.js";

/** What stands directly inside a type. */
export function partsOf(schema: Schema): readonly Schema[] {
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

/** Some types and all that is in them, each once; a reference comes before what it stands for. */
export function* reachable(schemas: Iterable<Schema>, types: TypeTable): Generator<Schema> {
  // A set hands out what is added while it is walked: no recursion, so that no chain of types is too long.
  const reached = new Set(schemas);
  for (const schema of reached) {
    yield schema;
    if (schema.kind === "ref") reached.add(resolve(schema, types));
    for (const part of partsOf(schema)) reached.add(part);
  }
}
