import { resolve, type Schema, type TypeTable } from "../schema.js";

/** Whether values of a schema can be nested to any depth: it holds `unknown`, or comes back to itself. */
export function isEndless(schema: Schema, types: TypeTable): boolean {
  // By id, whether a type is still being looked at; one that was found to end is not looked at again.
  const open = new Map<string, boolean>();
  const walk = (part: Schema): boolean => {
    // Only what comes in can be too deep.
    if (part.kind === "toJSON") return part.input !== undefined && walk(part.input);
    if (part.kind !== "ref") return part.kind === "unknown" || partsOf(part).some(walk);
    const known = open.get(part.id);
    if (known !== undefined) return known;
    open.set(part.id, true);
    const endless = walk(resolve(part, types));
    open.set(part.id, false);
    return endless;
  };
  return walk(schema);
}

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
