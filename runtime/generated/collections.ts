import { MASK } from "../contract/issue.js";
import { canonical } from "./arrays.js";
import type { Decode } from "./decode.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { isObject } from "./record.js";

/** An array on the wire, a `Set` in the handler. A value that is sent twice is in it once. */
export function asSet(
  v: unknown,
  x: Issues,
  k: Key,
  item: Decode,
  min = 0,
  max = Number.POSITIVE_INFINITY,
): unknown {
  if (x.encodes ? !(v instanceof Set) : !Array.isArray(v)) return x.set(v, k);
  const n = x.count;
  const values = [...(v as Iterable<unknown>)];
  const items = x.encodes ? encoded(values, x, item) : decoded(values, x, item);
  const size = Array.isArray(items) ? items.length : items.size;
  if (x.count !== n) x.within(n, k, v);
  else if (size < min) x.tooFew(v, "Set", min, size, k);
  else if (size > max) x.tooMany(v, "Set", max, size, k);
  return items;
}

function decoded(values: readonly unknown[], x: Issues, item: Decode): Set<unknown> {
  const isNew = unlikeBefore();
  const set = new Set<unknown>();
  for (let i = 0; i < values.length && !x.stops(); i++) {
    const { count } = x;
    const member = item(values[i], x, i);
    // Only a valid value is known to be shallow enough to be compared.
    if (x.count === count && isNew(values[i])) set.add(member);
  }
  return set;
}

/** Two equal dates are two members in the handler, but one in JSON. */
function encoded(values: readonly unknown[], x: Issues, item: Decode): unknown[] {
  const n = x.count;
  const items = values.map((value, i) => item(value, x, i));
  return x.count === n ? items.filter(unlikeBefore()) : items;
}

/** Returns whether a JSON value differs from all values before it. */
function unlikeBefore(): (value: unknown) => boolean {
  const scalars = new Set<unknown>();
  const others = new Set<string>();
  return (value) => {
    const isOther = typeof value === "object" && value !== null;
    const { size } = isOther ? others : scalars;
    return (isOther ? others.add(canonical(value)) : scalars.add(value)).size > size;
  };
}

/**
 * An object or an array of pairs on the wire, a `Map` in the handler. `key` also decodes keys from strings.
 * @param secret whether keys are secrets, which must not appear in a `loc`.
 */
export function asMap(v: unknown, x: Issues, k: Key, key: Decode, value: Decode, secret = false): unknown {
  return x.encodes ? encodeMap(v, x, k, key, value, secret) : decodeMap(v, x, k, key, value, secret);
}

function decodeMap(v: unknown, x: Issues, k: Key, key: Decode, value: Decode, secret: boolean): unknown {
  // A map is not plain data; treated as an object, it would be empty.
  const pairs = isObject(v) && !(v instanceof Map) ? Object.entries(v) : v;
  if (!Array.isArray(pairs) || !pairs.every(isPair)) return x.map(v, k);
  const n = x.count;
  const map = new Map<unknown, unknown>();
  for (const [name, content] of pairs) {
    if (x.stops()) break;
    const step = secret ? MASK : typeof name === "number" ? name : String(name);
    const before = x.count;
    const decoded = key(name, x, "[key]");
    x.within(before, step);
    map.set(decoded, value(content, x, step));
  }
  x.within(n, k, v);
  return map;
}

function encodeMap(v: unknown, x: Issues, k: Key, key: Decode, value: Decode, secret: boolean): unknown {
  if (!(v instanceof Map)) return x.map(v, k);
  const n = x.count;
  // Without a prototype, so that a key `__proto__` is a key like any other.
  const object: Record<string, unknown> = Object.create(null);
  for (const [name, content] of v) {
    const before = x.count;
    const encoded = key(name, x, "[key]");
    const written = String(encoded ?? name);
    const step = secret ? MASK : written;
    x.within(before, step);
    object[written] = value(content, x, step);
  }
  x.within(n, k, v);
  return object;
}

function isPair(value: unknown): value is [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}
