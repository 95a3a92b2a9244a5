import { bunServer } from "../../bun-server.js";
import { originalOf } from "../../request/original-request.js";
import type { SocketDoor } from "../connection.js";
import { PlatformConnection, type PlatformSocket } from "./platform-connection.js";

/** Bun's connection, with the data that its handshake attached to it. */
interface BunSocket extends PlatformSocket {
  readonly data: PlatformConnection;
}

/** What Bun's server calls, for all of its sockets. */
export interface BunSocketHandlers {
  open(socket: BunSocket): void;
  message(socket: BunSocket, message: string | Uint8Array): void;
  close(socket: BunSocket, code: number, reason: string): void;
}

/** The option `websocket` of `Bun.serve`, for connections that {@link bunDoor} has opened. */
export const bunSocketHandlers: BunSocketHandlers = {
  open: (socket) => socket.data.opened(socket),
  message: ({ data }, message) => data.received(message),
  // Bun does not report whether it was clean.
  close: ({ data }, code, reason) => data.ended({ code, reason, clean: code !== 1006 }),
};

/**
 * The door of Bun, whose server comes with each request as Hono's environment.
 * @returns `undefined` on other platforms.
 */
export function bunDoor(): SocketDoor | undefined {
  if (!("Bun" in globalThis)) return undefined;
  return ({ env, req }, acceptance) => {
    const server = bunServer(env);
    if (!server) throw new Error(NO_SERVER);
    const headers = new Headers(acceptance.headers);
    if (acceptance.protocol !== undefined) headers.set("sec-websocket-protocol", acceptance.protocol);
    const connection = new PlatformConnection(acceptance);
    try {
      if (server.upgrade(originalOf(req.raw), { data: connection, headers })) return new Response(null);
      throw new Error(NOT_ITS_OWN);
    } catch (error) {
      connection.forget();
      throw error;
    }
  };
}

const NO_SERVER =
  "Bun opens WebSockets by its server, which it passes to fetch: export the app itself, or { fetch: (request, server) => app.fetch(request, server), websocket: app.websocket }.";

const NOT_ITS_OWN =
  "Bun could not open the WebSocket: it opens one only once per request, and only for the request object that its server created. Pass that object, not a copy.";
