import type { Context } from "hono";

/** A response to HEAD as it was created, before middleware saw it. */
interface Made {
  readonly context: Context;
  readonly response: Response;
  /** The length of its body, in bytes. */
  readonly length: number;
}

/** By the server's request: Hono drops a body before the application sees the response again. */
const answers = new WeakMap<Request, Made>();

/** Records how long the body of a response to HEAD would have been. */
export function measured(response: Response, body: string | Uint8Array, context: Context): Response {
  const { byteLength } = typeof body === "string" ? new TextEncoder().encode(body) : body;
  answers.set(context.req.raw, { context, response, length: byteLength });
  return response;
}

/**
 * Adds the length that the body would have for GET. A server adds it to GET, but cannot add it to HEAD, because it does not see
 * the body (RFC 9110, 9.3.2). This happens last: Hono keeps the header fields of a response that middleware replaces, and the
 * length of the new body is unknown.
 * @param answered the response without its body.
 */
export function withLength(request: Request, answered: Response): Response {
  const made = answers.get(request);
  const { headers } = answered;
  // Chunks have no length (RFC 9112, 6.2).
  if (!made || headers.has("content-length") || headers.has("transfer-encoding")) return answered;
  const { context, response, length } = made;
  // Middleware that changes only header fields creates a new response around the same body. Without middleware, Hono's context
  // does not know the response.
  const isSame = !context.finalized || context.res === response || context.res.body === response.body;
  if (isSame) headers.set("content-length", String(length));
  return answered;
}
