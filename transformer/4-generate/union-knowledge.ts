import { ANY } from "../../runtime/contract/value-forms.js";
import { PARSED_TYPES, parsedType } from "../parsed-types.js";
import { type ObjectSchema, resolve, type Schema, type TypeTable } from "../schema.js";
import type { TypeFacts } from "./facts.js";

/**
 * For each member of a union the others that know nothing of a value that it does not know too, by their indices: once
 * the member has taken a value, they need not be asked. `{ sender: User }` knows no more of an event than
 * `{ sender: User; issue: Issue }`. Where two know the same, the first counts.
 */
export function needlessAfter(members: readonly Schema[], facts: TypeFacts): readonly (readonly number[])[] {
  // Only a type that copies what it is given as it is: of such, two copies with as many properties are the same.
  const objects = members.map((member) => {
    const schema = resolve(member, facts.types);
    return schema.kind === "object" && facts.isPlain(schema) ? schema : undefined;
  });
  const rivals = rivalsIn(objects);
  return objects.map((object, i) =>
    (rivals.get(i) ?? []).filter((j) => {
      const other = objects[j];
      if (!object || !other || facts.tags.areApart(object, other)) return false;
      return knowsAll(object, other, facts) && !(j < i && knowsAll(other, object, facts));
    }),
  );
}

/**
 * For each object those that may have nothing it does not have, by their indices: it has the property of theirs that
 * fewest have. To compare every object to every other took 3 s of a union of 3,000.
 */
function rivalsIn(objects: readonly (ObjectSchema | undefined)[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<string, number[]>();
  const all: number[] = [];
  for (const [i, object] of objects.entries()) {
    if (!object) continue;
    all.push(i);
    for (const { name } of object.properties) {
      const found = holders.get(name);
      if (found) found.push(i);
      else holders.set(name, [i]);
    }
  }
  const rivals = new Map<number, number[]>(all.map((i) => [i, []]));
  for (const j of all) {
    const having = objects[j]?.properties.map(({ name }) => holders.get(name) ?? []) ?? [];
    const fewest = having.reduce((least, each) => (each.length < least.length ? each : least), all);
    for (const i of fewest) if (i !== j) rivals.get(i)?.push(j);
  }
  return rivals;
}

/**
 * The order in which members are tried, by their indices: what a string could be besides a string before `string`
 * itself, and objects with many properties first, since nothing is left to be asked once everything that was sent is in
 * the copy. `undefined` where it makes no difference to the order of declaration, which objects have to keep where it
 * matters whose copy is taken.
 * @param forms of each member's values, where they come as what they are: two members that share none never meet.
 */
export function orderOfTrying(
  members: readonly Schema[],
  facts: TypeFacts,
  forms: readonly number[] = members.map(() => ANY),
): readonly number[] | undefined {
  const bySize = members.every((member) => facts.isPlain(member));
  const turns = members.map((member, index): Turn => {
    const schema = resolve(member, facts.types);
    const size = bySize && schema.kind === "object" ? schema.properties.length : Number.POSITIVE_INFINITY;
    return { index, rank: rankOf(schema), size, forms: forms[index] ?? ANY };
  });
  return isInOrder(turns) ? undefined : turns.toSorted(compareTurns).map(({ index }) => index);
}

/** Whether of two that meet the one that is tried first also stands first. */
function isInOrder(turns: readonly Turn[]): boolean {
  /** By forms, of which there are few, the one that is tried last so far. */
  const last = new Map<number, Turn>();
  for (const turn of turns) {
    for (const before of last.values()) {
      if (meet(before, turn) && compareTurns(before, turn) > 0) return false;
    }
    const rival = last.get(turn.forms);
    if (!rival || compareTurns(turn, rival) > 0) last.set(turn.forms, turn);
  }
  return true;
}

type Resolved = ReturnType<typeof resolve>;

interface Turn {
  readonly index: number;
  readonly rank: number;
  readonly size: number;
  readonly forms: number;
}

function compareTurns(a: Turn, b: Turn): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  return a.size === b.size ? 0 : b.size - a.size;
}

/** Whether one value may be of both. */
function meet(a: Turn, b: Turn): boolean {
  return a.forms === ANY || b.forms === ANY || (a.forms & b.forms) !== 0;
}

/** Scalars by how little they take for themselves; what is no scalar meets none of them, and comes first. */
function rankOf(schema: Resolved): number {
  if (schema.kind !== "parsed") return RANKS[schema.kind];
  const { vague } = parsedType(schema.type);
  return vague ? VAGUE : CERTAIN + ORDER.indexOf(schema.type) / ORDER.length;
}

const ORDER = Object.keys(PARSED_TYPES);
const CERTAIN = 3;
const VAGUE = 7;

const RANKS: { readonly [kind in Exclude<Resolved["kind"], "parsed">]: number } = {
  ...{ null: 0, never: 0, array: 0, tuple: 0, set: 0, map: 0, object: 0, toJSON: 0, union: 0, upload: 0 },
  ...{ number: 1, boolean: 2, literal: 4, bigint: 5, template: 6, string: 8, unknown: 9 },
};

/** Whether the one copies everything of a value that the other copies, where both take the value. */
function knowsAll(more: Schema, less: Schema, facts: TypeFacts): boolean {
  // Pairs met again inside themselves hold if the rest of them does.
  const met = new Map<Schema, Set<Schema>>();

  function knows(more: Schema, less: Schema): boolean {
    const [given, asked] = [resolve(more, facts.types), resolve(less, facts.types)];
    if (given === asked) return true;
    const before = met.get(given) ?? new Set<Schema>();
    if (before.has(asked)) return true;
    met.set(given, before.add(asked));
    switch (asked.kind) {
      case "union":
        return asked.members.every((member) => knows(given, member));
      case "object":
        // A member that takes any object there is keeps all of it.
        return alternatives(given, facts.types).every(
          (each) => each.kind !== "object" || knowsObject(each, asked),
        );
      case "array":
        return alternatives(given, facts.types).every(
          (each) => each.kind !== "tuple" && (each.kind !== "array" || knows(each.items, asked.items)),
        );
      case "tuple":
        return false;
      case "unknown":
        return given.kind === "unknown";
      // Whatever takes the value has all of it.
      case "string":
      case "number":
      case "bigint":
      case "boolean":
      case "null":
      case "literal":
      case "template":
      case "parsed":
      case "upload":
      case "never":
      case "set":
      case "map":
      case "toJSON":
        return true;
    }
  }

  function knowsObject(more: ObjectSchema, less: ObjectSchema): boolean {
    if (!isFixed(more) || !isFixed(less)) return false;
    const properties = facts.propertiesOf(more);
    const covers = less.index?.every((signature) => {
      const key = JSON.stringify(signature.key);
      const same = more.index?.find((each) => JSON.stringify(each.key) === key);
      return same !== undefined && knows(same.value, signature.value);
    });
    if (covers === false) return false;
    return less.properties.every(({ name, schema }) => {
      const property = properties.get(name);
      return property !== undefined && knows(property.schema, schema);
    });
  }

  return knows(more, less);
}

/** Whether an object's copy holds nothing that was not sent. */
function isFixed({ properties }: ObjectSchema): boolean {
  return properties.every((property) => property.default === undefined);
}

function alternatives(schema: Schema, types: TypeTable): readonly Schema[] {
  const resolved = resolve(schema, types);
  return resolved.kind === "union"
    ? resolved.members.flatMap((member) => alternatives(member, types))
    : [resolved];
}
