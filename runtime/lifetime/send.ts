import type { Context } from "hono";
import { bunServer } from "../bun-server.js";
import { originalOf } from "../request/original-request.js";
import type { ServerRequest } from "../request/server-request.js";
import type { Made } from "../result/answer.js";
import { measured } from "../result/head-length.js";
import { toResponse } from "../result/hono-response.js";
import type { Identified } from "../served-operation.js";
import { type Connection, connectionOf, holdToLength } from "./connection.js";
import { clientLeft, type Ending } from "./ending.js";
import type { OpenBodies } from "./open-bodies.js";
import { StreamedBody } from "./streamed-body.js";

/** What an application tracks about its responses. */
export interface Keeping {
  readonly bodies: OpenBodies;
  /** Gets the work that continues after a response, for callers that wait until everything is done. */
  readonly track: (work: Promise<unknown>) => void;
  /** Gets the error that broke off a stream, since the client can no longer get it. */
  readonly streamFailed: (error: unknown, request: Identified) => void;
}

/**
 * Creates the `Response` for an answer and owns its end: once the response has ended, it runs what waits for that.
 * @throws TypeError if it cannot be sent as it is; what waits for its end then gets that error.
 */
export function send(made: Made, request: ServerRequest, context: Context, keeping: Keeping): Response {
  const { body } = made;
  const streamed = body instanceof StreamedBody ? body : undefined;
  if (saysLength(made)) holdToLength(context.env);
  if (!streamed) request.answered();
  if (!streamed && !request.afterwards) return responseOf(made, undefined, request, context);
  const connection = connectionOf(context.env);
  const stream = request.headOnly ? undefined : streamed?.stream(connection);
  // Bun closes a connection without traffic after ten seconds, but a stream may be silent for longer.
  if (stream) bunServer(context.env)?.timeout(originalOf(context.req.raw), 0);
  let unsent: Ending | undefined;
  try {
    const response = responseOf(made, stream, request, context);
    if (streamed && stream)
      keeping.bodies.add(context.req.raw, { body: streamed, stream, response }, connection.isSocket);
    return response;
  } catch (error) {
    unsent = { how: "replaced", error };
    throw error;
  } finally {
    const work = unsent
      ? Promise.resolve(streamed?.stop(unsent) ?? unsent).then((ending) =>
          afterwards(ending, request, keeping),
        )
      : finishAfterEnd(request, connection, keeping, streamed);
    keeping.track(work);
    waitUntil(context, work);
  }
}

/**
 * Runs what waits for the end of a response that is sent through a socket.
 * @param streamed its body, if it is created while it is sent.
 */
export function finishBehind(
  request: ServerRequest,
  connection: Connection,
  keeping: Keeping,
  streamed?: StreamedBody,
): void {
  keeping.track(finishAfterEnd(request, connection, keeping, streamed));
}

async function finishAfterEnd(
  request: ServerRequest,
  connection: Connection,
  keeping: Keeping,
  streamed: StreamedBody | undefined,
): Promise<void> {
  await afterwards(await endOf(streamed, connection), request, keeping);
}

function saysLength(made: Made): boolean {
  return "response" in made
    ? made.response.headers.has("content-length")
    : made.headers["content-length"] !== undefined;
}

async function endOf(body: StreamedBody | undefined, { gone, isSocket }: Connection): Promise<Ending> {
  if (body && isSocket) void gone.then(() => body.stop({ how: "left", error: clientLeft() }));
  const ending: Ending = body ? await body.ended : { how: "complete" };
  await gone;
  return ending;
}

async function afterwards(ending: Ending, request: ServerRequest, keeping: Keeping): Promise<void> {
  request.answered();
  if (ending.how === "failed") keeping.streamFailed(ending.error, request);
  await request.afterwards?.(ending);
}

function responseOf(
  made: Made,
  stream: ReadableStream<Uint8Array> | undefined,
  request: ServerRequest,
  context: Context,
): Response {
  if (!("response" in made)) {
    const { status, headers, body } = made;
    return toResponse(
      { status, headers, body: body instanceof StreamedBody ? (stream ?? null) : body },
      context,
    );
  }
  const { response, body } = made;
  if (body === undefined || body === null) return response;
  if (body instanceof StreamedBody) return new Response(stream ?? null, response);
  const taken = new Response(body as Uint8Array<ArrayBuffer>, response);
  return request.headOnly ? measured(taken, body, context) : taken;
}

/** Workers stop what a request has started once its response ends or its client leaves, unless they are instructed to wait. */
const endsWithAnswer = "WebSocketPair" in globalThis;

/** Makes Workers wait for a handler: what it has opened must be closed, even if nothing waits for its response any more. */
export function outliveAnswer(context: Context, work: Promise<unknown>): void {
  if (endsWithAnswer) waitUntil(context, work.then(nothing, nothing));
}

const nothing = () => {};

/** Workers end with the response unless they are instructed to wait. */
export function waitUntil(context: Context, work: Promise<void>): void {
  try {
    context.executionCtx.waitUntil(work);
  } catch {
    // Hono throws if there is none.
  }
}
