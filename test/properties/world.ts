import { type NamedType, resolve, type Schema, type TypeTable } from "../../transformer/schema.js";

/** A type in the reader's form: its Schema, and the named types that it refers to. */
export interface World {
  readonly schema: Schema;
  readonly types: TypeTable;
}

const NO_TYPES: TypeTable = new Map();

export function alone(schema: Schema): World {
  return { schema, types: NO_TYPES };
}

export function ref(name: string): Schema {
  return { kind: "ref", id: `src/app#${name}` };
}

export function tableOf(named: readonly (readonly [name: string, schema: NamedType["schema"]])[]): TypeTable {
  return new Map(
    named.map(([name, schema]) => [
      `src/app#${name}`,
      { id: `src/app#${name}`, name, module: "src/app", schema },
    ]),
  );
}

/** The direct parts of a schema, a map's keys included. */
export function partsOf(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "array":
    case "set":
      return [schema.items];
    case "map":
      return [schema.key, schema.value];
    case "tuple":
      return [...schema.items.map((item) => item.schema), ...(schema.rest ? [schema.rest] : [])];
    case "object":
      return [
        ...schema.properties.map((property) => property.schema),
        ...(schema.index ?? []).map((signature) => signature.value),
      ];
    case "toJSON":
      return [schema.input, schema.output].filter((side) => side !== undefined);
    case "union":
      return schema.members;
    default:
      return [];
  }
}

/** Every schema in a world, each named type once. */
export function everything({ schema, types }: World): readonly Schema[] {
  const seen = new Set<string>();
  const walk = (each: Schema): readonly Schema[] => {
    if (each.kind !== "ref") return [each, ...partsOf(each).flatMap(walk)];
    if (seen.has(each.id)) return [each];
    seen.add(each.id);
    return [each, ...walk(resolve(each, types))];
  };
  return walk(schema);
}

/** How many references deep the smallest value of a schema is; infinite if there is none: `interface A { a: A }`. */
export function height(schema: Schema, types: TypeTable, around: ReadonlySet<string> = new Set()): number {
  const of = (part: Schema) => height(part, types, around);
  const deepest = (parts: readonly Schema[]) => Math.max(0, ...parts.map(of));
  switch (schema.kind) {
    case "never":
      return Number.POSITIVE_INFINITY;
    case "array":
    case "set":
      return schema.minItems ? of(schema.items) : 0;
    case "tuple":
      return deepest(schema.items.filter((item) => !item.optional).map((item) => item.schema));
    case "object":
      return deepest(schema.properties.filter((each) => !each.optional).map((each) => each.schema));
    case "toJSON":
      return deepest(partsOf(schema));
    case "union":
      return Math.min(...schema.members.map(of));
    case "ref":
      if (around.has(schema.id)) return Number.POSITIVE_INFINITY;
      return 1 + height(resolve(schema, types), types, new Set([...around, schema.id]));
    default:
      return 0;
  }
}
