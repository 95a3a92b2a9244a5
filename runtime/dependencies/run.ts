import { callHandler } from "../call-handler.js";
import type { Issue } from "../contract/issue.js";
import type { RequestView } from "../contract/request-view.js";
import { stackless } from "../errors/stackless.js";
import { RequestValidationError } from "../errors/validation-errors.js";
import { Issues } from "../generated/issues.js";
import { discard } from "../lifetime/begin.js";
import { chain, type MaybePromise } from "../maybe-promise.js";
import { decoded } from "../request/decoded.js";
import { readBody } from "../request/read-body.js";
import type { ServerRequest } from "../request/server-request.js";
import type { Made } from "../result/answer.js";
import type { ServedDependencies, ServedOperation } from "../served-operation.js";
import { Exits, type Failure } from "./exits.js";
import { fill, type Resolving, resolveSteps } from "./resolve.js";
import type { Node, Schedule } from "./schedule.js";

/**
 * Serves a request to an operation with dependencies. Their parameters are all decoded first, so that every problem of
 * a request is known; those whose parameters are in order are then called, and one that throws is heard before any
 * problem is answered, as in FastAPI. What reads no body is called before the body is read.
 * @throws as `runOperation`, after the dependencies have been torn down with the error.
 */
export function runWithDependencies(
  served: ServedOperation,
  { schedule, appValue }: ServedDependencies,
  request: ServerRequest,
): MaybePromise<Made> {
  const scheduled = schedule();
  const resolving = resolvingOf(scheduled, appValue);
  const work = () =>
    chain(argumentsOf(served, scheduled, request, resolving), (args) =>
      callHandler(served, args, request, resolving.exits.request),
    );
  return scheduled.tearsDown ? inScopes(resolving.exits, work, discard) : work();
}

export function resolvingOf({ nodes }: Schedule, appValue: Resolving["appValue"]): Resolving {
  return {
    args: new Array(nodes.length),
    values: new Array(nodes.length),
    exits: { request: new Exits(), function: new Exits() },
    appValue,
  };
}

/** The handler's arguments: dependencies resolved, everything decoded. */
export function argumentsOf(
  { operation, limits }: ServedOperation,
  { nodes, early, late, fillings }: Schedule,
  request: ServerRequest,
  resolving: Resolving,
): MaybePromise<never[]> {
  const issues = Issues.unused(limits.issueLimit);
  const decodeNodes = (readsBody: boolean, body: unknown) => {
    for (const node of nodes)
      if (node.readsBody === readsBody) decodeNode(node, request, body, issues, resolving);
  };
  const decodeHandler = (body: unknown): never[] => {
    const args = decoded(operation, request, body, issues);
    if (issues.count > 0)
      throw stackless(() => new RequestValidationError(distinct(issues.issues), issues.full));
    issues.release();
    fill(args, fillings, resolving.values);
    return args as never[];
  };
  const behindBody = (body: unknown): MaybePromise<never[]> => {
    if (late.length === 0) return decodeHandler(body);
    decodeNodes(true, body);
    return chain(resolveSteps(late, resolving), () => decodeHandler(body));
  };
  decodeNodes(false, undefined);
  return chain(resolveSteps(early, resolving), () =>
    operation.body ? chain(readBody(request, operation.body, limits), behindBody) : behindBody(undefined),
  );
}

/** What handler and dependencies both read is one problem, where they find the same wrong with it. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const byText = new Map(issues.map((issue) => [JSON.stringify([issue.type, issue.loc, issue.msg]), issue]));
  return byText.size < issues.length ? [...byText.values()] : issues;
}

/** Notes what is wrong with a dependency's parameters; it then cannot be called, nor can any that needs it. */
export function decodeNode(
  node: Node,
  request: RequestView,
  body: unknown,
  issues: Issues,
  { args }: Resolving,
): void {
  const before = issues.count;
  const found = node.decoder ? decoded(node.decoder, request, body, issues) : [];
  if (node.scopes) for (const at of node.scopes.at) found[at] = node.scopes.value;
  const callable = issues.count === before && node.needs.every(({ node: need }) => args[need.index]);
  args[node.index] = callable ? found : undefined;
}

/**
 * Does work between dependencies' beginning and end. The function scope ends with it; the request scope goes on when
 * all went well, for the caller to close.
 * @param discard lets go of what the work gave when a teardown fails, before dependencies further out are torn down.
 * @throws what is left of an error when every dependency has seen it. Or the promise is rejected with it.
 */
export function inScopes<T>(
  exits: Resolving["exits"],
  work: () => MaybePromise<T>,
  discard: (value: T, error: unknown) => unknown = () => {},
): MaybePromise<T> {
  let value: MaybePromise<T>;
  try {
    value = work();
  } catch (error) {
    return endFailed(exits, error);
  }
  const end = (made: T) => endFunctionScope(exits, made, discard);
  return value instanceof Promise ? value.then(end, (error) => endFailed(exits, error)) : end(value);
}

function endFunctionScope<T>(
  exits: Resolving["exits"],
  value: T,
  discard: (value: T, error: unknown) => unknown,
): MaybePromise<T> {
  if (exits.function.count === 0) return value;
  return exits.function.close().then(async (failed) => {
    if (!failed) return value;
    await discard(value, failed.error);
    return endRequestScope(exits, failed);
  });
}

async function endFailed(exits: Resolving["exits"], error: unknown): Promise<never> {
  const failure = { error };
  return endRequestScope(exits, (await exits.function.close(failure)) ?? swallowed(failure));
}

async function endRequestScope({ request }: Resolving["exits"], failure: Failure): Promise<never> {
  throw ((await request.close(failure)) ?? swallowed(failure)).error;
}

/** FastAPI's words for a handler without a result. */
function swallowed(failure: Failure | undefined): Failure {
  const error = new Error(
    "A dependency swallowed an error, so there is nothing to answer: throw it again, or throw an HttpError in its place.",
    { cause: failure?.error },
  );
  return { error };
}
