import { HttpError } from "../errors/http-error.js";

/** The content of the headers of a form's part. */
export interface PartHead {
  readonly name: string;
  /** The name of a file. Empty if there is only `filename*`, which RFC 7578, 4.2 rules out. */
  readonly filename: string | undefined;
  /** Its `Content-Type` as it was sent. */
  readonly type: string | undefined;
}

/** The maximum number of bytes in the headers of one part, and of lines. */
export const HEADER_SIZE = 16_384;
const HEADER_LINES = 100;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What browsers and most clients send for a field: a name that contains nothing to unescape. */
const FIELD = /^content-disposition: form-data; name="([^"\\%\0\r\n]*)"$/i;

/**
 * @param bytes the header lines, without the blank line after them.
 * @param delimiter how a line with a delimiter begins.
 * @throws TypeError if they are malformed; HttpError 413 if there are too many.
 */
export function partHead(bytes: Uint8Array, delimiter: string): PartHead {
  const text = utf8.decode(bytes);
  const field = FIELD.exec(text)?.[1];
  if (field !== undefined) return { name: field, filename: undefined, type: undefined };
  if (text.includes("\0")) throw new TypeError("A header of a part contains NUL");
  const lines = text.split("\r\n");
  if (lines.length > HEADER_LINES) throw oversizedHeaders();
  let disposition: string | undefined;
  let type: string | undefined;
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon < 1 || line.startsWith(delimiter)) throw new TypeError("A header of a part has no name");
    const header = line.slice(0, colon).trim().toLowerCase();
    if (header === "content-disposition") disposition ??= line.slice(colon + 1);
    else if (header === "content-type") type ??= line.slice(colon + 1).trim();
  }
  const [kind, parameters] = headerParameters(disposition ?? "");
  const name = parameters.get("name");
  if (kind !== "form-data" || name === undefined) throw new TypeError("A part of the form has no name");
  const filename = parameters.get("filename") ?? (parameters.has("filename*") ? "" : undefined);
  return { name: unescaped(name), filename: filename && unescaped(filename), type };
}

export const oversizedHeaders = () => new HttpError(413, "The headers of a part of the form are too large");

/** The maximum length of a boundary (RFC 2046, 5.1.1). Searching for a longer one could take time for each of its bytes. */
const LONGEST_BOUNDARY = 70;

/**
 * Returns the boundary in a `Content-Type`.
 * @throws HttpError 400 if there is none, or if its length is not allowed; TypeError if the header is malformed.
 */
export function boundaryOf(contentType: string): string {
  const boundary = headerParameters(contentType)[1].get("boundary");
  if (!boundary) throw new HttpError(400, "Missing boundary in multipart.");
  if (boundary.length > LONGEST_BOUNDARY)
    throw new HttpError(400, `The boundary in multipart is longer than ${LONGEST_BOUNDARY} characters.`);
  return boundary;
}

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;

/** Invalid UTF-8 in a value becomes U+FFFD, as in a form of the platform. A U+FEFF at its beginning is part of the value. */
const valueDecoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Returns the decoder for the encoding that a part declares for its text (RFC 7578, 4.5).
 * @throws RangeError for an unknown encoding.
 */
export function textDecoderOf(type: string | undefined): typeof valueDecoder {
  const charset = type === undefined ? undefined : CHARSET.exec(type)?.[1];
  return charset === undefined ? valueDecoder : new TextDecoder(charset, { ignoreBOM: true });
}

const TOKEN = /[^\s;="]+/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
const UNQUOTED = /[^;]*/y;

/**
 * Parses `form-data; name="a"` into its value and its parameters, with lower-case names. The first parameter with a name counts.
 */
function headerParameters(header: string): readonly [value: string, parameters: ReadonlyMap<string, string>] {
  const parameters = new Map<string, string>();
  const semicolon = header.indexOf(";");
  const value = (semicolon < 0 ? header : header.slice(0, semicolon)).trim().toLowerCase();
  let at = semicolon < 0 ? header.length : semicolon;
  while (at < header.length) {
    while (/[\s;]/.test(header.charAt(at))) at++;
    if (at >= header.length) break;
    const name = match(TOKEN, header, at);
    if (!name || header[at + name[0].length] !== "=") throw new TypeError("A header of a form is malformed");
    at += name[0].length + 1;
    const quoted = match(QUOTED, header, at);
    const written = quoted ?? match(UNQUOTED, header, at);
    const given = quoted ? (quoted[1] ?? "").replace(/\\(["\\])/g, "$1") : (written?.[0] ?? "").trim();
    if (!quoted && given.startsWith('"')) throw new TypeError("A header of a form is malformed");
    const key = name[0].toLowerCase();
    if (!parameters.has(key)) parameters.set(key, given);
    at += written?.[0].length ?? 0;
  }
  return [value, parameters];
}

function match(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** Browsers escape quotes and line breaks in names (WHATWG HTML, multipart/form-data encoding algorithm). */
function unescaped(name: string): string {
  return name.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
