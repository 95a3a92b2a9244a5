import { isEmptyInstance } from "./data.js";
import type { Decode } from "./decode.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";

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
  // A `URL` has no properties of its own, and an `Error` none that are enumerable.
  if (x.encodes && isEmptyInstance(v)) x.object(v);
  for (const key of Object.keys(v)) {
    if (x.full) return;
    if (key === "__proto__" || v[key] === undefined || Object.hasOwn(o, key)) continue;
    if (!keys || keys.test(key)) o[key] = value(v[key], x, key);
  }
}

/** An object as its `toJSON` method tells it, on the way out. */
export function toJson(v: unknown, x: Issues, k: Key, answer: Decode): unknown {
  if (typeof v === "object" && v !== null && "toJSON" in v && typeof v.toJSON === "function") {
    return answer(v.toJSON(), x, k);
  }
  x.object(v, k);
  return undefined;
}

/** Refuses the keys that were not copied. */
export function strict(v: Record<string, unknown>, x: Issues, o: object): void {
  for (const key of Object.keys(v)) {
    if (x.full) return;
    if (!Object.hasOwn(o, key) && v[key] !== undefined) x.extra(v[key], key);
  }
}
