import type { Context, MiddlewareHandler } from "hono";
import type { WSEvents } from "hono/ws";
import type { SocketAcceptance, SocketDoor } from "./connection.js";
import { upgradeRequired } from "./handshake.js";
import { PlatformConnection, type PlatformSocket } from "./platform-connection.js";

/** Hono's helper for a platform: `upgradeWebSocket` of `hono/bun`, `hono/deno`, `hono/cloudflare-workers`. */
export type UpgradeWebSocket = (
  createEvents: (context: Context) => WSEvents<unknown>,
  options?: { readonly protocol?: string; readonly idleTimeout?: number },
) => MiddlewareHandler;

/** The door of a platform for which Hono has a helper. */
export function platformDoor(upgradeWebSocket: UpgradeWebSocket): SocketDoor {
  return async (context, acceptance) => {
    const connection = new PlatformConnection(acceptance);
    const events: WSEvents<unknown> = {
      onOpen: (_, socket) => connection.opened(socket, socket.raw),
      onMessage: ({ data }) => connection.received(data),
      // Bun's events do not say whether they are clean.
      onClose: ({ code, reason }) => connection.ended({ code, reason, clean: code !== 1006 }),
      onError: () => connection.ended(LOST),
    };
    try {
      const response: unknown = await upgradeWebSocket(() => events, optionsFor(acceptance))(
        context,
        nothing,
      );
      if (response instanceof Response) return response;
      // Hono's helper for Deno takes only `Upgrade: websocket`, in small letters.
      throw upgradeRequired();
    } catch (error) {
      connection.forget();
      throw error;
    }
  };
}

const nothing = () => Promise.resolve();

const LOST = { code: 1006, reason: "", clean: false };

/** Deno's; Bun and Workers look at none. */
function optionsFor({ protocol, pingInterval }: SocketAcceptance) {
  return {
    ...(protocol !== undefined && { protocol }),
    idleTimeout: pingInterval === false ? 0 : Math.ceil(pingInterval / 1000),
  };
}

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
