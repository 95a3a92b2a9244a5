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
  /** Told of messages that could not be sent because they are not as declared: nobody may be waiting for them. */
  readonly unsendable: (error: unknown, request: Identified) => void;
  /** What is wrong with a message in the app's own words; the handshake is the request. */
  readonly worded: (issues: readonly Issue[], request: Refused) => readonly Issue[];
}

/** What is left of the request of a connection. */
type Handshake = Pick<ServerRequest, "signal" | "abort" | "header" | "id">;

/**
 * How much may be on its way to a client that does not read it, where the handler does not wait for room. In bytes; of text in
 * characters.
 */
const MOST_UNSENT = 16 * 1024 * 1024;

/** Most messages are sent at once. */
const SENT = Promise.resolve();

/** A promise that is rejected and need not be waited for: what fails for want of a client must not end the process. */
function refused(error: unknown): Promise<never> {
  const rejected = Promise.reject(error);
  rejected.catch(() => {});
  return rejected;
}

/** The handler's end of a connection. Its transport is a door's, which tells what comes. */
export class ServerSocket implements Socket<unknown, unknown>, SocketEvents {
  readonly closed: Promise<SocketEnd>;
  readonly #connection: SocketConnection;
  readonly #messaging: Messaging;
  readonly #request: Handshake;
  readonly #inbox: Inbox;
  /** What is sent and received is refused with, once the connection is closing. */
  #gone: SocketClosed | undefined;
  #resolveClosed: (end: SocketEnd) => void = () => {};
  /** What could not be sent. */
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
  }

  get protocol(): string {
    return this.#connection.protocol;
  }

  get signal(): AbortSignal {
    return this.#request.signal;
  }

  /** Whether an error only says that this connection is closed, which is nobody's fault. */
  isOwn(error: unknown): boolean {
    return this.#gone !== undefined && error === this.#gone;
  }

  /** Whether an error has been told of already, as a message could not be sent for it. */
  wasTold(error: unknown): boolean {
    return typeof error === "object" && error !== null && this.#told.has(error);
  }

  /** Why the connection is no longer open, once it is not. */
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
    // It may be asked for before it is waited for.
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
      // To stop iterating is not to stop listening: the rest can be iterated over later.
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
    // Nobody may be reading where nothing is expected.
    else if (!receives.text && !receives.binary && !tells) this.#end(1007, "No messages are expected here");
    else if (!this.#inbox.add(message)) this.#end(1013, "Messages come faster than they are read");
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

  /** The handler is done: what still comes is for nobody. */
  finish(code: number, reason: string): void {
    this.#end(code, reason);
    this.#inbox.discard();
  }
}

/** What the client can know is what it was told of the type: never a word of what it sent. */
function invalidReason({ issues: [issue] }: InvalidMessage): string {
  return issue?.type === "json_invalid" ? "Invalid message: not JSON" : "Invalid message";
}

/** Whether a message has more bytes than that; of a text those of its UTF-8. */
function isLonger(message: Message, bytes: number): boolean {
  if (message.length > bytes) return true;
  // No character of JavaScript's has more than three.
  if (typeof message !== "string" || message.length * 3 <= bytes) return false;
  return new TextEncoder().encode(message).length > bytes;
}
