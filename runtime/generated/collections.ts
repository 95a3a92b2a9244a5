import { type Decode, isObject } from "./decode.js";
import type { Issues, Key } from "./issues.js";

/** An array on the wire, in the handler a `Set`. What is sent twice is there once. */
export function decodeSet(
  v: unknown,
  x: Issues,
  k: Key,
  p: unknown,
  item: Decode,
  min = 0,
  max = Number.POSITIVE_INFINITY,
): unknown {
  if (!Array.isArray(v)) return x.set(v, k, p);
  const n = x.count;
  // By what was sent, so that equal dates are one, too.
  const sent = [...new Set(v)];
  const set = new Set(
    sent.length === v.length ? v.map((value, i) => item(value, x, i, v)) : distinct(v, x, item),
  );
  lengths(v, set.size, x, n, k, min, max);
  return set;
}

/** A `Set` on its way out: an array. */
export function encodeSet(
  v: unknown,
  x: Issues,
  k: Key,
  p: unknown,
  item: Decode,
  min = 0,
  max = Number.POSITIVE_INFINITY,
): unknown {
  if (!(v instanceof Set)) return x.set(v, k, p);
  const n = x.count;
  const items = Array.from(v, (value, i) => item(value, x, i, v));
  lengths(v, items.length, x, n, k, min, max);
  return items;
}

/** An object or an array of pairs on the wire, in the handler a `Map`. `key` decodes keys from strings, too. */
export function decodeMap(v: unknown, x: Issues, k: Key, p: unknown, key: Decode, value: Decode): unknown {
  const pairs = isObject(v) ? Object.entries(v) : v;
  if (!Array.isArray(pairs) || !pairs.every(isPair)) return x.map(v, k, p);
  const n = x.count;
  const map = new Map<unknown, unknown>();
  for (const [name, content] of pairs) {
    const step = typeof name === "number" ? name : String(name);
    const before = x.count;
    const decoded = key(name, x, "[key]");
    if (x.count !== before) x.within(before, step);
    map.set(decoded, value(content, x, step, v));
  }
  if (x.count !== n) x.within(n, k);
  return map;
}

/** A `Map` on its way out: an object, its keys as strings. */
export function encodeMap(v: unknown, x: Issues, k: Key, p: unknown, key: Decode, value: Decode): unknown {
  if (!(v instanceof Map)) return x.map(v, k, p);
  const n = x.count;
  // Without a prototype, so that a key `__proto__` is a key like any other.
  const object: Record<string, unknown> = Object.create(null);
  for (const [name, content] of v) {
    const before = x.count;
    const step = String(key(name, x, "[key]"));
    if (x.count !== before) x.within(before, step);
    object[step] = value(content, x, step, v);
  }
  if (x.count !== n) x.within(n, k);
  return object;
}

function distinct(v: readonly unknown[], x: Issues, item: Decode): unknown[] {
  const seen = new Set<unknown>();
  const items: unknown[] = [];
  v.forEach((value, i) => {
    if (seen.has(value)) return;
    seen.add(value);
    items.push(item(value, x, i, v));
  });
  return items;
}

function lengths(v: unknown, size: number, x: Issues, n: number, k: Key, min: number, max: number): void {
  if (x.count !== n) x.within(n, k);
  else if (size < min) x.tooFew(v, "Set", min, size, k);
  else if (size > max) x.tooMany(v, "Set", max, size, k);
}

function isPair(value: unknown): value is [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}
