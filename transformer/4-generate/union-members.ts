import { type Direction, type ObjectSchema, resolve, type Schema, type UnionSchema } from "../schema.js";
import { areDisjoint } from "../union-tags.js";
import type { GivenNames, TypeFacts } from "./facts.js";

/** A property that a value must have to be a member at all, and the literals of which it must be one. */
export type Requirement = string | readonly [name: string, ...values: (string | number | boolean)[]];

/** Members of a union that share the values of one property. */
export interface TagGroup {
  readonly values: readonly (string | number | boolean)[];
  readonly members: readonly Schema[];
}

/**
 * The objects of a union, grouped by a literal property that all of them require. Several may share a value: `{ type: "a" } | {
 * type: "b"; unit: "m" } | { type: "b"; unit: "s" }`. `undefined` if no property splits them.
 */
export function groupsByTag(
  members: readonly Schema[],
  facts: TypeFacts,
  direction: Direction,
): { readonly property: string; readonly groups: readonly TagGroup[] } | undefined {
  const objects = members.map((member) => resolve(member, facts.types)).filter(isObjectSchema);
  if (objects.length < 2 || objects.length < members.length) return undefined;
  const { tags } = facts.given(direction);
  for (const property of tags.common(objects)) {
    const groups = new Map<string, { values: TagGroup["values"]; members: Schema[] }>();
    members.forEach((member, i) => {
      const object = objects[i];
      const values = object ? tags.of(object, property) : [];
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

/** The groups of objects that no property of the input can tell apart further, and the members that are not objects. */
export function groupsOf(
  { members, discriminator }: UnionSchema,
  facts: TypeFacts,
):
  | { readonly property: string; readonly groups: readonly TagGroup[]; readonly others: readonly Schema[] }
  | undefined {
  if (discriminator) {
    const { tags } = discriminator;
    const property = facts.given("input").tagName(discriminator);
    const groups = members.flatMap((member, i) => {
      const values = tags[i] ?? [];
      return values.length > 0 ? [{ values, members: [member] }] : [];
    });
    return { property, groups, others: members.filter((_, i) => !tags[i]?.length) };
  }
  const found = groupsByTag(
    members.filter(({ kind }) => kind !== "null"),
    facts,
    "input",
  );
  return found && { ...found, others: members.filter(({ kind }) => kind === "null") };
}

/**
 * What tells each member from the others before it is decoded: its required literals, and as few of its required properties as
 * distinguish it. Every value of the member has them.
 */
export function requirementsOf(
  members: readonly Schema[],
  facts: TypeFacts,
  direction: Direction,
): readonly (readonly Requirement[])[] {
  const resolved = members.map((member) => resolve(member, facts.types));
  const given = facts.given(direction);
  const union = new Members(resolved.filter(isObjectSchema), given);
  return resolved.map((member) => {
    if (!isObjectSchema(member) || union.objects.length < 2) return [];
    const literals = [...given.tags.allOf(member)].flatMap(([name, values]) =>
      union.haveAll(name, values) ? [] : [[name, ...values] as const],
    );
    return [...literals, ...distinctive(member, union, new Set(literals.map(([name]) => name)))];
  });
}

/** The objects of a union by their content, so that not every object has to be compared with every other. */
class Members {
  readonly objects: readonly ObjectSchema[];
  readonly given: GivenNames;
  readonly #holders: ReadonlyMap<string, ReadonlySet<ObjectSchema>>;
  /** How many objects have a property with the same literals. */
  readonly #tagged = new Map<string, number>();

  constructor(objects: readonly ObjectSchema[], given: GivenNames) {
    this.objects = objects;
    this.given = given;
    const holders = new Map<string, Set<ObjectSchema>>();
    for (const object of objects) {
      for (const property of object.properties) {
        const name = given.of(property);
        const found = holders.get(name);
        if (found) found.add(object);
        else holders.set(name, new Set([object]));
      }
      for (const [name, values] of given.tags.allOf(object)) {
        const key = textOf(name, values);
        this.#tagged.set(key, (this.#tagged.get(key) ?? 0) + 1);
      }
    }
    this.#holders = holders;
  }

  /** Whether all objects require a property with the same literals. */
  haveAll(name: string, values: TagGroup["values"]): boolean {
    return this.#tagged.get(textOf(name, values)) === this.objects.length;
  }

  /** The objects among some that declare a property. */
  holding(name: string, among: readonly ObjectSchema[]): readonly ObjectSchema[] {
    const holders = this.#holders.get(name) ?? new Set();
    return among === this.objects ? [...holders] : among.filter((each) => holders.has(each));
  }
}

function textOf(name: string, values: TagGroup["values"]): string {
  return JSON.stringify([name, ...values.map((value) => JSON.stringify(value)).toSorted()]);
}

/** The fewest required properties such that every other member lacks one. */
function distinctive(member: ObjectSchema, union: Members, tags: ReadonlySet<string>): readonly string[] {
  const required = member.properties
    .filter((property) => !property.optional && property.default === undefined)
    .map(union.given.of)
    .filter((name) => !tags.has(name));
  // The member itself is among those that are left, and lacks nothing.
  let left =
    tags.size === 0
      ? union.objects
      : union.objects.filter((other) => other === member || !union.given.tags.areApart(member, other));
  const chosen: string[] = [];
  while (left.length > 1) {
    const holding = required.map((name) => union.holding(name, left));
    const least = Math.min(left.length, ...holding.map(({ length }) => length));
    const best = holding.findIndex(({ length }) => length === least);
    if (least === left.length || best < 0) break;
    chosen.push(required[best] ?? "");
    left = holding[best] ?? [];
  }
  return chosen;
}

function isObjectSchema(schema: Schema): schema is ObjectSchema {
  return schema.kind === "object";
}
