import type { Background } from "./dependencies/background.js";
import { endBehind } from "./dependencies/end-behind.js";
import type { Exits } from "./dependencies/exits.js";
import { begin } from "./lifetime/begin.js";
import { chain, isThenable, type MaybePromise } from "./maybe-promise.js";
import type { ServerRequest } from "./request/server-request.js";
import type { Made } from "./result/answer.js";
import { encodeResult } from "./result/encode-result.js";
import { tagged } from "./result/tagged.js";
import type { ServedOperation } from "./served-operation.js";

/**
 * Calls an operation's handler and makes a response from its result. Waits only for promises.
 * @param open the dependencies that are torn down after the response.
 * @throws as `runOperation`.
 */
export function callHandler(
  served: ServedOperation,
  args: never[],
  request: ServerRequest,
  open?: Exits,
): MaybePromise<Made> {
  const { once } = served;
  if (!once || !request.once) return called(served, args, request, open);
  return once.run(
    request.once,
    request,
    () => called(served, args, request, open),
    (made) => begun(made, served, request, open),
  );
}

function called(
  served: ServedOperation,
  args: never[],
  request: ServerRequest,
  open: Exits | undefined,
): MaybePromise<Made> {
  if (request.expired) throw request.expired.error;
  const { handler, steps } = served;
  steps?.tell?.(request.watch, { kind: "arguments", values: args });
  const value = steps ? steps.handler(() => handler(...args)) : handler(...args);
  return isThenable(value)
    ? answerLater(served, value, request, open)
    : answerOf(served, value, request, open);
}

/** A separate function: a closure in the function above would be created for every request. */
function answerLater(
  served: ServedOperation,
  value: PromiseLike<unknown>,
  request: ServerRequest,
  open: Exits | undefined,
): Promise<Made> {
  return Promise.resolve(value).then((result) => answerOf(served, result, request, open));
}

function answerOf(
  served: ServedOperation,
  value: unknown,
  request: ServerRequest,
  open: Exits | undefined,
): MaybePromise<Made> {
  const { encoding, steps } = served;
  const made = steps
    ? steps.encoding(() => encodeResult(value, encoding, request))
    : encodeResult(value, encoding, request);
  steps?.tell?.(request.watch, { kind: "result", value, sent: "body" in made ? made.body : undefined });
  if (!encoding.etag) return begun(made, served, request, open);
  return chain(tagged(made, value, encoding.etag, request), (sent) => begun(sent, served, request, open));
}

function begun(
  made: Made,
  { late }: ServedOperation,
  request: ServerRequest,
  open: Exits | undefined,
): MaybePromise<Made> {
  const { background } = request;
  const exits = open && open.count > 0 ? open : undefined;
  const isWorkLeft = exits !== undefined || background !== undefined;
  if (isWorkLeft) leaveWork(request, background, exits, late);
  return begin(made, request, isWorkLeft || request.uploads !== undefined);
}

function leaveWork(
  request: ServerRequest,
  background: Background | undefined,
  exits: Exits | undefined,
  late: ServedOperation["late"],
): void {
  request.afterwards = (ending) => endBehind(background, exits, ending, late(request));
}
