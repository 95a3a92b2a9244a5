import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** How long the head of a request may take, in milliseconds: Node's own default. */
const HEAD_MS = 60_000;

/** How long nothing may come of a body that is waited for. */
const STALL_MS = 60_000;

/**
 * Ends requests of which nothing comes any more, after a minute and before two. Node ends whatever has not arrived after five
 * minutes, also a large upload on a slow connection: here a body may take any time, as long as something comes.
 */
export function endStalledBodies(server: Server): void {
  server.requestTimeout = 0;
  server.headersTimeout = HEAD_MS;
  /** How much their connections had received when they were last looked at, if more was waited for then. */
  const open = new Map<
    IncomingMessage,
    { readonly response: ServerResponse; received: number | undefined }
  >();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const { "content-length": length = "0", "transfer-encoding": coding } = request.headers;
    if (coding === undefined && length === "0") return;
    open.set(request, { response, received: undefined });
    request.once("close", () => open.delete(request));
  });
  const look = () => {
    for (const [request, one] of open) {
      const received = isWaitedFor(request) ? request.socket.bytesRead : undefined;
      if (received !== undefined && received === one.received && !one.response.headersSent) end(request);
      one.received = received;
    }
  };
  const timer = setInterval(look, STALL_MS).unref();
  server.once("close", () => clearInterval(timer));
}

/** Whether somebody reads it and has read what there is: else it is not the client that holds it up. */
function isWaitedFor(request: IncomingMessage): boolean {
  return !request.complete && request.readableFlowing === true && request.readableLength === 0;
}

/** As Node does it. */
function end({ socket }: IncomingMessage): void {
  socket.end("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n", () => socket.destroy());
}
