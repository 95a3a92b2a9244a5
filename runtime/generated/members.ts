import { ANY, ARRAY, BOOLEAN, NUMBER, OBJECT, STRING } from "../contract/value-forms.js";
import type { Decode } from "./decode.js";
import { boolean, number, string } from "./scalars.js";

/** A property that a value must have, or a property and the literals of which it must be one. */
export type Requirement = string | readonly [name: string, ...values: unknown[]];

/**
 * A member of a union as generated code writes it: its name in a `loc`, what decodes it, the forms its values have
 * (`contract/value-forms.ts`), and what else tells it from the others before it is decoded. Last, by their indices, which others
 * need not be asked once it has taken a value, because they know no more of it.
 */
export type Row = readonly [
  name: string,
  decode: Decode,
  forms: number,
  required?: readonly Requirement[],
  needless?: readonly number[],
];

export interface Member {
  /** Its place among the members as they were declared. */
  readonly index: number;
  /** Its place in the order of trying. */
  readonly turn: number;
  readonly name: string;
  readonly decode: Decode;
  readonly forms: number;
  readonly required: readonly Requirement[];
  readonly needless: readonly Member[];
}

/** A member and what is left to be seen of a value before it is decoded. */
interface Candidate {
  readonly member: Member;
  readonly required: readonly Requirement[];
}

/** The members of a union that no single property tells apart. */
export interface Members {
  readonly all: readonly Member[];
  /** In the order of trying. */
  readonly ranked: Sieve;
  /** The literal property that narrows the choice most, and the members that each of its values leaves. */
  readonly by: string | undefined;
  readonly of: ReadonlyMap<unknown, Sieve>;
  /** The members left by any other value. */
  readonly others: Sieve;
  /** By form: the one member that takes values of it, where nothing else is asked of them. */
  readonly only: readonly (Member | undefined)[];
  /** The forms whose values that member takes as they are: scalars without constraints. */
  readonly asIs: number;
}

/** From this many members on, looking a value up pays for the table. */
const LARGE = 4;
/** From so many candidates on, going through the properties of a value is cheaper than going through them. */
const MANY = 12;

/** @param order in which the members are tried, by their indices, where that is not the order of declaration. */
export function members(rows: readonly Row[], order = rows.map((_, i) => i)): Members {
  const all = rows.map(([name, decode, forms, required = []], index) => {
    const needless: Member[] = [];
    return { index, turn: order.indexOf(index), name, decode, forms, required, needless };
  });
  rows.forEach(([, , , , needless = []], i) => {
    all[i]?.needless.push(...needless.flatMap((index) => all[index] ?? []));
  });
  const candidates = order.flatMap((index) => {
    const member = all[index];
    return member ? [{ member, required: member.required }] : [];
  });
  const ranked = sieve(candidates);
  const only = onlyByForm(candidates);
  const asIs = AS_THEY_ARE.reduce(
    (forms, [form, decode]) => (only[form]?.decode === decode ? forms | form : forms),
    0,
  );
  const by = all.length < LARGE ? undefined : busiest(all);
  const of = new Map<unknown, Sieve>();
  if (by === undefined) return { all, ranked, by, of, others: ranked, only, asIs };
  for (const value of new Set(all.flatMap((member) => literalsOf(member, by) ?? []))) {
    const left = candidates.filter(({ member }) => literalsOf(member, by)?.includes(value) ?? true);
    of.set(value, sieve(left.map((candidate) => without(candidate, by))));
  }
  const others = sieve(candidates.filter(({ member }) => !literalsOf(member, by)));
  return { all, ranked, by, of, others, only, asIs };
}

/** The decoders that answer any value of a form. */
const AS_THEY_ARE: readonly (readonly [form: number, decode: Decode])[] = [
  [STRING, string],
  [NUMBER, number],
  [BOOLEAN, boolean],
];

function onlyByForm(candidates: readonly Candidate[]): (Member | undefined)[] {
  const only = new Array<Member | undefined>(BOOLEAN + 1).fill(undefined);
  for (const form of [OBJECT, ARRAY, STRING, NUMBER, BOOLEAN]) {
    const left = candidates.filter(({ member }) => member.forms === ANY || (member.forms & form) !== 0);
    const [first] = left;
    if (left.length === 1 && first?.required.length === 0) only[form] = first.member;
  }
  return only;
}

