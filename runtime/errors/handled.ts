import type { CompiledErrorHandler } from "../contract/error-fragment.js";
import { answer, type PlainAnswer } from "../result/answer.js";
import { encodeBody } from "../result/encode-result.js";
import { headerFields } from "../result/header-fields.js";
import { mergeHeaders } from "../result/merge-headers.js";
import { Reply } from "../result/reply.js";
import type { ResponseMode } from "../result/to-json.js";
import { defaultStatus, isHonoException } from "./default-answer.js";
import { HttpError } from "./http-error.js";

/**
 * Encodes what an error handler returned, as its return type declares it. A plain value gets the error's own status and
 * headers.
 * @throws ResponseValidationError when the value is not as declared; Error when its status is not.
 */
export function encodeHandled(
  value: unknown,
  error: Error,
  { bodies, source }: CompiledErrorHandler,
  mode: ResponseMode,
): PlainAnswer {
  const given = Reply.is(value) ? value : undefined;
  const declared = given ? (bodies[given.status] ?? bodies["reply"]) : bodies["own"];
  if (!declared) throw undeclared(given?.status, source, Object.keys(bodies));
  const { status, headers } = given ?? ownReply(value, error);
  const { body, contentType } = encodeBody(declared, given ? given.value : value, { mode });
  // The compiler refuses a handler that returns a stream (CS1032).
  if (typeof body === "object" && body !== null) throw new TypeError("An error handler returned a stream");
  const { headers: encode } = declared;
  // Those of the error itself are nobody's declaration.
  const fields = headerFields(headers, given && encode && { encode, mode });
  return answer(status, body, mergeHeaders(contentType, fields));
}

/** What a handler returned that was not compiled, as JSON. */
export function sentAsItIs(value: unknown, error: Error): PlainAnswer {
  const given = Reply.is(value) ? value : ownReply(value, error);
  const fields = mergeHeaders("application/json", headerFields(given.headers));
  return answer(given.status, JSON.stringify(given.value) ?? null, fields);
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
