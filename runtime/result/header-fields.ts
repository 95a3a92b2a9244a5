import type { Encode } from "../contract/result.js";
import { ResponseValidationError } from "../errors/validation-errors.js";
import { Issues } from "../generated/issues.js";
import { isHttpDate } from "../http/http-date.js";
import { TOKEN } from "../http/token.js";
import type { HeaderFields } from "./answer.js";
import type { ResponseMode } from "./to-json.js";

/** What `Headers` and Node's `writeHead` accept: one line of Latin-1. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * The framing of a message belongs to the connection (RFC 9112, 6), not to a handler, which may pass on what another server
 * declared for another connection.
 */
export const isFraming = (name: string) => name === "transfer-encoding" || name === "trailer";

/** The declared headers of a reply: how they are encoded, and how strictly. */
export interface DeclaredHeaders {
  readonly encode: Encode;
  readonly mode: ResponseMode;
}

/**
 * Returns the header fields of a reply or an error, by lower-case name: declared headers as their type requires, others as text.
 * A list is one line each, and `undefined` means no header. Fields that frame the message are left out.
 * @throws ResponseValidationError if a declared header is missing or not as declared; Error if a name or a value cannot be in a
 * header.
 */
export function headerFields(given: object, declared?: DeclaredHeaders): HeaderFields {
  if (given instanceof Headers) return fieldsOf(given, declared);
  const fields: Record<string, string | string[]> = {};
  const encoded = declared ? encodedHeaders(given, declared) : undefined;
  for (const [written, value] of Object.entries({ ...encoded, ...given })) {
    if (value === undefined) continue;
    const name = written.toLowerCase();
    if (!TOKEN.test(name)) throw new Error(`"${written}" is not a valid header name.`);
    if (isFraming(name)) continue;
    const sent =
      value instanceof Date && isHttpDate(name) ? value.toUTCString() : (encoded?.[written] ?? value);
    fields[name] =
      Array.isArray(sent) || sent instanceof Set
        ? [...sent].map((each) => line(written, each))
        : line(written, sent);
  }
  return fields;
}

/** Names in `Headers` are in lower case, while declared names keep their spelling. The values are text already. */
function fieldsOf(given: Headers, declared: DeclaredHeaders | undefined): HeaderFields {
  const others = Object.fromEntries([...given].filter(([name]) => name !== "set-cookie"));
  const cookies = given.getSetCookie();
  return headerFields({ ...others, ...(cookies.length > 0 && { "set-cookie": cookies }) }, declared);
}

function encodedHeaders(given: object, { encode, mode }: DeclaredHeaders): Readonly<Record<string, unknown>> {
  const found = new Issues().encoding(mode === "project");
  const encoded = encode(given, found);
  if ((mode === "validate" ? found.count : found.structural) > 0)
    throw new ResponseValidationError(
      found.issues.map((issue) => ({ ...issue, loc: ["response", "header", ...issue.loc] })),
    );
  return encoded as Readonly<Record<string, unknown>>;
}

function line(name: string, value: unknown): string {
  const text = textOf(value);
  if (text === undefined)
    throw new Error(
      `The header "${name}" cannot be sent: it is ${value instanceof Date ? "an invalid date" : value === null || typeof value !== "object" ? String(value) : "an object"}. A header is a string, a number, a boolean or a date; undefined leaves it out.`,
    );
  if (!VALUE.test(text))
    throw new Error(
      `The header "${name}" cannot be sent: ${JSON.stringify(text.slice(0, 100))} is not one line of Latin-1 text. Encode values from a client, for example with encodeURIComponent.`,
    );
  return text;
}

function textOf(value: unknown): string | undefined {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return Number.isFinite(value) ? String(value) : undefined;
    case "boolean":
    case "bigint":
      return String(value);
    default:
      if (value instanceof URL) return value.href;
      return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : undefined;
  }
}
