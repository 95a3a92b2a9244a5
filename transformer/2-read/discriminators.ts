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
 * Returns the schema with the discriminators of all unions in it. This is a separate pass, because the members of a union may
 * refer to types that are still being read.
 */
export function withDiscriminators<Kind extends Schema>(schema: Kind, types: TypeTable): Kind;
export function withDiscriminators(schema: Schema, types: TypeTable): Schema {
  const inner = withParts(schema, (part) => withDiscriminators(part, types));
  if (inner.kind !== "union") return inner;
  const discriminator = discriminatorOf(inner.members, types);
  return { ...inner, ...(discriminator && { discriminator }) };
}

/**
 * A property that every object member requires and whose literal values differ. Members that are not objects need none, unless
 * nothing is known about them.
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

/** Whether a property has the same wire name in all of the objects. */
function isNamedAlike(name: string, objects: readonly ObjectSchema[]): boolean {
  return new Set(objects.map((each) => wireIn(each, name))).size === 1;
}

function wireIn({ properties }: ObjectSchema, name: string): Property["wire"] {
  return properties.find((property) => property.name === name)?.wire;
}

/** Whether a JSON object may have one of these types, although they do not declare its properties. */
function mayPassForOne(schema: Schema): boolean {
  if (schema.kind === "object") return false;
  return schema.kind === "unknown" || factsOf(schema).json.includes("object");
}
