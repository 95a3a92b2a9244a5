import { issueOf } from "../contract/issue.js";
import type { RequestView } from "../contract/request-view.js";
import { RequestValidationError } from "../errors/validation-errors.js";
import type { Issues } from "../generated/issues.js";

/** What has a decoder: an operation, a dependency. */
interface Decoding {
  decode(request: RequestView, body: unknown, issues: Issues): unknown[];
}

/**
 * The arguments that a decoder makes of a request; what is wrong with it is noted in `issues`. Decoders recurse as the
 * types do, so a body of a recursive type can be nested too deep for the stack.
 * @throws RequestValidationError in that case, with the issue pydantic has for it.
 */
export function decoded(by: Decoding, request: RequestView, body: unknown, issues: Issues): unknown[] {
  try {
    return by.decode(request, body, issues);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    const msg = "Recursion error - cyclic reference detected";
    throw new RequestValidationError([issueOf("recursion_loop", ["body"], msg, null)]);
  }
}

/** Other RangeErrors (an invalid date, say) are mistakes of ours and must not be blamed on the client. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && /call stack|too much recursion/i.test(error.message);
}
