import {
  type Direction,
  type IndexSignature,
  type Property,
  resolve,
  type Schema,
  type TypeTable,
} from "./schema.js";

/**
 * Receives a part of a type and the step that leads to it, as in the trail of a diagnostic (`name`, `[]`, `{}`). There is no step to
 * another form of the same value. For a property of an object, it receives the whole property.
 */
export type Visit = (part: Schema, step?: string, property?: Property) => void;

/**
 * Calls a function for all direct parts of a type, in order. The target of a reference is not a part of it.
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

/** The type with each of its parts replaced; the type itself if none of them changes. */
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
      return withPart(schema, "items", change);
    case "map": {
      const [key, value] = [change(schema.key), change(schema.value)];
      return key === schema.key && value === schema.value ? schema : { ...schema, key, value };
    }
    case "tuple": {
      const items = changed(schema.items, (item) => withPart(item, "schema", change));
      const rest = schema.rest && change(schema.rest);
      if (items === schema.items && rest === schema.rest) return schema;
      return { ...schema, items, ...(rest && { rest }) };
    }
    case "object": {
      const properties = changed(schema.properties, (property) => withPart(property, "schema", change));
      const index = schema.index && changed(schema.index, (each) => withIndexParts(each, change));
      if (properties === schema.properties && index === schema.index) return schema;
      return { ...schema, properties, ...(index && { index }) };
    }
    case "toJSON": {
      const [input, output] = [schema.input && change(schema.input), schema.output && change(schema.output)];
      if (input === schema.input && output === schema.output) return schema;
      return { ...schema, ...(input && { input }), ...(output && { output }) };
    }
    case "union": {
      const members = changed(schema.members, change);
      return members === schema.members ? schema : { ...schema, members };
    }
  }
}

function withIndexParts(index: IndexSignature, change: (part: Schema) => Schema): IndexSignature {
  const constraint = index.constraint && change(index.constraint);
  const value = change(index.value);
  if (constraint === index.constraint && value === index.value) return index;
  return { ...index, ...(constraint && { constraint }), value };
}

function withPart<Key extends string, Whole extends { readonly [key in Key]: Schema }>(
  whole: Whole,
  key: Key,
  change: (part: Schema) => Schema,
): Whole {
  const part = change(whole[key]);
  return part === whole[key] ? whole : { ...whole, [key]: part };
}

/** The list itself if nothing in it changes. */
function changed<Item>(list: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const made = list.map(change);
  return made.every((item, i) => item === list[i]) ? list : made;
}

/**
 * Some types and all of their parts, each once. A reference comes before its target.
 * @param direction as in {@link eachPart}.
 */
export function* reachable(
  schemas: Iterable<Schema>,
  types: TypeTable,
  direction?: Direction,
): Generator<Schema> {
  // The loop also visits what is added to the set during it. Without recursion, no chain of types is too long.
  const reached = new Set(schemas);
  const add = (part: Schema) => void reached.add(part);
  for (const schema of reached) {
    yield schema;
    if (schema.kind === "ref") add(resolve(schema, types));
    else eachPart(schema, add, direction);
  }
}
