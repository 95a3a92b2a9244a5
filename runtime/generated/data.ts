/**
 * Objects of the platform that keep their data outside of properties, so that as JSON they would be `{}`. They are recognized by
 * `Object.prototype.toString`, which is the same in every realm.
 */
const KEPT_ELSEWHERE = new RegExp(
  `^\\[object (?:${[
    "Map|Set|Weak\\w+|Date|Promise|RegExp|Number|String|Boolean|Symbol|BigInt",
    "\\w*ArrayBuffer|DataView|\\w+Array|(?:.* )?Iterator(?: Helper)?|\\w*Generator",
    "Headers|FormData|URLSearchParams|Blob|File|Request|Response|\\w+Stream|Abort\\w+|Temporal\\..*|Intl\\..*",
  ].join("|")})\\]$`,
);

/** Also the tag of an instance of a class without its own. */
const PLAIN = "[object Object]";

/** Whether an object consists of properties: a literal, or an instance of a class that is not the platform's. */
export function isData(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  const name = nameOf(value);
  return name === PLAIN || !KEPT_ELSEWHERE.test(name);
}

/** Whether an object is not plain and has no properties of its own to send. */
export function isEmptyInstance(value: object): boolean {
  return Object.keys(value).length === 0 && nameOf(value) !== PLAIN;
}

/** Objects of the platform that are a single value, which a text can express. */
const ONE_VALUE = /^\[object (?:Date|URL|Temporal\.\w+)\]$/;

export function isOneValue(value: object): boolean {
  return ONE_VALUE.test(nameOf(value));
}

/** What `Object.prototype.toString` calls an object: `[object Date]`. */
export const nameOf = (value: object): string => Object.prototype.toString.call(value);
