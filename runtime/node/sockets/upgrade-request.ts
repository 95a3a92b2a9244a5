import { IncomingMessage, type ServerOptions } from "node:http";

/** Set by Node from the headers `Upgrade` and `Connection`, before it knows the others. */
const ASKED = Symbol("asked for an upgrade");

/**
 * Options of a server that hands to its `upgrade` listener what is a WebSocket handshake, and nothing else. Without them
 * every request with an `Upgrade` header lands there, cut off from its body and its connection: `Upgrade: h2c`, which Java's
 * client sends with every first request, and curl with `--http2`. A server may answer these as if they had not asked
 * (RFC 9110, 7.8).
 * @param mayUpgrade whether the connection is free for it.
 */
export function handshakesOnly(mayUpgrade: (request: IncomingMessage) => boolean): ServerOptions {
  // Node closes the connection of a CONNECT that nobody listens for.
  const isUpgrade = (request: IncomingMessage) =>
    request.method === "CONNECT" || (isHandshake(request) && mayUpgrade(request));
  /** Node asks `request.upgrade` once it has read the headers. Older versions than 22.21 and 24.9 have no other way. */
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

/** Whether a request asked for an upgrade that it did not get. */
export function askedInVain(request: IncomingMessage): boolean {
  return (request as { readonly [ASKED]?: unknown })[ASKED] === true;
}

/** RFC 6455, 4.1: GET, HTTP/1.1. A body is not forbidden there, but its bytes would be taken for frames. */
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
