import { type Discriminator, type ObjectSchema, resolve, type TypeTable } from "./schema.js";

/** Names that people give to what tells the members of a union apart, the most telling first. */
const USUAL = ["type", "kind", "tag"];

export type Tags = Discriminator["tags"][number];

/** The literal values that a property of an object must have; none where it may have others, or be absent. */
export function tagsOf(member: ObjectSchema, name: string, types: TypeTable): Tags {
  return allTags(member, types).get(name) ?? [];
}

const known = new WeakMap<ObjectSchema, ReadonlyMap<string, Tags>>();

/** Found once for an object: every other member of a union asks. */
export function allTags(member: ObjectSchema, types: TypeTable): ReadonlyMap<string, Tags> {
  const before = known.get(member);
  if (before) return before;
  const tags = new Map<string, Tags>();
  for (const { name, schema, optional, default: fallback } of member.properties) {
    const resolved = optional || fallback !== undefined ? undefined : resolve(schema, types);
    if (resolved?.kind === "literal") tags.set(name, resolved.values);
  }
  known.set(member, tags);
  return tags;
}

/** The properties that every one of the objects requires with literal values, the usual names first. */
export function tagProperties(members: readonly ObjectSchema[], types: TypeTable): readonly string[] {
  const rank = (name: string) => (USUAL.includes(name) ? USUAL.indexOf(name) : USUAL.length);
  return (members[0]?.properties ?? [])
    .map((property) => property.name)
    .filter((name) => members.every((member) => tagsOf(member, name, types).length > 0))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Whether no value stands in two of the lists. */
export function areDisjoint(tags: readonly Tags[]): boolean {
  const all = tags.flat();
  return new Set(all).size === all.length;
}

/** Whether a literal property keeps a value of the one from being taken for the other. */
export function areApart(one: ObjectSchema, other: ObjectSchema, types: TypeTable): boolean {
  return [...allTags(one, types)].some(([name, ours]) => {
    const theirs = tagsOf(other, name, types);
    return theirs.length > 0 && areDisjoint([ours, theirs]);
  });
}
