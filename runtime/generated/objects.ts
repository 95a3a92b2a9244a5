import { type Decode, isObject } from "./decode.js";
import type { Issues, Key } from "./issues.js";

/** What tells which keys an index signature covers; a regular expression is one. */
export interface KeyTest {
  test(key: string): boolean;
}

/** Keys that a numeric index signature covers: `"1.5"`, but not `"01"`. */
export const numericKey: KeyTest = { test: (key) => String(Number(key)) === key && key !== "NaN" };

/**
 * Copies the keys that an index signature covers and `o` does not have yet. `__proto__` is never copied, and a
 * property that is there but undefined counts as absent.
 */
export function index(
  v: Record<string, unknown>,
  x: Issues,
  o: Record<string, unknown>,
  value: Decode,
  keys?: KeyTest,
) {
  for (const key of Object.keys(v)) {
    if (key === "__proto__" || v[key] === undefined || Object.hasOwn(o, key)) continue;
    if (!keys || keys.test(key)) o[key] = value(v[key], x, key, v);
  }
}

/** Refuses the keys that were not copied. */
export function strict(v: Record<string, unknown>, x: Issues, o: object): void {
  for (const key of Object.keys(v)) {
    if (!Object.hasOwn(o, key) && v[key] !== undefined) x.extra(v[key], key);
  }
}

/**
 * Tries the members of a union that nothing tells apart beforehand. Of those that match, the one wins that knows
 * most of the keys, then the first. When none does, the issues of all are kept, under the members' names.
 */
export function union(
  v: unknown,
  x: Issues,
  k: Key,
  p: unknown,
  members: readonly (readonly [name: string, decode: Decode])[],
): unknown {
  if (v === undefined) return x.missing(k, p);
  const { count, structural } = x;
  let best: unknown;
  let most = -1;
  // In project mode a value that merely breaks a constraint is sent all the same.
  let sound: { readonly value: unknown } | undefined;
  for (const [name, decode] of members) {
    const before = x.count;
    const wrong = x.structural;
    const value = decode(v, x, name);
    if (x.count === before) {
      const known = keysIn(value, v);
      if (known > most) {
        most = known;
        best = value;
      }
    } else if (x.structural === wrong) sound ??= { value };
  }
  if (most >= 0) {
    x.forget(count, structural);
    return best;
  }
  if (sound) x.structural = structural;
  x.within(count, k);
  return sound?.value;
}

function keysIn(copy: unknown, original: unknown): number {
  if (!isObject(copy) || !isObject(original)) return 0;
  return Object.keys(copy).reduce((sum, key) => (key in original ? sum + 1 : sum), 0);
}
