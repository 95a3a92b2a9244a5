import { ANY } from "../../runtime/contract/value-forms.js";
import { PARSED_TYPES, parsedType } from "../parsed-types.js";
import { type ObjectSchema, resolve, type Schema, type TypeTable } from "../schema.js";
import type { TypeFacts } from "./facts.js";

/**
 * For each member of a union, the indices of the others that cover no part of a value that it does not cover too. Once the member
 * has taken a value, the others need not be tried. `{ sender: User }` covers no more of an event than `{ sender: User; issue:
 * Issue }`. If two cover the same, the first counts.
 */
export function needlessAfter(members: readonly Schema[], facts: TypeFacts): readonly (readonly number[])[] {
  // Only a type that copies its input unchanged: two copies by such types with the same number of properties are the same.
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
 * For each object, the indices of those that may have nothing it does not have: it has the rarest of their properties. Comparing
 * every object with every other took 3 s for a union of 3,000.
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
 * The order in which members are tried, by their indices: types that a string could match before `string` itself, and objects
 * with many properties first, since the search is over once the copy has everything that was sent. `undefined` if it makes no
 * difference from the order of declaration, which objects have to keep if it matters whose copy is taken.
 * @param forms the forms of each member's values, if they arrive as their own types: two members that share no form never meet.
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

/** Whether, for any two that meet, the one that is tried first is also declared first. */
function isInOrder(turns: readonly Turn[]): boolean {
  /** By forms, of which there are few: the one with the last turn so far. */
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

/** Whether one value may match both. */
function meet(a: Turn, b: Turn): boolean {
  return a.forms === ANY || b.forms === ANY || (a.forms & b.forms) !== 0;
}

/** Scalars by how little they accept. A type that is not a scalar meets none of them, and comes first. */
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

/** Whether one copies everything that the other copies, for a value that both accept. */
function knowsAll(more: Schema, less: Schema, facts: TypeFacts): boolean {
  // Pairs found again inside themselves hold if the rest of them does.
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
        // A member that accepts any object here keeps all of it.
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
      // Any type that takes the value has all of it.
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

/** Whether an object's copy holds only what was sent. */
function isFixed({ properties }: ObjectSchema): boolean {
  return properties.every((property) => property.default === undefined);
}

function alternatives(schema: Schema, types: TypeTable): readonly Schema[] {
  const resolved = resolve(schema, types);
  return resolved.kind === "union"
    ? resolved.members.flatMap((member) => alternatives(member, types))
    : [resolved];
}
