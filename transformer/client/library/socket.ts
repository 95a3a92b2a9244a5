import { FifoQueue } from "./fifo-queue.js";
import { type ConnectionState, type ReconnectOptions, reconnectPause } from "./reconnect.js";
import { MOST_WAITING, SocketInbox, type SocketInboxEnd, weightOf } from "./socket-inbox.js";
import type { WebSocketLike } from "./web-socket.js";

/** How a connection ended: 1005 if there was no code, 1006 if it was lost or refused. */
export interface SocketEnd {
  readonly code: number;
  readonly reason: string;
}

/** Thrown if a socket ended abnormally, or before a message could be sent. */
export class SocketClosed extends Error implements SocketEnd {
  override readonly name = "SocketClosed";
  readonly code: number;
  readonly reason: string;

  constructor({ code, reason }: SocketEnd) {
    super(`The socket is closed: ${code} ${reason}`.trimEnd());
    this.code = code;
    this.reason = reason;
  }
}

/** How messages are sent. */
export interface SocketMessages<Sent, Received> {
  encode(message: Sent): string | Uint8Array;
  decode(data: string | Uint8Array): Received;
}

export interface SocketOptions {
  /** Closes the socket. */
  readonly signal?: AbortSignal | null | undefined;
  /** How many milliseconds the handshake may take. */
  readonly timeout?: number | undefined;
  /** Connects again if the connection is lost. Messages sent just before may not have arrived. */
  readonly reconnect?: boolean | ReconnectOptions | undefined;
  /** Called for each connection and loss. */
  readonly onState?: ((state: ConnectionState) => void) | undefined;
}

/** How much a connection may buffer before `send` waits, in bytes. */
const HIGH_WATER = 2 ** 20;
/**
 * Another connection would end in the same way: the work is done, or the server refuses (RFC 6455, 7.4.1). Applications have
 * codes from 3000.
 */
const FINAL = [1000, 1003, 1005, 1007, 1008, 1009, 1010];

const DONE: SocketEnd = { code: 1000, reason: "" };

interface UnsentMessage {
  readonly data: string | Uint8Array;
  resolve(): void;
  reject(error: unknown): void;
}

/** The client's end of a socket. */
export class ClientSocket<Sent, Received> implements AsyncIterable<Received, undefined> {
  /** Resolves when there will be no further connection; never rejects. */
  readonly closed: Promise<SocketEnd>;
  /** Resolves {@link closed}. */
  #hasClosed: (end: SocketEnd) => void = () => {};
  readonly #open: () => WebSocketLike | Promise<WebSocketLike>;
  readonly #messages: SocketMessages<Sent, Received>;
  readonly #options: SocketOptions;
  readonly #inbox = new SocketInbox<Received>();
  readonly #outbox = new FifoQueue<UnsentMessage>();
  #unsent = 0;
  #state: ConnectionState = "closed";
  #protocol = "";
  #connection: WebSocketLike | undefined;
  #connecting: ReturnType<typeof setTimeout> | undefined;
  #flushing: ReturnType<typeof setTimeout> | undefined;
  /** Attempts in a row that received no message. */
  #failures = 0;
  /** What senders get when the socket has ended. */
  #over: { readonly error: unknown } | undefined;
  readonly #abort = () => this.#finish(DONE, { error: this.#options.signal?.reason }, true);

