import { once } from "node:events";
import { defineWebSocketHelper, WSContext, type WSEvents } from "hono/ws";
import { WebSocket } from "ws";
import { App, type AppOptions } from "../app.js";
import { type Server, serve } from "../node/serve.js";
import { SocketRefused } from "./client-socket.js";

/** A client, whatever is between it and the server. */
export interface DoorClient {
  readonly protocol: string;
  /** What has come so far and was not taken. */
  readonly received: (string | Uint8Array)[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  send(message: string | Uint8Array): void;
  receive(): Promise<string | Uint8Array>;
  close(code: number, reason?: string): void;
  /** Leaves without a goodbye. */
  terminate(): void;
}

interface Connecting {
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A way into an application. */
export interface Door {
  /** An app that can be reached by this door. */
  app(options?: Partial<AppOptions>): App;
  /** @throws SocketRefused */
  connect(app: App, path: string, options?: Connecting): Promise<DoorClient>;
  /** Ends the application as its server does. */
  close(app: App): Promise<void>;
}

const appWith = (options: Partial<AppOptions> = {}) =>
  new App({ title: "T", version: "1", log: () => {}, ...options });

class Inbox {
  readonly received: (string | Uint8Array)[] = [];
  #look = () => {};

  add(message: string | Uint8Array): void {
    this.received.push(message);
    this.#look();
  }

  async receive(): Promise<string | Uint8Array> {
    while (this.received.length === 0)
      await new Promise<void>((resolve) => {
        this.#look = resolve;
      });
    return this.received.shift() ?? "";
  }
}

/** Without a server: `app.connect`. */
export const memory: Door = {
  app: appWith,
  async connect(app, path, { protocols = [], headers = {} } = {}) {
    const socket = await app.connect(path, { protocols, headers });
    const inbox = new Inbox();
    void (async () => {
      for await (const message of socket)
        inbox.add(
          message instanceof Uint8Array || typeof message === "string" ? message : JSON.stringify(message),
        );
    })();
    return {
      protocol: socket.protocol,
      received: inbox.received,
      closed: socket.closed.then(({ code, reason }) => ({ code, reason })),
      send: (message) => void socket.send(message).catch(() => {}),
      receive: () => inbox.receive(),
      close: (code, reason) => socket.close(code, reason),
      terminate: () => socket.terminate(),
    };
  },
  close: (app) => app.close(),
};

const servers = new WeakMap<App, Server>();

/** `serve` on Node, and the client of `ws`. */
export const node: Door = {
  app: appWith,
  async connect(app, path, { protocols = [], headers = {} } = {}) {
    const server = servers.get(app) ?? (await serve(app, { port: 0 }));
    servers.set(app, server);
    const client = new WebSocket(server.url.replace("http", "ws") + path, [...protocols], { headers });
    const inbox = new Inbox();
    client.on("message", (data: Buffer, isBinary) =>
      inbox.add(isBinary ? new Uint8Array(data) : data.toString()),
    );
    const closed = once(client, "close").then(([code, reason]) => ({ code, reason: String(reason) }));
    closed.catch(() => {});
    const refused = new Promise<never>((_, reject) => {
      client.on("unexpected-response", async (_, response) => {
        let body = "";
        for await (const chunk of response) body += chunk;
        const init = {
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
        };
        reject(new SocketRefused(new Response(body, init)));
      });
    });
    await Promise.race([once(client, "open"), refused]);
    return {
      protocol: client.protocol,
      received: inbox.received,
      closed,
      send: (message) => client.send(message),
      receive: () => inbox.receive(),
      close: (code, reason) => client.close(code, reason),
      terminate: () => client.terminate(),
    };
  },
  close: async (app) => {
    await servers.get(app)?.close();
  },
};

/** Where clients of the platform below are, from the handshake on. */
const arrivals: DoorClient[] = [];

/** A helper as Hono has one for each platform: events come in turns of their own, and nothing can be held back. */
const upgradeWebSocket = defineWebSocketHelper<undefined, { readonly protocol?: string }>(
  (_, events: WSEvents<undefined>, options) => {
    const inbox = new Inbox();
    let end = (_: { code: number; reason: string }) => {};
    const closed = new Promise<{ code: number; reason: string }>((resolve) => {
      end = resolve;
    });
    let isOver = false;
    const protocol = options?.protocol ?? "";
    const later = (work: () => void) => void setImmediate(work);
    const over = (code: number, reason: string) =>
      later(() => {
        if (isOver) return;
        isOver = true;
        end({ code, reason });
        events.onClose?.(
          Object.assign(new Event("close"), { code, reason, wasClean: code !== 1006 }),
          socket,
        );
      });
    const socket = new WSContext<undefined>({
      send: (data) => later(() => inbox.add(typeof data === "string" ? data : new Uint8Array(data))),
      close: (code = 1005, reason = "") => over(code, reason),
      readyState: 1,
      protocol,
    });
    arrivals.push({
      protocol,
      received: inbox.received,
      closed,
      send: (message) => {
        const data = typeof message === "string" ? message : message.slice().buffer;
        later(() => events.onMessage?.(new MessageEvent("message", { data }), socket));
      },
      receive: () => inbox.receive(),
      close: (code, reason = "") => over(code, reason),
      terminate: () => over(1006, ""),
    });
    later(() => events.onOpen?.(new Event("open"), socket));
    return new Response(null, { headers: { "x-switching": "yes" } });
  },
);

/** Any other platform, through `new App({ upgradeWebSocket })`. */
export const platform: Door = {
  app: (options) => appWith({ upgradeWebSocket, ...options }),
  async connect(app, path, { protocols = [], headers = {} } = {}) {
    const response = await app.request(path, {
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
        ...(protocols.length > 0 && { "sec-websocket-protocol": protocols.join(", ") }),
        ...headers,
      },
    });
    const client = arrivals.pop();
    if (!client || !response.headers.has("x-switching")) throw new SocketRefused(response);
    return client;
  },
  close: (app) => app.close(),
};
