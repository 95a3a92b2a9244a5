import type { IncomingMessage, ServerResponse } from "node:http";
import type { Failure } from "../../dependencies/exits.js";
import { type DirectDoor, replay } from "../../direct-routes.js";
import { clientClosedRequest } from "../../errors/client-closed.js";
import { toError } from "../../errors/error-responder.js";
import { connectionOf, holdToLength } from "../../lifetime/connection.js";
import { finishBehind } from "../../lifetime/send.js";
import { StreamedBody } from "../../lifetime/streamed-body.js";
import { runWithin } from "../../lifetime/time-limit.js";
import { rememberId } from "../../middleware/id-by-request.js";
import type { Observing } from "../../observing/observing.js";
import type { Answer, Made, PlainAnswer } from "../../result/answer.js";
import { withRouteFields } from "../../route-fields.js";
import { runOperation } from "../../run-operation.js";
import { announcedLength, collectBody, NO_BODY } from "./collect-body.js";
import { drainBehind } from "./drain.js";
import { isGiven } from "./given-body.js";
import { matcher } from "./match.js";
import { NodeRequest } from "./node-request.js";
import { type ServedBy, tellServed } from "./served-by.js";
import { writeAnswer, writeHead } from "./write-answer.js";
import { writeStream } from "./write-stream.js";

/** What Node calls for a request. */
export type RequestListener = (incoming: IncomingMessage, response: ServerResponse) => void;

/** The same, through Hono. */
export type HonoListener = (incoming: IncomingMessage, response: ServerResponse, by?: ServedBy) => void;

/**
 * Serves those routes of an application that need neither Hono nor node-server, without either.
 * @param through serves everything else, and sends the outcome of a request if this listener cannot.
 */
