import type { Decode } from "./decode.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";

/**
 * A parameter that is one value or a list, and was sent once or several times. If sent once, it is the single value if that is
 * allowed (`?tag=a` for `string | string[]` is `"a"`), otherwise a list of one. If sent several times, it is the list.
 */
export function onceOrMore(v: unknown, x: Issues, k: Key, once: Decode, more: Decode): unknown {
  if (!Array.isArray(v) || v.length !== 1) return more(v, x, k);
  const { count, structural } = x;
  const value = once(v[0], x, k);
  if (x.count === count) return value;
  const refused = x.take(count, structural);
  const list = more(v, x, k);
  if (x.count === count) return list;
  x.take(count, structural);
  x.give(refused);
  return undefined;
}
