import { once } from "node:events";
import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { SocketConnection } from "../../socket/connection.js";
import { serve } from "../serve.js";
import { Acceptance, closed, connected, doorApp, frame, received } from "./door.fixture.js";
import { listen, open, raw, servers } from "./open-sockets.fixture.js";

/** The bytes after the head, for comparison with frames. */
const framesOf = (text: string) => text.slice(text.indexOf("\r\n\r\n") + 4);
/** A close frame as a server sends it. */
const closing = (code: number) => `\x88\x02${String.fromCharCode(code >> 8, code & 0xff)}`;

describe("what clients may not send closes their connection, with the code of RFC 6455, 7.4.1", () => {
  test.each<[string, string, number]>([
    ["text that is not UTF-8", frame(0x81, "\xff\xfe"), 1007],
    ["half a character at the end of a message", frame(0x81, "\xe2\x82"), 1007],
    ["a reserved opcode", frame(0x83, "a"), 1002],
    ["a reserved control opcode", frame(0x8b, ""), 1002],
    ["a reserved bit, without its extension", frame(0xc1, "a"), 1002],
    ["a frame without a mask", "\x81\x01a", 1002],
    ["a continuation of nothing", frame(0x80, "a"), 1002],
    ["a new message in the middle of another", frame(0x01, "a") + frame(0x81, "b"), 1002],
    ["a ping in pieces", frame(0x09, "a"), 1002],
    ["a ping of 126 bytes", frame(0x89, "a".repeat(126)), 1002],
    ["a close frame of one byte", frame(0x88, "a"), 1002],
    ["a close code that may not be sent", frame(0x88, "\x03\xee"), 1002],
    ["a message longer than allowed", frame(0x82, "a".repeat(1025)), 1009],
    [
      "a message longer than allowed, in pieces",
      frame(0x02, "a".repeat(600)) + frame(0x80, "a".repeat(600)),
      1009,
    ],
    // Only the head of this frame is sent.
    ["a length that no memory has", "\x82\xff\x7f\xff\xff\xff\xff\xff\xff\xff", 1009],
  ])("%s", async (_, sent, code) => {
    const acceptance = new Acceptance({ maxMessage: 1024 });
    const client = await raw(acceptance);
    client.write(sent);
    expect(framesOf(await client.over)).toBe(closing(code));
    await acceptance.over;
    expect(acceptance.messages).toEqual([]);
    expect(acceptance.ends).toHaveLength(1);
    expect(acceptance.ends[0]?.clean).toBe(false);
  });
});

test.each([0, 0.5])("a limit of %d bytes is one", async (maxMessage) => {
  const acceptance = new Acceptance({ maxMessage });
  const client = await raw(acceptance);
  client.write(frame(0x81, "ab"));
  expect(framesOf(await client.over)).toBe(closing(1009));
});

test("a limit beyond 31 bits is one, of which nothing is lost below", async () => {
  const acceptance = new Acceptance({ maxMessage: Number.POSITIVE_INFINITY });
  const client = await raw(acceptance);
  client.write(frame(0x81, "ab") + frame(0x88, "\x03\xe8"));
  await acceptance.over;
  expect(acceptance.messages).toEqual(["ab"]);
});

describe("what clients may send arrives whole", () => {
  test.each<[string, string, readonly (string | Uint8Array)[]]>([
    [
      "a message in pieces, with a ping in between",
      frame(0x01, "he") + frame(0x89, "p") + frame(0x80, "llo"),
      ["hello"],
    ],
    ["a character cut by a frame's end", frame(0x01, "\xe2\x82") + frame(0x80, "\xac"), ["€"]],
    ["empty messages", frame(0x81) + frame(0x82), ["", new Uint8Array()]],
    ["a message of exactly the limit", frame(0x81, "a".repeat(1024)), ["a".repeat(1024)]],
    ["a pong that nobody asked for", frame(0x8a, "x") + frame(0x81, "a"), ["a"]],
    ["many in one packet", frame(0x81, "a").repeat(500), new Array(500).fill("a")],
  ])("%s", async (_, sent, messages) => {
    const acceptance = new Acceptance({ maxMessage: 1024 });
    const client = await raw(acceptance);
    // One byte at a time at first, so that heads are split as well.
    for (const byte of sent.slice(0, 8)) client.write(byte);
    client.write(sent.slice(8) + frame(0x88, "\x03\xe8"));
    await client.over;
    await acceptance.over;
    expect(acceptance.messages).toEqual(messages);
    expect(acceptance.ends).toEqual([{ code: 1000, reason: "", clean: true }]);
  });
});

describe("how a connection ends", () => {
  test("by the server, which says why", async () => {
    const acceptance = new Acceptance();
    acceptance.onMessage = (_, connection) => {
      connection.close(4001, "später");
      connection.close(4002, "not again");
      expect(connection.send("too late")).toBeUndefined();
    };
    const client = await open(acceptance);
    client.send("a");
    expect(await closed(client)).toEqual({ code: 4001, reason: "später" });
    await acceptance.over;
    expect(acceptance.ends).toEqual([{ code: 4001, reason: "später", clean: true }]);
  });

  test("by a client that names no code", async () => {
    const acceptance = new Acceptance();
    const client = await open(acceptance);
    client.close();
    await acceptance.over;
    expect(acceptance.ends).toEqual([{ code: 1005, reason: "", clean: true }]);
  });

  test.each(["reset", "end"])("by a client that is gone: %s", async (how) => {
    const acceptance = new Acceptance();
    const client = await open(acceptance);
    const socket = Reflect.get(client, "_socket") as Socket;
    if (how === "end") socket.end();
    else socket.resetAndDestroy();
    await acceptance.over;
    expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
  });
});

