import type { SocketConnection } from "./connection.js";

/** A frame's content: text or bytes. */
export type Message = string | Uint8Array;

/** How many bytes may wait before the transport is paused, and at how few it resumes. */
const FULL = 64 * 1024;
const LOW = 16 * 1024;
/** The same if the transport cannot be paused: anything beyond it ends the connection. */
const OVERFLOWING = 4 * 1024 * 1024;
/** What a message costs in addition to its bytes, so that the number of empty messages is limited as well. */
const OVERHEAD = 64;

/**
 * Messages that have arrived and have not been read. Their size is limited, because the transport is paused when many of them
 * wait.
 */
export class Inbox {
  readonly #transport: Pick<SocketConnection, "canPause" | "pause" | "resume">;
  readonly #messages: Message[] = [];
  readonly #readers: ((message: Message | undefined) => void)[] = [];
  #size = 0;
  #isPaused = false;
  #state: "open" | "ended" | "discarded" = "open";

  constructor(transport: Pick<SocketConnection, "canPause" | "pause" | "resume">) {
    this.#transport = transport;
  }

  /** @returns whether there was room. */
  add(message: Message): boolean {
    if (this.#state !== "open") return true;
    const reader = this.#readers.shift();
    if (reader) {
      reader(message);
      return true;
    }
    if (!this.#transport.canPause && this.#size >= OVERFLOWING) return false;
    this.#messages.push(message);
    this.#size += sizeOf(message);
    if (this.#size >= FULL && !this.#isPaused && this.#transport.canPause) {
      this.#isPaused = true;
      this.#transport.pause();
    }
    return true;
  }

  /**
   * Returns the next message. It is converted for the reader when it arrives, so that there is one promise between the two
   * instead of three.
   * @param as converts it; called with `undefined` if there will be none.
   */
  next<Result>(as: (message: Message | undefined) => Result): Promise<Result> {
    if (this.#messages.length === 0 && this.#state === "open")
      return new Promise((resolve, reject) =>
        this.#readers.push((message) => {
          try {
            resolve(as(message));
          } catch (error) {
            reject(error);
          }
        }),
      );
    return this.#taken(as);
  }

  async #taken<Result>(as: (message: Message | undefined) => Result): Promise<Result> {
    const message = this.#messages.shift();
    if (message !== undefined) {
      this.#size -= sizeOf(message);
      if (this.#size <= LOW) this.#resume();
    }
    return as(message);
  }

  /** No more messages will arrive. Those that have arrived can still be read. */
  end(): void {
    if (this.#state === "open") this.#state = "ended";
    for (const reader of this.#readers.splice(0)) reader(undefined);
  }

  /** Messages are no longer read. The transport continues, because otherwise it would not report the end. */
  discard(): void {
    this.end();
    this.#state = "discarded";
    this.#messages.length = 0;
    this.#size = 0;
    this.#resume();
  }

  #resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#transport.resume();
  }
}

/** For text, the number of its characters, which is its minimum cost in memory. */
function sizeOf(message: Message): number {
  return message.length + OVERHEAD;
}
