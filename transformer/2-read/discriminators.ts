import { factsOf } from "../kinds.js";
import { withParts } from "../parts.js";
import {
  type Discriminator,
  type ObjectSchema,
  type Property,
  resolve,
  type Schema,
  type TypeTable,
} from "../schema.js";
import { areDisjoint, ObjectTags } from "../union-tags.js";

/**
 * The schema with the discriminator of every union in it. A pass of its own, because the members of a union may
 * refer to types that are still being read when the union is.
 */
export function withDiscriminators<Kind extends Schema>(schema: Kind, types: TypeTable): Kind;
export function withDiscriminators(schema: Schema, types: TypeTable): Schema {
  const inner = withParts(schema, (part) => withDiscriminators(part, types));
  if (inner.kind !== "union") return inner;
  const discriminator = discriminatorOf(inner.members, types);
  return { ...inner, ...(discriminator && { discriminator }) };
}

/**
 * A property that every object member requires, whose literal values are different in each. Members that are not
 * objects are told apart by being none, unless nothing is known about them.
 */
function discriminatorOf(members: readonly Schema[], types: TypeTable): Discriminator | undefined {
  const resolved = members.map((member) => resolve(member, types));
  const objects = resolved.filter((member): member is ObjectSchema => member.kind === "object");
  if (objects.length < 2) return undefined;
  if (resolved.some(mayPassForOne)) return undefined;

  const all = new ObjectTags(types, ({ name }) => name);
  const property = all
    .common(objects)
    .find(
      (name) => isNamedAlike(name, objects) && areDisjoint(objects.map((member) => all.of(member, name))),
    );
  if (property === undefined) return undefined;
  const [first] = objects.flatMap((member) => member.properties.filter(({ name }) => name === property));
  return {
    property,
    ...(first?.wire !== undefined && { wire: first.wire }),
    tags: resolved.map((member) => (member.kind === "object" ? all.of(member, property) : [])),
  };
}

/** Whether a property has one name outside, whichever of the objects it is. */
function isNamedAlike(name: string, objects: readonly ObjectSchema[]): boolean {
  return new Set(objects.map((each) => wireIn(each, name))).size === 1;
}

function wireIn({ properties }: ObjectSchema, name: string): Property["wire"] {
  return properties.find((property) => property.name === name)?.wire;
}

/** Whether an object in JSON may be one of these, though they say nothing of its properties. */
function mayPassForOne(schema: Schema): boolean {
  if (schema.kind === "object") return false;
  return schema.kind === "unknown" || factsOf(schema).json.includes("object");
}