export function directListener(door: DirectDoor, through: HonoListener): RequestListener {
  const { lifecycle, errors, around, observing } = door;
  const match = matcher(door);

  function run(request: NodeRequest): void {
    const { watch } = request;
    if (watch) watch.run(() => work(request));
    else work(request);
  }

  /** Must not throw: there is no promise around it, so an error would end the process. */
  function work(request: NodeRequest): void {
    const { served, timeout, keeping } = request.route;
    try {
      const made = timeout
        ? runWithin(timeout, served, request, keeping.track)
        : runOperation(served, request);
      if (made instanceof Promise) finishLater(made, request);
      else finish(made, request);
    } catch (thrown) {
      refuse(thrown, request);
    }
  }

  /**
   * A function of its own, like everything that waits: a closure in a function that all requests go through is created for each
   * of them.
   */
  function finishLater(made: Promise<Made>, request: NodeRequest): void {
    made.then(
      (ready) => finish(ready, request),
      (thrown: unknown) => refuse(thrown, request),
    );
  }

  function finish(made: Made, request: NodeRequest): void {
    if ("response" in made) replayed(made, request);
    else if (isPlain(made)) send(made, made, request);
    else if (!isStreamed(made, request)) replayed(made, request);
  }

  /** @returns whether the answer is streamed. If not, nothing has been written. */
  function isStreamed(made: Answer, request: NodeRequest): boolean {
    const { body } = made;
    if (!(body instanceof StreamedBody)) return false;
    const { incoming, response, route } = request;
    const connection = connectionOf({ incoming, outgoing: response });
    try {
      const said = route.fields ? withRouteFields(made, route.fields, request) : made;
      const finished = around ? around.finishedStream(request, said) : said;
      if (!finished || !writeHead(response, finished)) return false;
    } catch {
      return false;
    }
    tellServed(incoming, "direct");
    drainBehind(incoming, response);
    if (made.headers["content-length"] !== undefined) holdToLength({ outgoing: response });
    body.sendBy(connection);
    route.keeping.bodies.written(body, request.method);
    finishBehind(request, connection, route.keeping, body);
    writeStream(response, body);
    lifecycle.leave();
    return true;
  }

  /**
   * Sends an answer that is complete.
   * @param of what the answer was made of, for Hono to send if this listener cannot.
   */
  function send(answer: PlainAnswer, of: Made | Failure, request: NodeRequest): void {
    const { fields } = request.route;
    try {
      const said = fields ? withRouteFields(answer, fields, request) : answer;
      const finished = around ? around.finished(request, said) : said;
      if (finished instanceof Promise) writeLater(finished, of, request);
      else write(finished, of, request);
    } catch {
      replayed(of, request);
    }
  }

  function writeLater(answer: Promise<PlainAnswer>, of: Made | Failure, request: NodeRequest): void {
    answer.then(
      (ready) => write(ready, of, request),
      () => replayed(of, request),
    );
  }

  function write(answer: PlainAnswer, of: Made | Failure, request: NodeRequest): void {
    if (!isWritten(answer, request)) {
      replayed(of, request);
      return;
    }
    const { incoming, response, route } = request;
    if (!("error" in of)) {
      if (request.afterwards)
        finishBehind(request, connectionOf({ incoming, outgoing: response }), route.keeping);
      else request.answered();
    }
    // The client may take a while to read the response.
    request.collected = undefined;
    lifecycle.leave();
  }

  function refuse(thrown: unknown, request: NodeRequest): void {
    const error = toError(request.hasLeft(thrown) ? clientClosedRequest(thrown) : thrown);
    request.watch?.threw(error);
    const answer = refusal(error, request);
    if (answer) send(answer, { error }, request);
    else replayed({ error }, request);
  }

  function refusal(error: Error, request: NodeRequest): PlainAnswer | undefined {
    try {
      return errors.answerWithoutContext(error, request.route.origin, request);
    } catch {
      // The application's own log may throw. Hono then handles it.
      return undefined;
    }
  }

  function isWritten(answer: PlainAnswer, { incoming, response }: NodeRequest): boolean {
    try {
      if (!writeAnswer(response, answer)) return false;
    } catch {
      // A header field that Node refuses. Node-server decides what to send instead.
      return false;
    }
    tellServed(incoming, "direct");
    drainBehind(incoming, response);
    return true;
  }

  function replayed(of: Made | Failure, request: NodeRequest): void {
    const { incoming, response, collected, id } = request;
    replay(incoming, "error" in of ? { error: of.error, request } : { made: of, request });
    if (id !== undefined) rememberId(incoming, id);
    // Node-server gives it to those who read the body of the request that it creates.
    if (collected && "bytes" in collected && !isGiven(incoming))
      Object.assign(incoming, { rawBody: collected.bytes });
    // The replayed request enters before this one leaves.
    through(incoming, response, "replayed");
    lifecycle.leave();
  }

  /** @returns nothing for a request that is left to Hono. An error thrown here is thrown there again, and gets a response. */
  function taken(incoming: IncomingMessage, response: ServerResponse): NodeRequest | undefined {
    try {
      const found = lifecycle.isOpen ? match(incoming) : undefined;
      if (!found || found.route.served.dependencies?.schedule().usesHono) return undefined;
      const request = new NodeRequest(incoming, response, found);
      // The options of the app may respond by themselves.
      if (around && around.begin(request) !== undefined) return undefined;
      if (observing) watchRequest(request, observing);
      return request;
    } catch {
      return undefined;
    }
  }

  /**
   * The watch began when the request arrived. It learns the route before the body comes, because the client may leave meanwhile.
   */
  function watchRequest(request: NodeRequest, by: Observing): void {
    request.watch = by.begun(request);
    const { watch, route } = request;
    if (!watch) return;
    watch.requestId = request.id;
    if (route.facts) watch.routed(route.facts);
  }

  return (incoming, response) => {
    const request = taken(incoming, response);
    if (!request) {
      through(incoming, response);
      return;
    }
    lifecycle.enter();
    if (isToBeCollected(request)) collectAndRun(request);
    else run(request);
  };

  function collectAndRun(request: NodeRequest): void {
    collectBody(request.incoming, request.route.served.limits.bodyLimit, (body) => {
      request.collected = body;
      run(request);
    });
  }
}

/**
 * Whether the body is read before anything else happens. It is not if something is called before it, or if a time limit has
 * begun. A body whose announced length is refused is not read at all.
 */
function isToBeCollected(request: NodeRequest): boolean {
  const { timeout, served } = request.route;
  const { body } = served.operation;
  if (!body || body.uploads || timeout || served.dependencies?.schedule().early.length) return false;
  const length = announcedLength(request.incoming);
  if (length === 0) request.collected = NO_BODY;
  if (isGiven(request.incoming)) return false;
  return length === undefined || (length > 0 && length <= served.limits.bodyLimit);
}

function isPlain(made: Answer): made is PlainAnswer {
  return !(made.body instanceof StreamedBody);
}
