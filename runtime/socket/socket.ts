import type { Issue } from "../contract/issue.js";
import type { SocketEnd } from "./connection.js";

/**
 * The connection of a socket's handler: what the client sends as an async iterable of `In`, and `send` for `Out`.
 *
 * A type of which every value is a string travels as text frames; `Uint8Array` as binary frames; anything else as JSON in
 * text frames, decoded like a body and encoded like a result. `never` stands for no messages at all. A message that is not
 * as `In` says closes the connection with 1007, unless `In` has an {@link InvalidMessage}: then the handler gets one.
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
  /** Resolves when the connection has ended, in whatever way; never rejects. */
  readonly closed: Promise<SocketEnd>;
  /**
   * Sends a message, behind those before it. The promise resolves when there is room for the next one: to await it is to be as
   * fast as the client reads.
   * @throws SocketClosed when the connection has ended or is closing; ResponseValidationError when the message is not
   *   as `Out` says, as `validateResponses` has it. Both reject the promise, and are no unhandled rejections where nobody awaits it.
   */
  send(message: Out): Promise<void>;
  /**
   * The next message. A handler that reads all of them iterates over the socket instead.
   * @throws SocketClosed when there will be none: it rejects the promise, and is no unhandled rejection where nobody awaits it.
   */
  receive(): Promise<In>;
  /**
   * Starts to close the connection: iterating ends, and what was not read yet is dropped. Does nothing when it is closing.
   * @param code default 1000; 1001, 1007 to 1014, or one of your own from 3000 to 4999 (RFC 6455, 7.4).
   * @param reason at most 123 bytes of UTF-8, for the other side.
   * @throws RangeError for another code, or a longer reason.
   */
  close(code?: number, reason?: string): void;
  /** Iterating ends when the connection does, however it ended: see {@link closed}. To stop iterating does not close it. */
  [Symbol.asyncIterator](): AsyncIterableIterator<In, undefined>;
}

/**
 * What a handler gets in the place of a message that was not as declared, if its type asks: `Socket<In | InvalidMessage, Out>`.
 * @example
 * ```ts
 * app.socket("/echo", async (socket: Socket<{ text: string } | InvalidMessage, string>): Promise<void> => {
 *   for await (const message of socket) await socket.send(message instanceof InvalidMessage ? "What?" : message.text);
 * });
 * ```
 */
export class InvalidMessage {
  /** Those of a 422, with `loc` from `["message", …]`. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    this.issues = issues;
  }
}
