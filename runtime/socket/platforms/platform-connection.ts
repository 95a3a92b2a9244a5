import type { SocketAcceptance, SocketConnection, SocketEnd, SocketEvents } from "../connection.js";

/** What the WebSockets of all platforms have in common. */
export interface PlatformSocket {
  readonly protocol?: string | null;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  close(code?: number, reason?: string): void;
}

/** How a connection ended if the platform only reports that it failed. */
export const LOST: SocketEnd = { code: 1006, reason: "", clean: false };

/**
 * Members that only some platforms have: how much has not been sent yet, as a property or a method, and an end without a close
 * frame.
 */
interface Extras {
  readonly bufferedAmount?: number;
  getBufferedAmount?(): number;
  terminate?(): void;
}

/**
 * How many bytes may wait for a client to read before `send` waits as well, and how long until it checks again, because no
 * platform tells Hono when there is room. Together they limit the rate to 100 MB/s.
 */
const HIGH_WATER = 1024 * 1024;
const LOOK_MS = 10;

/** How long a client may take to respond to a close frame, as in `ws`. */
const GOODBYE_MS = 30_000;

/**
 * A platform's WebSocket, from its opening to its end. Such a socket cannot be held back. If the platform does not report how
 * much is waiting (Workers), `send` does not wait either.
 */
export class PlatformConnection implements SocketConnection {
  readonly canPause = false;
  readonly #acceptance: SocketAcceptance;
  #socket: PlatformSocket | undefined;
  #extras: Extras = {};
  #events: SocketEvents | undefined;
  #state: "opening" | "open" | "closing" | "ended" = "opening";
  /** After the first `Blob`, which takes a while to read, messages wait for those before them. */
  #reading: Promise<void> | undefined;
  #goodbye: ReturnType<typeof setTimeout> | undefined;

  constructor(acceptance: SocketAcceptance) {
    this.#acceptance = acceptance;
  }

  get protocol(): string {
    // Bun has selected another one if the client's first choice is another one.
    return this.#socket?.protocol || this.#acceptance.protocol || "";
  }

  /** @param raw the platform's own object, if `socket` is a wrapper. */
  opened(socket: PlatformSocket, raw: unknown = socket): void {
    if (this.#state !== "opening") return;
    this.#socket = socket;
    if (typeof raw === "object" && raw !== null) {
      this.#extras = raw;
      // Deno's default, which can only be read later. Bun's default is what Hono's helper expects.
      if ("binaryType" in raw && raw.binaryType === "blob") raw.binaryType = "arraybuffer";
    }
    this.#state = "open";
    this.#events = this.#acceptance.open(this);
  }

  received(data: unknown): void {
    if (this.#state !== "open") return;
    if (data instanceof Blob || this.#reading) this.#reading = this.#read(data, this.#reading);
    else this.#tell(data);
  }

  async #read(data: unknown, before: Promise<void> | undefined): Promise<void> {
    await before;
    this.#tell(data instanceof Blob ? await data.arrayBuffer() : data);
  }

  #tell(data: unknown): void {
    const message = typeof data === "string" ? data : bytesOf(data);
    if (message !== undefined) this.#events?.message(message);
  }

  /** Opening it has failed, and its request reports that. */
  forget(): void {
    this.#state = "ended";
  }

  ended(how: SocketEnd): void {
    if (this.#state === "ended") return;
    this.#state = "ended";
    clearTimeout(this.#goodbye);
    // No frame can contain this code (RFC 6455, 7.4.1): the reason is the platform's own text.
    const end = how.code === 1006 ? LOST : how;
    if (!this.#events) this.#acceptance.abandon();
    else if (this.#reading) void this.#reading.then(() => this.#events?.ended(end));
    else this.#events.ended(end);
  }

  send(message: string | Uint8Array): Promise<void> | undefined {
    if (this.#state !== "open") return undefined;
    try {
      this.#socket?.send(message as string | Uint8Array<ArrayBuffer>);
    } catch {
      // It has ended, and reports that later.
      return undefined;
    }
    return this.#waiting() < HIGH_WATER ? undefined : this.#waitForRoom();
  }

  #waiting(): number {
    return this.#extras.bufferedAmount ?? this.#extras.getBufferedAmount?.() ?? 0;
  }

  async #waitForRoom(): Promise<void> {
    while (this.#state === "open" && this.#waiting() >= HIGH_WATER)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }

  close(code: number, reason: string): void {
    if (this.#state !== "open") return;
    this.#state = "closing";
    this.#goodbye = setTimeout(() => {
      this.#extras.terminate?.();
      this.ended(LOST);
    }, GOODBYE_MS);
    try {
      this.#socket?.close(code, reason);
    } catch {
      // The same as in `send`.
    }
  }

  pause(): void {}

  resume(): void {}
}

function bytesOf(data: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : undefined;
}
