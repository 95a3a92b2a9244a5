import type { Context } from "hono";
import { Hono } from "hono";
import { defineWebSocketHelper, WSContext, type WSEvents } from "hono/ws";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Acceptance, echoing } from "../../node/sockets/door.fixture.js";
import type { SocketConnection } from "../connection.js";
import { helperDoor, type UpgradeWebSocket } from "./helper-door.js";
import { workersDoor } from "./workers-door.js";

/** The doors of other platforms, tested with the known behavior of Hono's helpers on each. */

/** A WebSocket like Deno's, with `binaryType` and `bufferedAmount`. The test decides when events occur. */
class Fake {
  binaryType = "blob";
  bufferedAmount = 0;
  protocol = "";
  readonly sent: unknown[] = [];
  readonly closed: (readonly [number | undefined, string | undefined])[] = [];

  send(data: unknown): void {
    if (this.closed.length > 0) throw new Error("Can't call WebSocket send() after close().");
    this.sent.push(data);
  }

  close(code?: number, reason?: string): void {
    if (code === 1005 || code === 1006) throw new Error("Invalid WebSocket close code.");
    this.closed.push([code, reason]);
  }
}

interface Shaken {
  readonly raw: Fake;
  readonly events: WSEvents;
  readonly socket: WSContext;
  readonly options: unknown;
  readonly response: Response;
  open(): void;
  message(data: string | ArrayBuffer | Blob): void;
  close(code: number, reason?: string): void;
}

/** Does a handshake through a door made from a helper, as Hono's platforms define theirs. */
async function shaken(acceptance: Acceptance, raw = new Fake()): Promise<Shaken> {
  let events: WSEvents = {};
  let options: unknown;
  const helper = defineWebSocketHelper<Fake, unknown>((_, given, more) => {
    events = given as WSEvents;
    options = more;
    return new Response(null, { headers: { "x-switching": "yes" } });
  });
  const app = new Hono().get("/", (context) => helperDoor(helper)(context, acceptance));
  const response = await app.request("/");
  const socket = new WSContext({
    send: (data) => raw.send(data),
    close: (code, reason) => raw.close(code, reason),
    raw,
    // As on Bun, where it is the state at creation.
    readyState: 1,
    protocol: raw.protocol,
  }) as WSContext;
  return {
    raw,
    events,
    socket,
    options,
    response,
    open: () => events.onOpen?.(new Event("open"), socket),
    message: (data) => events.onMessage?.(new MessageEvent("message", { data }), socket),
    close: (code, reason = "") =>
      events.onClose?.(Object.assign(new Event("close"), { code, reason, wasClean: false }), socket),
  };
}

