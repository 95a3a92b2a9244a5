import { entityTags, isWeak } from "../http/entity-tag.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { Answer, PlainAnswer } from "../result/answer.js";
import type { AppMiddleware } from "./app-middleware.js";
import { encodedBytes, isWorthIt } from "./compression/encoded-bytes.js";
import { type Compression, RecordFields, type SeenRequest, type SentFields, vary } from "./plain.js";

/** An answer that is plain data, as the options of an app let it go out. */
export function finishedAnswer(
  { constant, finish, compression }: AppMiddleware,
  request: SeenRequest,
  { status, headers, body }: PlainAnswer,
): MaybePromise<PlainAnswer> {
  if (!finish && !compression) return { status, headers: { ...constant, ...headers }, body };
  // What is constant comes last: V8 takes three times as long to add to an object of that many members.
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

/**
 * Whether an answer says in `Vary` what the whole one would, which may be encoded: one that is not modified (RFC 9110, 15.4.5), and a
 * part (15.3.7).
 */
export const standsForAnother = (status: number) => status === 304 || status === 206;

/**
 * What it says then. The tag of one that is not modified is the one that the client has: it was sent as a weak one where the
 * answer was encoded, and a cache finds what it has by that (RFC 9110, 8.8.3.3; RFC 9111, 4.3.4).
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
 * The same for an answer whose body is made while it is sent.
 * @returns nothing where the body is to be encoded: that is done with the stream of a `Response`.
 */
export function finishedStream(
  { constant, finish, compression }: AppMiddleware,
  request: SeenRequest,
  { status, headers, body }: Answer,
): Answer | undefined {
  const own = { ...headers };
  const fields = new RecordFields(own);
  // First, or an application's `cors.origin` would be asked here and there.
  if (compression?.applies(status, fields)) return undefined;
  finish?.(request, fields);
  if (compression && standsForAnother(status)) sayOfAnother(status, request, fields);
  return { status, headers: { ...constant, ...own }, body };
}
