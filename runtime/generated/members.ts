import type { Decode } from "./decode.js";

/** A property that a value must have, or a property and the literals of which it must be one. */
export type Requirement = string | readonly [name: string, ...values: unknown[]];

/**
 * A member of a union: its name in a `loc`, what decodes it, the forms its values have (bits, 0 for any), and what
 * else tells it from the others before it is decoded. Last, which others need not be asked once it has taken a value,
 * because they know no more of it.
 */
export type Member = readonly [
  name: string,
  decode: Decode,
  forms: number,
  required?: readonly Requirement[],
  needless?: readonly number[],
];

/** The members of a union that no single property tells apart. */
export interface Members {
  readonly all: readonly Member[];
  /** In the order of trying: what knows more comes first. */
  readonly ranked: readonly Member[];
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
  const ranked = knowingFirst(all);
  if (by === undefined) return { all, ranked, by, of, others: ranked };
  const values = new Set(all.flatMap((member) => literalsOf(member, by) ?? []));
  for (const value of values) {
    of.set(
      value,
      ranked.filter((member) => literalsOf(member, by)?.includes(value) ?? true),
    );
  }
  return { all, ranked, by, of, others: ranked.filter((member) => !literalsOf(member, by)) };
}

/** The members in their order, but each before those that are needless after it. */
function knowingFirst(all: readonly Member[]): readonly Member[] {
  const ranked: Member[] = [];
  for (const member of all) {
    const at = ranked.findIndex((other) => isNeedless(other, member, all));
    ranked.splice(at < 0 ? ranked.length : at, 0, member);
  }
  return ranked;
}

/** Whether a member need not be asked for a value that another has taken. */
export function isNeedless(member: Member, taken: Member, all: readonly Member[]): boolean {
  return taken[4]?.some((index) => all[index] === member) ?? false;
}

/** The only member that a value may be, as far as one sees without decoding it, or all those that it may be. */
export function plausible(v: unknown, { by, of, others, ranked }: Members): Member | readonly Member[] {
  const form = formOf(v);
  const left = by === undefined || form !== OBJECT ? ranked : (of.get((v as Keyed)[by]) ?? others);
  let only: Member | undefined;
  for (const member of left) {
    if (!mayBe(v, form, member)) continue;
    if (only) return left.filter((each) => mayBe(v, form, each));
    only = member;
  }
  return only ?? [];
}

type Keyed = Record<string, unknown>;

const OBJECT = 1;
const FORMS: Readonly<Record<string, number>> = { string: 4, number: 8, boolean: 16 };

/** The bit of a value's form. */
function formOf(v: unknown): number {
  if (typeof v === "object") return v === null ? 0 : Array.isArray(v) ? 2 : OBJECT;
  return FORMS[typeof v] ?? 0;
}

function mayBe(v: unknown, form: number, member: Member): boolean {
  const forms = member[2];
  if (forms !== 0 && (forms & form) === 0) return false;
  const required = member[3];
  if (required === undefined) return true;
  for (const each of required) if (!holds(v as Keyed, each)) return false;
  return true;
}

/** The members that a value misses least, when it can be none of them. A wrong literal is worse than any absence. */
export function nearest(v: Record<string, unknown>, { all }: Members): readonly Member[] {
  const misses = all.map(([, , , required = []]) =>
    required.reduce((sum, each) => sum + (holds(v, each) ? 0 : typeof each === "string" ? 1 : 100), 0),
  );
  const least = Math.min(...misses);
  return all.filter((_, i) => misses[i] === least);
}

function holds(v: Record<string, unknown>, required: Requirement): boolean {
  if (typeof required === "string") return v[required] !== undefined;
  return required.indexOf(v[required[0]], 1) > 0;
}

/** The property by which most members can be looked up. */
function busiest(all: readonly Member[]): string | undefined {
  const counts = new Map<string, number>();
  for (const [, , , required = []] of all) {
    for (const each of required) {
      if (typeof each !== "string") counts.set(each[0], (counts.get(each[0]) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

function literalsOf([, , , required = []]: Member, name: string): readonly unknown[] | undefined {
  const found = required.find((each) => typeof each !== "string" && each[0] === name);
  return found?.slice(1) as readonly unknown[] | undefined;
}
