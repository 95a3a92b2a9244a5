import type { EtagOption } from "../contract/etag.js";
import type { CompiledJson, CompiledResult, CompiledResultBody } from "../contract/result.js";
import { StreamedBody } from "../lifetime/streamed-body.js";
import type { ServerRequest } from "../request/server-request.js";
import { type Answer, answer, type HeaderFields, hasNoBody, JSON_HEADERS, type Made } from "./answer.js";
import { binary, isIterable } from "./binary.js";
import { eventStream } from "./event-stream.js";
import { fileAnswer } from "./file-answer.js";
import { FileReply } from "./file-reply.js";
import { headerFields } from "./header-fields.js";
import { jsonLines } from "./json-lines.js";
import { mergeHeaders, withOutgoing } from "./merge-headers.js";
import type { Outgoing } from "./outgoing.js";
import { Reply } from "./reply.js";
import { itemsToJson, type ResponseMode, toJson } from "./to-json.js";
import { unlessKnown } from "./unmodified.js";
import { wrongKind } from "./wrong-kind.js";

/** How the results of one operation become answers. */
export interface ResultEncoding {
  readonly result: CompiledResult;
  readonly mode: ResponseMode;
  /** For a value that is not a reply, if it is sent as JSON. */
  readonly usual: CompiledJson | undefined;
  /** How responses get an `ETag`. */
  readonly etag: Exclude<EtagOption, false> | undefined;
}

/** @param mode how results are treated. */
export function resultEncoding(
  result: CompiledResult,
  mode: ResponseMode,
  etag: EtagOption = false,
): ResultEncoding {
  const declared = hasNoBody(result.status) ? undefined : result.bodies[result.status];
  return { result, mode, usual: declared?.kind === "json" ? declared : undefined, etag: etag || undefined };
}

/** The parts of a request that its result depends on. */
type Answered = Pick<ServerRequest, "outgoing" | "method" | "header" | "ifNoneMatch">;

/**
 * Encodes what a handler returned for a request. A `Response` keeps its own status, headers and body. A stream has not started
 * yet.
 * @throws ResponseValidationError if the value is not what the return type declares; HttpError 412 and 416 for a file.
 */
export function encodeResult(value: unknown, encoding: ResultEncoding, request: Answered): Made {
  const { outgoing } = request;
  const { usual } = encoding;
  if (usual && !outgoing && isData(value))
    return {
      status: encoding.result.status,
      headers: JSON_HEADERS,
      body: toJson(value, usual, encoding.mode),
    };
  const made = otherResult(value, encoding, request);
  return request.ifNoneMatch ? unlessKnown(made, request) : made;
}

/** Encodes everything that is not plain data sent as JSON without anything else to declare. */
function otherResult(value: unknown, encoding: ResultEncoding, request: Answered): Made {
  const { outgoing } = request;
  if (isResponse(value)) return { response: ownResponse(value, outgoing) };
  const { result } = encoding;
  const given = Reply.is(value) ? value : undefined;
  const status = given ? given.status : result.status;
  const declared = result.bodies[status];
  if (!declared) throw undeclared(status, given !== undefined, result);
  const sent = given ? status : (outgoing?.status ?? status);
  const content = given ? given.value : value;
  if (declared.kind === "file") {
    const file = FileReply.fileOf(content);
    if (!file) throw wrongKind(content, "is_instance_of", "Result should be a FileReply");
    const made = fileAnswer(file, { status: sent, contentType: declared.contentType }, request);
    const replied = headersOf(given, declared, encoding);
    return answer(made.status, made.body, mergeHeaders(made.headers, replied, outgoing));
  }
  const { body, contentType, length } = encodeBody(declared, content, encoding);
  const own = fieldsOf(contentType);
  if (!outgoing && !given && length === undefined) return answer(sent, body, own);
  try {
    const described = length === undefined ? own : { ...own, "content-length": String(length) };
    return answer(sent, body, mergeHeaders(described, headersOf(given, declared, encoding), outgoing));
  } catch (error) {
    // The owner of a stream must learn that it is not read.
    if (body instanceof StreamedBody) void body.stop({ how: "replaced", error });
    throw error;
  }
}

/** Whether a value cannot be a `Response` or a `Reply`, which takes longer to check. */
function isData(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype;
}

/** @throws as {@link headerFields}. */
function headersOf(
  given: Reply<number, unknown, object> | undefined,
  { headers: encode }: CompiledResultBody,
  { mode }: Pick<ResultEncoding, "mode">,
): HeaderFields | undefined {
  return given && headerFields(given.headers, encode && { encode, mode });
}

/** @throws TypeError if a header cannot be sent: node-server's `Response` checks none before they are read. */
function ownResponse(response: Response, outgoing: Outgoing | undefined): Response {
  void response.headers;
  return outgoing ? withOutgoing(response, outgoing) : response;
}

/** Also true for the platform's own `Response` if a server has replaced it with its own class, as node-server does. */
export function isResponse(value: unknown): value is Response {
  return value instanceof Response || Object.prototype.toString.call(value) === "[object Response]";
}

interface EncodedBody {
  readonly body: Answer["body"];
  /** Empty if there is no body. */
  readonly contentType: string;
  /** For a body that is created while it is sent, in bytes, if it is known. */
  readonly length?: number;
}

const EMPTY: EncodedBody = { body: null, contentType: "" };

const EVENTS = "text/event-stream";

/** The header fields of the most common responses, created once. */
const HEADERS = new Map<string, HeaderFields>([
  ["", Object.freeze({})],
  ["application/json", JSON_HEADERS],
  [
    EVENTS,
    // nginx buffers responses before it sends them, unless this header disables it.
    Object.freeze({ "content-type": EVENTS, "cache-control": "no-store", "x-accel-buffering": "no" }),
  ],
]);

/** Returns the header fields that describe a body. */
export function fieldsOf(contentType: string): HeaderFields {
  return HEADERS.get(contentType) ?? { "content-type": contentType };
}

/** @throws ResponseValidationError if the value is not what was declared. */
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
      const encode = itemsToJson(declared, mode);
      return { body: new StreamedBody(jsonLines(value, encode)), contentType: "application/jsonl" };
    }
    case "file":
      throw wrongKind(value, "is_instance_of", "Result should not be a file here");
    case "events": {
      if (!isIterable(value)) throw wrongKind(value, "iterable_type", "Result should be an async iterable");
      const encode = eventData(declared, mode);
      return { body: new StreamedBody(eventStream(value, encode)), contentType: EVENTS };
    }
    case "response":
      throw wrongKind(value, "is_instance_of", "Result should be a Response");
  }
}

function eventData({ data, raw }: CompiledEvents, mode: ResponseMode): (value: unknown) => string {
  const json = data && itemsToJson(data, mode);
  return (value) => {
    if (raw && typeof value === "string") return value;
    if (!json) throw wrongKind(value, "string_type", "The data of an event should be a valid string");
    return json(value);
  };
}

type CompiledEvents = CompiledResultBody & { readonly kind: "events" };

function undeclared(status: number, isReply: boolean, { bodies }: CompiledResult): Error {
  const known = Object.keys(bodies).join(", ") || "none";
  const what = isReply ? `reply(${status}, …)` : "a value that is not a reply";
  return new Error(
    `The handler returned ${what}, but its return type declares only these statuses: ${known}. Declare Reply<${status}, …> in the return type, or return a declared status.`,
  );
}
