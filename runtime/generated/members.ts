import { type Decode, isObject } from "./decode.js";

/** A property that a value must have, or a property and the literals of which it must be one. */
export type Requirement = string | readonly [name: string, ...values: unknown[]];

/** A member of a union: its name in a `loc`, what decodes it, and what tells it from the others before that. */
export type Member = readonly [name: string, decode: Decode, required?: readonly Requirement[]];

/** The members of a union that no single property tells apart. */
export interface Members {
  readonly all: readonly Member[];
  /** The literal property that narrows the choice most, and the members that each of its values leaves. */
  readonly by: string | undefined;
  readonly of: ReadonlyMap<unknown, readonly Member[]>;
  /** The members left by any other value. */
  readonly others: readonly Member[];
}

/** From this many members on, looking a value up pays for the table. */
const LARGE = 4;

export function members(all: readonly Member[]): Members {
  const by = all.length < LARGE ? undefined : busiest(all);
  const of = new Map<unknown, Member[]>();
  if (by === undefined) return { all, by, of, others: all };
  const values = new Set(all.flatMap((member) => literalsOf(member, by) ?? []));
  for (const value of values) {
    of.set(
      value,
      all.filter((member) => literalsOf(member, by)?.includes(value) ?? true),
    );
  }
  return { all, by, of, others: all.filter((member) => !literalsOf(member, by)) };
}

/** The members that a value may be, as far as one sees without decoding it. */
export function plausible(v: unknown, { all, by, of, others }: Members): readonly Member[] {
  if (!isObject(v)) return all;
  const left = by === undefined ? all : (of.get(v[by]) ?? others);
  for (const member of left) if (!meets(v, member)) return left.filter((each) => meets(v, each));
  return left;
}

/** The members that a value misses least, when it can be none of them. A wrong literal is worse than any absence. */
export function nearest(v: Record<string, unknown>, { all }: Members): readonly Member[] {
  const misses = all.map(([, , required = []]) =>
    required.reduce((sum, each) => sum + (holds(v, each) ? 0 : typeof each === "string" ? 1 : 100), 0),
  );
  const least = Math.min(...misses);
  return all.filter((_, i) => misses[i] === least);
}

function meets(v: Record<string, unknown>, [, , required]: Member): boolean {
  if (required === undefined) return true;
  for (const each of required) if (!holds(v, each)) return false;
  return true;
}

function holds(v: Record<string, unknown>, required: Requirement): boolean {
  if (typeof required === "string") return v[required] !== undefined;
  return required.indexOf(v[required[0]], 1) > 0;
}

/** The property by which most members can be looked up. */
function busiest(all: readonly Member[]): string | undefined {
  const counts = new Map<string, number>();
  for (const [, , required = []] of all) {
    for (const each of required) {
      if (typeof each !== "string") counts.set(each[0], (counts.get(each[0]) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

function literalsOf([, , required = []]: Member, name: string): readonly unknown[] | undefined {
  const found = required.find((each) => typeof each !== "string" && each[0] === name);
  return found?.slice(1) as readonly unknown[] | undefined;
}
