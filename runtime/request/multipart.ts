import type { FormValue } from "../contract/request-view.js";
import { HttpError } from "../errors/http-error.js";
import { tooManyFields } from "./limits.js";

/** The most bytes that the headers of one part may have, and the most lines. */
const HEADER_SIZE = 16_384;
const HEADER_LINES = 100;

/** One byte a character, so that a place in the text is a place in the bytes. Delimiters and header names are ASCII. */
const latin1 = new TextDecoder("latin1");
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** What is no UTF-8 in a value becomes U+FFFD, as in a form of the platform; a U+FEFF at its beginning is a character of it. */
const valueDecoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The fields of a `multipart/form-data` body (RFC 7578), in order. A part with a file name is a file, of which the name is
 * kept; a file field that was left empty is sent as an empty one without a name, and is as empty as any other.
 * Unlike the platform's `formData()` it takes a preamble and `filename*` on Node 20 as well, keeps a leading U+FEFF, and stops
 * at a limit; unlike parsers of streams it silently drops nothing.
 * @throws HttpError 400 without a boundary, 413 beyond `fieldLimit` fields or as many files, or with oversized headers.
 * @throws TypeError where the body is malformed.
 */
export function parseMultipart(
  bytes: Uint8Array,
  contentType: string,
  fieldLimit: number,
): readonly (readonly [name: string, value: FormValue])[] {
  const boundary = boundaryOf(contentType);
  if (!boundary) throw new HttpError(400, "Missing boundary in multipart.");
  const text = latin1.decode(bytes);
  const fields: [string, FormValue][] = [];
  const counts = { fields: 0, files: 0 };
  let part = nextDelimiter(text, boundary, 0);
  while (!part.isLast) {
    const end = text.indexOf("\r\n\r\n", part.end - 2);
    const next = nextDelimiter(text, boundary, part.end - 2);
    if (end < 0 || end > next.start) throw new TypeError("A part of the form has no end of its headers");
    const { name, filename, charset } = headersOf(bytes, part.end, end);
    const kind = filename === undefined ? "fields" : "files";
    if (++counts[kind] > fieldLimit) throw tooManyFields(kind, fieldLimit);
    // Where there is nothing, the end of the headers is the beginning of the delimiter.
    const data = bytes.subarray(Math.min(end + 4, next.start), next.start);
    const isFile = filename !== undefined && (filename !== "" || data.length > 0);
    fields.push([name, isFile ? { filename } : decoderOf(charset).decode(data)]);
    part = next;
  }
  return fields;
}

interface Delimiter {
  /** Where what stands before it ends. */
  readonly start: number;
  /** Behind the line. */
  readonly end: number;
  readonly isLast: boolean;
}

/**
 * The next line that is a delimiter (RFC 2046, 5.1.1). One that only begins like it belongs to the data. `from` is where its
 * line break may begin.
 */
function nextDelimiter(text: string, boundary: string, from: number): Delimiter {
  const dashes = `--${boundary}`;
  for (let at = text.indexOf(dashes, from); at >= 0; at = text.indexOf(dashes, at + 1)) {
    if (at > 0 && !(text.startsWith("\r\n", at - 2) && at - 2 >= from)) continue;
    const behind = at + dashes.length;
    const start = Math.max(at - 2, 0);
    if (text.startsWith("--", behind)) return { start, end: text.length, isLast: true };
    let end = behind;
    while (text[end] === " " || text[end] === "\t") end++;
    if (text.startsWith("\r\n", end)) return { start, end: end + 2, isLast: false };
  }
  throw new TypeError("The form does not end with its boundary");
}

interface PartHeaders {
  readonly name: string;
  /** Of a file; empty where only `filename*` is there. */
  readonly filename: string | undefined;
  readonly charset: string | undefined;
}

function headersOf(bytes: Uint8Array, from: number, end: number): PartHeaders {
  if (end - from > HEADER_SIZE) throw oversizedHeaders();
  const lines = end > from ? utf8.decode(bytes.subarray(from, end)).split("\r\n") : [];
  if (lines.length > HEADER_LINES) throw oversizedHeaders();
  let disposition: string | undefined;
  let charset: string | undefined;
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon < 1) throw new TypeError("A header of a part has no name");
    const header = line.slice(0, colon).trim().toLowerCase();
    if (header === "content-disposition") disposition ??= line.slice(colon + 1);
    else if (header === "content-type") charset ??= CHARSET.exec(line)?.[1];
  }
  const [type, parameters] = headerParameters(disposition ?? "");
  const name = parameters.get("name");
  if (type !== "form-data" || name === undefined) throw new TypeError("A part of the form has no name");
  const filename = parameters.get("filename") ?? (parameters.has("filename*") ? "" : undefined);
  return { name: unescaped(name), filename: filename && unescaped(filename), charset };
}

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i;

/**
 * What a part says that its text is encoded in (RFC 7578, 4.5).
 * @throws RangeError for an encoding that nobody knows.
 */
function decoderOf(charset: string | undefined): Pick<typeof valueDecoder, "decode"> {
  return charset === undefined ? valueDecoder : new TextDecoder(charset, { ignoreBOM: true });
}

const oversizedHeaders = () => new HttpError(413, "The headers of a part of the form are too large");

function boundaryOf(contentType: string): string | undefined {
  return headerParameters(contentType)[1].get("boundary");
}

const TOKEN = /[^\s;="]+/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
const UNQUOTED = /[^;]*/y;

/** `form-data; name="a"` as its value and parameters, names in lower case; the first of a name counts. */
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
