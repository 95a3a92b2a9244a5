import type { ServerRequest } from "../request/server-request.js";
import type { Made, OwnResponse } from "../result/answer.js";
import { UNWANTED } from "./ending.js";
import { takeBody } from "./response-body.js";
import { StreamedBody } from "./streamed-body.js";

/**
 * Makes an answer ready to be sent. The first item of a stream is waited for, so that what fails before it is answered
 * like any other error. A HEAD request begins no stream.
 * @param awaited whether something waits for the end of the answer. So does who watches the request.
 * @throws what a stream fails with before its first item; the reason of the request's signal where it was aborted, when
 *   nothing of the stream runs any more. Or the promise is rejected with it.
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

/** What was made for the body is told by the signal. */
function dropBody(body: StreamedBody, request: ServerRequest): void {
  body.endWith(request);
  void body.stop(UNWANTED);
}

/** Its head is not held back: when it is sent is the handler's business. */
async function withOwnBody({ response }: OwnResponse, request: ServerRequest): Promise<OwnResponse> {
  const body = await takeBody(response);
  if (body instanceof StreamedBody) {
    if (request.headOnly) dropBody(body, request);
    else body.endWith(request);
  }
  return { response, body };
}

/** Another answer was given. */
async function giveUp(made: Made, error: unknown): Promise<never> {
  await discard(made, error);
  throw error;
}

/** Lets go of what nobody will send. Resolves when nothing of it runs any more. */
export async function discard(made: Made, error: unknown): Promise<void> {
  const { body } = made;
  if (body instanceof StreamedBody) await body.stop({ how: "replaced", error });
  else if ("response" in made && body === undefined && !made.response.bodyUsed)
    await made.response.body?.cancel(error).catch(() => {});
}
