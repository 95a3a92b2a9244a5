import { createServer as createHttpServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { urlOf } from "../../runtime/node/url-of.js";

/** How many connections wait at most for a process that serves. */
const MOST_HELD = 1_000;

/** How long each of them waits. A browser gives up after minutes; a person wants to know sooner. */
const HOLD_MS = 30_000;

/** As `serve` of countersign/node. */
const BACKLOG = 2_048;

/** What becomes of a connection: a process gets it, it waits for one, or its requests are told what is wrong. */
export type Door = { readonly hand: (socket: Socket) => void } | "hold" | "explain";

/**
 * The port of `dev`, which stays open from its start to its end, whatever becomes of the processes that serve. It reads nothing
 * from connections that it hands over.
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
   * @param explain answers requests while no process can.
   * @throws what Node throws when the address cannot be had.
   */
  static open(address: { host: string; port: number }, explain: RequestListener): Promise<Port> {
    // Nothing may be read of a connection that another process gets.
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
      // The next request is one for the process that serves by then.
      response.setHeader("connection", "close");
      explain(request, response);
    });
    server.on("connection", (socket: Socket) => this.give(socket));
    // A connection that cannot be accepted (too many open files) is the client's to try again.
    server.on("error", () => {});
  }

  /** From here on, and for those that wait. */
  set door(door: Door) {
    this.#door = door;
    if (door === "hold") return;
    for (const [socket, timer] of [...this.#held]) {
      clearTimeout(timer);
      this.#held.delete(socket);
      this.give(socket);
    }
  }

  /** Takes a connection in that nobody has read from. */
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
