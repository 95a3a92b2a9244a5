import type { Decode } from "./decode.js";
import { Issues } from "./issues.js";
import { put } from "./record.js";

/**
 * Accepts values from JSON that need no conversion: returns the value itself, which no one else has, a copy if it contained
 * something undeclared, or undefined if anything is wrong. The decoder then reports what.
 */
export type Take = (value: unknown) => unknown;

/** Represents the value of a key that is not declared. */
export const DROPPED = Symbol("dropped");

/**
 * The copy of an object during a loop over its keys. It is the object itself until a value differs; from then on it is another
 * object, to which the keys are added one by one.
 */
export function changed(copy: object, v: Record<string, unknown>, k: string, value: unknown): object {
  const o = copy === v ? before(k, v) : (copy as Record<string, unknown>);
  if (k === "__proto__" && value !== DROPPED) put(o, k, value);
  else if (value !== DROPPED) o[k] = value;
  return o;
}

function before(k: string, v: Record<string, unknown>): Record<string, unknown> {
  const o: Record<string, unknown> = {};
  for (const key in v) {
    if (key === k) break;
    if (key === "__proto__") put(o, key, v[key]);
    else o[key] = v[key];
  }
  return o;
}

/** An object whose own properties are all valid, without those that are not declared. */
export function onlyKeys(v: Record<string, unknown>, names: readonly string[]): object {
  let left = names.length;
  for (const _ in v) left--;
  return left === 0 ? v : Object.fromEntries(names.map((name) => [name, v[name]]));
}

export function takeArray(v: unknown, item: Take, min = 0, max = Number.POSITIVE_INFINITY): unknown {
  if (!Array.isArray(v) || v.length < min || v.length > max) return undefined;
  let items: unknown[] = v;
  for (let i = 0; i < v.length; i++) {
    const taken = item(v[i]);
    if (taken === undefined) return undefined;
    if (taken === v[i]) continue;
    if (items === v) items = [...v];
    items[i] = taken;
  }
  return items;
}

export function takeScalars(
  v: unknown,
  test: (item: unknown) => boolean,
  min = 0,
  max = Number.POSITIVE_INFINITY,
): unknown {
  if (!Array.isArray(v) || v.length < min || v.length > max) return undefined;
  for (let i = 0; i < v.length; i++) if (!test(v[i])) return undefined;
  return v;
}

/** `takeScalars` for numbers, without a call for each: half of the time for a list of coordinates. */
export function takeNumbers(v: unknown, min = 0, max = Number.POSITIVE_INFINITY): unknown {
  if (!Array.isArray(v) || v.length < min || v.length > max) return undefined;
  for (let i = 0; i < v.length; i++) if (!Number.isFinite(v[i])) return undefined;
  return v;
}

export function takeStrings(v: unknown, min = 0, max = Number.POSITIVE_INFINITY): unknown {
  if (!Array.isArray(v) || v.length < min || v.length > max) return undefined;
  for (let i = 0; i < v.length; i++) if (typeof v[i] !== "string") return undefined;
  return v;
}

/** `required` of the `items` must be present. Items after them are accepted by `rest`, or not at all. */
export function takeTuple(v: unknown, items: readonly Take[], required: number, rest?: Take): unknown {
  if (!Array.isArray(v) || v.length < required || (!rest && v.length > items.length)) return undefined;
  const taken = v.map((item, i) => (items[i] ?? rest)?.(item));
  if (taken.includes(undefined)) return undefined;
  return taken.every((item, i) => item === v[i]) ? v : taken;
}

/** If several types could accept a value, the one that declares all of it. */
export function exactly(v: unknown, taken: unknown): unknown {
  return taken === v ? v : undefined;
}

/** The result of a decoder, if it finds nothing wrong. */
export function decoded(v: unknown, decode: Decode): unknown {
  const found = Issues.unused(1);
  const value = decode(v, found);
  if (found.count > 0) return undefined;
  found.release();
  return value;
}
