import type { Kind } from "./messages.js";

/**
 * What is wrong with a string for which `parse` stands. In JSON nothing is parsed, so that one that could be is only of the
 * wrong type, in the words of pydantic's strict mode; any other cannot be parsed, whoever tries.
 */
export function textProblem(
  value: string,
  parse: (text: unknown) => unknown,
  type: Kind,
  parsing: Kind,
): Kind {
  return parse(value) === value ? parsing : type;
}
