import type { BroadcastOptions } from "./broadcast.js";
import type { Receiver, Transport } from "./channels.js";
import { BroadcastDisconnected } from "./errors.js";

/** One connection to a server, created by a client library. Calls take effect in the order in which they are made. */
export interface Connection {
  /** @returns once the server has confirmed it, even if it already listened. */
  listen(channel: string): Promise<unknown>;
  unlisten(channel: string): Promise<unknown>;
  publish(channel: string, text: string): Promise<unknown>;
  ping(): Promise<unknown>;
  /** Ends the connection once pending requests are done. */
  close(): Promise<unknown>;
  /** Ends the connection immediately. */
  destroy(): void;
}

export interface ConnectionEvents {
  received(channel: string, text: string): void;
  /** The connection can no longer be used. */
  lost(cause: unknown): void;
  report(error: Error): void;
}

/**
 * Creates a connection that does not reconnect by itself.
 * @param signal aborted if it has taken too long. A connection that is created after that is destroyed.
 */
export type Connect = (events: ConnectionEvents, signal: AbortSignal) => Promise<Connection>;

/** How a broadcast over a server maintains its connection. */
export interface ServerBroadcastOptions<T> extends BroadcastOptions<T> {
  /**
   * How often to check that the server still responds, in milliseconds. A connection without a reply by the next check is
   * abandoned. Default 15,000; `false` leaves this to the client and the operating system.
   */
  readonly heartbeatMs?: number | false | undefined;
}

/** How long a server may take to accept a connection, and to end it, in milliseconds. */
const CONNECTING_MS = 10_000;
const CLOSING_MS = 5_000;
/** The delay between attempts to connect, in milliseconds: doubled from the first to the last. */
const BACK_OFF_MS = { first: 100, last: 5_000 };

/** A connection, and everything that waits for it. */
interface Attempt {
  readonly giveUp: AbortController;
  readonly connecting: Promise<Connection>;
  readonly waiting: Set<(cause: unknown) => void>;
  connection?: Connection;
  heartbeat?: ReturnType<typeof setInterval>;
}

/**
 * The only connection of a broadcast: created when it is first needed, and again after it is lost. While there is none, calls
 * that need it fail immediately. The channels of subscriptions that survive the gap are listened to again.
 */
export class ServerConnection implements Transport {
  readonly #connect: Connect;
  readonly #receiver: Receiver;
  readonly #heartbeatMs: number | false;
  #attempt: Attempt | undefined;
  #failures = 0;
  #cause: unknown;
  /** No further attempt is made before this time. */
  #notBefore = 0;
  #resuming = false;
  #closed = false;
  #wake = () => {};

  constructor(connect: Connect, receiver: Receiver, heartbeatMs: number | false = 15_000) {
    this.#connect = connect;
    this.#receiver = receiver;
    this.#heartbeatMs = heartbeatMs;
  }

  async listen(channel: string): Promise<void> {
    await this.#use((connection) => connection.listen(channel));
  }

  async publish(channel: string, text: string): Promise<void> {
    await this.#use((connection) => connection.publish(channel, text));
  }

  async unlisten(channel: string): Promise<void> {
    // A lost connection listens to nothing.
    const attempt = this.#attempt;
    if (!attempt) return;
    try {
      await this.#within(attempt, (connection) => connection.unlisten(channel));
    } catch (error) {
      if (this.#attempt === attempt) throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    const attempt = this.#attempt;
    if (!attempt) return;
    const closing = this.#within(attempt, (connection) => connection.close());
    await inTime(closing, CLOSING_MS).catch((error) => this.#lost(attempt, error));
    clearInterval(attempt.heartbeat);
    this.#attempt = undefined;
  }

  async #use(work: (connection: Connection) => Promise<unknown>): Promise<void> {
    if (!this.#attempt && performance.now() < this.#notBefore) throw this.#disconnected(this.#cause);
    this.#attempt ??= this.#begin();
    const attempt = this.#attempt;
    try {
      await this.#within(attempt, work);
    } catch (error) {
      throw this.#attempt === attempt ? error : this.#disconnected(error);
    }
  }

  /** Also rejects if the connection is lost: not every client does. */
  #within(attempt: Attempt, work: (connection: Connection) => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      attempt.waiting.add(reject);
      attempt.connecting
        .then(work)
        .then((result) => {
          this.#failures = 0;
          resolve(result);
        }, reject)
        .finally(() => attempt.waiting.delete(reject));
    });
  }

