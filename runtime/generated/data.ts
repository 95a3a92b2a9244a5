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

/** What `Object.prototype.toString` calls an object: `[object Date]`. */
export const nameOf = (value: object): string => Object.prototype.toString.call(value);
