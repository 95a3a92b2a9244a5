import type { Decode } from "./decode.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { number, string } from "./scalars.js";
import { takeNumbers, takeStrings } from "./takers.js";

/** An array whose items are decoded one by one. Its length is checked only if its items are valid. */
export function array(
  v: unknown,
  x: Issues,
  k: Key,
  item: Decode,
  min = 0,
  max = Number.POSITIVE_INFINITY,
): unknown {
  if (!Array.isArray(v)) return x.list(v, k);
  const n = x.count;
  const { length } = v;
  // Halves the cost of a leaf of a tree.
  if (length === 0 && min === 0) return [];
  const items = x.encodes ? encoded(v, x, item) : decoded(v, x, item);
  if (x.count !== n) x.within(n, k, v);
  else if (length < min) x.tooFew(v, "List", min, length, k);
  else if (length > max) x.tooMany(v, "List", max, length, k);
  return items;
}

/**
 * While decoding, no one else has the array unless `x.copies`, so it is its own copy until an item differs from what was sent.
 * This halves the time for the coordinates of a corpus.
 */
function decoded(v: readonly unknown[], x: Issues, item: Decode): readonly unknown[] {
  const { length } = v;
  // What is wrong is reported below.
  if (areScalars(v, item)) return x.copies ? v.slice() : v;
  for (let i = 0; i < length && !x.stops(); i++) {
    const value = item(v[i], x, i);
    if (value !== v[i]) return decodedFrom(i, value, v, x, item);
  }
  return x.copies ? v.slice() : v;
}

/** Whether all items are strings, or numbers, if that is their type. A loop for one kind, without a call for each item. */
function areScalars(v: readonly unknown[], item: Decode): boolean {
  return (item === number ? takeNumbers(v) : item === string && takeStrings(v)) === v;
}

/** The copy, with the first `at` items as they were sent. */
function decodedFrom(
  at: number,
  value: unknown,
  v: readonly unknown[],
  x: Issues,
  item: Decode,
): readonly unknown[] {
  const { length } = v;
  // With its exact length: an array that grows starts with room for seventeen items, which takes half as long again.
  const items = new Array<unknown>(length);
  for (let i = 0; i < at; i++) items[i] = v[i];
  items[at] = value;
  for (let i = at + 1; i < length && !x.stops(); i++) items[i] = item(v[i], x, i);
  return items;
}

/**
 * While encoding, a copy to write over, without holes: V8 assumes that `new Array(length)` has holes, and `JSON.stringify` is
 * then a tenth slower on a tree. While decoding, such a copy takes three times as long. Strings and numbers need no copy: their
 * other properties are not part of JSON, except for a `toJSON`. For a hundred rows with a list of two strings each, this saves a
 * twelfth of the time.
 */
function encoded(v: readonly unknown[], x: Issues, item: Decode): readonly unknown[] {
  if (areScalars(v, item) && !("toJSON" in v)) return v;
  const items = [...v];
  for (let i = 0; i < items.length; i++) items[i] = item(v[i], x, i);
  return items;
}

/** An array in which no two items are equal as JSON. */
export function uniqueArray(
  v: unknown,
  x: Issues,
  k: Key,
  item: Decode,
  min?: number,
  max?: number,
): unknown {
  const n = x.count;
  const items = array(v, x, k, item, min, max);
  if (x.count !== n || x.lenient) return items;
  // Compared as JSON: before they are encoded, two sets look alike.
  const all = (x.encodes ? items : v) as readonly unknown[];
  if (new Set(all.map(canonical)).size < all.length) x.repeated(v, k);
  return items;
}

/** `required` of the `items` must be present. Items after them are decoded by `rest`, or refused. */
export function tuple(
  v: unknown,
  x: Issues,
  k: Key,
  items: readonly Decode[],
  required: number,
  rest?: Decode,
): unknown {
  if (!Array.isArray(v)) return x.tuple(v, k);
  const n = x.count;
  let given = v.length;
  // `[1, undefined]` is a `[number, number?]`, but JSON would say null.
  if (x.encodes) while (given > required && v[given - 1] === undefined) given--;
  const length = Math.max(required, rest ? given : Math.min(given, items.length));
  const decoded: unknown[] = [];
  for (let i = 0; i < length && !x.stops(); i++) {
    const item = items[i] ?? rest;
    if (item) decoded.push(item(v[i], x, i));
  }
  if (x.count !== n) x.within(n, k, v);
  else if (given > length) x.tooMany(v, "Tuple", length, given, k);
  return decoded;
}

/** JSON text with sorted keys, the same for equal values. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "bigint") return String(inner);
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
