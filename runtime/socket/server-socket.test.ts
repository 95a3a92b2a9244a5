import { expect, test } from "vitest";
import type { CompiledSocket } from "../contract/socket.js";
import { ResponseValidationError } from "../errors/validation-errors.js";
import { SocketClosed } from "./closed.js";
import type { SocketConnection } from "./connection.js";
import { ServerSocket } from "./server-socket.js";
import { SAYING } from "./testing.js";

/** A transport that only records calls, and has room when the test says so. */
function opened(says: CompiledSocket = SAYING.text, { canPause = true, hasRoom = true } = {}) {
  const told: string[] = [];
  const logged: unknown[] = [];
  const waiting: (() => void)[] = [];
  const connection: SocketConnection = {
    protocol: "",
    canPause,
    send: (message) => {
      told.push(`send ${message.length}`);
      return hasRoom ? undefined : new Promise((resolve) => waiting.push(resolve));
    },
    close: (code, reason) => void told.push(`close ${code} ${reason}`),
    pause: () => void told.push("pause"),
    resume: () => void told.push("resume"),
  };
  const controller = new AbortController();
  const socket = new ServerSocket(
    connection,
    {
      ...says,
      mode: "validate",
      issueLimit: 10,
      maxMessage: 64 * 1024 * 1024,
      worded: (issues) => issues,
      unsendable: (error) => void logged.push(error),
    },
    {
      signal: controller.signal,
      abort: (reason) => controller.abort(reason),
      header: () => undefined,
      id: undefined,
    },
  );
  const room = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  const roomForOne = () => waiting.shift()?.();
  return { socket, told, logged, room, roomForOne };
}

test("its methods work without it, as a handler that takes it apart calls them", async () => {
  const { socket, told } = opened();
  const { send, receive, close } = socket;
  await send("hi");
  socket.message("hello");
  expect(await receive()).toBe("hello");
  close();
  expect(told).toEqual(["send 2", "close 1000 "]);
});

const KIB = "x".repeat(1024);

test("the transport is paused when 64 KiB wait, and goes on when 16 KiB are left", async () => {
  const { socket, told } = opened();
  for (let i = 0; i < 70; i++) socket.message(KIB);
  expect(told).toEqual(["pause"]);
  let read = 0;
  while (told.length === 1) {
    await socket.receive();
    read++;
  }
  expect(told).toEqual(["pause", "resume"]);
  // Including what each one costs in addition to its bytes.
  expect(70 - read).toBe(15);
});

test("empty messages are bounded, too", () => {
  const { socket, told } = opened();
  for (let i = 0; i < 2000; i++) socket.message("");
  expect(told).toEqual(["pause"]);
});

test("a reader that waits is given a message at once: nothing is paused", async () => {
  const { socket, told } = opened();
  const received = socket.receive();
  socket.message(KIB.repeat(100));
  expect(await received).toHaveLength(102_400);
  expect(told).toEqual([]);
});

test("a transport that cannot be paused is closed with 1013 beyond 4 MiB, and what had come is dropped", async () => {
  const { socket, told } = opened(SAYING.text, { canPause: false });
  for (let i = 0; i < 10_000; i++) socket.message(KIB);
  expect(told).toEqual(["close 1013 Messages arrive faster than they are read"]);
  await expect(socket.receive()).rejects.toMatchObject({ code: 1013 });
});

test("a handler that does not wait for room may be 16 MiB ahead, and no more", async () => {
  const { socket, told, room } = opened(SAYING.text, { hasRoom: false });
  const mib = "x".repeat(1024 * 1024);
  for (let i = 0; i < 16; i++) void socket.send(mib);
  expect(told).toHaveLength(16);
  room();
  await Promise.resolve();
  // There is room for all of them, so counting starts again here.
  const last = Array.from({ length: 17 }, () => socket.send(mib));
  expect(told.at(-1)).toBe("close 1013 Messages are not read fast enough");
  room();
  for (const each of last) await expect(each).rejects.toBeInstanceOf(SocketClosed);
});

