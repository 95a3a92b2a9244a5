import { type Discriminator, type ObjectSchema, type Property, resolve, type TypeTable } from "./schema.js";

/** Usual names of the property that tells the members of a union apart, the most specific first. */
const USUAL = ["type", "kind", "tag"];

export type Tags = Discriminator["tags"][number];

const NONE: Tags = [];

/**
 * The literal properties by which objects are told apart, by their names: those of TypeScript or those outside. Found once for
 * an object: every other member of a union asks.
 */
export class ObjectTags {
  readonly #types: TypeTable;
  readonly #nameOf: (property: Property) => string;
  readonly #known = new Map<ObjectSchema, ReadonlyMap<string, Tags>>();

  constructor(types: TypeTable, nameOf: (property: Property) => string) {
    this.#types = types;
    this.#nameOf = nameOf;
  }

  /** The properties that an object must have with one of some literals, by name. */
  allOf(member: ObjectSchema): ReadonlyMap<string, Tags> {
    const before = this.#known.get(member);
    if (before) return before;
    const tags = new Map<string, Tags>();
    for (const property of member.properties) {
      const { schema, optional, default: fallback } = property;
      const resolved = optional || fallback !== undefined ? undefined : resolve(schema, this.#types);
      if (resolved?.kind === "literal") tags.set(this.#nameOf(property), resolved.values);
    }
    this.#known.set(member, tags);
    return tags;
  }

  /** The literal values that a property of an object must have. Empty if it may have others, or be absent. */
  of(member: ObjectSchema, name: string): Tags {
    return this.allOf(member).get(name) ?? NONE;
  }

  /** The properties that every one of the objects requires with literal values, the usual names first. */
  common(members: readonly ObjectSchema[]): readonly string[] {
    const rank = (name: string) => (USUAL.includes(name) ? USUAL.indexOf(name) : USUAL.length);
    return (members[0]?.properties ?? [])
      .map(this.#nameOf)
      .filter((name) => members.every((member) => this.of(member, name).length > 0))
      .toSorted((a, b) => rank(a) - rank(b));
  }

  /** Whether a literal property prevents a value of one from being read as the other. */
  areApart(one: ObjectSchema, other: ObjectSchema): boolean {
    for (const [name, ours] of this.allOf(one)) {
      const theirs = this.of(other, name);
      if (theirs.length > 0 && haveNoneInCommon(ours, theirs)) return true;
    }
    return false;
  }
}

/** Every two members of a union are compared, and nearly all have one value each. */
function haveNoneInCommon(ours: Tags, theirs: Tags): boolean {
  return ours.length === 1 && theirs.length === 1 ? ours[0] !== theirs[0] : areDisjoint([ours, theirs]);
}

/** Whether no value is in two of the lists. */
export function areDisjoint(tags: readonly Tags[]): boolean {
  const all = tags.flat();
  return new Set(all).size === all.length;
}
