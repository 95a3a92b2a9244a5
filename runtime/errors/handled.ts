import type { CompiledErrorHandler } from "../contract/error-fragment.js";
import type { CompiledResultBody } from "../contract/result.js";
import { type Answer, answer, type HeaderFields, type PlainAnswer } from "../result/answer.js";
import { encodeBody, fieldsOf } from "../result/encode-result.js";
import { fileAnswer } from "../result/file-answer.js";
import { FileReply } from "../result/file-reply.js";
import { headerFields } from "../result/header-fields.js";
import { mergeHeaders } from "../result/merge-headers.js";
import { Reply } from "../result/reply.js";
import type { ResponseMode } from "../result/to-json.js";
import { wrongKind } from "../result/wrong-kind.js";
import { defaultStatus, isHonoException } from "./default-answer.js";
import { HttpError } from "./http-error.js";

/**
 * Encodes the result of an error handler, as its return type declares it. A plain value gets the error's own status and headers.
 * @throws ResponseValidationError if the value is not as declared; Error if its status is not.
 */
export function encodeHandled(
  value: unknown,
  error: Error,
  { bodies, source }: CompiledErrorHandler,
  mode: ResponseMode,
): Answer {
  const given = Reply.is(value) ? value : undefined;
  const declared = given ? (bodies[given.status] ?? bodies["reply"]) : bodies["own"];
  if (!declared) throw undeclared(given?.status, source, Object.keys(bodies));
  const { status, headers } = given ?? ownReply(value, error);
  const { body, own } = contentOf(given ? given.value : value, status, declared, mode);
  const { headers: encode } = declared;
  // The headers of the error itself are not declared.
  const fields = headerFields(headers, given && encode && { encode, mode });
  return answer(status, body, mergeHeaders(own, { ...keptHeaders(given, error), ...fields }));
}

/** The content to send, and its header fields. The compiler refuses a handler that returns a stream (CS1032). */
function contentOf(
  content: unknown,
  status: number,
  declared: CompiledResultBody,
  mode: ResponseMode,
): { readonly body: Answer["body"]; readonly own: HeaderFields } {
  if (declared.kind === "file") {
    const file = FileReply.fileOf(content);
    if (!file) throw wrongKind(content, "is_instance_of", "Result should be a FileReply");
    // The whole file: the request's conditions and ranges apply to the requested resource, not to the description of an error.
    const { body, headers } = fileAnswer(file, { ...declared, status }, UNCONDITIONAL);
    return { body, own: headers };
  }
  const { body, contentType } = encodeBody(declared, content, { mode });
  return { body, own: fieldsOf(contentType) };
}

const UNCONDITIONAL = { method: "", header: () => undefined };

/** The result of an uncompiled handler, as JSON. */
export function sentAsItIs(value: unknown, error: Error): PlainAnswer {
  const reply = Reply.is(value) ? value : undefined;
  const { status, value: body, headers } = reply ?? ownReply(value, error);
  const fields = { ...keptHeaders(reply, error), ...headerFields(headers) };
  return answer(status, JSON.stringify(body) ?? null, mergeHeaders(fieldsOf("application/json"), fields));
}

/**
 * A reply with the error's own status also has the error's headers: a 401 must have `WWW-Authenticate`, a 405 `Allow` (RFC 9110,
 * 15.5.2 and 15.5.6). But the reply has its own body.
 */
function keptHeaders(given: Reply<number, unknown, object> | undefined, error: Error): HeaderFields {
  if (!given || !(error instanceof HttpError) || given.status !== error.status) return {};
  const { "content-type": _, "content-length": __, ...kept } = headerFields(error.headers);
  return kept;
}

function ownReply(value: unknown, error: Error): Reply<number, unknown, object> {
  const status = isHonoException(error) ? error.status : defaultStatus(error);
  return new Reply(status, value, error instanceof HttpError ? error.headers : {});
}

function undeclared(status: number | undefined, source: string, keys: readonly string[]): Error {
  const what = status === undefined ? "a value that is not a reply" : `reply(${status}, …)`;
  const known = keys.filter((key) => key !== "own").join(", ") || "none";
  return new Error(
    `The error handler at ${source} returned ${what}, which its return type does not declare. The statuses it declares: ${known}.`,
  );
}
