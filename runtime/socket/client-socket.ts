import type { SocketEnd } from "./connection.js";

/**
 * What a test sends with the handshake of a socket.
 * @example const socket = await app.connect("/rooms/1", { headers: { authorization: "Bearer x" } } satisfies ConnectOptions);
 */
export interface ConnectOptions {
  readonly headers?: ConstructorParameters<typeof Headers>[0];
  /** The subprotocols that the client speaks, the one it likes best first. */
  readonly protocols?: readonly string[];
}

/**
 * The client's end of a socket, as `app.connect` gives it to a test.
 * @example
 * ```ts
 * const socket: ClientSocket = await app.connect("/rooms/1");
 * await socket.send({ text: "hi" });
 * ```
 */
export interface ClientSocket extends AsyncIterable<unknown, undefined> {
  /** The subprotocol that the server selected; `""` for none. */
  readonly protocol: string;
  /** Of the answer to the handshake: cookies that dependencies have set. */
  readonly headers: Headers;
  /** Resolves when the connection has ended, in whatever way; never rejects. */
  readonly closed: Promise<SocketEnd>;
  /**
   * Sends text or bytes as they are, anything else as JSON. The promise resolves when the server has room for more.
   * @throws SocketClosed when the connection has ended or is closing.
   */
  send(message: unknown): Promise<void>;
  /**
   * The next message: text or bytes as they are; where the socket sends JSON, what that says.
   * @throws SocketClosed when there will be none.
   */
  receive(): Promise<unknown>;
  /**
   * Starts to close the connection.
   * @param code default 1000; else as a browser allows it, 3000 to 4999, and those of RFC 6455, 7.4.
   */
  close(code?: number, reason?: string): void;
  /** Ends without a goodbye, as when the network fails: the server sees 1006. */
  terminate(): void;
  [Symbol.asyncIterator](): AsyncIterableIterator<unknown, undefined>;
}

/**
 * The server's answer to a handshake was not a connection.
 * @example
 * ```ts
 * try {
 *   await app.connect("/rooms/1");
 * } catch (error) {
 *   if (error instanceof SocketRefused) console.log(error.response.status);
 * }
 * ```
 */
export class SocketRefused extends Error {
  override readonly name = "SocketRefused";
  /** The same as a GET request would have had. */
  readonly response: Response;

  constructor(response: Response) {
    super(`The socket was refused: ${response.status} ${response.statusText}`.trimEnd());
    this.response = response;
  }
}
