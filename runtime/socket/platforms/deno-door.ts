import { originalOf } from "../../request/original-request.js";
import type { SocketAcceptance, SocketDoor } from "../connection.js";
import { LOST, PlatformConnection, type PlatformSocket } from "./platform-connection.js";

/** Deno's `WebSocket`, which opens some time after the response was returned. */
interface DenoSocket extends PlatformSocket {
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose:
    | ((event: { readonly code: number; readonly reason: string; readonly wasClean: boolean }) => void)
    | null;
  onerror: (() => void) | null;
}

interface Deno {
  upgradeWebSocket(
    request: Request,
    options: { readonly idleTimeout: number },
  ): { readonly response: Response; readonly socket: DenoSocket };
}

/**
 * The door of Deno, which uses `Deno.upgradeWebSocket`.
 * @returns `undefined` on other platforms.
 */
export function denoDoor(): SocketDoor | undefined {
  const { Deno } = globalThis as { readonly Deno?: Partial<Deno> };
  if (!Deno?.upgradeWebSocket) return undefined;
  const upgrade = Deno.upgradeWebSocket;
  return ({ req }, acceptance) => {
    const { response, socket } = upgrade(originalOf(req.raw), { idleTimeout: idleTimeout(acceptance) });
    const { protocol } = acceptance;
    // Not with Deno's option, which recognizes a client's subprotocols only if there is a space after each comma.
    if (protocol !== undefined) response.headers.set("sec-websocket-protocol", protocol);
    const connection = new PlatformConnection(acceptance);
    socket.onopen = () => connection.opened(socket);
    socket.onmessage = ({ data }) => connection.received(data);
    socket.onclose = ({ code, reason, wasClean }) => connection.ended({ code, reason, clean: wasClean });
    socket.onerror = () => connection.ended(LOST);
    return response;
  };
}

/** The interval at which Deno pings, in seconds; 0 means never. */
export function idleTimeout({ pingInterval }: Pick<SocketAcceptance, "pingInterval">): number {
  return pingInterval === false ? 0 : Math.ceil(pingInterval / 1000);
}
