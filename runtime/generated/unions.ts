import { NUMBER } from "../contract/value-forms.js";
import { isData, isOneValue } from "./data.js";
import type { Decode } from "./decode.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { formOf, type Member, type Members, nearest, plausible } from "./members.js";
import { type Names, nameInCopy } from "./names.js";
import { isObject } from "./record.js";
import type { Taken } from "./taken.js";
import type { Trials } from "./trials.js";

/**
 * Tries the members of a union that no property distinguishes. If several match, the one that knows most of what was sent
 * wins, then the first. If none matches, an object or array is judged by the closest member; for any other value the issues of
 * all members are kept. Issues have the member's name in their `loc`.
 */
export function union(v: unknown, x: Issues, k: Key, table: Members): unknown {
  if (v === undefined) return x.missing(k);
  const form = formOf(v);
  // A number may be infinite: `1e999`.
  if ((table.asIs & form) !== 0 && (form !== NUMBER || Number.isFinite(v))) return v;
  const { count } = x;
  const found = table.only[form] ?? plausible(v, form, table);
  const decoded = isMember(found)
    ? found.decode(v, x, found.name)
    : tried(v, x, found.length > 0 ? found : isObject(v) ? nearest(v, table) : table.all, table);
  x.within(count, k);
  return decoded;
}

function isMember(found: Member | readonly Member[]): found is Member {
  return !Array.isArray(found);
}

/**
 * Unions inside unions: without a memory, each level would try its contents once for every member, so the time for a value nested
 * thirty levels deep would double thirty times.
 */
function tried(v: unknown, x: Issues, candidates: readonly Member[], table: Members): unknown {
  const { trials, count, structural, lenient } = x;
  // For the first levels, trying again is cheaper than remembering.
  const remembers = trials.depth >= REMEMBERED;
  const known = remembers ? trials.recall(v, table) : undefined;
  if (known) {
    x.give(known.taken.copy());
    return known.value;
  }
  trials.depth++;
  // Constraints distinguish members, even if a value that breaks them would be sent.
  x.lenient = false;
  const value = chosen(v, x, candidates);
  x.lenient = lenient;
  trials.depth--;
  if (trials.depth === 0) trials.forget();
  if (remembers) {
    const taken = x.take(count, structural);
    trials.remember(v, table, { value, taken: taken.copy() });
    x.give(taken);
  }
  return value;
}

/** Unions nested deeper than this are judged once for each value. */
const REMEMBERED = 3;

function chosen(v: unknown, x: Issues, candidates: readonly Member[]): unknown {
  const { count, structural } = x;
  let best: unknown;
  let most = -1;
  let first = 0;
  let failures: Failure[] | undefined;
  let left = candidates;
  for (let i = 0; i < left.length; i++) {
    const member = left[i];
    if (member === undefined) break;
    const { name, needless } = member;
    const value = x.attempt(member.decode, v, name);
    if (x.count > count) {
      failures ??= [];
      failures.push({ index: member.index, value, taken: x.take(count, structural) });
      continue;
    }
    if (needless.length > 0) left = left.filter((other, at) => at <= i || !needless.includes(other));
    if (most < 0 && (i === left.length - 1 || isComplete(value, v, x.trials))) return value;
    const known = knownIn(value, v, x.trials);
    if (known > most || (known === most && member.index < first)) {
      most = known;
      best = value;
      first = member.index;
    }
  }
  return most >= 0 ? best : refused(v, x, failures ?? [], structural);
}

interface Failure {
  /** The member's place in the order of declaration. */
  readonly index: number;
  /** The result of the member in spite of its issues. */
  readonly value: unknown;
  readonly taken: Taken;
}

/** Puts back the issues of the closest member, or of all, in the order of declaration. */
function refused(v: unknown, x: Issues, failures: Failure[], structural: number): unknown {
  failures.sort((a, b) => a.index - b.index);
  // In project mode a value that only breaks a constraint is sent anyway.
  const sound = failures.find(({ taken }) => taken.structural === 0);
  const closest = typeof v === "object" && v !== null ? closestOf(v, failures, x.trials) : undefined;
  for (const { taken } of closest ? [closest] : failures) x.give(taken);
  if (sound) x.structural = structural;
  return sound?.value;
}

/**
 * The member whose literals fit, and of which most properties are present and valid. None if the value has a different kind from
 * every member.
 */
