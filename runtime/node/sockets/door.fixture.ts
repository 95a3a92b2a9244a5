import { once } from "node:events";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { type ClientOptions, WebSocket } from "ws";
import {
  SOCKET_DOOR,
  type SocketAcceptance,
  type SocketConnection,
  type SocketEnd,
  type SocketEnvironment,
  type SocketEvents,
} from "../../socket/connection.js";
import { RawClient } from "../raw-client.fixture.js";

type Terms = Pick<SocketAcceptance, "protocol" | "maxMessage" | "pingInterval">;

/** Replaces the core and records what a door reports, so that a door can be tested alone. */
export class Acceptance implements SocketAcceptance {
  readonly protocol: string | undefined;
  readonly json = false;
  readonly maxMessage: number;
  readonly pingInterval: number | false;
  headers: Headers | undefined;
  readonly messages: (string | Uint8Array)[] = [];
  readonly ends: SocketEnd[] = [];
  abandoned = 0;
  /** Called for each message as well. */
  onMessage: (message: string | Uint8Array, connection: SocketConnection) => void = () => {};
  onOpen: (connection: SocketConnection) => void = () => {};
  /** Resolves when it was abandoned or has ended. */
  readonly over: Promise<void>;
  #over = () => {};

  constructor({ protocol, maxMessage = 1024 * 1024, pingInterval = false }: Partial<Terms> = {}) {
    this.protocol = protocol;
    this.maxMessage = maxMessage;
    this.pingInterval = pingInterval;
    this.over = new Promise((resolve) => {
      this.#over = resolve;
    });
  }

  open(connection: SocketConnection): SocketEvents {
    this.onOpen(connection);
    return {
      message: (message) => {
        this.messages.push(message);
        this.onMessage(message, connection);
      },
      ended: (how) => {
        this.ends.push(how);
        this.#over();
      },
    };
  }

  abandon(): void {
    this.abandoned++;
    this.#over();
  }
}

/** An acceptance that sends each message back. */
export function echoing(terms: Partial<Terms> = {}): Acceptance {
  const acceptance = new Acceptance(terms);
  acceptance.onMessage = (message, connection) => void connection.send(message);
  return acceptance;
}

/** Goes through the door that the server has left in the environment. */
export const through = (acceptance: SocketAcceptance) => async (context: Context) => {
  const door = (context.env as SocketEnvironment)[SOCKET_DOOR];
  if (!door) return context.text("no door", 500);
  try {
    return await door(context, acceptance);
  } catch (error) {
    acceptance.abandon();
    throw error;
  }
};

/** An application with one socket at `/`. */
export function doorApp(acceptance: SocketAcceptance, ...middleware: readonly MiddlewareHandler[]): Hono {
  const app = new Hono();
  if (middleware.length > 0) app.use(...middleware);
  return app.get("/", through(acceptance));
}

export async function connected(url: string, protocols: string[] = [], options: ClientOptions = {}) {
  const client = new WebSocket(url.replace("http", "ws"), protocols, options);
  // The first messages may arrive together with the response to the handshake.
  const messages: (string | Uint8Array)[] = [];
  INBOXES.set(client, messages);
  client.on("message", (data: Buffer, isBinary) => {
    messages.push(isBinary ? new Uint8Array(data) : data.toString());
  });
  await once(client, "open");
  return client;
}

const INBOXES = new WeakMap<WebSocket, (string | Uint8Array)[]>();

/** The next message. */
export async function received(client: WebSocket): Promise<string | Uint8Array> {
  const messages = INBOXES.get(client) ?? [];
  if (messages.length === 0) await once(client, "message");
  return messages.shift() ?? "";
}

export async function closed(client: WebSocket): Promise<{ code: number; reason: string }> {
  const [code, reason] = (await once(client, "close")) as [number, Buffer];
  return { code, reason: reason.toString() };
}

/** The headers of a handshake. Those given replace its own. */
export function handshake(headers: Readonly<Record<string, string | undefined>> = {}): string[] {
  return Object.entries({
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    ...headers,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}

/** A client that has completed the handshake and writes frames by hand. */
export async function rawClient(url: string): Promise<RawClient> {
  const client = await RawClient.to(url);
  client.request("GET /", ...handshake());
  await client.until(/^HTTP\/1\.1 101 .*\r\n\r\n/s);
  return client;
}

/** A frame as a client sends it: masked, with a mask of zeros (RFC 6455, 5.2). */
export function frame(first: number, payload: string | Buffer = ""): string {
  const bytes = Buffer.from(payload as string, "latin1");
  const length = bytes.length < 126 ? [bytes.length] : [126, bytes.length >> 8, bytes.length & 0xff];
  const [size = 0, ...more] = length;
  return Buffer.concat([Buffer.from([first, 0x80 | size, ...more, 0, 0, 0, 0]), bytes]).toString("latin1");
}
