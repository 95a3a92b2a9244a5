import type { CompiledResult, CompiledResultBody } from "../contract/result.js";
import { StreamedBody } from "../lifetime/streamed-body.js";
import { type Answer, answer, type HeaderFields, type Made } from "./answer.js";
import { binary, isIterable } from "./binary.js";
import { headerFields } from "./header-fields.js";
import { jsonLines } from "./json-lines.js";
import { mergeHeaders, withOutgoing } from "./merge-headers.js";
import type { Outgoing } from "./outgoing.js";
import { Reply } from "./reply.js";
import { type ResponseMode, toJson } from "./to-json.js";
import { wrongKind } from "./wrong-kind.js";

/** How one operation's results become answers. */
export interface ResultEncoding {
  readonly result: CompiledResult;
  readonly mode: ResponseMode;
}

/**
 * Encodes what a handler returned. A `Response` keeps its own status, headers and body. A stream has yet to begin.
 * @throws ResponseValidationError when the value is not what the return type declares.
 */
export function encodeResult(value: unknown, encoding: ResultEncoding, outgoing?: Outgoing): Made {
  if (isResponse(value)) return { response: outgoing ? withOutgoing(value, outgoing) : value };
  const { result } = encoding;
  const given = Reply.is(value) ? value : undefined;
  const status = given ? given.status : result.status;
  const declared = result.bodies[status];
  if (!declared) throw undeclared(status, given !== undefined, result);
  const { body, contentType, length } = encodeBody(declared, given ? given.value : value, encoding);
  const sent = given ? status : (outgoing?.status ?? status);
  if (!outgoing && !given && length === undefined)
    return answer(sent, body, HEADERS.get(contentType) ?? { "content-type": contentType });
  const { headers: encode } = declared;
  const replied = given && headerFields(given.headers, encode && { encode, mode: encoding.mode });
  return answer(sent, body, {
    ...(length !== undefined && { "content-length": String(length) }),
    ...mergeHeaders(contentType, replied, outgoing),
  });
}

/** Also true for a `Response` of the platform when a server has put its own class in its place, as node-server does. */
export function isResponse(value: unknown): value is Response {
  return value instanceof Response || Object.prototype.toString.call(value) === "[object Response]";
}

interface EncodedBody {
  readonly body: Answer["body"];
  /** Empty when there is no body. */
  readonly contentType: string;
  /** Of a body that is made while it is sent, in bytes, where that is known. */
  readonly length?: number;
}

const EMPTY: EncodedBody = { body: null, contentType: "" };

/** The header fields of the usual answers, made once. */
const HEADERS = new Map<string, HeaderFields>([
  ["", Object.freeze({})],
  ["application/json", Object.freeze({ "content-type": "application/json" })],
]);

/** @throws ResponseValidationError when the value is not what was declared. */
export function encodeBody(
  declared: CompiledResultBody,
  value: unknown,
  { mode }: Pick<ResultEncoding, "mode">,
): EncodedBody {
  switch (declared.kind) {
    case "empty":
      return EMPTY;
    case "json":
      return { body: toJson(value, declared, mode), contentType: "application/json" };
    case "text":
      if (typeof value !== "string") throw wrongKind(value, "string_type", "Result should be a valid string");
      return { body: value, contentType: declared.contentType };
    case "binary":
      return { ...binary(value), contentType: declared.contentType };
    case "json-lines": {
      if (!isIterable(value)) throw wrongKind(value, "iterable_type", "Result should be an async iterable");
      const encode = (item: unknown) => toJson(item, declared, mode);
      return { body: new StreamedBody(jsonLines(value, encode)), contentType: "application/jsonl" };
    }
    case "response":
      throw wrongKind(value, "is_instance_of", "Result should be a Response");
  }
}

function undeclared(status: number, isReply: boolean, { bodies }: CompiledResult): Error {
  const known = Object.keys(bodies).join(", ") || "none";
  const what = isReply ? `reply(${status}, …)` : "a value that is not a reply";
  return new Error(
    `The handler returned ${what}, but its return type declares only these statuses: ${known}. Declare Reply<${status}, …> in the return type, or answer a declared status.`,
  );
}
