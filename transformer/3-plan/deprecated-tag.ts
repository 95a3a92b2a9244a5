import type { Deprecation } from "../../runtime/contract/deprecation.js";
import { startOfDay } from "../../runtime/http/deprecation.js";

/**
 * `@deprecated since 2026-09-01, sunset 2027-03-01, see https://…`: each part is at the start, or follows a comma or a sentence.
 */
const PART = /(?:^|[,;.]\s+)(since|sunset|see)\s+(?:\{@link\s+([^\s}|]+)[^}]*\}|(\S+?))(?=[,;.]?(?:\s|$))/gi;

/**
 * Text that is meant as a date. Versions (`since 2.1.0`) and words are plain text, as they are for every other tool that reads
 * the tag.
 */
const LIKE_A_DAY = /^\d{4}[-/.]\d|^\d{1,2}[-/]\d{1,2}[-/]\d|^\d{1,2}\.\d{1,2}\.\d{4}/;
const LIKE_AN_ADDRESS = /^(https?:|\/)/i;

/**
 * The parts of a `@deprecated` text that responses can state.
 * @returns `true` if there are none. Parts may be malformed.
 */
export function readDeprecated(text: string): true | Deprecation {
  const said: { -readonly [Name in keyof Deprecation]: Deprecation[Name] } = {};
  for (const [, word = "", linked, plain] of text.matchAll(PART)) {
    const name = word.toLowerCase() as keyof Deprecation;
    const value = linked ?? plain ?? "";
    if (said[name] === undefined && isMeant(name, value)) said[name] = value;
  }
  return Object.keys(said).length > 0 ? said : true;
}

function isMeant(name: keyof Deprecation, value: string): boolean {
  if (name === "see") return LIKE_AN_ADDRESS.test(value);
  return name === "sunset" || startOfDay(value) !== undefined || LIKE_A_DAY.test(value);
}
