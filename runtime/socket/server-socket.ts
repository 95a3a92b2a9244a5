import type { Issue } from "../contract/issue.js";
import type { CompiledSocket } from "../contract/socket.js";
import type { ServerRequest } from "../request/server-request.js";
import type { ResponseMode } from "../result/to-json.js";
import type { Identified, Refused } from "../served-operation.js";
import { checkClose, SocketClosed } from "./closed.js";
import type { SocketConnection, SocketEnd, SocketEvents } from "./connection.js";
import { Inbox, type Message } from "./inbox.js";
import { decodeMessage, encodeMessage } from "./messages.js";
import { InvalidMessage, type Socket } from "./socket.js";

/** How the messages of a route's sockets are read and written, and what they may be. */
export interface Messaging extends CompiledSocket {
  readonly mode: ResponseMode;
  readonly issueLimit: number;
  /** In bytes. */
  readonly maxMessage: number;
  /** Called if a message could not be sent because it is not as declared: its promise may not be awaited. */
  readonly unsendable: (error: unknown, request: Identified) => void;
  /** Returns what is wrong with a message in the app's own words. The request is that of the handshake. */
  readonly worded: (issues: readonly Issue[], request: Refused) => readonly Issue[];
}

/** The parts of a connection's request that are still needed. */
type Handshake = Pick<ServerRequest, "signal" | "abort" | "header" | "id">;

/**
 * How much may be on its way to a client that does not read it, if the handler does not wait for room. In bytes; for text, in
 * characters.
 */
const MOST_UNSENT = 16 * 1024 * 1024;

/** Most messages are sent at once. */
const SENT = Promise.resolve();

/** Returns a rejected promise that need not be awaited: an error because the client is gone must not end the process. */
function refused(error: unknown): Promise<never> {
  const rejected = Promise.reject(error);
  rejected.catch(() => {});
  return rejected;
}

/** The handler's end of a connection. Its transport belongs to a door, which passes on what arrives. */
export class ServerSocket implements Socket<unknown, unknown>, SocketEvents {
  readonly closed: Promise<SocketEnd>;
  readonly #connection: SocketConnection;
  readonly #messaging: Messaging;
  readonly #request: Handshake;
  readonly #inbox: Inbox;
  /** The error for sending and receiving, once the connection is closing. */
  #gone: SocketClosed | undefined;
  #resolveClosed: (end: SocketEnd) => void = () => {};
  /** The errors of messages that could not be sent. */
  readonly #told = new WeakSet<object>();
  /** The size of the messages that wait for room. */
  #unsent = 0;

  constructor(connection: SocketConnection, messaging: Messaging, request: Handshake) {
    this.#connection = connection;
    this.#messaging = messaging;
    this.#request = request;
    this.#inbox = new Inbox(connection);
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
    // For handlers that take them apart: `({ send }: Socket<…>)`.
    this.send = this.send.bind(this);
    this.receive = this.receive.bind(this);
    this.close = this.close.bind(this);
  }

  get protocol(): string {
    return this.#connection.protocol;
  }

  get signal(): AbortSignal {
    return this.#request.signal;
  }

  /** Whether an error only means that this connection is closed, which is not a failure. */
  isOwn(error: unknown): boolean {
    return this.#gone !== undefined && error === this.#gone;
  }

  /** Whether an error has been reported already, because a message could not be sent. */
  wasTold(error: unknown): boolean {
    return typeof error === "object" && error !== null && this.#told.has(error);
  }

  /** Why the connection is no longer open, if it is not. */
  get gone(): SocketClosed | undefined {
    return this.#gone;
  }

  send(value: unknown): Promise<void> {
    if (this.#gone) return refused(this.#gone);
    const { sends, mode, unsendable } = this.#messaging;
    let message: Message;
    try {
      message = encodeMessage(value, sends, mode);
    } catch (error) {
      if (typeof error === "object" && error !== null) this.#told.add(error);
      unsendable(error, this.#request);
      return refused(error);
    }
    const room = this.#connection.send(message);
    return room ? this.#whenRoom(room, message.length) : SENT;
  }

  #whenRoom(room: Promise<void>, size: number): Promise<void> {
    this.#unsent += size;
    if (this.#unsent > MOST_UNSENT) this.#end(1013, "Messages are not read fast enough");
    const sent = room.then(() => {
      this.#unsent -= size;
      if (this.#gone) throw this.#gone;
    });
    sent.catch(() => {});
    return sent;
  }

  receive(): Promise<unknown> {
    const received = this.#inbox.next(this.#receive);
    // The handler may await the promise later.
    received.catch(() => {});
    return received;
  }

  close(code = 1000, reason = ""): void {
    checkClose(code, reason);
    this.#end(code, reason);
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<unknown, undefined> {
    const iterator: AsyncIterableIterator<unknown, undefined> = {
      next: () => this.#inbox.next(this.#read),
      // Leaving the loop does not close the connection: the rest can be iterated over later.
      return: () => Promise.resolve({ done: true, value: undefined }),
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  readonly #read = (message: Message | undefined): IteratorResult<unknown, undefined> => {
    if (message === undefined) return { done: true, value: undefined };
    const { receives, issueLimit, tells, worded } = this.#messaging;
    const value = decodeMessage(message, receives, issueLimit);
    if (!(value instanceof InvalidMessage)) return { done: false, value };
    if (tells) return { done: false, value: new InvalidMessage(worded(value.issues, this.#request)) };
    this.#end(1007, invalidReason(value));
    this.#inbox.discard();
    return { done: true, value: undefined };
  };

  readonly #receive = (message: Message | undefined): unknown => {
    const { done, value } = this.#read(message);
    if (done) throw this.#gone ?? new SocketClosed(1005, "");
    return value;
  };

  message(message: Message): void {
    if (this.#gone) return;
    const { receives, tells, maxMessage } = this.#messaging;
    if (isLonger(message, maxMessage)) this.#end(1009, "Message too long");
    // If no messages are expected, the handler may not be reading.
    else if (!receives.text && !receives.binary && !tells) this.#end(1007, "No messages are expected here");
    else if (!this.#inbox.add(message)) this.#end(1013, "Messages arrive faster than they are read");
  }

  ended(end: SocketEnd): void {
    this.#gone ??= new SocketClosed(end.code, end.reason);
    this.#inbox.end();
    this.#request.abort(this.#gone);
    this.#resolveClosed(end);
  }

  #end(code: number, reason: string): void {
    if (this.#gone) return;
    this.#gone = new SocketClosed(code, reason);
    this.#inbox.discard();
    this.#connection.close(code, reason);
  }

  /** The handler is done, so messages that still arrive are dropped. */
  finish(code: number, reason: string): void {
    this.#end(code, reason);
    this.#inbox.discard();
  }
}

/** The reason contains only what the client knows about the type, never a word of what it sent. */
function invalidReason({ issues: [issue] }: InvalidMessage): string {
  return issue?.type === "json_invalid" ? "Invalid message: not JSON" : "Invalid message";
}

/** Whether a message has more bytes than the limit; for text, as UTF-8. */
function isLonger(message: Message, bytes: number): boolean {
  if (message.length > bytes) return true;
  // A UTF-16 unit has at most three bytes in UTF-8.
  if (typeof message !== "string" || message.length * 3 <= bytes) return false;
  return new TextEncoder().encode(message).length > bytes;
}
