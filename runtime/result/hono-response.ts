import type { Context } from "hono";
import type { StatusCode } from "hono/utils/http-status";
import type { Answer } from "./answer.js";

/**
 * Makes a `Response` of an answer. Through the context, so that headers which middleware set with `c.header` are in
 * it; a `Response` made without the context would lose them.
 */
export function toResponse({ status, headers, body }: Answer, context: Context): Response {
  if (context.req.method === "HEAD" && body instanceof ReadableStream) {
    // Nobody will read it: let the generator behind it finish.
    void body.cancel();
    body = null;
  }
  if (headers["set-cookie"] === undefined) return context.newResponse(body, status as StatusCode, headers);
  const { "set-cookie": cookies, ...others } = headers;
  // Appended, because as header fields of the response they would replace the cookies of middleware.
  for (const cookie of [cookies].flat()) context.header("set-cookie", cookie, { append: true });
  return context.newResponse(body, status as StatusCode, others);
}
