import { isEmptyInstance, nameOf } from "./data.js";
import type { Key } from "./found.js";
import type { Issues } from "./issues.js";

/** What JSON unwraps, and lists. */
const SAID = /^\[object (?:Number|String|Boolean|Array)\]$/;

/**
 * Records what JSON would lose of a value of any kind. A value with a `toJSON` defines itself what is sent.
 * @param around the objects that contain the value: `JSON.stringify` refuses a circle, so this need not.
 */
export function noteLost(value: unknown, x: Issues, key: Key, around: readonly object[] = []): void {
  if (typeof value === "bigint" && !("toJSON" in BigInt.prototype))
    x.custom(value, key, "JSON has no bigint");
  if (typeof value !== "object" || value === null || around.includes(value)) return;
  if ("toJSON" in value && typeof value.toJSON === "function") return;
  if (isEmptyInstance(value) && !SAID.test(nameOf(value))) {
    const name = nameOf(value).slice("[object ".length, -1);
    x.custom(value, key, `JSON has no ${name} and would send {}`);
    return;
  }
  const { count } = x;
  const inside = [...around, value];
  if (Array.isArray(value)) for (const [i, item] of value.entries()) noteLost(item, x, i, inside);
  else for (const name of Object.keys(value)) noteLost(Reflect.get(value, name), x, name, inside);
  x.within(count, key);
}
