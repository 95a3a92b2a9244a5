import type { Server as HttpServer, IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { ConnectionSource } from "../../runtime/node/connection-source.js";
import type { Recorder } from "../../runtime/node/recording/recorder.js";
import { type DevMessage, isConnection } from "./messages.js";
import { isOwnPath } from "./own-paths.js";

type Tell = (message: DevMessage) => unknown;

/** Accepts the connections that `dev` passes to this process, and records their requests for its page. */
export async function handedConnections(url: string, tell: Tell): Promise<HandedConnections> {
  const [{ Recorder }, { instrumentProcess }] = await Promise.all([
    import("../../runtime/node/recording/recorder.js"),
    import("../../runtime/node/recording/instrument-process.js"),
  ]);
  const recorder = new Recorder((record) => tell({ type: "recorded", record }));
  instrumentProcess(recorder);
  return new HandedConnections(url, recorder, tell);
}

export class HandedConnections implements ConnectionSource {
  readonly url: string;
  /** Connections without a request in progress. */
  readonly #idle = new Set<Socket>();
  #isLeaving = false;
  readonly #recorder: Recorder;
  readonly #tell: Tell;

  constructor(url: string, recorder: Recorder, tell: Tell) {
    this.url = url;
    this.#recorder = recorder;
    this.#tell = tell;
  }

  open(server: HttpServer): void {
    const listeners = server.listeners("request") as ((
      incoming: IncomingMessage,
      response: ServerResponse,
    ) => void)[];
    server.removeAllListeners("request");
    server.on("upgrade", ({ socket }) => this.#begin(socket));
    server.on("request", (incoming, response) => {
      this.#begin(incoming.socket);
      response.once("close", () => this.#end(incoming.socket));
      if (isOwnPath(incoming.url)) handBack(incoming);
      else
        this.#recorder.around(incoming, response, () => {
          for (const listener of listeners) listener.call(server, incoming, response);
        });
    });
    process.on("message", (message, socket) => {
      if (!isConnection(message)) return;
      this.#tell({ type: "taken", id: message.id });
      // Its client may have disconnected in the meantime.
      if (socket) server.emit("connection", this.#accepted(socket as Socket));
    });
  }

  /**
   * Sends a message as soon as no client has an idle connection to this process: the next request of each client then goes to
   * another process.
   */
  leave(): void {
    this.#isLeaving = true;
    this.#look();
  }

  /** Accepts a connection as Node's HTTP server does. */
  #accepted(socket: Socket): Socket {
    this.#idle.add(socket);
    socket.once("close", () => this.#begin(socket));
    socket.allowHalfOpen = true;
    return socket.setNoDelay(true);
  }

  #begin(socket: Socket): void {
    this.#idle.delete(socket);
    this.#look();
  }

  #end(socket: Socket): void {
    if (!socket.destroyed) this.#idle.add(socket);
  }

  #look(): void {
    if (this.#isLeaving && this.#idle.size === 0) this.#tell({ type: "left" });
  }
}

/** Returns a connection with its request, because `dev` itself responds to that request. */
function handBack({ method = "GET", url = "", headers, socket }: IncomingMessage): void {
  const message: DevMessage = { type: "own", request: { method, url, headers } };
  // Otherwise Node counts it among the connections of a server that has none.
  Reflect.set(socket, "server", null);
  // The other process then has a socket of its own, which this process does not close.
  process.send?.(message, socket, { keepOpen: true }, () => socket.destroy());
}
