import type { Context } from "hono";

/** An answer to HEAD as it was made, before middleware saw it. */
interface Made {
  readonly context: Context;
  readonly response: Response;
  /** Of its body, in bytes. */
  readonly length: number;
}

/** By the request as the server gave it: Hono drops a body before the application sees the response again. */
const answers = new WeakMap<Request, Made>();

/** Remembers how long the body of an answer to HEAD would have been. */
export function measured(response: Response, body: string | Uint8Array, context: Context): Response {
  const { byteLength } = typeof body === "string" ? new TextEncoder().encode(body) : body;
  answers.set(context.req.raw, { context, response, length: byteLength });
  return response;
}

/**
 * Says how long the body of GET is, which a server adds to GET, and cannot to HEAD, where it does not see the body
 * (RFC 9110, 9.3.2). Last of all: Hono keeps the header fields of a response that middleware replaces, and the length of
 * another body is not known.
 * @param answered without its body.
 */
export function withLength(request: Request, answered: Response): Response {
  const made = answers.get(request);
  const { headers } = answered;
  // Chunks have no length (RFC 9112, 6.2).
  if (!made || headers.has("content-length") || headers.has("transfer-encoding")) return answered;
  const { context, response, length } = made;
  // Middleware that changes header fields alone makes a new response around the same body. Where there was no
  // middleware, Hono's context does not know of the response.
  const isSame = !context.finalized || context.res === response || context.res.body === response.body;
  if (isSame) headers.set("content-length", String(length));
  return answered;
}
