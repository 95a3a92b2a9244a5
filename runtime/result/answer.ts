/** Header fields by lower-case name; a list is sent as one line each. What Node's `writeHead` takes. */
export type HeaderFields = Readonly<Record<string, string | string[]>>;

/** What is sent, as plain data: adapters make a `Response` of it, or write it to a socket. */
export interface Answer {
  readonly status: number;
  readonly headers: HeaderFields;
  readonly body: string | ReadableStream<Uint8Array> | null;
}

const JSON_HEADERS: HeaderFields = Object.freeze({ "content-type": "application/json" });

/** An answer with a body, unless its status has none. */
export function answer(
  status: number,
  body: Answer["body"],
  headers: HeaderFields = body === null ? {} : JSON_HEADERS,
): Answer {
  if (!hasNoBody(status)) return { status, headers, body };
  const { "content-type": _, "content-length": __, ...others } = headers;
  return { status, headers: others, body: null };
}

/** Statuses that never carry a body (RFC 9110, 15.3.5, 15.3.6, 15.4.5). */
export const hasNoBody = (status: number) => status === 204 || status === 205 || status === 304;
