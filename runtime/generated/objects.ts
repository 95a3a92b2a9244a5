import { MASK } from "../contract/issue.js";
import { isEmptyInstance } from "./data.js";
import type { Decode } from "./decode.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { type Names, nameInCopy } from "./names.js";
import { put } from "./record.js";

/** Decides which keys an index signature covers. A regular expression is one. */
export interface KeyTest {
  test(key: string): boolean;
}

/** Keys that a numeric index signature covers: `"1.5"`, but not `"01"`. */
export const numericKey: KeyTest = { test: (key) => String(Number(key)) === key && key !== "NaN" };

/**
 * Copies the keys that an index signature covers and `o` does not have yet. A property that is undefined counts as absent.
 * @param name the type that covered keys must have.
 * @param secret whether keys are secrets, which must not appear in a `loc`.
 */
export function index(
  v: Record<string, unknown>,
  x: Issues,
  o: Record<string, unknown>,
  value: Decode,
  keys?: KeyTest,
  name?: Decode,
  secret = false,
) {
  // A `URL` has no properties of its own, and an `Error` has none that are enumerable.
  if (x.encodes && isEmptyInstance(v)) x.object(v);
  for (const key of Object.keys(v)) {
    if (x.stops()) return;
    if (v[key] === undefined || Object.hasOwn(o, key)) continue;
    if (keys && !keys.test(key)) continue;
    const step = secret ? MASK : key;
    if (name) nameOf(key, x, step, name);
    set(o, key, value(v[key], x, step));
  }
}

/**
 * Whether an object that fits its declaration is its own copy: no one else has it, and it has only declared properties.
 * @param count the number of declared properties that are present.
 */
export function whole(v: object, x: Issues, count: number): boolean {
  if (x.encodes || x.copies) return false;
  // Including `__proto__`, which is an ordinary property if `JSON.parse` made it.
  let left = count;
  for (const _ in v) left--;
  return left === 0;
}

/** The keys that an index signature covers (undefined for all that no other covers), their values, and what the keys must be. */
export type Signature = readonly [keys: KeyTest | undefined, value: Decode, name?: Decode, secret?: boolean];

/**
 * The same for several signatures: a key must fit every signature that covers it, as with `patternProperties`. The one that
 * covers all keys comes last and applies to those that no other covers.
 * @param declared properties that signatures cover, if there has been no issue since `start`.
 */
export function indices(
  v: Record<string, unknown>,
  x: Issues,
  o: Record<string, unknown>,
  signatures: readonly Signature[],
  start = 0,
  declared: readonly string[] = [],
): void {
  if (x.encodes && isEmptyInstance(v)) x.object(v);
  if (declared.length > 0 && x.count === start) {
    for (const key of declared) {
      const covering = signatures.filter(([keys]) => keys?.test(key));
      if (v[key] !== undefined) set(o, key, covered(v[key], x, key, covering, [o[key]]));
    }
  }
  for (const key of Object.keys(v)) {
    if (x.stops()) return;
    if (v[key] === undefined || Object.hasOwn(o, key)) continue;
    const covering = signatures.filter(([keys]) => keys?.test(key));
    const last = signatures.at(-1);
    if (covering.length === 0 && last && !last[0]) covering.push(last);
    const step = covering.some(([, , , secret]) => secret) ? MASK : key;
    for (const [, , name] of covering) if (name) nameOf(key, x, step, name);
    if (covering.length > 0) set(o, key, covered(v[key], x, step, covering, []));
  }
}

/** Assigning `__proto__` would set the prototype. As a key of data it is an ordinary own property. */
function set(o: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__") put(o, key, value);
  else o[key] = value;
}

function nameOf(key: string, x: Issues, step: string, name: Decode): void {
  const { count } = x;
  name(key, x, "[key]");
  x.within(count, step);
}

/** Decodes a value with all signatures, until one finds something wrong with it. */
function covered(
  value: unknown,
  x: Issues,
  key: string,
  signatures: readonly Signature[],
  known: unknown[],
): unknown {
  const { count } = x;
  for (const [, decode] of signatures) {
    known.push(decode(value, x, key));
    if (x.count > count) break;
  }
  return known.reduce(together);
}

/** Merges two copies of one value, each of which may lack what the other declares. */
function together(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, i) => together(item, other[i]));
  if (one === other || !isCopy(one) || !isCopy(other)) return one;
  const all = { ...one };
  for (const [key, value] of Object.entries(other)) {
    put(all, key, Object.hasOwn(one, key) ? together(one[key], value) : value);
  }
  return all;
}

/** An object as decoders and encoders make them: not a `Date`, `Map` or `URL`. */
function isCopy(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Encodes an object by its `toJSON` method. */
export function toJson(v: unknown, x: Issues, k: Key, answer: Decode): unknown {
  if (typeof v === "object" && v !== null && "toJSON" in v && typeof v.toJSON === "function") {
    return answer(v.toJSON(), x, k);
  }
  x.object(v, k);
  return undefined;
}

/** Refuses the keys that were not copied, under other names if `names` is given. */
export function strict(v: Record<string, unknown>, x: Issues, o: object, names?: Names): void {
  for (const key of Object.keys(v)) {
    if (x.stops()) return;
    const name = nameInCopy(key, names);
    const copied = name !== undefined && Object.hasOwn(o, name);
    if (!copied && v[key] !== undefined) x.extra(v[key], key);
  }
}
