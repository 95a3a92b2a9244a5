import { type Direction, type Property, resolve, type Schema, type TypeTable } from "./schema.js";

/**
 * Is told of what stands in a type: the step that leads there, as in the trail of a diagnostic (`name`, `[]`, `{}`), none to
 * another form of the same value; and of an object's property all of it.
 */
export type Visit = (part: Schema, step?: string, property?: Property) => void;

/**
 * Tells of all that stands directly in a type, in order. What a reference stands for is not in it, but the same by name.
 * @param direction of an object with `toJSON`, only the side that goes this way; without it, both.
 */
export function eachPart(schema: Schema, visit: Visit, direction?: Direction): void {
  switch (schema.kind) {
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
    case "ref":
      return;
    case "array":
    case "set":
      visit(schema.items, "[]");
      return;
    case "map":
      visit(schema.key, "key");
      visit(schema.value, "{}");
      return;
    case "tuple":
      for (const [i, item] of schema.items.entries()) visit(item.schema, `[${i}]`);
      if (schema.rest) visit(schema.rest, "[]");
      return;
    case "object":
      for (const property of schema.properties) visit(property.schema, property.name, property);
      for (const { constraint, value } of schema.index ?? []) {
        if (constraint) visit(constraint, "key");
        visit(value, "{}");
      }
      return;
    case "toJSON":
      if (schema.input && direction !== "output") visit(schema.input);
      if (schema.output && direction !== "input") visit(schema.output);
      return;
    case "union":
      for (const member of schema.members) visit(member);
      return;
    default:
      schema satisfies never;
  }
}

/** The same as a list. */
export function partsOf(schema: Schema, direction?: Direction): readonly Schema[] {
  const parts: Schema[] = [];
  eachPart(schema, (part) => parts.push(part), direction);
  return parts;
}

/** The type with something else in the place of each of its parts. */
export function withParts(schema: Schema, change: (part: Schema) => Schema): Schema {
  switch (schema.kind) {
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
    case "ref":
      return schema;
    case "array":
    case "set":
      return { ...schema, items: change(schema.items) };
    case "map":
      return { ...schema, key: change(schema.key), value: change(schema.value) };
    case "tuple":
      return {
        ...schema,
        items: schema.items.map((item) => ({ ...item, schema: change(item.schema) })),
        ...(schema.rest && { rest: change(schema.rest) }),
      };
    case "object":
      return {
        ...schema,
        properties: schema.properties.map((property) => ({ ...property, schema: change(property.schema) })),
        ...(schema.index && {
          index: schema.index.map(({ key, constraint, value }) => ({
            key,
            ...(constraint && { constraint: change(constraint) }),
            value: change(value),
          })),
        }),
      };
    case "toJSON":
      return {
        ...schema,
        ...(schema.input && { input: change(schema.input) }),
        ...(schema.output && { output: change(schema.output) }),
      };
    case "union":
      return { ...schema, members: schema.members.map(change) };
  }
}

/**
 * Some types and all that is in them, each once; a reference comes before what it stands for.
 * @param direction as in {@link eachPart}.
 */
export function* reachable(
  schemas: Iterable<Schema>,
  types: TypeTable,
  direction?: Direction,
): Generator<Schema> {
  // A set hands out what is added while it is walked: no recursion, so that no chain of types is too long.
  const reached = new Set(schemas);
  const add = (part: Schema) => void reached.add(part);
  for (const schema of reached) {
    yield schema;
    if (schema.kind === "ref") add(resolve(schema, types));
    else eachPart(schema, add, direction);
  }
}
