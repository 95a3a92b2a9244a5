import { isEmptyInstance, nameOf } from "./data.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";

/** What JSON unwraps, and lists. */
const SAID = /^\[object (?:Number|String|Boolean|Array)\]$/;

/**
 * Notes what in a value of any kind would be lost as JSON. What has a `toJSON` says itself what it is.
 * @param around the objects that the value stands in: a circle is left to `JSON.stringify`, which refuses it.
 */
export function noteLost(value: unknown, x: Issues, key: Key, around: readonly object[] = []): void {
  if (typeof value === "bigint" && !("toJSON" in BigInt.prototype))
    x.custom(value, key, "JSON has no bigint");
  if (typeof value !== "object" || value === null || around.includes(value)) return;
  if ("toJSON" in value && typeof value.toJSON === "function") return;
  if (isEmptyInstance(value) && !SAID.test(nameOf(value))) {
    const name = nameOf(value).slice("[object ".length, -1);
    x.custom(value, key, `JSON has no ${name} and would say {}`);
    return;
  }
  const { count } = x;
  const inside = [...around, value];
  if (Array.isArray(value)) for (const [i, item] of value.entries()) noteLost(item, x, i, inside);
  else for (const name of Object.keys(value)) noteLost(Reflect.get(value, name), x, name, inside);
  x.within(count, key);
}
