/** A response as it was on the wire, parsed strictly by RFC 9112. */
export interface Answer {
  readonly status: number;
  /** By name in lower case, with all values in order for fields that occur more than once. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Latin-1, so that every byte can be seen. */
  readonly body: string;
  /** The declared length of the body. */
  readonly framing: "length" | "chunked" | "none" | "to the end";
}

/** The meaning of a response to a client depends on the request. */
export type Asked = "HEAD" | "other";

/**
 * Parses the responses in a text.
 * @param asked the kind of each request, in order.
 * @param over whether no more data will arrive.
 * @returns those that are complete, including informational ones (1xx), and the rest of the text.
 * @throws Error for anything that no client would understand, or that clients could understand in two ways.
 */
export function answersIn(
  text: string,
  asked: readonly Asked[],
  over: boolean,
): { readonly answers: readonly Answer[]; readonly rest: string } {
  const answers: Answer[] = [];
  let rest = text;
  let final = 0;
  while (rest !== "") {
    const one = firstIn(rest, asked[final] ?? "other", over);
    if (!one) break;
    answers.push(one.answer);
    rest = one.rest;
    if (one.answer.status >= 200) final++;
  }
  return { answers, rest };
}

function firstIn(text: string, asked: Asked, over: boolean) {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [statusLine = "", ...lines] = text.slice(0, end).split("\r\n");
  const status = /^HTTP\/1\.1 (\d{3}) [\t\x20-\x7e\x80-\xff]*$/.exec(statusLine)?.[1];
  if (status === undefined) throw new Error(`No status line: ${JSON.stringify(statusLine)}`);
  const head = { status: Number(status), fields: fieldsOf(lines) };
  const rest = text.slice(end + 4);
  const body = bodyIn(rest, head.status, head.fields, asked, over);
  return body && { answer: { ...head, body: body.body, framing: body.framing }, rest: body.rest };
}

const FIELD = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[\t ]*([\t\x20-\x7e\x80-\xff]*?)[\t ]*$/;

function fieldsOf(lines: readonly string[]): Answer["fields"] {
  const fields: Record<string, string[]> = Object.create(null);
  for (const line of lines) {
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new Error(`No header field: ${JSON.stringify(line)}`);
    const key = name.toLowerCase();
    fields[key] = [...(fields[key] ?? []), value];
  }
  return fields;
}

/** RFC 9112, 6.3, and what a server must not send: RFC 9110, 8.6, and RFC 9112, 6.1 and 6.2. */
function bodyIn(text: string, status: number, fields: Answer["fields"], asked: Asked, over: boolean) {
  const lengths = fields["content-length"] ?? [];
  const codings = fields["transfer-encoding"] ?? [];
  if (lengths.length + codings.length > 1) throw new Error("The length of a body is said twice.");
  const [length] = lengths;
  if (length !== undefined && !/^\d+$/.test(length)) throw new Error(`Content-Length: ${length}`);
  const isBare = status < 200 || status === 204;
  if (isBare && lengths.length + codings.length > 0)
    throw new Error(`A ${status} says the length of a body.`);
  if (asked === "HEAD" || isBare || status === 304) return { body: "", rest: text, framing: "none" } as const;
  if (codings.length > 0) return chunkedIn(text);
  if (length !== undefined) {
    if (text.length < Number(length)) return undefined;
    const size = Number(length);
    return { body: text.slice(0, size), rest: text.slice(size), framing: "length" } as const;
  }
  return over ? ({ body: text, rest: "", framing: "to the end" } as const) : undefined;
}

function chunkedIn(text: string) {
  let body = "";
  let at = 0;
  for (;;) {
    const end = text.indexOf("\r\n", at);
    if (end < 0) return undefined;
    const size = /^[0-9a-fA-F]+$/.exec(text.slice(at, end))?.[0];
    if (size === undefined) throw new Error(`No size of a chunk: ${JSON.stringify(text.slice(at, end))}`);
    const length = Number.parseInt(size, 16);
    if (text.length < end + 2 + length + 2) return undefined;
    if (text.slice(end + 2 + length, end + 4 + length) !== "\r\n")
      throw new Error("A chunk of another length.");
    if (length === 0) return { body, rest: text.slice(end + 4), framing: "chunked" } as const;
    body += text.slice(end + 2, end + 2 + length);
    at = end + 4 + length;
  }
}