  /** Connects immediately. */
  constructor(
    open: () => WebSocketLike | Promise<WebSocketLike>,
    messages: SocketMessages<Sent, Received>,
    options: SocketOptions = {},
  ) {
    this.#open = open;
    this.#messages = messages;
    this.#options = options;
    this.closed = new Promise((resolve) => {
      this.#hasClosed = resolve;
    });
    options.signal?.addEventListener("abort", this.#abort);
    if (options.signal?.aborted) this.#abort();
    else void this.#connect();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** The subprotocol that the server selected; `""` if there is none, and before the socket is open. */
  get protocol(): string {
    return this.#protocol;
  }

  /**
   * Sends a message after the earlier ones. If there is no connection, it waits for one.
   * @returns a promise that resolves when there is room for another message.
   * @throws SocketClosed if there will be no connection, RangeError if 16 MiB are waiting already.
   */
  send(message: Sent): Promise<void> {
    const sending = new Promise<void>((resolve, reject) => {
      if (this.#over) throw this.#over.error;
      const data = this.#messages.encode(message);
      if (this.#unsent > 0 && this.#unsent + weightOf(data) > MOST_WAITING)
        throw new RangeError("Too many messages are waiting to be sent");
      this.#unsent += weightOf(data);
      this.#outbox.push({ data, resolve, reject });
      this.#flush();
    });
    // Callers who do not await it do not need the error.
    sending.catch(() => {});
    return sending;
  }

  /**
   * Only the next message.
   * @throws SocketClosed if there will be none.
   */
  async receive(): Promise<Received> {
    const { value, done } = await this.#inbox.take();
    if (done) throw this.#over?.error;
    return value;
  }

  /**
   * Messages until the socket ends. Leaving the loop does not close it.
   * @throws SocketClosed unless {@link close} ended it, or the server did with 1000 or without a code.
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Received, undefined> {
    for (;;) {
      const { value, done } = await this.#inbox.take();
      if (done) return;
      yield value;
    }
  }

  /**
   * Closes it permanently; loops end immediately.
   * @param code as browsers allow it: 1000, or 3000 to 4999.
   */
  close(code = 1000, reason = ""): void {
    this.#finish({ code, reason }, {}, true);
  }

  async #connect(): Promise<void> {
    this.#become("connecting");
    let connection: WebSocketLike;
    try {
      connection = await this.#open();
    } catch (error) {
      return this.#finish({ code: 1006, reason: "" }, { error }, false);
    }
    if (this.#over) return connection.close();
    this.#connection = connection;
    connection.binaryType = "arraybuffer";
    const { timeout } = this.#options;
    const limit = timeout ? setTimeout(() => connection.close(), timeout) : undefined;
    connection.addEventListener("open", () => {
      clearTimeout(limit);
      if (this.#over) return;
      this.#protocol = connection.protocol;
      this.#become("open");
      this.#flush();
    });
    connection.addEventListener("message", ({ data }: { data: unknown }) => this.#receive(data));
    // An error event of `ws` without a listener ends the process. A close event follows.
    connection.addEventListener("error", () => {});
    connection.addEventListener("close", ({ code, reason }: SocketEnd) => {
      clearTimeout(limit);
      this.#connection = undefined;
      this.#lost({ code, reason });
    });
  }

  #lost(end: SocketEnd): void {
    if (this.#over) {
      this.#hasClosed(end);
      return;
    }
    const { reconnect } = this.#options;
    const options = reconnect === true ? {} : reconnect || { limit: 0 };
    const isFinal = FINAL.includes(end.code) || end.code >= 3000;
    if (isFinal || this.#failures >= (options.limit ?? Infinity))
      this.#finish(end, isWell(end) ? {} : { error: new SocketClosed(end) }, false);
    else {
      this.#become("closed");
      this.#connecting = setTimeout(() => this.#connect(), reconnectPause(this.#failures++, options));
    }
  }

  #receive(data: unknown): void {
    if (this.#over) return;
    const message = typeof data === "string" ? data : new Uint8Array(data as ArrayBuffer);
    this.#failures = 0;
    try {
      if (this.#inbox.put(this.#messages.decode(message), weightOf(message))) return;
      throw new RangeError("Too many messages are waiting to be read");
    } catch (error) {
      // Browsers allow pages no code below 3000 except 1000.
      this.#finish({ code: 4007, reason: "Invalid message" }, { error }, false);
    }
  }

  #flush(): void {
    clearTimeout(this.#flushing);
    while (this.#connection && this.#state === "open") {
      const next = this.#outbox.peek();
      if (!next) return;
      if (this.#connection.bufferedAmount >= HIGH_WATER) {
        // No event reports when a browser has sent what it buffers.
        this.#flushing = setTimeout(() => this.#flush(), 20);
        return;
      }
      this.#outbox.shift();
      this.#unsent -= weightOf(next.data);
      this.#connection.send(next.data);
      next.resolve();
    }
  }

  /**
   * @param told what readers get
   * @param drops discards messages that were not read.
   */
  #finish(end: SocketEnd, told: SocketInboxEnd, drops: boolean): void {
    if (this.#over) return;
    // If the platform refuses the code or reason, it throws before anything has changed.
    this.#connection?.close(end.code, end.reason);
    const error = "error" in told ? told.error : new SocketClosed(end);
    this.#over = { error };
    clearTimeout(this.#connecting);
    clearTimeout(this.#flushing);
    this.#options.signal?.removeEventListener("abort", this.#abort);
    this.#inbox.end(told, drops);
    for (const { reject } of this.#outbox.takeAll()) reject(error);
    this.#become("closed");
    if (!this.#connection) this.#hasClosed(end);
  }

  #become(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#options.onState?.(state);
  }
}

function isWell({ code }: SocketEnd): boolean {
  return code === 1000 || code === 1005;
}
