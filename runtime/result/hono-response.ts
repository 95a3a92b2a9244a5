import type { Context } from "hono";
import type { StatusCode } from "hono/utils/http-status";
import type { Answer } from "./answer.js";
import { measured } from "./head-length.js";
import { rememberAnswer } from "./whole-again.js";
import { rememberBody } from "./whole-bodies.js";

/** An answer in the form in which it is sent. */
export type SentAnswer = Answer<string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null>;

/**
 * Turns an answer into a `Response`. It uses the context, so that the response has the headers that middleware set with
 * `c.header`. A `Response` created without the context would lose them.
 */
export function toResponse(sent: SentAnswer, context: Context): Response {
  const response = responseOf(sent, context);
  rememberBody(response, sent.body);
  rememberAnswer(response, sent.body, context);
  const isMeasured =
    context.req.method === "HEAD" && (typeof sent.body === "string" || sent.body instanceof Uint8Array);
  return isMeasured ? measured(response, sent.body, context) : response;
}

function responseOf({ status, headers, body }: SentAnswer, context: Context): Response {
  if (headers["set-cookie"] === undefined) return context.newResponse(body, status as StatusCode, headers);
  const { "set-cookie": cookies, ...others } = headers;
  // Appended, because as header fields of the response they would replace the cookies of middleware.
  for (const cookie of [cookies].flat()) context.header("set-cookie", cookie, { append: true });
  return context.newResponse(body, status as StatusCode, others);
}
