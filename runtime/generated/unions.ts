import { type Decode, isObject } from "./decode.js";
import type { Issues, Key } from "./issues.js";

/**
 * Tries the members of a union that nothing tells apart beforehand. Of those that match, the one wins that knows
 * most of the keys, then the first. When none does, the issues of all are kept, under the members' names.
 */
export function union(
  v: unknown,
  x: Issues,
  k: Key,
  members: readonly (readonly [name: string, decode: Decode])[],
): unknown {
  if (v === undefined) return x.missing(k);
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

/**
 * A union whose members are told apart by `property`: `members` are its values and what decodes each. The value
 * becomes a step of the `loc`, as in FastAPI. `others` are the members that are no objects.
 */
export function tagged(
  v: unknown,
  x: Issues,
  k: Key,
  property: string,
  members: ReadonlyMap<unknown, Decode>,
  others?: readonly (readonly [name: string, decode: Decode])[],
): unknown {
  if (others && v !== undefined && !isObject(v)) return union(v, x, k, others);
  const tag = isObject(v) ? v[property] : undefined;
  const member = members.get(tag);
  if (!member) return x.tag(v, k, property, [...members.keys()]);
  return x.within(x.count, k, undefined, member(v, x, typeof tag === "boolean" ? String(tag) : (tag as Key)));
}

function keysIn(copy: unknown, original: unknown): number {
  if (!isObject(copy) || !isObject(original)) return 0;
  return Object.keys(copy).reduce((sum, key) => (key in original ? sum + 1 : sum), 0);
}
