import { integer, numeric, truth } from "./coerce.js";
import { type Kind, kinds } from "./messages.js";
import { textProblem } from "./text-problem.js";

/** What is wrong with a value that is not a number. */
export function noNumber(value: unknown): Kind {
  if (typeof value === "string") return textProblem(value, numeric, kinds.float_type, kinds.float_parsing);
  return typeof value === "number" ? kinds.finite_number : kinds.float_type;
}

/** What is wrong with a value that is not an integer; `undefined` if it is one but too large. */
export function noInteger(value: unknown): Kind | undefined {
  if (typeof value === "string") return textProblem(value, integer, kinds.int_type, kinds.int_parsing);
  if (typeof value !== "number") return kinds.int_type;
  if (!Number.isFinite(value)) return kinds.finite_number;
  return Number.isInteger(value) ? undefined : kinds.int_from_float;
}

/** What is wrong with a value that is not a boolean. */
export function noBoolean(value: unknown): Kind {
  if (typeof value !== "string") return kinds.bool_type;
  return textProblem(value, truth, kinds.bool_type, kinds.bool_parsing);
}
