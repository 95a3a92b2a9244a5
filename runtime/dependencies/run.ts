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
import { Exits, type Failure, type ScopedExits } from "./exits.js";
import { fill, type Resolving, resolveSteps } from "./resolve.js";
import type { Node, Schedule } from "./schedule.js";

/**
 * Serves a request to an operation with dependencies. All their parameters are decoded first, so that every problem of a request
 * is known. Then the dependencies with valid parameters are called, and an error thrown by one takes precedence over the
 * problems, as in FastAPI. Dependencies that read no body are called before the body is read.
 * @throws as `runOperation`, after the dependencies have been torn down with the error.
 */
export function runWithDependencies(
  served: ServedOperation,
  { schedule, appValue }: ServedDependencies,
  request: ServerRequest,
): MaybePromise<Made> {
  const scheduled = schedule();
  if (!scheduled.tearsDown) return withArguments(served, scheduled, request, NO_EXITS, appValue, handled);
  const exits = newExits();
  return inScopes(exits, () => withArguments(served, scheduled, request, exits, appValue, handled), discard);
}

const handled: Use<Made> = (args, { served, request, exits }) =>
  callHandler(served, args, request, exits.request);

export function newExits(): ScopedExits {
  return { request: new Exits(), function: new Exits() };
}

/** For a schedule without teardowns. */
const NO_EXITS = newExits();

export function resolvingOf(
  { nodes }: Schedule,
  exits: ScopedExits,
  appValue: Resolving["appValue"],
): Resolving {
  return { args: new Array(nodes.length), values: new Array(nodes.length), exits, appValue };
}

/** A request on its way to its handler's arguments. One object, so that the steps in between need no closures. */
interface Course extends Resolving {
  readonly served: ServedOperation;
  readonly schedule: Schedule;
  readonly request: ServerRequest;
  /** The problems so far. Absent if there are none. */
  issues: Issues | undefined;
  body: unknown;
}

interface CourseTo<Result> extends Course {
  readonly use: Use<Result>;
}

/** Uses a handler's arguments. */
type Use<Result> = (args: never[], course: Course) => MaybePromise<Result>;

/**
 * Resolves dependencies and decodes everything.
 * @param use receives the handler's arguments.
 * @returns the result of `use`.
 */
export function withArguments<Result>(
  served: ServedOperation,
  schedule: Schedule,
  request: ServerRequest,
  exits: ScopedExits,
  appValue: Resolving["appValue"],
  use: Use<Result>,
): MaybePromise<Result> {
  const { length } = schedule.nodes;
  const course: CourseTo<Result> = {
    args: new Array(length),
    values: new Array(length),
    exits,
    appValue,
    served,
    schedule,
    request,
    use,
    issues: undefined,
    body: undefined,
  };
  decodeNodes(course, schedule.decoded.early);
  return resolveSteps(schedule.early, course, behindEarly);
}

function behindEarly<Result>(course: CourseTo<Result>): MaybePromise<Result> {
  const { operation, limits } = course.served;
  if (!operation.body) return behindBody(course);
  return chain(readBody(course.request, operation.body, limits), (body) => {
    course.body = body;
    return behindBody(course);
  });
}

function behindBody<Result>(course: CourseTo<Result>): MaybePromise<Result> {
  const { late } = course.schedule;
  if (late.length === 0) return useArguments(course);
  decodeNodes(course, course.schedule.decoded.late);
  return resolveSteps(late, course, useArguments);
}

function decodeNodes(course: Course, nodes: readonly Node[]): void {
  if (nodes.length === 0) return;
  // The handler or another dependency has the same body: changes to its own arguments must not affect the others.
  const issues = issuesOf(course).copying();
  for (const node of nodes) decodeNode(node, course.request, course.body, issues, course);
  // Not kept while others are awaited: the next request reuses it.
  course.issues = issues.release() ? undefined : issues;
}

function useArguments<Result>(course: CourseTo<Result>): MaybePromise<Result> {
  const issues = issuesOf(course);
  const args = decoded(course.served.operation, course.request, course.body, issues);
  if (issues.count > 0) {
    const { steps } = course.served;
    steps?.tell?.(course.request.watch, { kind: "issues", issues: distinct(issues.issues) });
    throw stackless(() => new RequestValidationError(distinct(issues.issues), issues.full));
  }
  issues.release();
  fill(args, course.schedule.fillings, course.values);
  return course.use(args as never[], course);
}

const issuesOf = ({ issues, served }: Course): Issues => issues ?? Issues.unused(served.limits.issueLimit);

/** If handler and dependencies read the same value and find the same problem, it is reported once. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const byText = new Map(issues.map((issue) => [JSON.stringify([issue.type, issue.loc, issue.msg]), issue]));
  return byText.size < issues.length ? [...byText.values()] : issues;
}

/** Adds the problems of a dependency's parameters. It then cannot be called, nor can those that need it. */
export function decodeNode(
  node: Node,
  request: RequestView,
  body: unknown,
  issues: Issues,
  { args }: Resolving,
): void {
  const { decoder, scopes, arity } = node;
  const before = issues.count;
  const found = decoder ? decoded(decoder, request, body, issues) : new Array<unknown>(arity);
  if (scopes) for (const at of scopes.at) found[at] = scopes.value;
  args[node.index] = issues.count === before && found;
}

/**
 * Does work between the start and the end of dependencies. The function scope ends with the work. If all went well, the request
 * scope continues, for the caller to close.
 * @param discard releases the result of the work if a teardown fails, before dependencies further out are torn down.
 * @throws what is left of an error after every dependency has seen it. Or the promise is rejected with it.
 */
export function inScopes<T>(
  exits: ScopedExits,
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
  exits: ScopedExits,
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

async function endFailed(exits: ScopedExits, error: unknown): Promise<never> {
  const failure = { error };
  return endRequestScope(exits, (await exits.function.close(failure)) ?? swallowed(failure));
}

async function endRequestScope({ request }: ScopedExits, failure: Failure): Promise<never> {
  throw ((await request.close(failure)) ?? swallowed(failure)).error;
}

/** FastAPI's message for a handler without a result. */
function swallowed(failure: Failure | undefined): Failure {
  const error = new Error(
    "A dependency swallowed an error, so there is no response: throw it again, or throw an HttpError instead.",
    { cause: failure?.error },
  );
  return { error };
}
