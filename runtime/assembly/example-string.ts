import type { Members } from "../contract/members.js";

/** Examples for the formats of JSON Schema and OpenAPI. The addresses are those reserved for examples (RFC 2606, 5737, 3849). */
const FORMATS: Readonly<Record<string, string>> = {
  byte: "aGVsbG8=",
  uuid: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  email: "ada@example.com",
  "idn-email": "ada@example.com",
  hostname: "example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  "uri-reference": "/items/1",
  iri: "https://example.com/",
  "iri-reference": "/items/1",
  "uri-template": "/items/{id}",
  "date-time": "2026-01-02T03:04:05Z",
  date: "2026-01-02",
  time: "03:04:05Z",
  duration: "P1D",
  regex: "^a$",
  "json-pointer": "/items/0",
  "relative-json-pointer": "0/items",
};

/** Returns a text that fits a schema, or `undefined` if none is sure to be correct. */
export function exampleString(schema: Members): string | undefined {
  const { format, pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  if (schema["contentEncoding"] === "base64") return minLength === 0 ? "aGVsbG8=" : undefined;
  if (schema["contentMediaType"] !== undefined) return undefined;
  const known = typeof format === "string" ? FORMATS[format] : undefined;
  if (format !== undefined && known === undefined) return undefined;
  const plain = typeof pattern === "string" ? spelt(pattern) : "text";
  const text = known ?? (pattern === undefined ? fitted(plain, Number(minLength), Number(maxLength)) : plain);
  const length = [...text].length;
  const fits = length >= Number(minLength) && length <= Number(maxLength);
  return fits && (typeof pattern !== "string" || matches(pattern, text)) ? text : undefined;
}

function fitted(text: string, least: number, most: number): string {
  return least > 1_000 ? text : text.slice(0, Math.max(0, most)).padEnd(least, "a");
}

/** Returns a text for a simple pattern: `item-1` for `^item-\d+$`. Whether the text matches is checked afterwards. */
function spelt(pattern: string): string {
  return pattern
    .replace(/^\^|\$$/g, "")
    .replace(/\\d|\[0-9\]/g, "1")
    .replace(/\[a-z[^\][]*\]|\\w/g, "a")
    .replace(/\[A-Z[^\][]*\]/g, "A")
    .replace(/(.)\{(\d{1,2})(?:,\d*)?\}/g, (_, one: string, count: string) => one.repeat(Number(count)))
    .replace(/(^|[^\\])[+*?]/g, "$1")
    .replace(/\\(.)/g, "$1");
}

/** The compiler found the program's patterns to be fast on any text, and this text is short. */
function matches(pattern: string, text: string): boolean {
  try {
    return text.length <= 100 && new RegExp(pattern, "u").test(text);
  } catch {
    return false;
  }
}
