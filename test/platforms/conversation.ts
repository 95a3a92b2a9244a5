import { WebSocket } from "ws";
import type { Answered } from "./client.js";
import { compareBody, compareHead, shown } from "./compare.js";
import type { Expected, Handshake } from "./contract/steps.js";

type Message = string | readonly number[];

/** A client of a socket, which keeps the messages that it received until they are read. */
export class Conversation {
  readonly #socket: WebSocket;
  readonly #messages: Message[] = [];
  #closed: { readonly code: number; readonly reason: string } | undefined;
  #look = () => {};

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data: Buffer, isBinary) => {
      this.#messages.push(isBinary ? [...data] : data.toString("utf8"));
      this.#look();
    });
    socket.on("close", (code, reason) => {
      this.#closed = { code, reason: reason.toString("utf8") };
      this.#look();
    });
    socket.on("error", () => {});
  }

  /** @throws Error if it is refused, or the response is not as expected. */
  static async connect(
    base: string,
    handshake: Handshake,
    expected: { readonly headers?: Readonly<Record<string, string>>; readonly protocol?: string },
  ): Promise<Conversation> {
    const socket = socketOf(base, handshake);
    const conversation = new Conversation(socket);
    let headers: Readonly<Record<string, unknown>> = {};
    socket.on("upgrade", (response) => {
      headers = response.headers;
    });
    await new Promise<void>((resolve, reject) => {
      socket.on("open", resolve);
      socket.on("error", reject);
    });
    const { protocol = "" } = expected;
    if (socket.protocol !== protocol) throw new Error(`subprotocol ${socket.protocol}, expected ${protocol}`);
    for (const [name, value] of Object.entries(expected.headers ?? {}))
      if (headers[name] !== value) throw new Error(`${name}: ${headers[name]}, expected ${value}`);
    return conversation;
  }

  send(message: Message): void {
    this.#socket.send(typeof message === "string" ? message : Uint8Array.from(message));
  }

  async receive(expected: Message): Promise<void> {
    while (this.#messages.length === 0) {
      if (this.#closed) throw new Error(`closed with ${this.#closed.code} in the place of a message`);
      await this.#news();
    }
    const found = JSON.stringify(this.#messages.shift());
    if (found !== JSON.stringify(expected))
      throw new Error(`received ${shown(found)}, expected ${shown(JSON.stringify(expected))}`);
  }

  close(code: number, reason?: string): void {
    this.#socket.close(code, reason);
  }

  async closed(code: number, reason: string | undefined): Promise<void> {
    while (!this.#closed) await this.#news();
    const { code: found, reason: said } = this.#closed;
    if (found !== code || (reason !== undefined && said !== reason))
      throw new Error(`closed with ${found} ${said}, expected ${code} ${reason ?? ""}`);
    if (this.#messages.length > 0) throw new Error(`received ${JSON.stringify(this.#messages)} besides`);
  }

  leave(): void {
    this.#socket.terminate();
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#look = resolve;
    });
  }
}

/** @throws Error if a handshake is not refused as expected. */
export async function refused(base: string, handshake: Handshake, expected: Expected): Promise<void> {
  const socket = socketOf(base, handshake);
  const [answer, text] = await new Promise<readonly [Pick<Answered, "status" | "headers">, string]>(
    (resolve, reject) => {
      socket.on("open", () => reject(new Error("was not refused")));
      socket.on("error", reject);
      socket.on("unexpected-response", async (_, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const headers = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        );
        resolve([{ status: response.statusCode ?? 0, headers }, Buffer.concat(chunks).toString("utf8")]);
      });
    },
  ).finally(() => socket.terminate());
  compareHead(answer, expected);
  compareBody(text, expected);
}

function socketOf(base: string, { path, protocols = [], headers = {} }: Handshake): WebSocket {
  const { upgrade, ...others } = headers;
  const socket = new WebSocket(new URL(path, base), [...protocols], {
    headers: others,
    perMessageDeflate: false,
    // `ws` itself writes the header, after those that it gets.
    ...(upgrade !== undefined && {
      finishRequest: (request) => {
        request.setHeader("upgrade", upgrade);
        request.end();
      },
    }),
  });
  socket.on("error", () => {});
  return socket;
}
