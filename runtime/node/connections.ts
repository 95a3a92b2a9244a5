import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Socket } from "node:net";

/**
 * How long a request may still be on its way when a server closes: a connection looks idle to us while the client has
 * already written. Node ends idle connections at once; under load each of them may cost a request.
 */
const TRANSIT_MS = 25;

/**
 * How long a client is listened to that still sends a body nobody reads. To close right away would reset the connection,
 * and many clients then report a broken pipe instead of the answer (RFC 9112, 9.6).
 */
const LINGER_MS = 2_000;

/**
 * A listener, one for all answers, that keeps nothing of a request that is over. Until the next one of its connection came, it would
 * outlive the young generation, with its body and all else that hangs on it: with 32 connections, major collections were a fifth
 * of what a body of 100 kB cost.
 */
function letGoOf(last: Map<Socket, ServerResponse | undefined>) {
  return function (this: ServerResponse) {
    const { socket, complete } = this.req;
    if (complete && last.get(socket) === this) last.set(socket, undefined);
  };
}

/**
 * The connections of a server, so that each can be ended as soon as, and not before, its last answer is out. What is
 * written down for it is one entry a connection: the answer that was begun last, behind which all others are done.
 */
export class Connections {
  readonly #server: Server;
  /** Of each connection, until its request is over. */
  readonly #last = new Map<Socket, ServerResponse | undefined>();
  /** Answers that say `connection: close` because the server closes. */
  readonly #announced = new WeakSet<ServerResponse>();
  /** Connections that speak another protocol now. */
  readonly #handedOver = new Set<Socket>();
  readonly #letGo = letGoOf(this.#last);
  #closing = false;
  #drained: (() => void) | undefined;

  /** @param server before it listens. */
  constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket: Socket) => {
      this.#last.set(socket, undefined);
      socket.once("close", () => {
        this.#last.delete(socket);
        this.#ended();
      });
      // Node calls it behind an answer that says `connection: close`.
      socket.destroySoon = () => this.#end(socket);
    });
  }

  /**
   * Takes a request into account.
   * @returns whether it may be answered: not when its connection has said that it ends, since a client that sent more
   *   requests behind one another sends those again elsewhere (RFC 9112, 9.3.2 and 9.6).
   */
  admit({ socket }: IncomingMessage, response: ServerResponse): boolean {
    if (!socket.writable) return false;
    if (this.#closing) {
      const before = this.#last.get(socket);
      if (before && this.#announced.has(before)) {
        if (before.headersSent) return false;
        before.shouldKeepAlive = true;
      }
      this.#endAfter(response, socket);
    }
    this.#last.set(socket, response);
    response.on("close", this.#letGo);
    return true;
  }

  /** Leaves a connection to another protocol, which ends it in its own way, or is cut off as all others are. */
  handOver(socket: Socket): void {
    this.#last.delete(socket);
    this.#handedOver.add(socket);
    socket.once("close", () => {
      this.#handedOver.delete(socket);
      this.#ended();
    });
  }

  /** @returns of each connection the answer that was begun last, if there is one. */
  *answers(): Generator<ServerResponse> {
    for (const response of this.#last.values()) if (response) yield response;
  }

  /** Whether an answer to a request has not gone out yet. */
  isAnswering(socket: Socket): boolean {
    const response = this.#last.get(socket);
    return response !== undefined && !response.writableFinished;
  }

  /**
   * Takes no more connections, and ends each that is there behind its last answer.
   * @param cut ends all of them, whatever goes on, when it is aborted.
   * @returns a promise that is fulfilled when the last one has ended.
   */
  async close(cut: AbortSignal): Promise<void> {
    const server = this.#server;
    this.#closing = true;
    // Called by `close`: see TRANSIT_MS.
    server.closeIdleConnections = () => {};
    const closed = server.listening ? closePort(server) : this.#allEnded();
    if (!server.listening) server.close();
    for (const [socket, response] of this.#last) if (response) this.#endAfter(response, socket);
    // Behind the timer, so that what has come in the meantime has been read, however busy the process is.
    const timer = setTimeout(() => setImmediate(() => this.#endIdle()), TRANSIT_MS);
    const endAll = () => {
      for (const socket of [...this.#last.keys(), ...this.#handedOver]) socket.destroy();
    };
    if (cut.aborted) endAll();
    else cut.addEventListener("abort", endAll);
    try {
      await closed;
    } finally {
      clearTimeout(timer);
      cut.removeEventListener("abort", endAll);
    }
  }

  /** Node counts only the connections of a port of its own. */
  #allEnded(): Promise<void> {
    return new Promise((resolve) => {
      this.#drained = resolve;
      this.#ended();
    });
  }

  #ended(): void {
    if (this.#last.size === 0 && this.#handedOver.size === 0) this.#drained?.();
  }

  #endIdle(): void {
    for (const socket of this.#last.keys()) if (!this.isAnswering(socket)) socket.destroySoon();
  }

  #endAfter(response: ServerResponse, socket: Socket): void {
    if (response.writableFinished) return;
    if (!response.headersSent && response.shouldKeepAlive) {
      response.shouldKeepAlive = false;
      this.#announced.add(response);
    }
    // The head may be out already, and a program may say itself that it keeps the connection alive.
    response.once("close", () => {
      if (!this.isAnswering(socket)) socket.destroySoon();
    });
  }

  /** Ends a connection when what was written is out, and when nothing that the client still sends can destroy it. */
  #end(socket: Socket): void {
    const request = this.#last.get(socket)?.req;
    const end = () => Socket.prototype.destroySoon.call(socket);
    if (!request || request.complete) {
      end();
      return;
    }
    // It is being listened to already.
    if (!socket.writable) return;
    socket.end();
    const timer = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once("close", () => clearTimeout(timer));
    // Whoever read the body and gave up holds back the flow.
    request.removeAllListeners("data");
    request.once("end", end);
    request.resume();
  }
}

/** @returns a promise that is fulfilled when the port is closed and its last connection has ended. */
function closePort(server: Server): Promise<void> {
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
