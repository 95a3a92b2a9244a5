import { issueOf } from "../contract/issue.js";
import { ResponseValidationError } from "../errors/validation-errors.js";

/** The error of a result that cannot be sent as what was declared. */
export function wrongKind(value: unknown, type: string, msg: string): ResponseValidationError {
  return new ResponseValidationError([issueOf(type, ["response"], msg, value)]);
}
