import { issueOf } from "../contract/issue.js";
import { stackless } from "../errors/stackless.js";
import { RequestValidationError } from "../errors/validation-errors.js";
import { jsonError } from "./json-error.js";
import { nestedBeyond } from "./nesting.js";

/**
 * `JSON.parse` accepts any depth, but everything that walks the value afterwards (a decoder, a handler, `JSON.stringify`)
 * overflows the stack at a few thousand levels. Pydantic's parser stops at 200.
 */
export const MAX_DEPTH = 500;

/**
 * @param endless whether the type allows unlimited nesting.
 * @param at the first step of the issue's `loc`.
 * @throws RequestValidationError `json_invalid` if the text is not JSON, or nested too deep.
 */
export function parseJson(text: string, endless: boolean, at: "body" | "message"): unknown {
  const tooDeep = endless ? nestedBeyond(text, MAX_DEPTH) : undefined;
  if (tooDeep !== undefined) throw invalidJson(at, tooDeep, `Nested deeper than ${MAX_DEPTH} levels`);
  try {
    return JSON.parse(text);
  } catch {
    const { position, message } = jsonError(text);
    throw invalidJson(at, position, message);
  }
}

function invalidJson(at: string, position: number, error: string): RequestValidationError {
  const issue = issueOf("json_invalid", [at, position], "JSON decode error", {}, { error });
  return stackless(() => new RequestValidationError([issue]));
}
