import type { Context } from "hono";

/** The part of Node's `ServerResponse` that says when an answer is out; node-server passes it as Hono's environment. */
interface NodeResponse {
  readonly closed: boolean;
  once(event: "close", listener: () => void): unknown;
}

/**
 * Runs work once an answer has been sent or the client has gone. On Node the socket says when; elsewhere a stream tells
 * when it has been read or cancelled, and other answers are handed over before the next turn of the event loop.
 * @param streamed whether the body is made while it is sent.
 * @param track is given the work, for those who wait until all of it is done.
 * @returns the response to send instead.
 */
export function afterSent(
  response: Response,
  streamed: boolean,
  work: () => Promise<void>,
  context: Context,
  track: (work: Promise<unknown>) => void,
): Response {
  let begin = () => {};
  const done = new Promise<void>((resolve) => {
    begin = resolve;
  }).then(work);
  track(done);
  waitUntil(context, done);
  const socket = (context.env as { outgoing?: NodeResponse } | undefined)?.outgoing;
  if (socket && typeof socket.once === "function") {
    if (socket.closed) begin();
    else socket.once("close", begin);
    return response;
  }
  if (streamed && response.body) return new Response(watched(response.body, begin), response);
  setTimeout(begin, 0);
  return response;
}

/** Workers end with the answer unless they are told to wait. */
function waitUntil(context: Context, done: Promise<void>): void {
  try {
    context.executionCtx.waitUntil(done);
  } catch {
    // Hono throws where there is none.
  }
}

function watched(body: ReadableStream<Uint8Array>, ended: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) {
            controller.enqueue(value);
            return;
          }
          controller.close();
        } catch (error) {
          controller.error(error);
        }
        ended();
      },
      async cancel(reason) {
        await reader.cancel(reason).catch(() => {});
        ended();
      },
    },
    { highWaterMark: 0 },
  );
}
