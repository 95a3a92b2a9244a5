import type { SocketEnd } from "./connection.js";

/**
 * What a test sends with the handshake of a socket.
 * @example const socket = await app.connect("/rooms/1", { headers: { authorization: "Bearer x" } } satisfies ConnectOptions);
 */
export interface ConnectOptions {
  readonly headers?: ConstructorParameters<typeof Headers>[0];
  /** The subprotocols that the client speaks, in order of preference. */
  readonly protocols?: readonly string[];
}

/**
 * The client's end of a socket, as `app.connect` returns it to a test.
 * @example
 * ```ts
 * const socket: ClientSocket = await app.connect("/rooms/1");
 * await socket.send({ text: "hi" });
 * ```
 */
export interface ClientSocket extends AsyncIterable<unknown, undefined> {
  /** The subprotocol that the server selected; `""` for none. */
  readonly protocol: string;
  /** The headers of the response to the handshake, such as cookies that dependencies have set. */
  readonly headers: Headers;
  /** Resolves when the connection has ended in any way; never rejects. */
  readonly closed: Promise<SocketEnd>;
  /**
   * Sends text or bytes unchanged, anything else as JSON. The promise resolves when the server has room for more.
   * @throws SocketClosed if the connection has ended or is closing.
   */
  send(message: unknown): Promise<void>;
  /**
   * Returns the next message: text or bytes unchanged, or the parsed value if the socket sends JSON.
   * @throws SocketClosed if there will be none.
   */
  receive(): Promise<unknown>;
  /**
   * Starts to close the connection.
   * @param code default 1000; otherwise as in a browser, 3000 to 4999, and those of RFC 6455, 7.4.
   */
  close(code?: number, reason?: string): void;
  /** Ends without a close frame, as if the network fails: the server sees 1006. */
  terminate(): void;
  [Symbol.asyncIterator](): AsyncIterableIterator<unknown, undefined>;
}

/**
 * Thrown if the server's response to a handshake is not a connection.
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
  /** The same response that a GET request would get. */
  readonly response: Response;

  constructor(response: Response) {
    super(`The socket was refused: ${response.status} ${response.statusText}`.trimEnd());
    this.response = response;
  }
}
