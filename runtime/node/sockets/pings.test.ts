import { once } from "node:events";
import type { Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { WebSocket } from "ws";
import { Acceptance, echoing, frame, received } from "./door.fixture.js";
import { open, raw } from "./open-sockets.fixture.js";
import { pingClock, until } from "./ping-clock.fixture.js";

/** Pings show which clients are still there. They are sent when the test wants them. */
const clock = pingClock(20);
beforeEach(clock.start);
afterEach(clock.stop);

/** Resolves when the client has received a ping. */
async function pinged(client: WebSocket): Promise<void> {
  const ping = once(client, "ping");
  clock.strike();
  await ping;
}

test("a client that answers stays", async () => {
  const acceptance = echoing({ pingInterval: 20 });
  const client = await open(acceptance);
  for (let pings = 0; pings < 5; pings++) await clock.reads(() => clock.strike());
  client.send("here");
  expect(await received(client)).toBe("here");
});

test("a client that does not answer is cut off", async () => {
  const acceptance = new Acceptance({ pingInterval: 20 });
  const client = await raw(acceptance);
  clock.strike();
  await client.until(/\r\n\r\n\x89\0$/);
  expect(acceptance.ends).toEqual([]);
  clock.strike();
  await acceptance.over;
  expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
});

test("a client in the middle of a long message is not", async () => {
  const acceptance = new Acceptance({ pingInterval: 20 });
  const client = await raw(acceptance);
  for (const byte of frame(0x82, "a".repeat(40))) {
    await clock.reads(() => client.write(byte));
    clock.strike();
  }
  client.write(frame(0x88, "\x03\xe8"));
  await acceptance.over;
  expect(acceptance.messages).toHaveLength(1);
  expect(acceptance.ends[0]?.code).toBe(1000);
});

test("nor is one that is not read", async () => {
  const acceptance = new Acceptance({ pingInterval: 20 });
  let resume = () => {};
  const paused = new Promise<void>((resolve) => {
    acceptance.onMessage = (message, connection) => {
      if (message !== "wait") return;
      connection.pause();
      resume = () => connection.resume();
      resolve();
    };
  });
  const client = await open(acceptance);
  client.send("wait");
  await paused;
  for (let pings = 0; pings < 4; pings++) await pinged(client);
  resume();
  client.close(1000);
  await acceptance.over;
  expect(acceptance.ends[0]?.code).toBe(1000);
});

test.each<[string, (client: WebSocket) => void]>([
  ["closes its connection", (client) => client.terminate()],
  ["resets it", (client) => (Reflect.get(client, "_socket") as Socket).resetAndDestroy()],
])("a client that %s while it is not read is noticed by them", async (_, leave) => {
  const acceptance = new Acceptance({ pingInterval: 20 });
  acceptance.onMessage = (_, connection) => connection.pause();
  const client = await open(acceptance);
  client.send("read");
  await until(() => acceptance.messages.length === 1);
  for (let pings = 0; pings < 3; pings++) await pinged(client);
  // This message comes before the end, so the server does not see the end.
  client.send("unread");
  await pinged(client);
  expect([acceptance.messages, acceptance.ends]).toEqual([["read"], []]);
  leave(client);
  await clock.strikesUntil(acceptance.over);
  expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
});

test("a client that is not read, and takes nothing of what waits for it, is cut off", async () => {
  const acceptance = new Acceptance({ pingInterval: 20 });
  acceptance.onMessage = (_, connection) => {
    connection.pause();
    void connection.send(new Uint8Array(32 * 1024 * 1024));
  };
  const client = await open(acceptance);
  client.pause();
  client.send("more");
  await clock.strikesUntil(acceptance.over);
  expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
});

test.each([true, false])(
  "a client that takes a long message slowly is not cut off; paused: %s",
  async (paused) => {
    const LONG = new Uint8Array(48 * 1024 * 1024);
    const acceptance = new Acceptance({ pingInterval: 20 });
    acceptance.onMessage = (_, connection) => {
      if (paused) connection.pause();
      void connection.send(LONG)?.then(() => connection.resume());
    };
    const client = await open(acceptance);
    const got = new Promise<number>((resolve) => {
      client.on("message", (data: Buffer) => resolve(data.length));
      client.on("close", (code) => resolve(-code));
    });
    client.send("begin");
    const socket = Reflect.get(client, "_socket") as Socket;
    let strikes = 0;
    let queued = LONG.length;
    socket.on("data", () => {
      // A ping whenever the client has read some more. It sees none of them before the message ends.
      if (clock.queued() > queued - 1024 * 1024) return;
      queued = clock.queued();
      strikes++;
      clock.strike();
    });
    expect(await got).toBe(LONG.length);
    expect(strikes).toBeGreaterThan(5);
  },
);
