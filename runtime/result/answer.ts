import { UNWANTED } from "../lifetime/ending.js";
import { StreamedBody } from "../lifetime/streamed-body.js";

/** Header fields by lower-case name; a list is sent as one line each. Node's `writeHead` accepts them. */
export type HeaderFields = Readonly<Record<string, string | string[]>>;

/** What is sent, as plain data: adapters turn it into a `Response`, or write it to a socket. */
export interface Answer<Body = string | Uint8Array<ArrayBuffer> | StreamedBody | null> {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: Body;
}

export type PlainAnswer = Answer<string | Uint8Array<ArrayBuffer> | null>;

/** A handler's own `Response`. */
export interface OwnResponse {
  readonly response: Response;
  /** Its body, if something waits for its end. It then replaces the response's own. */
  readonly body?: StreamedBody | Uint8Array | null;
}

/** What became of a handler's result. */
export type Made = Answer | OwnResponse;

export const JSON_HEADERS: HeaderFields = Object.freeze({ "content-type": "application/json" });

/**
 * Creates an answer with a body, unless its status has none. If a handler declares a wrong length for a complete body, the length
 * is dropped: extra bytes would be read as the beginning of the connection's next response.
 */
export function answer<Body extends Answer["body"]>(
  status: number,
  body: Body,
  headers: HeaderFields = body === null ? {} : JSON_HEADERS,
): Answer<Body | null> {
  if (hasNoBody(status)) {
    if (body instanceof StreamedBody) void body.stop(UNWANTED);
    const { "content-type": _, "content-length": __, ...others } = headers;
    return { status, headers: others, body: null };
  }
  const said = headers["content-length"];
  if (said === undefined || body === null || body instanceof StreamedBody || isLength(said, body))
    return { status, headers, body };
  const { "content-length": _, ...others } = headers;
  return { status, headers: others, body };
}

function isLength(said: string | string[], body: string | Uint8Array): boolean {
  const { byteLength } = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return said === String(byteLength);
}

/** Statuses that never carry a body (RFC 9110, 15.3.5, 15.3.6, 15.4.5). */
export const hasNoBody = (status: number) => status === 204 || status === 205 || status === 304;
