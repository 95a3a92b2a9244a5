import type { AppMiddleware } from "./app-middleware.js";
import { encodedResponse } from "./compression/encoded-response.js";
import { sayOfAnother, standsForAnother } from "./finished-answer.js";
import type { SeenRequest, SentFields } from "./plain.js";

/** Returns a `Response` in its final form, after an app's options. */
export function finishedResponse(
  middleware: AppMiddleware,
  request: SeenRequest,
  answered: Response,
): Response | Promise<Response> {
  // The connection no longer speaks HTTP, and the platform's own object must reach it.
  if (answered.status === 101) return answered;
  const response = withFields(answered, (fields) => addFields(middleware, request, answered.status, fields));
  const { compression } = middleware;
  return compression ? encodedResponse(compression, request, response) : response;
}

function addFields(
  { constant, finish, compression }: AppMiddleware,
  request: SeenRequest,
  status: number,
  fields: SentFields,
): void {
  for (const [name, value] of Object.entries(constant ?? {})) {
    if (!fields.has(name)) fields.set(name, value);
  }
  finish?.(request, fields);
  if (compression && standsForAnother(status)) sayOfAnother(status, request, fields);
}

/** The fields of a redirect or of another server's response are immutable; those of a copy are not. */
export function withFields(response: Response, change: (fields: Headers) => void): Response {
  try {
    change(response.headers);
    return response;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const copy = new Response(response.body, response);
    change(copy.headers);
    return copy;
  }
}
