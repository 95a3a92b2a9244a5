import type { Context, MiddlewareHandler } from "hono";
import type { WSEvents } from "hono/ws";
import type { SocketDoor } from "../connection.js";
import { upgradeRequired } from "../handshake.js";
import { idleTimeout } from "./deno-door.js";
import { LOST, PlatformConnection } from "./platform-connection.js";

/** Hono's helper for a platform: `upgradeWebSocket` of `hono/bun`, `hono/deno`, `hono/cloudflare-workers`. */
export type UpgradeWebSocket = (
  createEvents: (context: Context) => WSEvents<unknown>,
  options?: { readonly protocol?: string; readonly idleTimeout?: number },
) => MiddlewareHandler;

/** Creates a door from one of Hono's helpers, which the app was given. */
export function helperDoor(upgradeWebSocket: UpgradeWebSocket): SocketDoor {
  return async (context, acceptance) => {
    const connection = new PlatformConnection(acceptance);
    const { protocol } = acceptance;
    const events: WSEvents<unknown> = {
      onOpen: (_, socket) => connection.opened(socket, socket.raw),
      onMessage: ({ data }) => connection.received(data),
      // Bun's events do not report whether they are clean.
      onClose: ({ code, reason }) => connection.ended({ code, reason, clean: code !== 1006 }),
      onError: () => connection.ended(LOST),
    };
    try {
      const response: unknown = await upgradeWebSocket(() => events, {
        ...(protocol !== undefined && { protocol }),
        idleTimeout: idleTimeout(acceptance),
      })(context, nothing);
      if (response instanceof Response) return response;
      // Hono's helper for Deno accepts only `Upgrade: websocket`, in lower case.
      throw upgradeRequired();
    } catch (error) {
      connection.forget();
      throw error;
    }
  };
}

const nothing = () => Promise.resolve();
