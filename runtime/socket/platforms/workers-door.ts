import type { SocketDoor } from "../connection.js";
import { LOST, PlatformConnection, type PlatformSocket } from "./platform-connection.js";

/** Of Cloudflare Workers: two ends of one connection. */
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
 * The door of Cloudflare Workers, where no helper is needed: Hono's opens no connection before the client has spoken, and
 * selects no subprotocol.
 * @returns `undefined` elsewhere.
 */
export function workersDoor(): SocketDoor | undefined {
  const Pair = (globalThis as { readonly WebSocketPair?: WorkersPair }).WebSocketPair;
  if (!Pair) return undefined;
  return (_, acceptance) => {
    const { 0: client, 1: server } = new Pair();
    const connection = new PlatformConnection(acceptance);
    server.addEventListener("message", ({ data }) => connection.received(data));
    server.addEventListener("close", ({ code = 1005, reason = "", wasClean = true }) => {
      // Workers leave it to the program to answer a close frame.
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
