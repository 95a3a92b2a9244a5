import type { App } from "../app.js";
import { localUrl } from "../request/local-url.js";
import { checkClose } from "./closed.js";
import { connectInMemory, type MemoryClient } from "./memory.js";

/**
 * Connects a generated client to the sockets of an app in the same process, as `app.fetch` handles its requests: for tests. The
 * connection behaves like a browser's, and also sends headers.
 * @example createClient({ fetch: (request) => app.fetch(request), webSocket: webSocketTo(app) })
 */
export function webSocketTo(
  app: Pick<App, "fetch">,
): (
  url: string,
  protocols: readonly string[],
  headers: Readonly<Record<string, string>>,
) => InProcessWebSocket {
  return (url, protocols, headers) =>
    new InProcessWebSocket(() =>
      connectInMemory(
        (request, bindings) => app.fetch(request, bindings),
        localUrl(url.replace(/^ws(s?:\/\/)/, "http$1")),
        { protocols, headers },
        {},
      ),
    );
}

/**
 * The part of a browser's `WebSocket` that clients use (WebSockets, 3.1), on a connection within the process.
 * @example const wasSent = (socket: InProcessWebSocket): boolean => socket.bufferedAmount === 0;
 */
export class InProcessWebSocket extends EventTarget {
  /** Received bytes are always an `ArrayBuffer`. */
  binaryType = "arraybuffer";
  protocol = "";
  #unsent = 0;
  #connection: MemoryClient | undefined;
  #isLeft = false;

  /** @param connect connects, or rejects if the handshake is refused. */
  constructor(connect: () => Promise<MemoryClient>) {
    super();
    // In a later turn, as on a network: the creator has added its listeners by then.
    setTimeout(() => this.#run(connect));
  }

  /** Bytes, and characters, that the server has had no room for. */
  get bufferedAmount(): number {
    return this.#unsent;
  }

  send(data: string | Uint8Array): void {
    if (!this.#connection) throw new DOMException("The socket is still connecting", "InvalidStateError");
    this.#unsent += data.length;
    const sent = () => {
      this.#unsent -= data.length;
    };
    // Messages after the end are silently lost.
    this.#connection.send(typeof data === "string" ? data : data.slice()).then(sent, sent);
  }

  close(code?: number, reason?: string): void {
    if (code !== undefined) checkClose(code, reason ?? "");
    this.#isLeft = true;
    this.#connection?.close(code, reason);
  }

  async #run(connect: () => Promise<MemoryClient>): Promise<void> {
    let connection: MemoryClient;
    try {
      connection = await connect();
    } catch {
      // A page learns nothing more about a refusal.
      this.dispatchEvent(new Event("error"));
      return this.#ended(1006, "");
    }
    if (this.#isLeft) {
      connection.terminate();
      return this.#ended(1006, "");
    }
    this.#connection = connection;
    this.protocol = connection.protocol;
    this.dispatchEvent(new Event("open"));
    for (;;) {
      const data = await connection.frame();
      if (data === undefined) break;
      const given = typeof data === "string" ? data : data.slice().buffer;
      this.dispatchEvent(new MessageEvent("message", { data: given }));
    }
    const { code, reason } = await connection.closed;
    this.#ended(code, reason);
  }

  #ended(code: number, reason: string): void {
    this.dispatchEvent(Object.assign(new Event("close"), { code, reason, wasClean: code !== 1006 }));
  }
}
