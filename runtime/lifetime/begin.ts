import type { ServerRequest } from "../request/server-request.js";
import type { Made, OwnResponse } from "../result/answer.js";
import { UNWANTED } from "./ending.js";
import { takeBody } from "./response-body.js";
import { StreamedBody } from "./streamed-body.js";

/**
 * Prepares a response for sending. It waits for the first item of a stream, so that an earlier failure gets an error response
 * like any other. A HEAD request starts no stream.
 * @param awaited whether something waits for the end of the response, as a watcher of the request also does.
 * @throws the error of a stream that fails before its first item; the reason of the request's signal if it was aborted, once
 * the stream has stopped completely. If it returns a promise, the promise rejects with the error.
 */
export function begin(made: Made, request: ServerRequest, awaited: boolean): Made | Promise<Made> {
  if (request.expired) return giveUp(made, request.expired.error);
  if ("response" in made)
    return awaited || request.headOnly || request.watch ? withOwnBody(made, request) : made;
  const { body } = made;
  return body instanceof StreamedBody ? begun(made, body, request) : made;
}

async function begun(made: Made, body: StreamedBody, request: ServerRequest): Promise<Made> {
  if (request.headOnly) dropBody(body, request);
  else await body.begin(request);
  return made;
}

/** The signal notifies what was created for the body. */
function dropBody(body: StreamedBody, request: ServerRequest): void {
  body.endWith(request);
  void body.stop(UNWANTED);
}

/** Its head is not held back: the handler decides when it is sent. */
async function withOwnBody({ response }: OwnResponse, request: ServerRequest): Promise<OwnResponse> {
  const body = await takeBody(response);
  if (body instanceof StreamedBody) {
    if (request.headOnly) dropBody(body, request);
    else body.endWith(request);
  }
  return { response, body };
}

/** Another response was sent. */
async function giveUp(made: Made, error: unknown): Promise<never> {
  await discard(made, error);
  throw error;
}

/** Releases a response that will not be sent. Resolves once it has stopped completely. */
export async function discard(made: Made, error: unknown): Promise<void> {
  const { body } = made;
  if (body instanceof StreamedBody) await body.stop({ how: "replaced", error });
  else if ("response" in made && body === undefined && !made.response.bodyUsed)
    await made.response.body?.cancel(error).catch(() => {});
}
