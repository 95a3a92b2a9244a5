import { expect } from "vitest";
import type { App } from "../../app.js";
import { telling } from "../../lifetime/testing.js";
import type { ConnectOptions } from "../client-socket.js";
import type { SocketEnd } from "../connection.js";

/** A client of any kind, as far as the contract needs it. It reads from its connection only on request. */
export interface ContractClient {
  readonly protocol: string;
  readonly closed: Promise<Pick<SocketEnd, "code" | "reason">>;
  /** The headers of the response to the handshake. */
  readonly headers: Headers;
  /** Resolves when the message has been passed to the network, or when the connection has ended. */
  send(message: string | Uint8Array): Promise<void>;
  /** Returns `undefined` if there will be none. */
  frame(): Promise<string | Uint8Array | undefined>;
  close(code?: number, reason?: string): void;
  /** Ends without a close frame. */
  terminate(): void;
}

/** A way to connect to an app. */
export interface Connecting {
  /** @throws an error with the `response` of a handshake that was refused. */
  connect(path: string, options?: ConnectOptions): Promise<ContractClient>;
  /** Ends the server of the app, as its users do. */
  close(): Promise<void>;
}

/** Serves an app through the tested door. */
export type Serve = (app: App) => Connecting | Promise<Connecting>;

/** An app, what happened in it, and its server: a new one for each test. */
export class World {
  readonly #serve: Serve;
  readonly canPause: boolean;
  #telling = telling();
  #served: Connecting | undefined;

  constructor(serve: Serve, canPause: boolean) {
    this.#serve = serve;
    this.canPause = canPause;
  }

  begin(): void {
    this.#telling = telling();
    this.#served = undefined;
  }

  get app(): App {
    return this.#telling.app;
  }

  get told(): string[] {
    return this.#telling.told;
  }

  get logged(): string[] {
    return this.#telling.logged;
  }

  /** Serves the app, and connects to its socket. */
  async connected(options?: ConnectOptions): Promise<ContractClient> {
    this.#served ??= await this.#serve(this.app);
    return this.#served.connect("/", options);
  }

  /** Waits until something was recorded. */
  async tells(what: string): Promise<void> {
    await expect.poll(() => this.told).toContain(what);
  }

  async close(): Promise<void> {
    await this.#served?.close();
  }
}

/** Returns all remaining messages. */
export async function rest(client: ContractClient): Promise<readonly unknown[]> {
  const frames: unknown[] = [];
  for (let frame = await client.frame(); frame !== undefined; frame = await client.frame())
    frames.push(frame);
  return frames;
}
