import type { Kind } from "./messages.js";

/**
 * What is wrong with a string that `parse` can parse. JSON values are not parsed, so a string that could be only has the wrong
 * type, in the words of pydantic's strict mode. Any other string cannot be parsed at all.
 */
export function textProblem(
  value: string,
  parse: (text: unknown) => unknown,
  type: Kind,
  parsing: Kind,
): Kind {
  return parse(value) === value ? parsing : type;
}
