import { issueOf } from "../contract/issue.js";
import { ResponseValidationError } from "../errors/validation-errors.js";

/** Returns the error for a result that cannot be sent in the declared form. */
export function wrongKind(value: unknown, type: string, msg: string): ResponseValidationError {
  return new ResponseValidationError([issueOf(type, ["response"], msg, value)]);
}
