import type { IncomingMessage } from "node:http";

/**
 * Fields of which Node keeps only the first line (`message.headers`); everywhere else, lines are joined, as RFC 9110, 5.3 says.
 * `Content-Length` and `Host` occur once: Node's parser refuses other requests for the first, and `serve` for the second.
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
 * Returns a header field as `Headers` would.
 * @param name in lower case.
 */
export function headerOf({ headers, rawHeaders }: IncomingMessage, name: string): string | undefined {
  // A field may have the name of a property that every object has, and `__proto__` is lost in Node's own object.
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

/** Without a regular expression: one that matches the end of a text takes quadratic time in the number of spaces. */
function trimmed(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isSpace(value.charCodeAt(start))) start++;
  while (start < end && isSpace(value.charCodeAt(end - 1))) end--;
  return value.slice(start, end);
}
