import type { Issue } from "../contract/issue.js";
import type { SocketEnd } from "./connection.js";

/**
 * The connection of a socket's handler: what the client sends as an async iterable of `In`, and `send` for `Out`.
 *
 * A type whose values are all strings is sent as text frames, `Uint8Array` as binary frames, and anything else as JSON in text
 * frames, decoded like a body and encoded like a result. `never` means no messages at all. A message that does not match `In` closes
 * the connection with 1007, unless `In` includes {@link InvalidMessage}: then the handler gets one.
 *
 * @example
 * app.socket("/echo", async (socket: Socket<string, string>): Promise<void> => {
 *   for await (const text of socket) await socket.send(text);
 * });
 */
export interface Socket<In, Out> extends AsyncIterable<In, undefined> {
  /** The subprotocol that both sides speak; `""` for none. */
  readonly protocol: string;
  /** Aborted when the connection ends. An injected `AbortSignal` is the same. */
  readonly signal: AbortSignal;
  /** Resolves when the connection has ended in any way; never rejects. */
  readonly closed: Promise<SocketEnd>;
  /**
   * Sends a message, after those before it. The promise resolves when there is room for the next one: a handler that awaits it is
   * as fast as the client reads.
   * @throws SocketClosed if the connection has ended or is closing; ResponseValidationError if the message is not as `Out`
   * declares, under the rules of `validateResponses`. Both reject the promise, and are not unhandled rejections if it is not
   * awaited.
   */
  send(message: Out): Promise<void>;
  /**
   * Returns the next message. A handler that reads all of them iterates over the socket instead.
   * @throws SocketClosed if there will be none. It rejects the promise, and is not an unhandled rejection if it is not awaited.
   */
  receive(): Promise<In>;
  /**
   * Starts to close the connection: iterating ends, and messages that were not read yet are dropped. Does nothing if it is
   * already closing.
   * @param code default 1000; 1001, 1007 to 1014, or one of your own from 3000 to 4999 (RFC 6455, 7.4).
   * @param reason at most 123 bytes of UTF-8, for the other side.
   * @throws RangeError for another code, or a longer reason.
   */
  close(code?: number, reason?: string): void;
  /** Iterating ends when the connection ends in any way: see {@link closed}. Leaving the loop does not close it. */
  [Symbol.asyncIterator](): AsyncIterableIterator<In, undefined>;
}

/**
 * What a handler gets instead of a message that was not as declared, if its type includes it: `Socket<In | InvalidMessage, Out>`.
 * @example
 * ```ts
 * app.socket("/echo", async (socket: Socket<{ text: string } | InvalidMessage, string>): Promise<void> => {
 *   for await (const message of socket) await socket.send(message instanceof InvalidMessage ? "What?" : message.text);
 * });
 * ```
 */
export class InvalidMessage {
  /** The same as in a 422, with `loc` from `["message", …]`. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    this.issues = issues;
  }
}
