import { type Discriminator, type ObjectSchema, resolve, type Schema, type TypeTable } from "../schema.js";
import { areDisjoint, tagProperties, tagsOf } from "../union-tags.js";

/**
 * The schema with the discriminator of every union in it. A pass of its own, because the members of a union may
 * refer to types that are still being read when the union is.
 */
export function withDiscriminators<Kind extends Schema>(schema: Kind, types: TypeTable): Kind;
export function withDiscriminators(schema: Schema, types: TypeTable): Schema {
  const inner = (part: Schema) => withDiscriminators(part, types);
  switch (schema.kind) {
    case "array":
    case "set":
      return { ...schema, items: inner(schema.items) };
    case "map":
      return { ...schema, key: inner(schema.key), value: inner(schema.value) };
    case "tuple":
      return {
        ...schema,
        items: schema.items.map((item) => ({ ...item, schema: inner(item.schema) })),
        ...(schema.rest && { rest: inner(schema.rest) }),
      };
    case "object":
      return {
        ...schema,
        properties: schema.properties.map((property) => ({ ...property, schema: inner(property.schema) })),
        ...(schema.index && { index: schema.index.map((each) => ({ ...each, value: inner(each.value) })) }),
      };
    case "toJSON":
      return {
        ...schema,
        ...(schema.input && { input: inner(schema.input) }),
        ...(schema.output && { output: inner(schema.output) }),
      };
    case "union": {
      const members = schema.members.map(inner);
      const discriminator = discriminatorOf(members, types);
      return { ...schema, members, ...(discriminator && { discriminator }) };
    }
    default:
      return schema;
  }
}

/**
 * A property that every object member requires, whose literal values are different in each. Members that are not
 * objects are told apart by being none, unless nothing is known about them.
 */
function discriminatorOf(members: readonly Schema[], types: TypeTable): Discriminator | undefined {
  const resolved = members.map((member) => resolve(member, types));
  const objects = resolved.filter((member): member is ObjectSchema => member.kind === "object");
  if (objects.length < 2) return undefined;
  if (resolved.some((member) => ["unknown", "map", "toJSON"].includes(member.kind))) return undefined;

  const property = tagProperties(objects, types).find((name) =>
    areDisjoint(objects.map((member) => tagsOf(member, name, types))),
  );
  if (property === undefined) return undefined;
  return {
    property,
    tags: resolved.map((member) => (member.kind === "object" ? tagsOf(member, property, types) : [])),
  };
}
