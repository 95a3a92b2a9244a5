import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A client for tests that writes any bytes and records what it receives, without the conveniences of a library. */
export class RawClient {
  readonly #socket: Socket;
  #received = "";
  #isPouring = false;
  /** Codes of errors of the connection: `EPIPE`, `ECONNRESET`. */
  readonly errors: string[] = [];
  /** Everything that was received, once the connection is over. */
  readonly over: Promise<string>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => {
      this.#received += text;
    });
    // Not before it has written everything: many clients read nothing until then.
    socket.on("end", () => this.#isPouring || socket.end());
    socket.on("error", (error: NodeJS.ErrnoException) => this.errors.push(error.code ?? error.message));
    this.over = new Promise((resolve) => socket.once("close", () => resolve(this.#received)));
  }

  static async to(url: string): Promise<RawClient> {
    const client = new RawClient(
      connect({ port: Number(new URL(url).port), host: "127.0.0.1", allowHalfOpen: true }),
    );
    await once(client.#socket, "connect");
    return client;
  }

  get received(): string {
    return this.#received;
  }

  write(text: string): void {
    this.#socket.write(text, "latin1");
  }

  /** Writes a request line and headers, including `Host`. */
  request(line: string, ...headers: readonly string[]): void {
    this.write([`${line} HTTP/1.1`, "Host: localhost", ...headers, "", ""].join("\r\n"));
  }

  /** Writes, and waits until there is room for more or the connection is over. */
  async send(data: Buffer): Promise<void> {
    if (!this.#socket.write(data))
      await Promise.race([once(this.#socket, "drain").catch(() => {}), this.over]);
  }

  /** Writes as fast as the server reads, until everything is out or the connection is over. */
  async pour(chunk: Buffer, times: number): Promise<number> {
    this.#isPouring = true;
    let poured = 0;
    while (poured < times && this.#socket.writable) {
      poured++;
      if (!this.#socket.write(chunk))
        await Promise.race([once(this.#socket, "drain").catch(() => {}), this.over]);
    }
    this.#socket.end();
    return poured;
  }

  /** @returns what was received once it matches. */
  async until(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.#received)) {
      if (this.#socket.destroyed) throw new Error(`The connection ended with: ${this.#received}`);
      await Promise.race([once(this.#socket, "data").catch(() => {}), this.over]);
    }
    return this.#received;
  }

  /** Stops reading. */
  stall(): void {
    this.#socket.pause();
  }

  /** Continues to read. */
  resume(): void {
    this.#socket.resume();
  }

  destroy(): void {
    this.#socket.destroy();
  }
}
