import { isData } from "./data.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";
import { isObject } from "./record.js";

/**
 * A decoder: it answers the checked and converted copy of `value`, and notes in `issues` what is wrong with it, at `key`
 * of whatever it stands in. After an issue the answer is not to be used, unless the issue was only a broken constraint.
 * Where `issues.encodes`, the same function encodes.
 */
export type Decode = (value: unknown, issues: Issues, key?: Key) => unknown;

/** {@link isObject}, noted as an issue where it is not so; on the way out, of an object that is not its properties, too. */
export function object(value: unknown, issues: Issues, key?: Key): boolean {
  if (isObject(value) && (!issues.encodes || isData(value))) return true;
  issues.object(value, key);
  return false;
}
