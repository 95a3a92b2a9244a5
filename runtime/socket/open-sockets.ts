import { HttpError } from "../errors/http-error.js";

/** The part of a connection that a closing application calls. */
interface Closable {
  close(code: number, reason: string): void;
}

/** The open sockets of an application. */
export class OpenSockets {
  readonly #open = new Set<Closable>();
  #isClosing = false;
  /** Handshakes that are being checked, and connections until their handlers are done. */
  #count = 0;

  /**
   * Takes one of the places that an app has for sockets.
   * @returns gives it back.
   * @throws HttpError 503 if none is left.
   */
  take(limit: number): () => void {
    if (this.#count >= limit) throw new HttpError(503, "Too many sockets are open");
    this.#count++;
    return () => void this.#count--;
  }

  add(socket: Closable): void {
    this.#open.add(socket);
    if (this.#isClosing) goAway(socket);
  }

  delete(socket: Closable): void {
    this.#open.delete(socket);
  }

  /** Called when the server closes. Ends all sockets, including those that open before {@link endClosing}. */
  beginClosing(): void {
    this.#isClosing = true;
    for (const socket of this.#open) goAway(socket);
  }

  endClosing(): void {
    this.#isClosing = false;
  }
}

/** The close code of a server that goes away (RFC 6455, 7.4.1). */
const goAway = (socket: Closable) => socket.close(1001, "The server is going away");
