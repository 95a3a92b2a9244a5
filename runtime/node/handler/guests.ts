import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { onClose } from "../../lifetime/connection.js";

/**
 * The answers and sockets of an application on connections that are its host's: a close waits for them, and for nothing else
 * that goes on there.
 */
export class Guests {
  /** With the connection of each, which a response has only at its turn. */
  readonly #answers = new Map<ServerResponse, Socket>();
  readonly #sockets = new Set<Socket>();
  #isOpen = true;
  #look = () => {};

  /** Whether it takes any in; not once it closes. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Takes an answer into account that is to be given. */
  enter({ socket }: IncomingMessage, response: ServerResponse): void {
    this.#answers.set(response, socket);
    onClose(response, socket, () => {
      this.#answers.delete(response);
      this.#look();
    });
  }

  /** Takes a connection into account that speaks another protocol now, and is the application's alone. */
  handOver(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once("close", () => {
      this.#sockets.delete(socket);
      this.#look();
    });
  }

  /**
   * Takes nobody in any more, and waits for those who are there.
   * @param cut breaks their connections off when it is aborted.
   */
  async close(cut: AbortSignal): Promise<void> {
    this.#isOpen = false;
    const breakOff = () => {
      for (const socket of [...this.#answers.values(), ...this.#sockets]) socket.destroy();
    };
    if (cut.aborted) breakOff();
    else cut.addEventListener("abort", breakOff);
    while (this.#answers.size + this.#sockets.size > 0)
      await new Promise<void>((resolve) => {
        this.#look = resolve;
      });
    cut.removeEventListener("abort", breakOff);
  }
}
