import { type IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { WebSocket, WebSocketServer } from "ws";
import type { ConnectionEnd } from "../../observing/watch.js";
import type { SocketAcceptance } from "../../socket/connection.js";
import type { Connections } from "../connections.js";
import { hostProblem, refuseHosts } from "../host-header.js";
import type { Watcher } from "../node-listener.js";
import { type Answering, answerHandshake } from "./answer-handshake.js";
import { loadWs } from "./load-ws.js";
import { keepPinging, tell, WsConnection } from "./ws-connection.js";

/** What completes a handshake, in addition to the request itself. */
interface Completion {
  readonly acceptance: SocketAcceptance;
  /** The headers of the response that went through the middleware. */
  readonly headers: Headers;
}

/** The WebSockets of a server. Handles the handshakes, and ends the resulting connections when the server closes. */
export class Upgrades {
  readonly #app: Answering;
  readonly #connections: Pick<Connections, "admit" | "handOver">;
  readonly #hostname: string;
  readonly #watch: Watcher | undefined;
  /** By the limit for messages, which `ws` only has per server. */
  readonly #servers = new Map<number, WebSocketServer>();
  readonly #completions = new WeakMap<IncomingMessage, Completion>();
  readonly #open = new Set<WebSocket>();
  #closing = false;

  /** @param connections those of the server, which end when it closes. */
  constructor(
    app: Answering,
    connections: Pick<Connections, "admit" | "handOver">,
    hostname: string,
    watch?: Watcher,
  ) {
    this.#watch = watch;
    this.#app = app;
    this.#connections = connections;
    this.#hostname = hostname;
  }

  /** For Node's `upgrade` event. The application handles the request like any other: a refusal is written as HTTP. */
  answer(request: IncomingMessage, socket: Socket, head: Buffer): void {
    // Node has removed its listeners. Without one, an error would end the process.
    socket.on("error", () => {});
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    const drain = () => response.emit("drain");
    socket.on("drain", drain);
    const unwatch = destroyAtEnd(socket);
    // Reads the rest of what has arrived, because closing before that would reset the connection.
    response.once("finish", () => {
      unwatch();
      socket.resume();
      socket.destroySoon();
    });
    if (!this.#connections.admit(request, response)) {
      socket.destroy();
      return;
    }
    const watch = this.#watch?.(request, response);
    if (request.headers.host === undefined) {
      refuseHosts(response, "No Host header");
      return;
    }
    const problem = hostProblem(request);
    if (problem !== undefined) {
      refuseHosts(response, problem);
      return;
    }
    const upgrade = async (acceptance: SocketAcceptance, headers: Headers) => {
      const server = await this.#serverFor(acceptance.maxMessage);
      if (!socket.writable) {
        acceptance.abandon();
        return;
      }
      unwatch();
      socket.off("drain", drain);
      response.detachSocket(socket);
      this.#connections.handOver(socket);
      this.#completions.set(request, { acceptance, headers });
      const opened = this.#complete(server, request, socket, head, acceptance);
      // `ws` has written one of the two itself.
      watch?.end(opened ? { how: "upgraded", status: 101, bytes: 0 } : REFUSED);
    };
    const fetch = answerHandshake(this.#app, upgrade);
    void getRequestListener(fetch, { hostname: this.#hostname })(request, response);
  }

  /** Closes the connections of all clients, including those that arrive while the server closes. */
  close(): void {
    this.#closing = true;
    for (const ws of this.#open) goAway(ws);
  }

  /** Resolves when the core has been notified of each end. The connections have ended before that. */
  async ended(): Promise<void> {
    for (const ws of this.#open) await new Promise((resolve) => ws.once("close", resolve));
  }

  #complete(
    server: WebSocketServer,
    request: IncomingMessage,
    socket: Socket,
    head: Buffer,
    acceptance: SocketAcceptance,
  ): boolean {
    let opened = false;
    server.handleUpgrade(request, socket, head, (ws) => {
      opened = true;
      this.#open.add(ws);
      ws.on("close", () => this.#open.delete(ws));
      tell(ws, acceptance.open(new WsConnection(ws, socket)));
      if (acceptance.pingInterval !== false) keepPinging(ws, socket, acceptance.pingInterval);
      if (this.#closing) goAway(ws);
    });
    // `ws` has refused a malformed handshake, or the client has left.
    if (!opened) acceptance.abandon();
    return opened;
  }

  async #serverFor(maxMessage: number): Promise<WebSocketServer> {
    const { WebSocketServer } = await loadWs();
    const existing = this.#servers.get(maxMessage);
    if (existing) return existing;
    const server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      // 0, and numbers of more than 31 bits, would mean no limit.
      maxPayload: Math.min(Math.max(maxMessage, 1), 2 ** 31 - 1),
      // It costs 0.3 ms and 0.2 MB per connection, and is known to fragment memory.
      perMessageDeflate: false,
      handleProtocols: (_, request) => this.#completions.get(request)?.acceptance.protocol ?? false,
    });
    server.on("headers", (lines, request) => {
      for (const [name, value] of this.#completions.get(request)?.headers ?? [])
        if (!OF_THE_HANDSHAKE.has(name)) lines.push(`${name}: ${value}`);
    });
    this.#servers.set(maxMessage, server);
    return server;
  }
}

/** Headers that `ws` writes itself, and those that do not apply to a response without a body. */
const OF_THE_HANDSHAKE: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "content-type",
  "keep-alive",
  "sec-websocket-accept",
  "sec-websocket-extensions",
  "sec-websocket-protocol",
  "transfer-encoding",
  "upgrade",
]);

/** How `ws` responds to a handshake that it cannot accept. */
const REFUSED: ConnectionEnd = { how: "complete", status: 400, bytes: 0 };

/** RFC 6455, 7.4.1: "an endpoint is going away, such as a server going down". */
function goAway(ws: WebSocket): void {
  // Otherwise it would never read the close frame that comes back.
  ws.resume();
  ws.close(1001, "The server is going away");
}

/**
 * Ends a connection whose client has ended its side, as Node does while it reads requests: nothing reads this connection until
 * the request has a response.
 * @returns a function that undoes this.
 */
function destroyAtEnd(socket: Socket): () => void {
  // It takes nothing out; at the end of the data it triggers `end`.
  const look = () => void socket.read(0);
  const end = () => socket.destroy();
  socket.on("readable", look);
  socket.on("end", end);
  return () => {
    socket.off("readable", look);
    socket.off("end", end);
  };
}
