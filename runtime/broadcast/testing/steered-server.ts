import type { Connection, ConnectionEvents } from "../server-connection.js";

interface Operation {
  /** What the server does with the request. What it sends goes to the client. */
  readonly run: () => void;
  readonly succeed: () => void;
  readonly fail: () => void;
  readonly deniable: boolean;
}

/** A connection on which nothing happens by itself. */
class SteeredConnection implements Connection {
  readonly listening = new Set<string>();
  readonly toServer: Operation[] = [];
  readonly toClient: (() => void)[] = [];
  readonly #server: SteeredServer;
  readonly events: ConnectionEvents;

  constructor(server: SteeredServer, events: ConnectionEvents) {
    this.#server = server;
    this.events = events;
  }

  listen(channel: string): Promise<void> {
    return this.#ask(() => this.listening.add(channel));
  }

  unlisten(channel: string): Promise<void> {
    return this.#ask(() => this.listening.delete(channel), false);
  }

  publish(channel: string): Promise<void> {
    return this.#ask(() => this.#server.publish(channel));
  }

  ping(): Promise<void> {
    return this.#ask(() => {});
  }

  close(): Promise<void> {
    return this.#ask(() => this.destroy(), false);
  }

  destroy(): void {
    this.#server.connections.delete(this);
  }

  #ask(run: () => void, deniable = true): Promise<void> {
    return new Promise((resolve, reject) =>
      this.toServer.push({ run, succeed: resolve, fail: () => reject(new Error("denied")), deniable }),
    );
  }
}

/** A server that does one thing at a time, when the test tells it to. */
export class SteeredServer {
  readonly connections = new Set<SteeredConnection>();
  readonly #arriving: { readonly admit: () => void; readonly refuse: () => void }[] = [];
  readonly #published = new Map<string, number>();

  /** How many connections were abandoned before they were accepted. */
  givenUp = 0;

  readonly connect = (events: ConnectionEvents, signal: AbortSignal): Promise<Connection> =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => {
        this.givenUp += 1;
      });
      this.#arriving.push({
        admit: () => {
          const connection = new SteeredConnection(this, events);
          this.connections.add(connection);
          resolve(connection);
        },
        refuse: () => reject(new Error("refused")),
      });
    });

  /** Returns how many messages a channel has had. They are numbers from 0. */
  published(channel: string): number {
    return this.#published.get(channel) ?? 0;
  }

  publish(channel: string): void {
    const number = this.published(channel);
    this.#published.set(channel, number + 1);
    for (const { listening, toClient, events } of this.connections)
      if (listening.has(channel)) toClient.push(() => events.received(channel, `${number}`));
  }

  answer(admits: boolean): void {
    const arriving = this.#arriving.shift();
    if (admits) arriving?.admit();
    else arriving?.refuse();
  }

  /** Executes the first pending request of each connection, or denies it. */
  work(denies: boolean): void {
    for (const { toServer, toClient } of [...this.connections]) {
      const operation = toServer.shift();
      if (!operation) continue;
      const denied = denies && operation.deniable;
      if (!denied) operation.run();
      toClient.push(denied ? operation.fail : operation.succeed);
    }
  }

  /** Lets some of the sent data arrive, all in one turn, as in one packet. */
  deliver(count: number): void {
    for (const { toClient } of [...this.connections])
      for (const arrive of toClient.splice(0, count)) arrive();
  }

  cut(): void {
    for (const connection of [...this.connections]) {
      this.connections.delete(connection);
      connection.events.lost(new Error("cut"));
    }
  }

  /** Whether something is still in progress. */
  get busy(): boolean {
    return (
      this.#arriving.length > 0 ||
      [...this.connections].some(({ toServer, toClient }) => toServer.length > 0 || toClient.length > 0)
    );
  }
}
