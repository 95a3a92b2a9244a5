import type { CompiledOperation } from "./contract/operation.js";
import { runBackground, runWithDependencies, type ServedDependencies } from "./dependencies/run.js";
import { RequestValidationError } from "./errors/validation-errors.js";
import { Issues } from "./generated/issues.js";
import { readBody } from "./request/read-body.js";
import type { ServerRequest } from "./request/server-request.js";
import type { Answer } from "./result/answer.js";
import { encodeResult, type ResultEncoding } from "./result/encode-result.js";

export type Handler = (...args: never[]) => unknown;

/** An operation and what serving it needs to know, worked out once for all requests. */
export interface ServedOperation {
  readonly operation: CompiledOperation;
  readonly handler: Handler;
  readonly bodyLimit: number;
  readonly encoding: ResultEncoding;
  /** Absent where nothing is to be resolved. */
  readonly dependencies?: ServedDependencies | undefined;
  /** Told of what fails behind an answer. */
  readonly late: (what: string, error: unknown) => void;
}

/**
 * Serves one request: read, decode, call, encode. What is to be done once the answer has been sent stands in the
 * request's `afterwards`. It knows no server, so that any adapter can bring its requests.
 * @returns plain data to send, or the handler's own `Response`.
 * @throws what the handler throws; HttpError and RequestValidationError for a request that is refused;
 *   ResponseValidationError for a result that is not as declared.
 */
export async function runOperation(
  served: ServedOperation,
  request: ServerRequest,
): Promise<Answer | Response> {
  const { operation, handler, dependencies } = served;
  if (dependencies) return runWithDependencies(served, dependencies, request);
  const body = operation.body ? await readBody(request, operation.body, served.bodyLimit) : undefined;
  const args = decodeArguments(operation, request, body);
  const value = await handler(...args);
  const answer = encodeResult(value, served.encoding, request.outgoing);
  if (request.background) request.afterwards = () => runBackground(request.background, served.late);
  return answer;
}

/** What `decode` made is of the handler's types: the compiler read them from its signature. */
function decodeArguments(operation: CompiledOperation, request: ServerRequest, body: unknown): never[] {
  const found = Issues.unused();
  const args = attempt(() => operation.decode(request, body, found));
  if (found.count > 0) throw new RequestValidationError(found.issues);
  found.release();
  return args as never[];
}

/**
 * Decoders recurse as the types do, so a body of a recursive type can be nested too deep for the stack.
 * @throws RequestValidationError in that case, with the issue pydantic has for it.
 */
export function attempt(decode: () => unknown[]): unknown[] {
  try {
    return decode();
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    throw new RequestValidationError([
      {
        type: "recursion_loop",
        loc: ["body"],
        msg: "Recursion error - cyclic reference detected",
        input: null,
      },
    ]);
  }
}

/** Other RangeErrors (an invalid date, say) are mistakes of ours and must not be blamed on the client. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && /call stack|too much recursion/i.test(error.message);
}
