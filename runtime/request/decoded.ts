import { type Issue, issueOf } from "../contract/issue.js";
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
    const values = by.decode(request, body, issues);
    // Issues of a whole body are not those of the query that the next one reads.
    if (issues.count > 0) issues.settle();
    return values;
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    throw new RequestValidationError([recursionIssue("body")]);
  }
}

/** pydantic's for what comes back to itself, or is nested without end. */
export function recursionIssue(at: "body" | "message"): Issue {
  return issueOf("recursion_loop", [at], "Recursion error - cyclic reference detected", null);
}

/** Other RangeErrors (an invalid date, say) are mistakes of ours and must not be blamed on the client. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && /call stack|too much recursion/i.test(error.message);
}
