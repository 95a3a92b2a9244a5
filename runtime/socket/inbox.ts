import type { SocketConnection } from "./connection.js";

/** A frame's content: text, or bytes. */
export type Message = string | Uint8Array;

/** How much may wait before the transport is paused, and how little before it goes on. In bytes. */
const FULL = 64 * 1024;
const LOW = 16 * 1024;
/** The same where the transport cannot be paused: what comes beyond ends the connection. */
const OVERFLOWING = 4 * 1024 * 1024;
/** What a message costs beside its bytes, so that empty ones are bounded too. */
const OVERHEAD = 64;

/** What has come and was not read: bounded, since the transport is paused when much of it waits. */
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
   * The next message. It is turned into what the reader wants where it comes in, so that one promise stands between the two
   * and not three.
   * @param as what becomes of it; of `undefined` when there will be none.
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

  /** Nothing comes any more. What has come can still be read. */
  end(): void {
    if (this.#state === "open") this.#state = "ended";
    for (const reader of this.#readers.splice(0)) reader(undefined);
  }

  /** Nobody reads any more. The transport goes on, as it would not tell of the end otherwise. */
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

/** Of a text the number of its characters, which is what it costs in memory at least. */
function sizeOf(message: Message): number {
  return message.length + OVERHEAD;
}
