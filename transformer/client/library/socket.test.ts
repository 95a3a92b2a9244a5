import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { type WebSocket as ServerEnd, WebSocketServer, WebSocket as WsSocket } from "ws";
import type { ConnectionState } from "./reconnect.js";
import { ClientSocket, SocketClosed, type SocketOptions } from "./socket.js";
import { all } from "./testing/bodies.js";
import type { OpenWebSocket } from "./web-socket.js";

const json = {
  encode: (message: unknown) => (message instanceof Uint8Array ? message : JSON.stringify(message)),
  decode: (data: string | Uint8Array): unknown => (typeof data === "string" ? JSON.parse(data) : data),
};

const open: OpenWebSocket = (url, protocols, headers) => new WsSocket(url, protocols, { headers });

/** A real server that passes its connections to these functions one after another; the last one gets all others. */
async function serving(...connected: ((connection: ServerEnd) => void)[]) {
  const http = createServer();
  const server = new WebSocketServer({ server: http });
  let count = 0;
  server.on("connection", (connection) => connected[Math.min(count++, connected.length - 1)]?.(connection));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    http.close();
  });
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/`;
  const connect = (options?: SocketOptions, protocols: string[] = []) =>
    new ClientSocket<unknown, unknown>(() => open(url, protocols, {}), json, options);
  return { connect, count: () => count };
}

const echo = (connection: ServerEnd) =>
  connection.on("message", (data, isBinary) => connection.send(data, { binary: isBinary }));

const FAST = { reconnect: { first: 1, longest: 5 } };

test("messages go both ways in order, also those sent before the connection is open", async () => {
  const { connect } = await serving(echo);
  const socket = connect();
  expect(socket.state).toBe("connecting");
  await Promise.all([socket.send({ n: 1 }), socket.send(new Uint8Array([2, 3])), socket.send([4])]);
  expect(socket.state).toBe("open");
  expect(await socket.receive()).toEqual({ n: 1 });
  expect(await socket.receive()).toEqual(new Uint8Array([2, 3]));
  for await (const message of socket) {
    expect(message).toEqual([4]);
    break;
  }
  // Leaving the loop does not close it.
  await socket.send("again");
  expect(await socket.receive()).toBe("again");
  socket.close(4001, "bye");
  expect(await socket.closed).toEqual({ code: 4001, reason: "bye" });
  expect(socket.state).toBe("closed");
});

test("the subprotocol is what the server has selected", async () => {
  const { connect } = await serving(echo);
  const socket = connect({}, ["chat.v1", "chat.v2"]);
  await socket.send(1);
  expect(socket.protocol).toBe("chat.v1");
  socket.close();
});

test.each([1000, undefined])(
  "a loop ends behind the last message when the server closes with %s",
  async (code) => {
    const { connect } = await serving((connection) => {
      connection.send("1");
      connection.send("2");
      connection.close(code);
    });
    const socket = connect(FAST);
    expect(await all(socket)).toEqual([1, 2]);
    expect(await socket.closed).toEqual({ code: code ?? 1005, reason: "" });
    await expect(socket.receive()).rejects.toThrow(SocketClosed);
    await expect(socket.send(3)).rejects.toMatchObject({ name: "SocketClosed", code: code ?? 1005 });
  },
);

test.each([1001, 1007, 1008, 1011, 4001])("a loop throws what the server closes with: %i", async (code) => {
  const { connect } = await serving((connection) => {
    connection.send("1");
    connection.close(code, "No such room");
  });
  const socket = connect();
  expect(await socket.receive()).toBe(1);
  await expect(all(socket)).rejects.toMatchObject({ code, reason: "No such room" });
});

test("a connection that is lost, or refused, is an error", async () => {
  const { connect } = await serving((connection) => connection.terminate());
  await expect(all(connect())).rejects.toMatchObject({ code: 1006 });
  const refused = new ClientSocket(() => open("ws://127.0.0.1:1/", [], {}), json);
  await expect(refused.send(1)).rejects.toMatchObject({ code: 1006 });
  expect(await refused.closed).toMatchObject({ code: 1006 });
});

test("what the platform cannot do is told to those who wait", async () => {
  const socket = new ClientSocket(() => open("nowhere", [], {}), json);
  await expect(socket.receive()).rejects.toThrow(SyntaxError);
  await expect(socket.send(1)).rejects.toThrow(SyntaxError);
  expect(await socket.closed).toEqual({ code: 1006, reason: "" });
});

test("with reconnect, what is lost is connected again and what is refused is not", async () => {
  const states: ConnectionState[] = [];
  const { connect, count } = await serving(
    (connection) => connection.send('"a"', () => connection.terminate()),
    (connection) => connection.close(1001),
    (connection) => connection.close(1011),
    (connection) => connection.send('"b"', () => connection.close(1012)),
    (connection) => connection.close(1008, "You are banned"),
  );
  const socket = connect({ ...FAST, onState: (state) => states.push(state) });
  expect(await socket.receive()).toBe("a");
  expect(await socket.receive()).toBe("b");
  await expect(socket.receive()).rejects.toMatchObject({ code: 1008, reason: "You are banned" });
  expect(count()).toBe(5);
  expect(states).toEqual(Array.from({ length: 5 }, () => ["connecting", "open", "closed"]).flat());
});

test("with reconnect, what is sent meanwhile waits for the connection", async () => {
  const { connect } = await serving((connection) => connection.close(1012), echo);
  let lost = () => {};
  const isLost = new Promise<void>((resolve) => {
    lost = resolve;
  });
  const socket = connect({ reconnect: { first: 1 }, onState: (state) => state === "closed" && lost() });
  await isLost;
  await Promise.all([socket.send(1), socket.send(2)]);
  expect([await socket.receive(), await socket.receive()]).toEqual([1, 2]);
  socket.close();
});

test("attempts in a row are limited; each message begins anew", async () => {
  const { connect, count } = await serving(
    (connection) => connection.close(1011),
    (connection) => connection.send("1", () => connection.close(1011)),
    (connection) => connection.close(1011),
  );
  const socket = connect({ reconnect: { first: 1, limit: 2 } });
  await expect(all(socket)).rejects.toMatchObject({ code: 1011 });
  expect(count()).toBe(4);
});

test("close ends loops at once, drops what was not read, and ends the pause", async () => {
  const { connect, count } = await serving((connection) => connection.send("1", () => connection.send("2")));
  const socket = connect(FAST);
  expect(await socket.receive()).toBe(1);
  const rest = all(socket);
  socket.close();
  expect((await rest).length).toBeLessThanOrEqual(1);
  expect(await all(socket)).toEqual([]);
  const lost = new ClientSocket(() => open("ws://127.0.0.1:1/", [], {}), json, {
    reconnect: { first: 100_000 },
  });
  const isClosed = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (lost.state !== "closed") return;
      clearInterval(look);
      resolve();
    }, 5);
  });
  await isClosed;
  lost.close();
  expect(await lost.closed).toEqual({ code: 1000, reason: "" });
  expect(count()).toBe(1);
});

test("an abort closes the connection and throws its reason", async () => {
  let told: number | undefined;
  const { connect } = await serving((connection) => connection.on("close", (code) => (told = code)));
  const aborting = new AbortController();
  const socket = connect({ ...FAST, signal: aborting.signal });
  const next = socket.receive();
  next.catch(() => {});
  await socket.send(1);
  aborting.abort(new Error("enough"));
  await expect(next).rejects.toThrow("enough");
  await expect(socket.send(2)).rejects.toThrow("enough");
  await expect.poll(() => told).toBe(1000);
  const late = connect({ signal: aborting.signal });
  await expect(late.receive()).rejects.toThrow("enough");
});

test("a handshake that is never answered is given up", async () => {
  const http = createServer();
  http.on("upgrade", () => {});
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/`;
  const socket = new ClientSocket(() => open(url, [], {}), json, { timeout: 50 });
  await expect(socket.receive()).rejects.toMatchObject({ code: 1006 });
});

