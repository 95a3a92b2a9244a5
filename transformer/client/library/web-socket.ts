/** What a platform's `WebSocket`, and that of the package `ws`, have in common. */
export interface WebSocketLike {
  binaryType: string;
  readonly bufferedAmount: number;
  readonly protocol: string;
  send(data: string | Uint8Array): void;
  close(code?: number, reason?: string): void;
  // biome-ignore lint/suspicious/noExplicitAny: each of them has its own types of events.
  addEventListener(type: "open" | "message" | "close" | "error", listener: (event: any) => void): void;
}

/** Makes a connection. */
export type OpenWebSocket = (
  url: string,
  protocols: string[],
  headers: Record<string, string>,
) => WebSocketLike | Promise<WebSocketLike>;

/**
 * The platform's `WebSocket`. Browsers and Workers can send no headers with it; Node from 22 on, Bun and Deno can.
 * @throws TypeError where the platform has none, or cannot do what it is to do.
 */
export const openWebSocket: OpenWebSocket = (url, protocols, headers) => {
  const { WebSocket, navigator, process } = globalThis as unknown as {
    WebSocket?: new (url: string, protocols: unknown) => WebSocketLike;
    navigator?: { readonly userAgent?: string };
    process?: { readonly versions?: { readonly node?: string } };
  };
  if (!WebSocket) throw new TypeError("There is no WebSocket here: hand one to createClient({ webSocket })");
  const names = Object.keys(headers);
  if (names.length === 0) return new WebSocket(url, protocols);
  const isServer = process?.versions?.node ?? /^(Deno|Bun)\b/.test(navigator?.userAgent ?? "");
  if (isServer) return new WebSocket(url, { protocols, headers });
  throw new TypeError(`A WebSocket of this platform cannot send the headers ${names.join(", ")}`);
};
