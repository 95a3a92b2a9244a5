/** The common members of a platform's `WebSocket` and that of the package `ws`. */
export interface WebSocketLike {
  binaryType: string;
  readonly bufferedAmount: number;
  readonly protocol: string;
  send(data: string | Uint8Array): void;
  close(code?: number, reason?: string): void;
  // biome-ignore lint/suspicious/noExplicitAny: each of them has its own types of events.
  addEventListener(type: "open" | "message" | "close" | "error", listener: (event: any) => void): void;
}

/** Opens a connection. */
export type OpenWebSocket = (
  url: string,
  protocols: string[],
  headers: Record<string, string>,
) => WebSocketLike | Promise<WebSocketLike>;

/**
 * Whether the platform's `WebSocket` can send headers: Node's from 22 on, Deno's and Bun's can; those of browsers and Workers
 * cannot.
 */
export function sendsHeaders(): boolean {
  const { navigator, process } = globalThis as {
    navigator?: { readonly userAgent?: string };
    process?: { readonly versions?: { readonly node?: string } };
  };
  const agent = navigator?.userAgent ?? "";
  return /^(Node|Deno|Bun)\b/.test(agent) || (agent === "" && process?.versions?.node !== undefined);
}

/**
 * The platform's `WebSocket`.
 * @throws TypeError if the platform has none, or cannot send the headers.
 */
export const openWebSocket: OpenWebSocket = (url, protocols, headers) => {
  const { WebSocket } = globalThis as unknown as {
    WebSocket?: new (url: string, how: string[] | object) => WebSocketLike;
  };
  if (!WebSocket)
    throw new TypeError("This platform has no WebSocket: pass one to createClient({ webSocket })");
  // Browsers send only the cookies of the page.
  const names = Object.keys(headers).filter((name) => name !== "cookie");
  if (names.length === 0) return new WebSocket(url, protocols);
  if (sendsHeaders()) return new WebSocket(url, { protocols, headers });
  throw new TypeError(`A WebSocket of this platform cannot send the headers ${names.join(", ")}`);
};