function closestOf(v: object, failures: readonly Failure[], trials: Trials): Failure | undefined {
  let closest: Failure | undefined;
  let least: readonly [number, number] = [Number.POSITIVE_INFINITY, 0];
  for (const failure of failures) {
    const { whole, literals, keys } = failure.taken.within();
    if (whole) continue;
    const distance = [literals, keys.size - keysIn(failure.value, v, trials)] as const;
    if (distance[0] < least[0] || (distance[0] === least[0] && distance[1] < least[1])) {
      closest = failure;
      least = distance;
    }
  }
  return closest;
}

/**
 * A union whose members are distinguished by `property`: `members` maps its values to decoders. The value becomes a step of the
 * `loc`, as in FastAPI. `others` are the members that are not objects.
 */
export function tagged(
  v: unknown,
  x: Issues,
  k: Key,
  property: string,
  members: ReadonlyMap<unknown, Decode>,
  others?: Members,
): unknown {
  if (others && v !== undefined && !isObject(v)) return union(v, x, k, others);
  const tag = isObject(v) ? v[property] : undefined;
  const member = members.get(tag);
  if (!member) {
    if (others && x.encodes && isInstance(v)) return union(v, x, k, others);
    return x.tag(v, k, property, [...members.keys()]);
  }
  const { count } = x;
  const decoded = member(v, x, typeof tag === "boolean" ? String(tag) : (tag as Key));
  x.within(count, k);
  return decoded;
}

/** Whether a value in the handler is an object that is not one in JSON. */
function isInstance(v: unknown): boolean {
  return isObject(v) && (!isData(v) || isOneValue(v));
}

/** Whether the copy contains everything that was sent, so that no other member can know more of it. */
function isComplete(copy: unknown, original: unknown, trials: Trials): boolean {
  // True for most contents of an object: scalars, and lists that were passed on.
  if (copy === original) return true;
  // `constructor` or `__proto__` is not declared there: the copy only inherits it.
  if (typeof copy === "function" || copy === Object.prototype) return false;
  if (typeof original !== "object" || original === null) return copy !== undefined;
  if (typeof copy !== "object" || copy === null) return false;
  if (Array.isArray(original)) {
    return Array.isArray(copy) && original.every((item, i) => isComplete(copy[i], item, trials));
  }
  const names = trials.namesOf(copy);
  // Half of the time of a loop over `Object.keys`. A copy has only its own properties, and JSON has no inherited ones.
  for (const key in original) {
    const inside = (original as Keyed)[key];
    const name = nameInCopy(key, names);
    if (inside !== undefined && (name === undefined || !isComplete((copy as Keyed)[name], inside, trials)))
      return false;
  }
  return true;
}

type Keyed = Record<string, unknown>;

/** How many of the properties that were sent are in the copy, at all levels. */
function knownIn(copy: unknown, original: unknown, trials: Trials): number {
  if (Array.isArray(copy)) {
    if (!Array.isArray(original)) return 0;
    return copy.reduce<number>((sum, item, i) => sum + knownIn(item, original[i], trials), 0);
  }
  if (!isObject(copy) || !isObject(original)) return 0;
  const names = trials.namesOf(copy);
  if (names) {
    return namesOfBoth(copy, original, names).reduce((sum, [name, key]) => {
      const inside = original[key];
      return inside === undefined ? sum : sum + 1 + knownIn(copy[name], inside, trials);
    }, 0);
  }
  return Object.keys(copy).reduce(
    (sum, key) => (original[key] === undefined ? sum : sum + 1 + knownIn(copy[key], original[key], trials)),
    0,
  );
}

function keysIn(copy: unknown, original: object, trials: Trials): number {
  if (!isObject(copy)) return 0;
  const names = trials.namesOf(copy);
  if (names) return namesOfBoth(copy, original, names).length;
  return Object.keys(copy).filter((key) => key in original).length;
}

/** The names of a property in a copy and in the original, and the names in the original. */
function namesOfBoth(copy: object, original: object, names: Names): readonly (readonly [string, string])[] {
  return Object.keys(original).flatMap((key) => {
    const name = nameInCopy(key, names);
    return name !== undefined && Object.hasOwn(copy, name) ? [[name, key] as const] : [];
  });
}

/** Remembers the names of a copy for the enclosing unions that are being tried, which compare it with the source. */
export function renamed(copy: object, { trials }: Issues, names: Names): void {
  if (trials.depth > 0) trials.renamed(copy, names);
}