describe("sending waits for room", () => {
  const CHUNK = new Uint8Array(64 * 1024);
  const TOTAL = 100 * 1024 * 1024;

  test("100 MiB to a client that does not read cost a bounded buffer", async () => {
    const acceptance = new Acceptance();
    const opened = new Promise<SocketConnection>((resolve) => {
      acceptance.onOpen = resolve;
    });
    const client = await raw(acceptance);
    client.stall();
    const connection = await opened;
    const before = process.memoryUsage().arrayBuffers;
    let sent = 0;
    const work = (async () => {
      for (; sent < TOTAL; sent += CHUNK.length) await connection.send(CHUNK.slice());
    })();
    // Until two checks in a row see no progress.
    for (let last = -1; last !== sent; ) {
      last = sent;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(sent).toBeLessThan(TOTAL);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
    // Waiting senders are released when the connection is over.
    client.destroy();
    await work;
    await acceptance.over;
    expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
  });

  test("all of it arrives when the client reads", async () => {
    const acceptance = new Acceptance();
    acceptance.onOpen = async (connection) => {
      for (let n = 0; n < 320; n++) await connection.send(CHUNK);
      connection.close(1000, "");
    };
    const client = await open(acceptance);
    let got = 0;
    client.on("message", (data: Buffer) => {
      got += data.length;
    });
    await once(client, "close");
    expect(got).toBe(320 * CHUNK.length);
  });

  test("a paused connection holds its client back, and loses nothing", async () => {
    const acceptance = new Acceptance();
    let connection: SocketConnection | undefined;
    acceptance.onOpen = (opened) => {
      connection = opened;
    };
    let got = 0;
    acceptance.onMessage = (message) => {
      got += message.length;
    };
    const client = await open(acceptance);
    connection?.pause();
    for (let n = 0; n < 512; n++) client.send(CHUNK);
    const socket = Reflect.get(client, "_socket") as Socket;
    for (let last = -1; last !== socket.writableLength; ) {
      last = socket.writableLength;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(socket.writableLength).toBeGreaterThan(16 * 1024 * 1024);
    expect(got).toBeLessThan(1024 * 1024);
    connection?.resume();
    client.close();
    await acceptance.over;
    expect(got).toBe(512 * CHUNK.length);
  });

  test("a paused connection can be closed", async () => {
    const acceptance = new Acceptance();
    acceptance.onMessage = (_, connection) => {
      connection.pause();
      connection.close(1013, "");
    };
    const client = await open(acceptance);
    client.send("a");
    client.send("b");
    expect(await closed(client)).toEqual({ code: 1013, reason: "" });
    await acceptance.over;
    expect(acceptance.ends).toEqual([{ code: 1013, reason: "", clean: true }]);
  });
});

describe("when the server closes", () => {
  test("all are told, in time for what was sent before", async () => {
    const acceptance = new Acceptance();
    const connections: SocketConnection[] = [];
    acceptance.onOpen = (connection) => void connections.push(connection);
    const url = await listen(acceptance);
    const all = await Promise.all(Array.from({ length: 20 }, () => connected(url)));
    const ends = all.map(async (client) => {
      const last = received(client);
      return { last: await last, ...(await closed(client)) };
    });
    for (const connection of connections) connection.send("last words");
    await servers[0]?.close();
    expect(await Promise.all(ends)).toEqual(
      all.map(() => ({ last: "last words", code: 1001, reason: "The server is going away" })),
    );
    expect(acceptance.ends).toEqual(
      all.map(() => ({ code: 1001, reason: "The server is going away", clean: true })),
    );
  });

  test("one that does not answer is cut off after the grace", async () => {
    const acceptance = new Acceptance();
    const client = await raw(acceptance);
    await servers[0]?.close({ graceMs: 50 });
    expect(framesOf(await client.over)).toBe("\x88\x1a\x03\xe9The server is going away");
    expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
  });

  test("so is one that reads nothing", async () => {
    const acceptance = new Acceptance();
    acceptance.onOpen = (connection) => {
      for (let n = 0; n < 200; n++) connection.send(new Uint8Array(64 * 1024));
    };
    const client = await raw(acceptance);
    client.stall();
    await servers[0]?.close({ graceMs: 50 });
    expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
  });

  test("a handshake that is under way is finished, and told", async () => {
    const acceptance = new Acceptance();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let enter = () => {};
    const entered = new Promise<void>((resolve) => {
      enter = resolve;
    });
    const server = await serve(
      doorApp(acceptance, async (_, next) => {
        enter();
        await held;
        await next();
      }),
      { port: 0 },
    );
    servers.push(server);
    const client = new WebSocket(server.url.replace("http", "ws"));
    await entered;
    const closing = server.close();
    release();
    expect(await closed(client)).toEqual({ code: 1001, reason: "The server is going away" });
    await closing;
  });
});
