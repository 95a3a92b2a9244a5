import { isData } from "./data.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { isObject } from "./record.js";

/**
 * A decoder returns the checked and converted copy of `value`, and records in `issues` what is wrong with it, at `key` of its
 * parent. After an issue the result must not be used, unless only a constraint was broken. If `issues.encodes`, the same function
 * encodes.
 */
export type Decode = (value: unknown, issues: Issues, key?: Key) => unknown;

/** {@link isObject}, with an issue if it is false. While encoding, also for an object whose data is not in its properties. */
export function object(value: unknown, issues: Issues, key?: Key): boolean {
  if (isObject(value) && (!issues.encodes || isData(value))) return true;
  issues.object(value, key);
  return false;
}