  #begin(): Attempt {
    const giveUp = new AbortController();
    const events: ConnectionEvents = {
      received: (channel, text) => {
        if (this.#attempt === attempt) this.#receiver.received(channel, text);
      },
      lost: (cause) => this.#lost(attempt, cause),
      report: (error) => this.#receiver.report(error),
    };
    // A client may call back immediately, before there is an attempt.
    const connecting = Promise.resolve().then(() => this.#connect(events, giveUp.signal));
    const attempt: Attempt = {
      giveUp,
      waiting: new Set(),
      connecting: inTime(connecting, CONNECTING_MS),
    };
    attempt.connecting.catch((cause) => this.#lost(attempt, cause));
    connecting.then(
      (connection) => {
        // It is too late.
        if (this.#attempt !== attempt) return connection.destroy();
        attempt.connection = connection;
        if (this.#heartbeatMs !== false)
          attempt.heartbeat = this.#watch(attempt, connection, this.#heartbeatMs);
      },
      () => {},
    );
    return attempt;
  }

  /** A connection can be dead without any sign: a network that drops packets, a server that hangs. */
  #watch(attempt: Attempt, connection: Connection, everyMs: number): ReturnType<typeof setInterval> {
    let answered = true;
    return setInterval(() => {
      if (!answered) return this.#lost(attempt, new Error(`The server has not responded for ${everyMs} ms.`));
      answered = false;
      connection.ping().then(
        () => {
          answered = true;
        },
        () => {},
      );
    }, everyMs);
  }

  #lost(attempt: Attempt, cause: unknown): void {
    if (this.#attempt !== attempt) return;
    this.#attempt = undefined;
    this.#cause = cause;
    // Not all at the same time, if a server comes back to many processes.
    const delay = Math.min(BACK_OFF_MS.first * 2 ** this.#failures, BACK_OFF_MS.last);
    this.#notBefore = performance.now() + delay * (0.5 + Math.random() / 2);
    this.#failures += 1;
    clearInterval(attempt.heartbeat);
    attempt.giveUp.abort();
    attempt.connection?.destroy();
    for (const reject of attempt.waiting) reject(cause);
    if (this.#closed) return;
    this.#receiver.interrupted(cause);
    if (!this.#resuming) void this.#resume(cause);
  }

  /** Reconnects for the remaining subscriptions, until it succeeds. */
  async #resume(cause: unknown): Promise<void> {
    this.#resuming = true;
    while (!this.#closed && this.#receiver.wanted().length > 0) {
      await this.#pause(this.#notBefore - performance.now());
      if (this.#closed) break;
      this.#attempt ??= this.#begin();
      const attempt = this.#attempt;
      const listening = this.#receiver
        .wanted()
        .map((channel) => this.#within(attempt, (connection) => connection.listen(channel)));
      try {
        await Promise.all(listening);
        if (this.#attempt !== attempt) continue;
        this.#receiver.resumed(cause);
        break;
      } catch (error) {
        if (this.#closed) break;
        this.#receiver.report(new BroadcastDisconnected("trying again.", error));
        // Otherwise a server that accepts connections but no subscriptions would get requests without a pause.
        if (this.#attempt === attempt) this.#lost(attempt, error);
      }
    }
    this.#resuming = false;
  }

  #pause(ms: number): Promise<void> {
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #disconnected(cause: unknown): BroadcastDisconnected {
    return new BroadcastDisconnected("try again later.", cause);
  }
}

/** @throws the promise's error, or an error if it took too long. */
function inTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server has not responded within ${ms} ms.`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
