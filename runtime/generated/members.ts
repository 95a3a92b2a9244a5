import { ANY, ARRAY, BOOLEAN, NUMBER, OBJECT, STRING } from "../contract/value-forms.js";
import type { Decode } from "./decode.js";
import { boolean, number, string } from "./scalars.js";

/** A property that a value must have, or a property and the literals that it may have. */
export type Requirement = string | readonly [name: string, ...values: unknown[]];

/**
 * A member of a union as generated code writes it: its name in a `loc`, its decoder, the forms of its values
 * (`contract/value-forms.ts`), and what else distinguishes it before it is decoded. Last come the indices of members that need
 * not be tried once it has accepted a value, because they know no more of it.
 */
export type Row = readonly [
  name: string,
  decode: Decode,
  forms: number,
  required?: readonly Requirement[],
  needless?: readonly number[],
];

export interface Member {
  /** Its place in the order of declaration. */
  readonly index: number;
  /** Its place in the order in which members are tried. */
  readonly turn: number;
  readonly name: string;
  readonly decode: Decode;
  readonly forms: number;
  readonly required: readonly Requirement[];
  readonly needless: readonly Member[];
}

/** A member, and what must still be checked of a value before it is decoded. */
interface Candidate {
  readonly member: Member;
  readonly required: readonly Requirement[];
}

/** The members of a union that no single property distinguishes. */
export interface Members {
  readonly all: readonly Member[];
  /** In the order in which they are tried. */
  readonly ranked: Sieve;
  /** The literal property that narrows the choice most, and the members for each of its values. */
  readonly by: string | undefined;
  readonly of: ReadonlyMap<unknown, Sieve>;
  /** The members for any other value. */
  readonly others: Sieve;
  /** By form: the only member with values of that form, if nothing else is required of them. */
  readonly only: readonly (Member | undefined)[];
  /** The forms whose values that member accepts unchanged: scalars without constraints. */
  readonly asIs: number;
}

/** From this number of members, looking a value up is worth the table. */
const LARGE = 4;
/** From this number of candidates, looping over the properties of a value is cheaper than looping over them. */
const MANY = 12;

/** @param order in which the members are tried, by index, if it is not the order of declaration. */
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

/** The decoders that return any value of a form unchanged. */
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

/** A candidate whose literal with that name has been checked. */
function without({ member, required }: Candidate, name: string): Candidate {
  return { member, required: required.filter((each) => typeof each === "string" || each[0] !== name) };
}

/** Candidates in the order in which they are tried. */
interface Sieve {
  readonly all: readonly Candidate[];
  /** If there are many: those that require a property, by its name, and those that require none. */
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

/** The only member that a value may be, as far as can be seen without decoding it, or all of them. */
export function plausible(
  v: unknown,
  form: number,
  { by, of, others, ranked }: Members,
): Member | readonly Member[] {
  const { all, named, unnamed } =
    by === undefined || form !== OBJECT ? ranked : (of.get((v as Keyed)[by]) ?? others);
  // Getters and inherited properties of a class would be missed.
  if (!named || form !== OBJECT || Object.getPrototypeOf(v) !== Object.prototype) {
    return meeting(v, form, all, undefined) ?? [];
  }
  // Looking up the few properties of the value is cheaper than looking for all possible ones.
  let found = meeting(v, form, unnamed, undefined);
  for (const key in v as Keyed) {
    const candidates = named.get(key);
    if (candidates) found = meeting(v, form, candidates, found);
  }
  return found ?? [];
}

type Found = Member | Member[] | undefined;

/** Adds the members that a value may be to those that were found before. */
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

/**
 * The members from which a value differs least, if it can be none of them. A wrong literal counts more than any missing property.
 */
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
