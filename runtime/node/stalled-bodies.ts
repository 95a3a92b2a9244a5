import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** How long the head of a request may take, in milliseconds: Node's own default. */
const HEAD_MS = 60_000;

/** How long nothing may arrive of a body that is awaited, in milliseconds. */
const STALL_MS = 60_000;

/**
 * Ends requests that make no more progress, after one to two minutes. Node ends everything that has not arrived after five
 * minutes, even a large upload on a slow connection. Here a body may take any time, as long as something arrives. Nothing is kept
 * for each request: a map of requests made every POST a fifth slower, because the tables that a map outgrows keep their content
 * alive until the next major collection.
 * @param answers returns the response that was begun last on each connection: only its request can still be arriving.
 */
export function endStalledBodies(server: Server, answers: () => Iterable<ServerResponse>): void {
  server.requestTimeout = 0;
  server.headersTimeout = HEAD_MS;
  /** How much the connections had received at the last check, for those responses whose requests were awaited. */
  let before = new Map<ServerResponse, number>();
  const look = () => {
    const now = new Map<ServerResponse, number>();
    for (const response of answers()) {
      const request = response.req;
      if (response.headersSent || !isWaitedFor(request)) continue;
      const received = request.socket.bytesRead;
      if (received === before.get(response)) end(request);
      now.set(response, received);
    }
    before = now;
  };
  const timer = setInterval(look, STALL_MS).unref();
  server.once("close", () => clearInterval(timer));
}

/** Whether the body is being read and everything that arrived has been read. Otherwise it is not the client that holds it up. */
function isWaitedFor(request: IncomingMessage): boolean {
  return !request.complete && request.readableFlowing === true && request.readableLength === 0;
}

/** In the same way as Node. */
function end({ socket }: IncomingMessage): void {
  socket.end("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n", () => socket.destroy());
}
