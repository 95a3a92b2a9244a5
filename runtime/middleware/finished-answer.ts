import { entityTags, isWeak } from "../http/entity-tag.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { Answer, PlainAnswer } from "../result/answer.js";
import type { AppMiddleware } from "./app-middleware.js";
import { encodedBytes, isWorthIt } from "./compression/encoded-bytes.js";
import { type Compression, RecordFields, type SeenRequest, type SentFields, vary } from "./plain.js";

/** Returns a response that is plain data in its final form, after an app's options. */
export function finishedAnswer(
  { constant, finish, compression }: AppMiddleware,
  request: SeenRequest,
  { status, headers, body }: PlainAnswer,
): MaybePromise<PlainAnswer> {
  if (!finish && !compression) return { status, headers: { ...constant, ...headers }, body };
  // Constant fields come last: adding to an object with that many members takes V8 three times as long.
  const own = { ...headers };
  const fields = new RecordFields(own);
  finish?.(request, fields);
  const encoded = compression && encodedAnswer(compression, request, { status, headers: own, body }, fields);
  const finished = (sent: PlainAnswer["body"]) => ({ status, headers: { ...constant, ...own }, body: sent });
  return encoded instanceof Promise ? encoded.then(finished) : finished(encoded ?? body);
}

function encodedAnswer(
  compression: Compression,
  request: SeenRequest,
  { status, body }: PlainAnswer,
  fields: SentFields,
): ReturnType<typeof encodedBytes> {
  if (standsForAnother(status)) sayOfAnother(status, request, fields);
  const isEncodable = body !== null && isWorthIt(compression, body) && compression.applies(status, fields);
  return isEncodable ? encodedBytes(compression, request, fields, body) : undefined;
}

/** Whether a response has the same `Vary` as the whole one, which may be encoded: a 304 (RFC 9110, 15.4.5), and a part (15.3.7). */
export const standsForAnother = (status: number) => status === 304 || status === 206;

/**
 * Sets the fields of such a response. The tag of a 304 is the one that the client has: it was sent as a weak tag if the response
 * was encoded, and a cache finds its stored response by it (RFC 9110, 8.8.3.3; RFC 9111, 4.3.4).
 */
export function sayOfAnother(status: number, request: SeenRequest, fields: SentFields): void {
  vary(fields, "Accept-Encoding");
  const tag = status === 304 ? fields.get("etag") : null;
  if (tag === null || isWeak(tag)) return;
  const known = entityTags(request.header("if-none-match") ?? "");
  if (Array.isArray(known) && !known.includes(tag) && known.includes(`W/${tag}`))
    fields.set("etag", `W/${tag}`);
}

/**
 * The same for a response whose body is created while it is sent.
 * @returns `undefined` if the body must be encoded: that requires the stream of a `Response`.
 */
export function finishedStream(
  { constant, finish, compression }: AppMiddleware,
  request: SeenRequest,
  { status, headers, body }: Answer,
): Answer | undefined {
  const own = { ...headers };
  const fields = new RecordFields(own);
  // First, as otherwise an application's `cors.origin` would be called twice.
  if (compression?.applies(status, fields)) return undefined;
  finish?.(request, fields);
  if (compression && standsForAnother(status)) sayOfAnother(status, request, fields);
  return { status, headers: { ...constant, ...own }, body };
}
