import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Answers `Expect: 100-continue` with `100 Continue` when the body is first read, so that a client that waits for it does
 * not send what is refused unread (RFC 9110, 10.1.1). Node closes the connection behind an answer that came without it.
 */
export function continueWhenRead(request: IncomingMessage, response: ServerResponse): void {
  const read = request._read;
  // A stream calls it when somebody asks for data, in whatever way.
  request._read = (size) => {
    request._read = read;
    if (!response.headersSent) response.writeContinue();
    read.call(request, size);
  };
}
