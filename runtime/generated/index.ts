/**
 * @module
 * What generated code calls, as `import * as $ from "countersign/generated"`. Nobody else imports it; its names
 * may change whenever `CONTRACT` does.
 */
export { array, tuple, uniqueArray } from "./arrays.js";
export { given, integer, matching, member, numeric, present, some, truth } from "./coerce.js";
export { asMap, asSet } from "./collections.js";
export { asBigint, asDate } from "./conversions.js";
export { object, own, put } from "./decode.js";
export { components, document } from "./document.js";
export * from "./formatted.js";
export { Issues } from "./issues.js";
export { members } from "./members.js";
export { index, numericKey, strict } from "./objects.js";
export { unrolled } from "./patterns.js";
export {
  boolean,
  enumeration,
  int,
  intRange,
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
export { tagged, union } from "./unions.js";
