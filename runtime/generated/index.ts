/**
 * @module What generated code calls, as `import * as $ from "countersign/generated"`. Only generated code imports it. Its names
 * may change whenever `CONTRACT` does.
 */

export { array, tuple, uniqueArray } from "./arrays.js";
export { asBytes } from "./bytes.js";
export { checked, checkedBy } from "./checked.js";
export { given, integer, matching, member, numeric, present, some, truth } from "./coerce.js";
export { asMap, asSet } from "./collections.js";
export { asBigint, asDate, asUrl } from "./conversions.js";
export { object } from "./decode.js";
export { document } from "./document.js";
export * from "./formatted.js";
export { Issues } from "./issues.js";
export { made, written } from "./made.js";
export { members } from "./members.js";
export { patched } from "./merge-patch.js";
export { names } from "./names.js";
export { nested } from "./nested.js";
export { index, indices, numericKey, strict, toJson, whole } from "./objects.js";
export { onceOrMore } from "./once-or-more.js";
export { unrolled } from "./patterns.js";
export { isObject, own, put } from "./record.js";
export { empty, json, jsonList } from "./results.js";
export { saying } from "./saying.js";
export {
  boolean,
  enumeration,
  flags,
  int,
  intRange,
  isFlags,
  isInteger,
  isNumber,
  isString,
  literal,
  longer,
  multiple,
  never,
  nothing,
  number,
  only,
  pattern,
  range,
  shorter,
  string,
  text,
  unknown,
} from "./scalars.js";
export { apiKey, authorization, basic, http, noScopes, security, token } from "./security.js";
export {
  changed,
  DROPPED,
  decoded,
  exactly,
  onlyKeys,
  takeArray,
  takeNumbers,
  takeScalars,
  takeStrings,
  takeTuple,
} from "./takers.js";
export { template } from "./templates.js";
export { asDuration } from "./temporal/duration.js";
export { asInstant, asZonedDateTime } from "./temporal/exact.js";
export {
  asPlainDate,
  asPlainDateTime,
  asPlainMonthDay,
  asPlainTime,
  asPlainYearMonth,
} from "./temporal/plain.js";
export { needTemporal } from "./temporal/platform.js";
export { isShortString, listText, stringText } from "./texts.js";
export { renamed, tagged, union } from "./unions.js";
export { asFileBytes, asUpload } from "./uploads.js";
export { validated } from "./validated.js";