test("a message that is none closes the connection, behind those before it", async () => {
  let told: number | undefined;
  const { connect } = await serving((connection) => {
    connection.on("close", (code) => (told = code));
    connection.send("1");
    connection.send("{");
    connection.send("3");
  });
  const socket = connect(FAST);
  expect(await socket.receive()).toBe(1);
  await expect(socket.receive()).rejects.toThrow(SyntaxError);
  await expect.poll(() => told).toBe(4007);
});

test("nothing grows without bound: messages that nobody reads, or that cannot be sent", async () => {
  const { connect } = await serving((connection) => {
    for (let i = 0; i < 20; i++) connection.send(JSON.stringify("x".repeat(2 ** 20)));
  });
  const socket = connect(FAST);
  expect(await socket.closed).toMatchObject({ code: 4007 });
  await expect(all(socket)).rejects.toThrow(RangeError);

  const waiting = new ClientSocket(() => new Promise<never>(() => {}), json);
  for (let i = 0; i < 15; i++) void waiting.send("x".repeat(2 ** 20));
  await expect(waiting.send("x".repeat(2 ** 20))).rejects.toThrow(RangeError);
  waiting.close();
});

test("two hundred thousand messages that wait are read in linear time", async () => {
  let listener: (event: { data: unknown }) => void = () => {};
  const connection = {
    binaryType: "",
    bufferedAmount: 0,
    protocol: "",
    send() {},
    close() {},
    addEventListener(type: string, listen: (event: never) => void) {
      if (type === "message") listener = listen as typeof listener;
    },
  };
  const socket = new ClientSocket(() => connection, json);
  await Promise.resolve();
  for (let i = 0; i < 200_000; i++) listener({ data: `${i}` });
  for (let i = 0; i < 200_000; i++) if ((await socket.receive()) !== i) expect.fail(`${i}`);
});
