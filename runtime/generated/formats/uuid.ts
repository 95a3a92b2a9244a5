import type { Decode } from "../decode.js";
import type { Explain } from "../found.js";
import { kinds } from "../messages.js";
import { refuse } from "./refuse.js";

const HEX = "[0-9a-f]";
// Without `{n}`: V8 runs counted repetitions as loops, which takes two and a half times as long.
const UUID = new RegExp(`^${[8, 4, 4, 4, 12].map((n) => HEX.repeat(n)).join("-")}$`, "i");

/** A UUID in its hyphenated form (RFC 9562), of any version. */
export function isUuid(s: string): boolean {
  return UUID.test(s);
}

/** Why a string is not a UUID, in pydantic's words. */
export function uuidProblem(s: string): string {
  const at = s.search(/[^0-9a-f-]/i);
  if (at >= 0)
    return `invalid character: found \`${String.fromCodePoint(s.codePointAt(at) ?? 0)}\` at ${at + 1}`;
  const groups = s.split("-");
  // JSON Schema's `uuid` does not include the simple format.
  if (groups.length === 1 && s.length !== 32)
    return `invalid length: expected length 32 for simple format, found ${s.length}`;
  if (groups.length !== 5) return `invalid group count: expected 5, found ${groups.length}`;
  const lengths = [8, 4, 4, 4, 12];
  const group = groups.findIndex((part, i) => part.length !== lengths[i]);
  return `invalid group length in group ${group}: expected ${lengths[group]}, found ${groups[group]?.length}`;
}

const uuidError: Explain = (s) => ({ error: uuidProblem(s) });

export const uuid: Decode = (v, x, k) =>
  typeof v === "string" && (x.lenient || isUuid(v)) ? v : refuse(v, x, k, kinds.uuid_parsing, uuidError);
