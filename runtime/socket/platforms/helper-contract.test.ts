import { defineWebSocketHelper, WSContext, type WSEvents } from "hono/ws";
import { SOCKET_DOOR } from "../connection.js";
import { socketContract } from "../contract/contract.fixture.js";
import type { ContractClient } from "../contract/world.fixture.js";
import { helperDoor } from "./helper-door.js";

/** The headers of a handshake that never leaves its process. */
const HANDSHAKE = {
  connection: "Upgrade",
  upgrade: "websocket",
  "sec-websocket-version": "13",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
};
/** Represents a platform's response of 101. */
const SWITCHING = { status: 204, headers: { "x-switching": "yes" } };

/**
 * Both ends of a connection, like those that Hono's helper for Deno passes on: events come in turns of their own, nothing can be
 * held back, and the size of unread messages is the `bufferedAmount`.
 */
class Both {
  readonly #events: WSEvents<Both>;
  readonly #context: WSContext<Both>;
  readonly #frames: (string | Uint8Array)[] = [];
  #look = () => {};
  #isOver = false;
  #end: (how: { code: number; reason: string }) => void = () => {};
  readonly closed = new Promise<{ code: number; reason: string }>((resolve) => {
    this.#end = resolve;
  });
  readonly protocol: string;

  constructor(events: WSEvents<Both>, protocol: string) {
    this.#events = events;
    this.protocol = protocol;
    this.#context = new WSContext<Both>({
      raw: this,
      readyState: 1,
      protocol,
      send: (data) => {
        // A copy, because it is sent as it is now.
        this.#frames.push(typeof data === "string" ? data : new Uint8Array(data).slice());
        later(() => this.#look());
      },
      close: (code = 1005, reason = "") => later(() => this.#over(code, reason)),
    });
  }

  get bufferedAmount(): number {
    return this.#frames.reduce((sum, { length }) => sum + length, 0);
  }

  open(): void {
    later(() => this.#events.onOpen?.(new Event("open"), this.#context));
  }

  fail(): void {
    later(() => this.#events.onError?.(new Event("error"), this.#context));
  }

  #over(code: number, reason: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#end({ code, reason });
    this.#look();
    const event = Object.assign(new Event("close"), { code, reason, wasClean: code !== 1006 });
    this.#events.onClose?.(event, this.#context);
  }

  client(headers: Headers): ContractClient {
    const { closed, protocol } = this;
    return {
      closed,
      protocol,
      headers,
      send: (message) => {
        const data = typeof message === "string" ? message : message.slice().buffer;
        return new Promise((resolve) =>
          later(() => {
            if (!this.#isOver) this.#events.onMessage?.(new MessageEvent("message", { data }), this.#context);
            resolve();
          }),
        );
      },
      frame: async () => {
        while (this.#frames.length === 0 && !this.#isOver)
          await new Promise<void>((resolve) => {
            this.#look = resolve;
          });
        return this.#frames.shift();
      },
      // A network is slow: it takes longer than the server needs to see that its messages have been read.
      close: (code = 1005, reason = "") => void setTimeout(() => this.#over(code, reason), 20),
      terminate: () => later(() => this.#over(1006, "")),
    };
  }
}

const later = (work: () => void) => void setImmediate(work);

socketContract(
  "a platform of which Hono has a helper",
  (app) => {
    let made: Both | undefined;
    const helper = defineWebSocketHelper<Both, { readonly protocol?: string }>((_, events, options) => {
      made = new Both(events, options?.protocol ?? "");
      return new Response(null, SWITCHING);
    });
    const env = { [SOCKET_DOOR]: helperDoor(helper) };
    return {
      async connect(path, { protocols = [], headers = {} } = {}) {
        const all = new Headers({ ...HANDSHAKE, ...Object.fromEntries(new Headers(headers)) });
        if (protocols.length > 0) all.set("sec-websocket-protocol", protocols.join(", "));
        made = undefined;
        const response = await app.request(path, { headers: all }, env);
        const both = made as Both | undefined;
        if (both && response.status === SWITCHING.status && response.headers.has("x-switching")) {
          both.open();
          return both.client(response.headers);
        }
        // As on Deno if the response was not returned.
        both?.fail();
        throw Object.assign(new Error(), { response });
      },
      close: () => app.close(),
    };
  },
  { canPause: false },
);