/** A candidate whose literal of that name has been looked at. */
function without({ member, required }: Candidate, name: string): Candidate {
  return { member, required: required.filter((each) => typeof each === "string" || each[0] !== name) };
}

/** Candidates in the order of trying. */
interface Sieve {
  readonly all: readonly Candidate[];
  /** Where they are many: those that require a property, by its name, and those that require none. */
  readonly named: ReadonlyMap<string, readonly Candidate[]> | undefined;
  readonly unnamed: readonly Candidate[];
}

function sieve(all: readonly Candidate[]): Sieve {
  if (all.length < MANY) return { all, named: undefined, unnamed: all };
  const named = new Map<string, Candidate[]>();
  const unnamed: Candidate[] = [];
  for (const candidate of all) {
    const name = candidate.required.find((each) => typeof each === "string");
    if (typeof name !== "string") unnamed.push(candidate);
    else named.set(name, [...(named.get(name) ?? []), candidate]);
  }
  return { all, named, unnamed };
}

/** The only member that a value may be, as far as one sees without decoding it, or all those that it may be. */
export function plausible(
  v: unknown,
  form: number,
  { by, of, others, ranked }: Members,
): Member | readonly Member[] {
  const { all, named, unnamed } =
    by === undefined || form !== OBJECT ? ranked : (of.get((v as Keyed)[by]) ?? others);
  // What a class has beside its own properties would be missed.
  if (!named || form !== OBJECT || Object.getPrototypeOf(v) !== Object.prototype) {
    return meeting(v, form, all, undefined) ?? [];
  }
  // To look up the few properties that are there is cheaper than to look for all that may be.
  let found = meeting(v, form, unnamed, undefined);
  for (const key in v as Keyed) {
    const candidates = named.get(key);
    if (candidates) found = meeting(v, form, candidates, found);
  }
  return found ?? [];
}

type Found = Member | Member[] | undefined;

/** Those that a value may be, added to what was found before. */
function meeting(v: unknown, form: number, candidates: readonly Candidate[], before: Found): Found {
  let found = before;
  for (let i = 0; i < candidates.length; i++) {
    const { member, required } = candidates[i] as Candidate;
    const { forms } = member;
    if ((forms !== ANY && (forms & form) === 0) || !meets(v, required)) continue;
    if (found === undefined) found = member;
    else if (!Array.isArray(found)) found = found.turn < member.turn ? [found, member] : [member, found];
    else insert(member, found);
  }
  return found;
}

function insert(member: Member, found: Member[]): void {
  let i = found.length;
  for (; i > 0 && (found[i - 1] as Member).turn > member.turn; i--) found[i] = found[i - 1] as Member;
  found[i] = member;
}

type Keyed = Record<string, unknown>;

/** The bit of a value's form. */
export function formOf(v: unknown): number {
  if (typeof v === "string") return STRING;
  if (typeof v === "object") return v === null ? ANY : Array.isArray(v) ? ARRAY : OBJECT;
  return typeof v === "number" ? NUMBER : typeof v === "boolean" ? BOOLEAN : ANY;
}

function meets(v: unknown, required: readonly Requirement[]): boolean {
  for (let i = 0; i < required.length; i++) {
    if (!holds(v as Keyed, required[i] as Requirement)) return false;
  }
  return true;
}

/** The members that a value misses least, when it can be none of them. A wrong literal is worse than any absence. */
export function nearest(v: Record<string, unknown>, { all }: Members): readonly Member[] {
  const misses = all.map(({ required }) =>
    required.reduce((sum, each) => sum + (holds(v, each) ? 0 : typeof each === "string" ? 1 : 100), 0),
  );
  const least = Math.min(...misses);
  return all.filter((_, i) => misses[i] === least);
}

function holds(v: Keyed, required: Requirement): boolean {
  if (typeof required === "string") return v[required] !== undefined;
  return required.indexOf(v[required[0]], 1) > 0;
}

/** The property by which most members can be looked up. */
function busiest(all: readonly Member[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { required } of all) {
    for (const each of required) {
      if (typeof each !== "string") counts.set(each[0], (counts.get(each[0]) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

function literalsOf({ required }: Member, name: string): readonly unknown[] | undefined {
  const found = required.find((each) => typeof each !== "string" && each[0] === name);
  return found?.slice(1) as readonly unknown[] | undefined;
}
