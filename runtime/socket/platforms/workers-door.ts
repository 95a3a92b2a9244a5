import type { SocketDoor } from "../connection.js";
import { LOST, PlatformConnection, type PlatformSocket } from "./platform-connection.js";

/** A socket of Cloudflare Workers, one of the two ends of a connection. */
interface WorkersSocket extends PlatformSocket {
  accept(): void;
  addEventListener(
    type: "message" | "close" | "error",
    listener: (event: {
      readonly data?: unknown;
      readonly code?: number;
      readonly reason?: string;
      readonly wasClean?: boolean;
    }) => void,
  ): void;
}

type WorkersPair = new () => { readonly 0: WorkersSocket; readonly 1: WorkersSocket };

/**
 * The door of Cloudflare Workers. It needs no helper: Hono's opens no connection before the client has sent something, and
 * selects no subprotocol.
 * @returns `undefined` on other platforms.
 */
export function workersDoor(): SocketDoor | undefined {
  const Pair = (globalThis as { readonly WebSocketPair?: WorkersPair }).WebSocketPair;
  if (!Pair) return undefined;
  return (_, acceptance) => {
    const { 0: client, 1: server } = new Pair();
    const connection = new PlatformConnection(acceptance);
    server.addEventListener("message", ({ data }) => connection.received(data));
    server.addEventListener("close", ({ code = 1005, reason = "", wasClean = true }) => {
      // On Workers, the program must respond to a close frame itself.
      connection.close(code === 1005 ? 1000 : code, reason);
      connection.ended({ code, reason, clean: wasClean });
    });
    server.addEventListener("error", () => connection.ended(LOST));
    server.accept();
    const { protocol } = acceptance;
    const response = new Response(null, {
      status: 101,
      ...{ webSocket: client },
      headers: protocol === undefined ? {} : { "sec-websocket-protocol": protocol },
    });
    connection.opened(server);
    return response;
  };
}
