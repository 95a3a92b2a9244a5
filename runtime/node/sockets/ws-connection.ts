import type { Socket } from "node:net";
import type { WebSocket } from "ws";
import type { SocketConnection, SocketEvents } from "../../socket/connection.js";

/** How many bytes may wait for a client to read, beyond what the system buffers, before `send` waits, too. */
const HIGH_WATER = 64 * 1024;

/**
 * The sender may write into its bytes once there is room. Up to this many are copied; more are waited for until the system
 * has them.
 */
const COPIED = 16 * 1024;

/** A connection of `ws`. */
export class WsConnection implements SocketConnection {
  readonly canPause = true;
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  #room: Promise<void> | undefined;
  #gathers = false;

  /** @param socket that `ws` speaks over. */
  constructor(ws: WebSocket, socket: Socket) {
    this.#ws = ws;
    this.#socket = socket;
  }

  get protocol(): string {
    return this.#ws.protocol;
  }

  /** `ws` queues whatever it is given: 100 MiB for a client that does not read. */
  send(message: string | Uint8Array): Promise<void> | undefined {
    const ws = this.#ws;
    // It would throw away the message, but only after making bytes of it.
    if (ws.readyState !== ws.OPEN) return undefined;
    if (!this.#gathers) this.#gather();
    if (typeof message !== "string") {
      if (message.length > COPIED) return new Promise((resolve) => ws.send(message, () => resolve()));
      message = Buffer.from(message);
    }
    ws.send(message);
    return this.#socket.writableLength < HIGH_WATER ? undefined : this.#waitForRoom();
  }

  /**
   * What is sent in one turn goes out in one piece. `ws` would call the system for each message, which is most of what a
   * message costs: 16 at once took 9.5 µs each, and 6 µs together.
   */
  #gather(): void {
    this.#gathers = true;
    this.#socket.cork();
    process.nextTick(this.#flush);
  }

  readonly #flush = () => {
    this.#gathers = false;
    this.#socket.uncork();
  };

  #waitForRoom(): Promise<void> {
    const socket = this.#socket;
    this.#room ??= new Promise((resolve) => {
      const done = () => {
        socket.off("drain", done);
        socket.off("close", done);
        this.#room = undefined;
        resolve();
      };
      socket.on("drain", done);
      socket.on("close", done);
    });
    return this.#room;
  }

  close(code: number, reason: string): void {
    // Or it would never read the answer.
    this.#ws.resume();
    this.#ws.close(code, reason);
  }

  pause(): void {
    this.#ws.pause();
  }

  resume(): void {
    this.#ws.resume();
  }
}

/** Tells the core what `ws` tells. */
export function tell(ws: WebSocket, events: SocketEvents): void {
  ws.on("message", (data: Buffer, isBinary) => {
    // Not a Buffer, which has a `slice` of its own and is JSON of another form.
    events.message(
      isBinary ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : data.toString("utf8"),
    );
  });
  // `close` follows: a message that is too long (1009), not UTF-8 (1007) or against the protocol (1002), or the connection
  // was lost. Without a listener an error ends the process.
  ws.on("error", () => {});
  ws.addEventListener("close", ({ code, reason, wasClean }) =>
    events.ended({ code, reason, clean: wasClean }),
  );
}

/**
 * Pings a client, and ends the connection when nothing has come back by the next ping.
 * @param interval in milliseconds.
 */
export function keepPinging(ws: WebSocket, socket: Socket, interval: number): void {
  const progress = new Progress(ws, socket);
  let asked = false;
  const timer = setInterval(() => {
    if (progress.seen() || !asked) {
      asked = ws.readyState === ws.OPEN;
      ws.ping();
    } else ws.terminate();
  }, interval);
  // A server that listens keeps the process alive, not its clock.
  timer.unref();
  ws.on("close", () => clearInterval(timer));
}

/**
 * Whether a client is there. Its pong is not all that says so: it cannot come before the end of a long message that is on
 * its way, nor before the client has read what was sent to it before the ping. While we do not read no pong is seen, and
 * there is only what the client takes: if nothing waits for it, the system alone knows, and fails a later ping.
 */
class Progress {
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  #received: number;
  #taken = 0;
  #queued = 0;
  #waiting = 0;

  constructor(ws: WebSocket, socket: Socket) {
    this.#ws = ws;
    this.#socket = socket;
    this.#received = socket.bytesRead;
  }

  /** Since it was last asked. */
  seen(): boolean {
    const { bytesRead, bytesWritten, writableLength } = this.#socket;
    const taken = bytesWritten - writableLength;
    // What the system takes says nothing, unless it had no room before.
    const queued = queuedIn(this.#socket);
    const tookSome = taken !== this.#taken || queued !== this.#queued;
    const tookOrIsUnread = this.#waiting > 0 ? tookSome : this.#ws.isPaused;
    const seen = tookOrIsUnread || bytesRead !== this.#received;
    this.#received = bytesRead;
    this.#taken = taken;
    this.#queued = queued;
    this.#waiting = writableLength;
    return seen;
  }
}

/**
 * What is left of a write that has begun. `bytesWritten` and `writableLength` change only once all of it is taken, which for
 * a long message and a slow client is many pings; Node's own timeout of sockets looks here, too.
 */
function queuedIn(socket: Socket): number {
  const handle = Reflect.get(socket, "_handle") as { readonly writeQueueSize?: number } | null | undefined;
  return handle?.writeQueueSize ?? 0;
}