test("what one message leaves free is not room for all: a client that reads one of four has a bounded queue", async () => {
  const { socket, told, roomForOne } = opened(SAYING.text, { hasRoom: false });
  const mib = "x".repeat(1024 * 1024);
  for (let i = 0; i < 100 && !told.at(-1)?.startsWith("close"); i++) {
    void socket.send(mib);
    if (i % 4 === 0) roomForOne();
    await Promise.resolve();
  }
  expect(told.filter((each) => each.startsWith("send"))).toHaveLength(23);
  expect(told.at(-1)).toBe("close 1013 Messages are not read fast enough");
});

test("a handler that closes a paused connection lets the goodbye of the client through", () => {
  const { socket, told } = opened();
  for (let i = 0; i < 70; i++) socket.message(KIB);
  socket.close(4000, "enough");
  expect(told).toEqual(["pause", "resume", "close 4000 enough"]);
});

test("what came before the client's goodbye can still be read, and nothing sent", async () => {
  const { socket, told } = opened();
  socket.message("one");
  socket.message("two");
  socket.ended({ code: 1001, reason: "", clean: true });
  socket.message("too late");
  await expect(socket.send("answer")).rejects.toMatchObject({ code: 1001 });
  const read: unknown[] = [];
  for await (const each of socket) read.push(each);
  expect(read).toEqual(["one", "two"]);
  expect(told).toEqual([]);
});

test("to leave a loop is not to leave the connection", async () => {
  const { socket, told } = opened();
  socket.message("one");
  socket.message("two");
  for await (const each of socket) {
    expect(each).toBe("one");
    break;
  }
  expect(await socket.receive()).toBe("two");
  expect(told).toEqual([]);
});

test("readers are served in order, and all end", async () => {
  const { socket } = opened();
  const readers = [socket.receive(), socket.receive(), socket.receive()].map((each) =>
    each.catch((error) => error.code),
  );
  socket.message("one");
  socket.message("two");
  socket.ended({ code: 1005, reason: "", clean: true });
  expect(await Promise.all(readers)).toEqual(["one", "two", 1005]);
});

test.each([0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 1000.5, Number.NaN])(
  "no socket is closed with %s",
  (code) => {
    const { socket, told } = opened();
    expect(() => socket.close(code)).toThrow(RangeError);
    expect(told).toEqual([]);
  },
);

test.each([1000, 1001, 1003, 1007, 1014, 3000, 4999])("a socket is closed with %s", (code) => {
  const { socket, told } = opened();
  socket.close(code);
  expect(told).toEqual([`close ${code} `]);
});

test("a reason has 123 bytes at most", () => {
  const { socket } = opened();
  expect(() => socket.close(1000, "x".repeat(124))).toThrow(/124 bytes/);
  expect(() => socket.close(1000, "\u20ac".repeat(42))).toThrow(/126 bytes/);
  expect(() => socket.close(1000, "\u20ac".repeat(41))).not.toThrow();
});

test("bytes that are no declared message are refused, and text is", async () => {
  const both = { at: 0, receives: {}, sends: { ...SAYING.text.sends, binary: true } } as const;
  const { socket, told, logged } = opened(both);
  await socket.send("text");
  await socket.send(Uint8Array.of(1, 2));
  expect(told).toEqual(["send 4", "send 2"]);
  await expect(socket.send(5)).rejects.toBeInstanceOf(ResponseValidationError);
  expect(logged).toHaveLength(1);
});

test("closed says how, once", async () => {
  const { socket } = opened();
  socket.ended({ code: 4000, reason: "bye", clean: true });
  socket.ended({ code: 1006, reason: "", clean: false });
  expect(await socket.closed).toEqual({ code: 4000, reason: "bye", clean: true });
  expect(socket.signal.aborted).toBe(true);
  expect(socket.signal.reason).toBeInstanceOf(SocketClosed);
});
