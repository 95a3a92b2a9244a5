import type { Context } from "hono";
import type { StatusCode } from "hono/utils/http-status";
import type { Answer } from "./answer.js";

/** An answer as it goes out. */
export type SentAnswer = Answer<string | ReadableStream<Uint8Array> | null>;

/**
 * Makes a `Response` of an answer. Through the context, so that headers which middleware set with `c.header` are in
 * it; a `Response` made without the context would lose them.
 */
export function toResponse({ status, headers, body }: SentAnswer, context: Context): Response {
  const fields =
    context.req.method === "HEAD" && typeof body === "string" ? { ...headers, ...lengthOf(body) } : headers;
  if (fields["set-cookie"] === undefined) return context.newResponse(body, status as StatusCode, fields);
  const { "set-cookie": cookies, ...others } = fields;
  // Appended, because as header fields of the response they would replace the cookies of middleware.
  for (const cookie of [cookies].flat()) context.header("set-cookie", cookie, { append: true });
  return context.newResponse(body, status as StatusCode, others);
}

/** What a server adds to GET, and cannot to HEAD, where it does not see the body (RFC 9110, 9.3.2). */
export function lengthOf(body: string | Uint8Array): { readonly "content-length": string } {
  const { byteLength } = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return { "content-length": String(byteLength) };
}
