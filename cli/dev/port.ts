import { createServer as createHttpServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { urlOf } from "../../runtime/node/url-of.js";

/** How many connections may wait for a process that serves. */
const MOST_HELD = 1_000;

/** How long each of them waits. A browser gives up after minutes, and a person wants to know sooner. */
const HOLD_MS = 30_000;

/** As in `serve` of countersign/node. */
const BACKLOG = 2_048;

/** What happens to a connection: a process gets it, it waits for one, or its requests receive the problems. */
export type Door = { readonly hand: (socket: Socket) => void } | "hold" | "explain";

/**
 * The port of `dev`, which stays open from start to end, no matter what happens to the processes that serve. It reads nothing
 * from connections that it passes on.
 */
export class Port {
  readonly #server: Server;
  readonly #explains: Server;
  readonly #own = new Set<Socket>();
  readonly #held = new Map<Socket, NodeJS.Timeout>();
  #door: Door = "hold";
  readonly url: string;
  readonly number: number;

  /**
   * @param explain responds to requests while no process can.
   * @throws Node's error if the address is not available.
   */
  static open(address: { host: string; port: number }, explain: RequestListener): Promise<Port> {
    // Nothing may be read from a connection that another process gets.
    const server = createServer({ pauseOnConnect: true, allowHalfOpen: true, noDelay: true });
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen({ ...address, backlog: BACKLOG }, () => {
        server.off("error", reject);
        resolve(new Port(server, address.host, explain));
      });
    });
  }

  private constructor(server: Server, host: string, explain: RequestListener) {
    const address = server.address() as AddressInfo;
    this.#server = server;
    this.number = address.port;
    this.url = urlOf(address, host);
    this.#explains = createHttpServer((request, response) => {
      // The next request should go to the process that serves by then.
      response.setHeader("connection", "close");
      explain(request, response);
    });
    server.on("connection", (socket: Socket) => this.give(socket));
    // If a connection cannot be accepted (too many open files), the client has to try again.
    server.on("error", () => {});
  }

  /** Applies from now on, and to those that wait. */
  set door(door: Door) {
    this.#door = door;
    if (door === "hold") return;
    for (const [socket, timer] of [...this.#held]) {
      clearTimeout(timer);
      this.#held.delete(socket);
      this.give(socket);
    }
  }

  /** Accepts a connection that nothing has been read from. */
  give(socket: Socket): void {
    if (socket.destroyed) return;
    if (this.#door === "explain") this.#explain(socket);
    else if (this.#door === "hold") this.#hold(socket);
    else this.#door.hand(socket);
  }

  /** Ends all connections that no process has. */
  close(): void {
    this.#server.close();
    for (const [socket, timer] of this.#held) {
      clearTimeout(timer);
      socket.destroy();
    }
    for (const socket of this.#own) socket.destroy();
    this.#held.clear();
  }

  #hold(socket: Socket): void {
    if (this.#held.size >= MOST_HELD) {
      this.#explain(socket);
      return;
    }
    const late = () => {
      this.#held.delete(socket);
      this.#explain(socket);
    };
    socket.on("error", () => {});
    this.#held.set(socket, setTimeout(late, HOLD_MS));
  }

  #explain(socket: Socket): void {
    this.#own.add(socket);
    socket.once("close", () => this.#own.delete(socket));
    this.#explains.emit("connection", socket);
    socket.resume();
  }
}
