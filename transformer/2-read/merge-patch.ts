import {
  type NamedType,
  type ObjectSchema,
  type Property,
  resolve,
  type Schema,
  type TypeTable,
} from "../schema.js";

/**
 * The patch for values of a type (RFC 7386): for an object any of its properties, and `null` for those that may be absent or
 * `null`; objects in it likewise; everything else as a whole. Constraints on a property are kept. Constraints on an object as a
 * whole are not, since only a part of it is sent. Defaults are not filled in.
 * @param types receives the patches of named types: `ItemPatch`.
 * @returns `undefined` if the type has no such patch: it is not an object, or it contains one of several objects, which a patch
 * does not distinguish.
 */
export function mergePatchOf(schema: Schema, types: Map<string, NamedType>): Schema | undefined {
  const isObject = resolve(schema, types).kind === "object";
  return isObject && isPatchable(schema, types, new Set()) ? patched(schema, types) : undefined;
}

/** The objects that a value may be. */
export function objectsIn(schema: Schema, types: TypeTable): readonly ObjectSchema[] {
  const resolved = resolve(schema, types);
  if (resolved.kind === "object") return [resolved];
  return resolved.kind === "union" ? resolved.members.flatMap((member) => objectsIn(member, types)) : [];
}

export function admitsNull(schema: Schema, types: TypeTable): boolean {
  const resolved = resolve(schema, types);
  if (resolved.kind === "union") return resolved.members.some((member) => admitsNull(member, types));
  return resolved.kind === "null" || resolved.kind === "unknown";
}

function isPatchable(schema: Schema, types: TypeTable, seen: Set<ObjectSchema>): boolean {
  const [object, ...more] = objectsIn(schema, types);
  if (!object || seen.has(object)) return true;
  seen.add(object);
  const parts = [
    ...object.properties.map((property) => property.schema),
    ...(object.index ?? []).map(({ value }) => value),
  ];
  return more.length === 0 && parts.every((part) => isPatchable(part, types, seen));
}

type Types = Map<string, NamedType>;

function patched(schema: Schema, types: Types): Schema {
  if (schema.kind === "object") return patchedObject(schema, types);
  if (objectsIn(schema, types).length === 0) return schema;
  if (schema.kind === "union")
    return { ...schema, members: schema.members.map((member) => patched(member, types)) };
  if (schema.kind !== "ref") return schema;
  const named = types.get(schema.id);
  if (!named) return schema;
  // No declared type has such an id.
  const id = `${schema.id}:patch`;
  if (!types.has(id)) {
    const { pinned: _, declaration: __, ...more } = named;
    const patch = { ...more, id, name: `${named.name}Patch` };
    // It may contain itself.
    types.set(id, patch);
    types.set(id, { ...patch, schema: patched(named.schema, types) as NamedType["schema"] });
  }
  return { kind: "ref", id };
}

function patchedObject({ checks: _, ...object }: ObjectSchema, types: Types): ObjectSchema {
  return {
    ...object,
    properties: object.properties.map((property) => patchedProperty(property, types)),
    ...(object.index && {
      index: object.index.map((one) => ({ ...one, value: orNull(patched(one.value, types), types) })),
    }),
  };
}

function patchedProperty({ default: _, ...property }: Property, types: Types): Property {
  const schema = patched(property.schema, types);
  return { ...property, optional: true, schema: property.optional ? orNull(schema, types) : schema };
}

function orNull(schema: Schema, types: Types): Schema {
  if (admitsNull(schema, types)) return schema;
  const members = schema.kind === "union" ? schema.members : [schema];
  return { kind: "union", members: [...members, { kind: "null" }] };
}
