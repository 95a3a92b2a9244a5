/** What a closing application tells a connection. */
interface Closable {
  close(code: number, reason: string): void;
}

/** The sockets of an application that are open. */
export class OpenSockets {
  readonly #open = new Set<Closable>();
  #isClosing = false;

  add(socket: Closable): void {
    this.#open.add(socket);
    if (this.#isClosing) goAway(socket);
  }

  delete(socket: Closable): void {
    this.#open.delete(socket);
  }

  /** The server closes: ends all, also those that open before {@link endClosing}. */
  beginClosing(): void {
    this.#isClosing = true;
    for (const socket of this.#open) goAway(socket);
  }

  endClosing(): void {
    this.#isClosing = false;
  }
}

/** As a server does that goes away (RFC 6455, 7.4.1). */
const goAway = (socket: Closable) => socket.close(1001, "The server is going away");
