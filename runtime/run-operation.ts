import type { CompiledOperation } from "./contract/operation.js";
import { runBackground, runWithDependencies } from "./dependencies/run.js";
import { RequestValidationError } from "./errors/validation-errors.js";
import { Issues } from "./generated/issues.js";
import { begin } from "./lifetime/begin.js";
import { decoded } from "./request/decoded.js";
import { readBody } from "./request/read-body.js";
import type { ServerRequest } from "./request/server-request.js";
import { withUploads } from "./request/with-uploads.js";
import type { Made } from "./result/answer.js";
import { encodeResult } from "./result/encode-result.js";
import type { ServedOperation } from "./served-operation.js";

/**
 * Serves one request: read, decode, call, encode, begin a stream. What is to be done once the answer has ended stands in
 * the request's `afterwards`. It knows no server, so that any adapter can bring its requests.
 * @returns plain data to send, or the handler's own `Response`.
 * @throws what the handler throws; HttpError and RequestValidationError for a request that is refused;
 *   ResponseValidationError for a result that is not as declared.
 */
export function runOperation(served: ServedOperation, request: ServerRequest): Promise<Made> {
  return served.operation.body?.uploads
    ? withUploads(() => run(served, request), request, served.late)
    : run(served, request);
}

function run(served: ServedOperation, request: ServerRequest): Promise<Made> {
  const { dependencies } = served;
  return dependencies ? runWithDependencies(served, dependencies, request) : runAlone(served, request);
}

async function runAlone(
  { operation, handler, limits, encoding, late }: ServedOperation,
  request: ServerRequest,
): Promise<Made> {
  const body = operation.body ? await readBody(request, operation.body, limits) : undefined;
  const args = decodeArguments(operation, request, body, limits.issueLimit);
  if (request.expired) throw request.expired.error;
  const value = await handler(...args);
  const made = encodeResult(value, encoding, request);
  const isAwaited = request.background !== undefined || request.uploads !== undefined;
  const begun = begin(made, request, isAwaited);
  const answer = begun instanceof Promise ? await begun : begun;
  if (request.background) request.afterwards = (ending) => runBackground(request.background, ending, late);
  return answer;
}

/** What `decode` made is of the handler's types: the compiler read them from its signature. */
export function decodeArguments(
  operation: CompiledOperation,
  request: ServerRequest,
  body: unknown,
  issueLimit: number,
): never[] {
  const found = Issues.unused(issueLimit);
  const args = decoded(operation, request, body, found);
  if (found.count > 0) throw new RequestValidationError(found.issues, found.full);
  found.release();
  return args as never[];
}
