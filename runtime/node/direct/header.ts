import type { IncomingMessage } from "node:http";

/**
 * Of these Node keeps the first line only (`message.headers`); everywhere else they are joined, as RFC 9110, 5.3, has it. There is
 * one `Content-Length`, or Node's parser refuses the request, and one `Host`, or `serve` does.
 */
const FIRST_ONLY: ReadonlySet<string> = new Set([
  "age",
  "authorization",
  "content-type",
  "etag",
  "expires",
  "from",
  "if-modified-since",
  "if-unmodified-since",
  "last-modified",
  "location",
  "max-forwards",
  "proxy-authorization",
  "referer",
  "retry-after",
  "server",
  "user-agent",
]);

/**
 * A header field as `Headers` gives it.
 * @param name in lower case.
 */
export function headerOf({ headers, rawHeaders }: IncomingMessage, name: string): string | undefined {
  // A field may be called as a property of all objects is, and `__proto__` is lost among Node's own.
  if (!Object.hasOwn(headers, name)) return name === "__proto__" ? joined(rawHeaders, name) : undefined;
  const value = headers[name];
  const isAll = typeof value === "string" && !FIRST_ONLY.has(name);
  return isAll ? trimmed(value) : joined(rawHeaders, name);
}

function joined(rawHeaders: readonly string[], name: string): string | undefined {
  let value: string | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const found = rawHeaders[at];
    if (found === undefined || found.length !== name.length || found.toLowerCase() !== name) continue;
    const line = trimmed(rawHeaders[at + 1] ?? "");
    value = value === undefined ? line : `${value}, ${line}`;
  }
  return value;
}

const isSpace = (code: number) => code === 9 || code === 32;

/** Not by a regular expression: one for the end of a text takes the square of its length in spaces. */
function trimmed(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isSpace(value.charCodeAt(start))) start++;
  while (start < end && isSpace(value.charCodeAt(end - 1))) end--;
  return value.slice(start, end);
}
