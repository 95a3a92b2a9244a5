import type { Key } from "./found.js";
import type { Issues } from "./issues.js";

/**
 * Objects of the platform that hold what they are about elsewhere than in properties, so that as JSON they would be
 * `{}`: by what `Object.prototype.toString` calls them, which is the same in every realm.
 */
const KEPT_ELSEWHERE = new RegExp(
  `^\\[object (?:${[
    "Map|Set|Weak\\w+|Date|Promise|RegExp|Number|String|Boolean|Symbol|BigInt",
    "\\w*ArrayBuffer|DataView|\\w+Array|(?:.* )?Iterator(?: Helper)?|\\w*Generator",
    "Headers|FormData|URLSearchParams|Blob|File|Request|Response|\\w+Stream|Abort\\w+|Temporal\\..*|Intl\\..*",
  ].join("|")})\\]$`,
);

/** Also of an instance of a class that does not say otherwise. */
const PLAIN = "[object Object]";

/** Whether an object is one of properties: a literal, or an instance of a class that is none of the platform's. */
export function isData(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  const name = nameOf(value);
  return name === PLAIN || !KEPT_ELSEWHERE.test(name);
}

/** Whether an object is not a plain one, and says nothing as a record of its own properties. */
export function isEmptyInstance(value: object): boolean {
  return Object.keys(value).length === 0 && nameOf(value) !== PLAIN;
}

/** Objects of the platform that are one value each, with a text that says it. */
const ONE_VALUE = /^\[object (?:Date|URL|Temporal\.\w+)\]$/;

export function isOneValue(value: object): boolean {
  return ONE_VALUE.test(nameOf(value));
}

/** What JSON unwraps, and lists. */
const SAID = /^\[object (?:Number|String|Boolean|Array)\]$/;

const nameOf = (value: object): string => Object.prototype.toString.call(value);

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
