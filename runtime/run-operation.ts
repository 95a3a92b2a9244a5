import { callHandler } from "./call-handler.js";
import type { CompiledBody } from "./contract/body.js";
import type { CompiledOperation } from "./contract/operation.js";
import { runWithDependencies } from "./dependencies/run.js";
import { stackless } from "./errors/stackless.js";
import { RequestValidationError } from "./errors/validation-errors.js";
import { Issues } from "./generated/issues.js";
import { chain, type MaybePromise } from "./maybe-promise.js";
import { decoded } from "./request/decoded.js";
import { readBody } from "./request/read-body.js";
import type { ServerRequest } from "./request/server-request.js";
import { withUploads } from "./request/with-uploads.js";
import type { Made } from "./result/answer.js";
import type { ServedOperation } from "./served-operation.js";

/**
 * Serves one request: reads, decodes, calls, encodes, begins a stream. Work that must wait until the response has ended is added
 * to the request's `afterwards`. It is independent of servers, so that any adapter can pass its requests.
 * @returns plain data to send, or the handler's own `Response`: at once if there is nothing to wait for.
 * @throws what the handler throws; HttpError and RequestValidationError for a request that is refused; ResponseValidationError
 * for a result that is not as declared. Or the promise is rejected with it.
 */
export function runOperation(served: ServedOperation, request: ServerRequest): MaybePromise<Made> {
  const { once } = served;
  return once ? once.kept(request, () => runAny(served, request)) : runAny(served, request);
}

function runAny(served: ServedOperation, request: ServerRequest): MaybePromise<Made> {
  return served.operation.body?.uploads
    ? withUploads(() => run(served, request), request, served.late(request))
    : run(served, request);
}

function run(served: ServedOperation, request: ServerRequest): MaybePromise<Made> {
  const { dependencies } = served;
  return dependencies ? runWithDependencies(served, dependencies, request) : runAlone(served, request);
}

function runAlone(served: ServedOperation, request: ServerRequest): MaybePromise<Made> {
  const { body } = served.operation;
  return body ? runWithBody(served, body, request) : runWith(undefined, served, request);
}

function runWithBody(
  served: ServedOperation,
  body: CompiledBody,
  request: ServerRequest,
): MaybePromise<Made> {
  return chain(readBody(request, body, served.limits), (read) => runWith(read, served, request));
}

function runWith(body: unknown, served: ServedOperation, request: ServerRequest): MaybePromise<Made> {
  const { operation, limits } = served;
  const found = Issues.unused(limits.issueLimit);
  const args = decoded(operation, request, body, found);
  if (found.count > 0) return refused(served, request, found);
  found.release();
  return callHandler(served, args as never[], request);
}

/** @throws RequestValidationError if a handler or observer needs the error. */
function refused({ refuse, steps }: ServedOperation, request: ServerRequest, { issues, full }: Issues): Made {
  steps?.tell?.(request.watch, { kind: "issues", issues });
  // Uploads are deleted if the work fails.
  if (refuse && !request.isObserved && !request.uploads) return refuse(issues, full, request);
  throw stackless(() => new RequestValidationError(issues, full));
}

/**
 * The arguments for a handler. The values from `decode` have its types: the compiler read them from its signature.
 * @throws RequestValidationError
 */
export function decodeArguments(
  operation: CompiledOperation,
  request: ServerRequest,
  body: unknown,
  issueLimit: number,
): never[] {
  const found = Issues.unused(issueLimit);
  const args = decoded(operation, request, body, found);
  if (found.count > 0) throw stackless(() => new RequestValidationError(found.issues, found.full));
  found.release();
  return args as never[];
}
