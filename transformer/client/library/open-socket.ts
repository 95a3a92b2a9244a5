import type { CallHeaders, ClientOptions } from "./call.js";
import { ClientSocket, type SocketMessages, type SocketOptions } from "./socket.js";
import { type OpenWebSocket, openWebSocket, sendsHeaders } from "./web-socket.js";

/** The options of a client with sockets. */
export interface SocketClientOptions extends ClientOptions {
  /**
   * Opens a connection, instead of the platform's `WebSocket`.
   * @example (url, protocols, headers) => new WebSocket(url, protocols, { headers }) // of the package ws
   */
  readonly webSocket?: OpenWebSocket | undefined;
}

/** The options of one connection. */
export interface ConnectOptions extends SocketOptions {
  /** They override those of the client. Browsers cannot send any. */
  readonly headers?: CallHeaders | undefined;
  /** The subprotocols to offer, in order of preference. */
  readonly protocols?: readonly string[] | undefined;
}

/** Opens a socket. */
export function openSocket<Sent, Received>(
  client: SocketClientOptions,
  path: string,
  messages: SocketMessages<Sent, Received>,
  options: ConnectOptions = {},
  own: Readonly<Record<string, string | undefined>> = {},
): ClientSocket<Sent, Received> {
  const open = async () => {
    const { headers, webSocket } = client;
    const page = (globalThis as { location?: { readonly href: string } }).location?.href;
    const url = new URL(`${client.baseUrl ?? ""}`.replace(/\/$/, "") + path, page ?? "http://localhost");
    url.protocol = url.protocol.replace("http", "ws");
    const asked = new Headers();
    for (const [name, value] of Object.entries(own)) if (value !== undefined) asked.set(name, value);
    new Headers(options.headers).forEach((value, name) => {
      asked.set(name, value);
    });
    const all = new Headers(typeof headers === "function" ? await headers() : headers);
    asked.forEach((value, name) => {
      all.set(name, value);
    });
    // Headers of all calls are left out if they cannot be sent; headers of this connection cause an error.
    const sent: Record<string, string> = {};
    (webSocket || sendsHeaders() ? all : asked).forEach((value, name) => {
      sent[name] = value;
    });
    return (webSocket ?? openWebSocket)(url.href, [...(options.protocols ?? [])], sent);
  };
  return new ClientSocket(open, messages, { ...options, timeout: options.timeout ?? client.timeout });
}
