import { type ObjectSchema, resolve, type Schema, type TypeTable } from "../schema.js";
import { areApart, areDisjoint, tagProperties, tagsOf } from "../union-tags.js";

/** A property a value must have to be a member at all, and the literals of which it must be one. */
export type Requirement = string | readonly [name: string, ...values: (string | number | boolean)[]];

/** Members of a union that share the values of one property. */
export interface TagGroup {
  readonly values: readonly (string | number | boolean)[];
  readonly members: readonly Schema[];
}

/**
 * The objects of a union by a literal property that all of them require, where several may share a value:
 * `{ type: "a" } | { type: "b"; unit: "m" } | { type: "b"; unit: "s" }`. `undefined` where no property splits them.
 */
export function groupsByTag(
  members: readonly Schema[],
  types: TypeTable,
): { readonly property: string; readonly groups: readonly TagGroup[] } | undefined {
  const objects = members.map((member) => resolve(member, types)).filter(isObjectSchema);
  if (objects.length < 2 || objects.length < members.length) return undefined;
  for (const property of tagProperties(objects, types)) {
    const groups = new Map<string, { values: TagGroup["values"]; members: Schema[] }>();
    members.forEach((member, i) => {
      const object = objects[i];
      const values = object ? tagsOf(object, property, types) : [];
      const key = JSON.stringify(values.toSorted());
      const group = groups.get(key) ?? { values, members: [] };
      group.members.push(member);
      groups.set(key, group);
    });
    const found = [...groups.values()];
    if (found.length > 1 && areDisjoint(found.map(({ values }) => values)))
      return { property, groups: found };
  }
  return undefined;
}

/**
 * What tells each member from the others before it is decoded: its required literals, and as few of its required
 * properties as set it apart. Nothing that a value of the member could do without.
 */
export function requirementsOf(
  members: readonly Schema[],
  types: TypeTable,
): readonly (readonly Requirement[])[] {
  const objects = members.map((member) => resolve(member, types));
  return objects.map((member, i) => {
    if (!isObjectSchema(member)) return [];
    const others = objects.filter((other, j): other is ObjectSchema => j !== i && isObjectSchema(other));
    if (others.length === 0) return [];
    const literals = member.properties.flatMap(({ name }) => {
      const values = tagsOf(member, name, types);
      const tells = values.length > 0 && others.some((other) => !isSame(tagsOf(other, name, types), values));
      return tells ? [[name, ...values] as const] : [];
    });
    return [...literals, ...distinctive(member, others, literals, types)];
  });
}

/** The fewest required properties of which every other member lacks one. */
function distinctive(
  member: ObjectSchema,
  others: readonly ObjectSchema[],
  literals: readonly (readonly [string, ...unknown[]])[],
  types: TypeTable,
): readonly string[] {
  const required = member.properties.filter(
    (property) =>
      !property.optional &&
      property.default === undefined &&
      !literals.some(([name]) => name === property.name),
  );
  const lacks = (other: ObjectSchema, name: string) => other.properties.every((each) => each.name !== name);
  let left = others.filter((other) => !areApart(member, other, types));
  const chosen: string[] = [];
  while (left.length > 0) {
    const counts = required.map(({ name }) => left.filter((other) => lacks(other, name)).length);
    const most = Math.max(0, ...counts);
    const best = required[counts.indexOf(most)];
    if (most === 0 || !best) break;
    chosen.push(best.name);
    left = left.filter((other) => !lacks(other, best.name));
  }
  return chosen;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}

function isObjectSchema(schema: Schema): schema is ObjectSchema {
  return schema.kind === "object";
}
