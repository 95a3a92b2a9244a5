import type { Server as HttpServer, IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { ConnectionSource } from "../../runtime/node/connection-source.js";
import type { Recorder } from "../../runtime/node/recording/recorder.js";
import { type DevMessage, isConnection } from "./messages.js";
import { isOwnPath } from "./own-paths.js";

type Tell = (message: DevMessage) => unknown;

/** The connections that `dev` hands to this process, whose requests are recorded for its page. */
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
  /** Those on which nothing is in progress. */
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
      // Its client may have left meanwhile.
      if (socket) server.emit("connection", this.#accepted(socket as Socket));
    });
  }

  /** Tells as soon as no client has an idle connection to this process: the next request of each then goes to another one. */
  leave(): void {
    this.#isLeaving = true;
    this.#look();
  }

  /** As Node's HTTP server accepts connections by itself. */
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

/** Gives a connection back with its request, as `dev` itself answers that one. */
function handBack({ method = "GET", url = "", headers, socket }: IncomingMessage): void {
  const message: DevMessage = { type: "own", request: { method, url, headers } };
  // Else Node counts it among the connections of a server that has none.
  Reflect.set(socket, "server", null);
  // The other process has one of its own by then, which this one does not end.
  process.send?.(message, socket, { keepOpen: true }, () => socket.destroy());
}
