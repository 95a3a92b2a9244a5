import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Responds to `Expect: 100-continue` with `100 Continue` when the body is first read, so that a client that waits for it does not
 * send a body that is refused unread (RFC 9110, 10.1.1). Node closes the connection after a response that was sent without it.
 */
export function continueWhenRead(request: IncomingMessage, response: ServerResponse): void {
  const read = request._read;
  // A stream calls it when data is requested in any way.
  request._read = (size) => {
    request._read = read;
    if (!response.headersSent) response.writeContinue();
    read.call(request, size);
  };
}
