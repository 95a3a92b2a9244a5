import type { MaybePromise } from "../maybe-promise.js";
import type { Answer, PlainAnswer } from "../result/answer.js";
import type { AppMiddleware } from "./app-middleware.js";
import { encodedBytes, isWorthIt } from "./compression/encoded-bytes.js";
import { RecordFields, type SeenRequest, vary } from "./plain.js";

/** An answer that is plain data, as the options of an app let it go out. */
export function finishedAnswer(
  { constant, finish, compression }: AppMiddleware,
  request: SeenRequest,
  { status, headers: own, body }: PlainAnswer,
): MaybePromise<PlainAnswer> {
  const headers = { ...constant, ...own };
  if (!finish && !compression) return { status, headers, body };
  const fields = new RecordFields(headers);
  finish?.(request, fields);
  if (!compression) return { status, headers, body };
  // What has not been modified may have been encoded (RFC 9110, 15.4.5).
  if (status === 304) vary(fields, "Accept-Encoding");
  if (body === null || !isWorthIt(compression, body) || !compression.applies(status, fields))
    return { status, headers, body };
  const encoded = encodedBytes(compression, request, fields, body);
  if (!encoded) return { status, headers, body };
  return encoded instanceof Promise
    ? encoded.then((bytes) => ({ status, headers, body: bytes }))
    : { status, headers, body: encoded };
}

/**
 * The same for an answer whose body is made while it is sent.
 * @returns nothing where the body is to be encoded: that is done with the stream of a `Response`.
 */
export function finishedStream(
  { constant, finish, compression }: AppMiddleware,
  request: SeenRequest,
  { status, headers: own, body }: Answer,
): Answer | undefined {
  const headers = { ...constant, ...own };
  const fields = new RecordFields(headers);
  finish?.(request, fields);
  return compression?.applies(status, fields) ? undefined : { status, headers, body };
}
