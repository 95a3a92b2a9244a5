import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** How long the head of a request may take, in milliseconds: Node's own default. */
const HEAD_MS = 60_000;

/** How long nothing may come of a body that is waited for. */
const STALL_MS = 60_000;

/**
 * Ends requests of which nothing comes any more, after a minute and before two. Node ends whatever has not arrived after five
 * minutes, also a large upload on a slow connection: here a body may take any time, as long as something comes.
 * Nothing is kept for each request: a map of them made every POST a fifth dearer, since the tables that a map outgrows keep
 * what they hold alive until the next major collection.
 * @param answers of each connection the one that was begun last: only its request can still be on its way.
 */
export function endStalledBodies(server: Server, answers: () => Iterable<ServerResponse>): void {
  server.requestTimeout = 0;
  server.headersTimeout = HEAD_MS;
  /** How much the connections had received when they were last looked at, of those answers whose requests were waited for. */
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

/** Whether somebody reads it and has read what there is: else it is not the client that holds it up. */
function isWaitedFor(request: IncomingMessage): boolean {
  return !request.complete && request.readableFlowing === true && request.readableLength === 0;
}

/** As Node does it. */
function end({ socket }: IncomingMessage): void {
  socket.end("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n", () => socket.destroy());
}
