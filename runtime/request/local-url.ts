/** Returns the URL of a request without a socket. As in Hono, a path is relative to `http://localhost`. */
export function localUrl(input: Request | URL | string): Request | string {
  if (input instanceof Request) return input;
  const text = input.toString();
  if (/^https?:\/\//.test(text)) return text;
  return `http://localhost${text.startsWith("/") ? "" : "/"}${text}`;
}
