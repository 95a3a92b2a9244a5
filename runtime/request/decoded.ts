import { type Issue, issueOf } from "../contract/issue.js";
import type { RequestView } from "../contract/request-view.js";
import { RequestValidationError } from "../errors/validation-errors.js";
import type { Issues } from "../generated/issues.js";

/** Anything with a decoder: an operation, a dependency. */
interface Decoding {
  decode(request: RequestView, body: unknown, issues: Issues): unknown[];
}

/**
 * Returns the arguments that a decoder creates from a request, and records what is wrong with it in `issues`. Decoders recurse
 * like their types, so a body of a recursive type can be nested too deep for the stack.
 * @throws RequestValidationError in that case, with pydantic's issue for it.
 */
export function decoded(by: Decoding, request: RequestView, body: unknown, issues: Issues): unknown[] {
  try {
    const values = by.decode(request, body, issues);
    // Issues of a whole body do not apply to the query that the next decoder reads.
    if (issues.count > 0) issues.settle();
    return values;
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    throw new RequestValidationError([recursionIssue("body")]);
  }
}

/** Pydantic's issue for a value that contains itself, or is nested endlessly. */
export function recursionIssue(at: "body" | "message"): Issue {
  return issueOf("recursion_loop", [at], "Recursion error - cyclic reference detected", null);
}

/** Other RangeErrors (an invalid date, for example) are our own mistakes and must not be blamed on the client. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && /call stack|too much recursion/i.test(error.message);
}