async function opened(acceptance: Acceptance) {
  const connection = new Promise<SocketConnection>((resolve) => {
    acceptance.onOpen = resolve;
  });
  const fake = await shaken(acceptance);
  fake.open();
  return { ...fake, connection: await connection };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test("messages go both ways, and the end is told once", async () => {
  const acceptance = echoing();
  const { raw, response, message, close } = await opened(acceptance);
  expect(response.headers.get("x-switching")).toBe("yes");
  expect(raw.binaryType).toBe("arraybuffer");
  message("a");
  message(new Uint8Array([1, 2]).buffer);
  expect(raw.sent).toEqual(["a", new Uint8Array([1, 2])]);
  close(4000, "enough");
  close(4000, "enough");
  expect(acceptance.ends).toEqual([{ code: 4000, reason: "enough", clean: true }]);
  message("late");
  expect(acceptance.messages).toEqual(["a", new Uint8Array([1, 2])]);
});

test("a Blob, which can only be read later, keeps its place; the end comes behind it", async () => {
  const acceptance = new Acceptance();
  const { message, close } = await opened(acceptance);
  message("a");
  message(new Blob(["b"]));
  message("c");
  message(new Blob(["d"]));
  close(1000);
  expect(acceptance.ends).toEqual([]);
  await acceptance.over;
  const text = acceptance.messages.map((data) =>
    typeof data === "string" ? data : new TextDecoder().decode(data),
  );
  expect(text).toEqual(["a", "b", "c", "d"]);
  expect(acceptance.ends).toEqual([{ code: 1000, reason: "", clean: true }]);
});

test("the server closes once, and sends nothing behind it", async () => {
  const acceptance = new Acceptance();
  const { raw, connection, close } = await opened(acceptance);
  connection.send("a");
  connection.close(1000, "done");
  connection.close(1011, "again");
  expect(connection.send("b")).toBeUndefined();
  expect([raw.sent, raw.closed]).toEqual([["a"], [[1000, "done"]]]);
  close(1000, "done");
  expect(acceptance.ends).toEqual([{ code: 1000, reason: "done", clean: true }]);
});

test("a connection that was lost is told as such, whatever the platform tells, and how often", async () => {
  const acceptance = new Acceptance();
  const { raw, connection, events, socket, close } = await opened(acceptance);
  raw.close();
  // It has ended, but the platform has not reported it yet.
  expect(connection.send("a")).toBeUndefined();
  events.onError?.(new Event("error"), socket);
  close(1006);
  expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
});

test("a client that does not answer the goodbye is given up", async () => {
  vi.useFakeTimers();
  try {
    const acceptance = new Acceptance();
    const { connection } = await opened(acceptance);
    connection.close(1000, "");
    await vi.advanceTimersByTimeAsync(29_999);
    expect(acceptance.ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
  } finally {
    vi.useRealTimers();
  }
});

test("sending waits while the platform has much to send", async () => {
  const { raw, connection } = await opened(new Acceptance());
  expect(connection.canPause).toBe(false);
  expect(connection.send("a")).toBeUndefined();
  raw.bufferedAmount = 10_000_000;
  let isFree = false;
  const room = connection.send("b")?.then(() => {
    isFree = true;
  });
  await turn();
  expect(isFree).toBe(false);
  raw.bufferedAmount = 0;
  await room;
  // It does not wait for a connection that has ended either.
  raw.bufferedAmount = 10_000_000;
  const never = connection.send("c");
  connection.close(1000, "");
  await never;
});

test("Bun says how much waits by a method", async () => {
  const acceptance = new Acceptance();
  let waiting = 10_000_000;
  const bun = { binaryType: "nodebuffer", getBufferedAmount: () => waiting, send: () => 0, close: () => {} };
  let connection: SocketConnection | undefined;
  acceptance.onOpen = (made) => {
    connection = made;
  };
  const { events } = await shaken(acceptance);
  events.onOpen?.(new Event("open"), new WSContext({ ...bun, raw: bun, readyState: 1 }));
  const room = connection?.send("a");
  expect(room).toBeInstanceOf(Promise);
  // With "arraybuffer", Hono's helper passes nothing on.
  expect(bun.binaryType).toBe("nodebuffer");
  waiting = 0;
  await room;
});

test.each([
  [
    { protocol: "b", pingInterval: 1500 },
    { protocol: "b", idleTimeout: 2 },
  ],
  [{ pingInterval: false as const }, { idleTimeout: 0 }],
])("Deno is told of %j", async (terms, options) => {
  expect((await shaken(new Acceptance(terms))).options).toEqual(options);
});

describe("a handshake that comes to nothing", () => {
  const refused = async (helper: UpgradeWebSocket) => {
    const acceptance = new Acceptance();
    let thrown: unknown;
    // The code that catches the error needs no other notification.
    const app = new Hono()
      .get("/", async (context: Context) => helperDoor(helper)(context, acceptance))
      .onError((error, context) => {
        thrown = error;
        return context.text("", 426);
      });
    await app.request("/");
    expect([acceptance.abandoned, acceptance.ends]).toEqual([0, []]);
    return thrown;
  };

  test("a helper that does not take it", async () => {
    // As Hono's helpers for Deno and Workers do with `Upgrade: WebSocket`, in capitals.
    const thrown = await refused(defineWebSocketHelper(() => undefined));
    expect(thrown).toMatchObject({ status: 426, headers: { upgrade: "websocket" } });
  });

  test("a helper that fails", async () => {
    const error = new TypeError("env has to include the 2nd argument of fetch.");
    expect(await refused(defineWebSocketHelper(() => Promise.reject(error)))).toBe(error);
  });

  test("a client that leaves before it is open is told of once", async () => {
    const acceptance = new Acceptance();
    const { events, socket, close, open } = await shaken(acceptance);
    events.onError?.(new Event("error"), socket);
    close(1006);
    open();
    expect([acceptance.abandoned, acceptance.ends]).toEqual([1, []]);
  });
});

describe("Workers, which need no helper", () => {
  afterEach(() => vi.unstubAllGlobals());

  /** One end. The test sends events to its listeners. */
  class End extends Fake {
    accepted = false;
    readonly listeners: Record<string, (event: object) => void> = {};
    accept(): void {
      this.accepted = true;
    }
    addEventListener(type: string, listener: (event: object) => void): void {
      this.listeners[type] = listener;
    }
    tell(type: string, event: object = {}): void {
      this.listeners[type]?.(event);
    }
  }

  async function through(acceptance: Acceptance) {
    const [client, server] = [new End(), new End()];
    vi.stubGlobal("WebSocketPair", function Pair() {
      return { 0: client, 1: server };
    });
    // Node's `Response` does not accept the status 101.
    vi.stubGlobal(
      "Response",
      class {
        readonly init: object;
        constructor(_: null, init: object) {
          this.init = init;
        }
      },
    );
    const response = await workersDoor()?.(undefined as unknown as Context, acceptance);
    return { client, server, init: (response as unknown as { init: object }).init };
  }

  test("elsewhere there are none", () => {
    expect(workersDoor()).toBeUndefined();
  });

  test("the server may speak first, and its subprotocol is said", async () => {
    const acceptance = new Acceptance({ protocol: "b" });
    let protocol: string | undefined;
    acceptance.onOpen = (connection) => {
      protocol = connection.protocol;
      connection.send("hello");
    };
    const { client, server, init } = await through(acceptance);
    expect(init).toEqual({ status: 101, webSocket: client, headers: { "sec-websocket-protocol": "b" } });
    expect([server.accepted, server.sent, protocol]).toEqual([true, ["hello"], "b"]);
    server.tell("message", { data: "a" });
    expect(acceptance.messages).toEqual(["a"]);
  });

  test.each([
    [1005, 1000],
    [4000, 4000],
  ])("a client's close frame with %i is answered with %i", async (code, answered) => {
    const acceptance = new Acceptance();
    const { server } = await through(acceptance);
    server.tell("close", { code, reason: "bye", wasClean: true });
    expect(server.closed).toEqual([[answered, "bye"]]);
    expect(acceptance.ends).toEqual([{ code, reason: "bye", clean: true }]);
  });

  test("a connection that was lost", async () => {
    const acceptance = new Acceptance();
    const { server } = await through(acceptance);
    server.tell("error");
    server.tell("close", { code: 1006, reason: "", wasClean: false });
    expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
  });
});
