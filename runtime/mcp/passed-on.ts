/**
 * Headers of a caller's request that describe the request and not the caller: its framing, the wanted form of the response, its
 * conditions, and the protocol's own. All others are passed on, because only the operation knows which of them are credentials,
 * or affect its response.
 */
const OF_THE_REQUEST: ReadonlySet<string> = new Set([
  ...["accept", "accept-encoding", "range", "if-range", "last-event-id", "expect"],
  ...["if-match", "if-none-match", "if-modified-since", "if-unmodified-since"],
  // Hop by hop (RFC 9110, 7.6.1).
  ...["connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"],
]);

/** The headers of a request that calls an operation on behalf of another request. */
export function passedOn(headers: Headers, own: Readonly<Record<string, string>>): Headers {
  const passed = new Headers();
  for (const [name, value] of headers) {
    const isOfRequest = OF_THE_REQUEST.has(name) || name.startsWith("content-") || name.startsWith("mcp-");
    if (!isOfRequest) passed.set(name, value);
  }
  for (const [name, value] of Object.entries(own)) passed.set(name, value);
  return passed;
}
