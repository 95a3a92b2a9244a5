import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Socket } from "node:net";

/**
 * How long the server keeps reading from a client that still sends a body that no one needs. Closing right away would reset the
 * connection, and many clients then report a broken pipe instead of the response (RFC 9112, 9.6).
 */
const LINGER_MS = 2_000;

/**
 * Returns one listener for all responses, which keeps no reference to a finished request. Otherwise the request, with its body and
 * everything else it refers to, would live until the next one on its connection, and so outlive the young generation: with 32
 * connections, major collections were a fifth of the cost of a 100 kB body.
 */
function letGoOf(last: Map<Socket, ServerResponse | undefined>) {
  return function (this: ServerResponse) {
    const { socket, complete } = this.req;
    if (complete && last.get(socket) === this) last.set(socket, undefined);
  };
}

/**
 * The connections of a server. Each can be ended as soon as its last response is out, and not before. One entry per connection is
 * kept for this: the response that was begun last. All earlier ones are done.
 */
export class Connections {
  readonly #server: Server;
  /** The last response of each connection, until its request is over. */
  readonly #last = new Map<Socket, ServerResponse | undefined>();
  /** Responses that say `connection: close` because the server closes. */
  readonly #announced = new WeakSet<ServerResponse>();
  /** Connections that now speak another protocol. */
  readonly #handedOver = new Set<Socket>();
  readonly #letGo = letGoOf(this.#last);
  #closing = false;
  #drained: (() => void) | undefined;

  /** @param server a server that does not listen yet. */
  constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket: Socket) => {
      this.#last.set(socket, undefined);
      socket.once("close", () => {
        this.#last.delete(socket);
        this.#ended();
      });
      // Node calls it after a response that says `connection: close`.
      socket.destroySoon = () => this.#end(socket);
    });
  }

  /**
   * Registers a request.
   * @returns whether the server may respond to it. It may not if its connection has announced its end, because a client that
   * pipelined more requests sends those again elsewhere (RFC 9112, 9.3.2 and 9.6).
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

  /** Hands a connection over to another protocol, which ends it in its own way. It is still cut off like all others. */
  handOver(socket: Socket): void {
    this.#last.delete(socket);
    this.#handedOver.add(socket);
    socket.once("close", () => {
      this.#handedOver.delete(socket);
      this.#ended();
    });
  }

  /** @returns the response that was begun last on each connection that has one. */
  *answers(): Generator<ServerResponse> {
    for (const response of this.#last.values()) if (response) yield response;
  }

  /** Whether a response on this connection has not been sent yet. */
  isAnswering(socket: Socket): boolean {
    const response = this.#last.get(socket);
    return response !== undefined && !response.writableFinished;
  }

  /**
   * Accepts no more connections, and ends each existing one after its last response.
   * @param cut ends all of them when it is aborted, no matter what is in progress.
   * @param idleMs how long a connection without a request in progress is kept, in milliseconds: it looks idle here while a request
   * is on its way. Node ends idle connections at once; under load, each of them may cost a request.
   * @returns a promise that resolves when the last connection has ended.
   */
  async close(cut: AbortSignal, idleMs: number): Promise<void> {
    const server = this.#server;
    this.#closing = true;
    // `server.close` calls it.
    server.closeIdleConnections = () => {};
    const closed = server.listening ? closePort(server) : this.#allEnded();
    for (const [socket, response] of this.#last) if (response) this.#endAfter(response, socket);
    // After the timer, so that everything that arrived in the meantime has been read, however busy the process is.
    const timer = setTimeout(() => setImmediate(() => this.#endIdle()), idleMs);
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

  /** For connections that come from another process: Node counts only those of its own port. */
  #allEnded(): Promise<void> {
    // Ends its timers.
    this.#server.close();
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
    // The head may be out already, and a program may itself declare that it keeps the connection alive.
    response.once("close", () => {
      if (!this.isAnswering(socket)) socket.destroySoon();
    });
  }

  /** Ends a connection when everything written is out and nothing that the client still sends can destroy it. */
  #end(socket: Socket): void {
    const request = this.#last.get(socket)?.req;
    const end = () => Socket.prototype.destroySoon.call(socket);
    if (!request || request.complete) {
      end();
      return;
    }
    // The server is already reading the rest.
    if (!socket.writable) return;
    socket.end();
    const timer = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once("close", () => clearTimeout(timer));
    // A reader that gave up on the body holds back the flow.
    request.removeAllListeners("data");
    request.once("end", end);
    request.resume();
  }
}

/** @returns a promise that resolves when the port is closed and its last connection has ended. */
function closePort(server: Server): Promise<void> {
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
