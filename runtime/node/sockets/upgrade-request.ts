import { IncomingMessage, type ServerOptions } from "node:http";

/** Set by Node from the headers `Upgrade` and `Connection`, before it knows the others. */
const ASKED = Symbol("asked for an upgrade");

/**
 * Options of a server that passes WebSocket handshakes to its `upgrade` listener, and nothing else. Without them every request
 * with an `Upgrade` header goes there, cut off from its body and its connection: `Upgrade: h2c`, which Java's client sends with
 * every first request, and curl with `--http2`. A server may respond to these as if the header were absent (RFC 9110, 7.8).
 * @param mayUpgrade whether the connection is free for it.
 */
export function handshakesOnly(mayUpgrade: (request: IncomingMessage) => boolean): ServerOptions {
  // Node closes the connection of a CONNECT that no one listens for.
  const isUpgrade = (request: IncomingMessage) =>
    request.method === "CONNECT" || (isHandshake(request) && mayUpgrade(request));
  /** Node reads `request.upgrade` once it has the headers. Versions before 22.21 and 24.9 have no other way. */
  class Request extends IncomingMessage {
    declare [ASKED]: boolean | null;
    get upgrade(): boolean {
      return this[ASKED] === true && isUpgrade(this);
    }
    set upgrade(asked: boolean | null) {
      this[ASKED] = asked;
    }
  }
  return { IncomingMessage: Request, ...{ shouldUpgradeCallback: isUpgrade } };
}

/** Whether a request wanted an upgrade and did not get it. */
export function askedInVain(request: IncomingMessage): boolean {
  return (request as { readonly [ASKED]?: unknown })[ASKED] === true;
}

/** RFC 6455, 4.1: GET, HTTP/1.1. The RFC does not forbid a body, but its bytes would be read as frames. */
export function isHandshake({
  method,
  httpVersionMajor,
  httpVersionMinor,
  headers,
}: IncomingMessage): boolean {
  return (
    method === "GET" &&
    (httpVersionMajor > 1 || httpVersionMinor >= 1) &&
    headers.upgrade?.toLowerCase() === "websocket" &&
    headers["transfer-encoding"] === undefined &&
    Number(headers["content-length"] ?? 0) === 0
  );
}
