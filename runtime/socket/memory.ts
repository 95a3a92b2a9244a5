import { type ClientSocket, type ConnectOptions, SocketRefused } from "./client-socket.js";
import { checkClose, SocketClosed } from "./closed.js";
import {
  SOCKET_DOOR,
  type SocketAcceptance,
  type SocketConnection,
  type SocketDoor,
  type SocketEnd,
  type SocketEvents,
} from "./connection.js";
import { Inbox, type Message } from "./inbox.js";

/** Marks the response that represents a handshake, so that it is recognized. */
const MARK = "countersign-handshake";

type Fetch = (request: Request, env: object) => Response | Promise<Response>;

/**
 * Connects to a socket of an application in the same process. Its handshake is a request like any other, and the connection is a
 * pair of bounded queues.
 * @throws SocketRefused if the response is not a connection.
 */
export async function connectInMemory(
  fetch: Fetch,
  url: Request | string,
  options: ConnectOptions,
  env: object,
): Promise<MemoryClient> {
  let accepted: SocketAcceptance | undefined;
  const mark = crypto.randomUUID();
  const door: SocketDoor = (_, acceptance) => {
    accepted = acceptance;
    return new Response(null, { headers: { [MARK]: mark } });
  };
  let response: Response | undefined;
  try {
    response = await fetch(handshake(url, options), { ...env, [SOCKET_DOOR]: door });
  } finally {
    if (!isOurs(response, mark)) accepted?.abandon();
  }
  const headers = new Headers(response.headers);
  headers.delete(MARK);
  if (accepted && isOurs(response, mark)) return new MemoryClient(accepted, headers);
  const { status, statusText } = response;
  throw new SocketRefused(accepted ? new Response(response.body, { status, statusText, headers }) : response);
}

/**
 * Also true for a copy that middleware made. If middleware replaces the response, Hono passes on its headers, but the replacement
 * has its own status or body.
 */
function isOurs(response: Response | undefined, mark: string): boolean {
  return response?.headers.get(MARK) === mark && response.status === 200 && response.body === null;
}

/** As in RFC 6455, 4.1. */
function handshake(url: Request | string, { headers, protocols = [] }: ConnectOptions): Request {
  const fields = new Headers(headers);
  const key = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  fields.set("connection", "Upgrade");
  fields.set("upgrade", "websocket");
  fields.set("sec-websocket-version", "13");
  fields.set("sec-websocket-key", key);
  if (protocols.length > 0) fields.set("sec-websocket-protocol", protocols.join(", "));
  return new Request(url, { headers: fields });
}

/**
 * Both ends of a connection within a process. A message arrives in a later microtask, as over a network it would arrive in a
 * later turn.
 */
export class MemoryClient implements ClientSocket {
  readonly headers: Headers;
  readonly protocol: string;
  readonly closed: Promise<SocketEnd>;
  readonly #json: boolean;
  readonly #events: SocketEvents;
  #resolveClosed: (end: SocketEnd) => void = () => {};
  #gone: SocketClosed | undefined;
  #isEnded = false;
  /** Messages on the way to the server, and the end after them. */
  readonly #toServer: Message[] = [];
  #goodbye: SocketEnd | undefined;
  #isHeld = false;
  #isOnItsWay = false;
  readonly #roomInServer = new Room();
  readonly #roomHere = new Room();
  /** Messages that have arrived from the server. */
  readonly #inbox = new Inbox({
    canPause: true,
    pause: () => this.#roomHere.fill(),
    resume: () => this.#roomHere.empty(),
  });

  constructor(acceptance: SocketAcceptance, headers: Headers) {
    this.headers = headers;
    this.protocol = acceptance.protocol ?? "";
    this.#json = acceptance.json;
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
    this.#events = acceptance.open(this.#serverEnd());
  }

  async send(message: unknown): Promise<void> {
    if (this.#gone) throw this.#gone;
    const isWhole = typeof message === "string" || message instanceof Uint8Array;
    const sent: Message | undefined = isWhole ? message : JSON.stringify(message);
    if (sent === undefined)
      throw new TypeError("The message cannot be written as JSON: it is a function, a symbol or undefined.");
    this.#toServer.push(sent);
    this.#deliver();
    await this.#roomInServer.free();
    if (this.#gone) throw this.#gone;
  }

  async receive(): Promise<unknown> {
    const { done, value } = await this.#next();
    if (done) throw this.#gone ?? new SocketClosed(1005, "");
    return value;
  }

  close(code = 1000, reason = ""): void {
    checkClose(code, reason);
    if (this.#gone) return;
    this.#gone = new SocketClosed(code, reason);
    this.#goodbye = { code, reason, clean: true };
    this.#inbox.discard();
    this.#deliver();
  }

  terminate(): void {
    this.#toServer.length = 0;
    this.#isHeld = false;
    this.#end({ code: 1006, reason: "", clean: false });
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<unknown, undefined> {
    const iterator: AsyncIterableIterator<unknown, undefined> = {
      next: () => this.#next(),
      return: () => Promise.resolve({ done: true, value: undefined }),
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  /** Returns the next message unchanged; `undefined` if there will be none. */
  frame(): Promise<Message | undefined> {
    return this.#inbox.next((message) => message);
  }

  async #next(): Promise<IteratorResult<unknown, undefined>> {
    const message = await this.frame();
    if (message === undefined) return { done: true, value: undefined };
    return { done: false, value: this.#json && typeof message === "string" ? JSON.parse(message) : message };
  }

  /** Passes messages on their way to the server, as long as it accepts them. */
  #deliver(): void {
    if (this.#isOnItsWay || this.#isHeld) return;
    this.#isOnItsWay = true;
    queueMicrotask(() => {
      this.#isOnItsWay = false;
      while (this.#toServer.length > 0 && !this.#isHeld) this.#events.message(this.#toServer.shift() ?? "");
      if (this.#toServer.length === 0 && !this.#isHeld && this.#goodbye) this.#end(this.#goodbye);
    });
  }

  #serverEnd(): SocketConnection {
    return {
      protocol: this.protocol,
      canPause: true,
      send: (message) => {
        if (this.#gone) return undefined;
        // A copy, because the sender may write to its bytes afterwards.
        this.#inbox.add(typeof message === "string" ? message : message.slice());
        return this.#roomHere.isFull ? this.#roomHere.free() : undefined;
      },
      close: (code, reason) => {
        // If the client has started to close before, its close comes first.
        queueMicrotask(() => this.#end({ code, reason, clean: true }));
      },
      pause: () => {
        this.#isHeld = true;
        this.#roomInServer.fill();
      },
      resume: () => {
        this.#isHeld = false;
        this.#roomInServer.empty();
        this.#deliver();
      },
    };
  }

  /** Ends both sides at once; the first end counts. */
  #end(end: SocketEnd): void {
    const { code, reason } = end;
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#gone ??= new SocketClosed(code, reason);
    this.#inbox.end();
    this.#roomHere.empty();
    this.#roomInServer.empty();
    this.#resolveClosed(end);
    queueMicrotask(() => this.#events.ended(end));
  }
}

/** Whether there is room on one side, and a promise for when there is. */
class Room {
  #freed: Promise<void> | undefined;
  #resolve = () => {};

  get isFull(): boolean {
    return this.#freed !== undefined;
  }

  free(): Promise<void> {
    return this.#freed ?? Promise.resolve();
  }

  fill(): void {
    this.#freed ??= new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  empty(): void {
    this.#freed = undefined;
    this.#resolve();
  }
}
