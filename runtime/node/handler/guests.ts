import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { onClose } from "../../lifetime/connection.js";

/**
 * The responses and sockets of an application on connections that belong to its host. A close waits for them, and for nothing
 * else on these connections.
 */
export class Guests {
  /** Each response with its connection, which a response itself has only when its turn comes. */
  readonly #answers = new Map<ServerResponse, Socket>();
  readonly #sockets = new Set<Socket>();
  #isOpen = true;
  #look = () => {};

  /** Whether the application still accepts requests. It does not once it closes. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Registers a response that will be sent. */
  enter({ socket }: IncomingMessage, response: ServerResponse): void {
    this.#answers.set(response, socket);
    onClose(response, socket, () => {
      this.#answers.delete(response);
      this.#look();
    });
  }

  /** Registers a connection that now speaks another protocol and belongs to the application alone. */
  handOver(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once("close", () => {
      this.#sockets.delete(socket);
      this.#look();
    });
  }

  /**
   * Accepts no one else, and waits for those already present.
   * @param cut breaks off their connections when it is aborted.
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
