import type { Issue } from "../contract/issue.js";
import type { RequestView } from "../contract/request-view.js";
import { RequestValidationError } from "../errors/validation-errors.js";
import { Issues } from "../generated/issues.js";
import { begin, discard } from "../lifetime/begin.js";
import type { Ending } from "../lifetime/ending.js";
import { decoded } from "../request/decoded.js";
import { readBody } from "../request/read-body.js";
import type { ServerRequest } from "../request/server-request.js";
import type { Made } from "../result/answer.js";
import { encodeResult } from "../result/encode-result.js";
import type { ServedDependencies, ServedOperation } from "../served-operation.js";
import { Background } from "./background.js";
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
): Promise<Made> {
  const scheduled = schedule();
  const resolving = resolvingOf(scheduled, appValue);
  const work = () => answerOf(served, scheduled, request, resolving);
  return scheduled.tearsDown ? inScopes(resolving.exits, work, discard) : work();
}

async function answerOf(
  served: ServedOperation,
  scheduled: Schedule,
  request: ServerRequest,
  resolving: Resolving,
): Promise<Made> {
  const args = await argumentsOf(served, scheduled, request, resolving);
  if (request.expired) throw request.expired.error;
  const value = await served.handler(...args);
  const made = encodeResult(value, served.encoding, request);
  const { request: open } = resolving.exits;
  const isWorkLeft = open.count > 0 || request.background !== undefined;
  const isAwaited = isWorkLeft || request.uploads !== undefined;
  if (isWorkLeft) request.afterwards = (ending) => endBehind(request.background, open, ending, served.late);
  const begun = begin(made, request, isAwaited);
  return begun instanceof Promise ? await begun : begun;
}

/** What waits for the end of an answer: background tasks, then the teardown of dependencies. */
async function endBehind(
  background: Background | undefined,
  exits: Exits,
  ending: Ending,
  late: ServedOperation["late"],
): Promise<void> {
  await runBackground(background, ending, late);
  const failure = "error" in ending ? ending : undefined;
  const left = await exits.close(failure);
  // What broke the answer off is known to whoever did it.
  if (left && left.error !== failure?.error) late("the teardown of a dependency failed", left.error);
}

/** Does what was put off until the answer has been sent, unless the handler failed meanwhile. */
export async function runBackground(
  background: Background | undefined,
  { how }: Pick<Ending, "how">,
  late: ServedOperation["late"],
): Promise<void> {
  if (!background || how === "failed" || how === "replaced") return;
  await Background.run(background, (error) => late("a background task failed", error));
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
export async function argumentsOf(
  { operation, limits }: ServedOperation,
  { nodes, early, late, fillings }: Schedule,
  request: ServerRequest,
  resolving: Resolving,
): Promise<never[]> {
  const issues = Issues.unused(limits.issueLimit);
  for (const node of nodes) if (!node.readsBody) decodeNode(node, request, undefined, issues, resolving);
  const first = resolveSteps(early, resolving);
  if (first) await first;
  const body = operation.body ? await readBody(request, operation.body, limits) : undefined;
  if (late.length > 0) {
    for (const node of nodes) if (node.readsBody) decodeNode(node, request, body, issues, resolving);
    const second = resolveSteps(late, resolving);
    if (second) await second;
  }
  const args = decoded(operation, request, body, issues);
  if (issues.count > 0) throw new RequestValidationError(distinct(issues.issues), issues.full);
  issues.release();
  fill(args, fillings, resolving.values);
  return args as never[];
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
 * @throws what is left of an error when every dependency has seen it.
 */
export async function inScopes<T>(
  exits: Resolving["exits"],
  work: () => Promise<T>,
  discard: (value: T, error: unknown) => unknown = () => {},
): Promise<T> {
  const outcome = await work().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const failure = "error" in outcome ? outcome : undefined;
  const ended = await exits.function.close(failure);
  if ("value" in outcome) {
    if (!ended) return outcome.value;
    await discard(outcome.value, ended.error);
  }
  const left = ended ?? swallowed(failure);
  throw ((await exits.request.close(left)) ?? swallowed(left)).error;
}

/** FastAPI's words for a handler without a result. */
function swallowed(failure: Failure | undefined): Failure {
  const error = new Error(
    "A dependency swallowed an error, so there is nothing to answer: throw it again, or throw an HttpError in its place.",
    { cause: failure?.error },
  );
  return { error };
}
