import { expect, test, vi } from "vitest";
import type { CompiledResult } from "./contract/result.js";
import { App, reply } from "./index.js";
import { add } from "./operation.fixture.js";

const result: CompiledResult = {
  status: 200,
  bodies: { 200: { kind: "binary", contentType: "image/png" } },
};

function serving(handler: () => unknown) {
  const log = vi.fn();
  const app = new App({ title: "T", version: "1", log });
  add(app, "get", "/x", handler, { result });
  return { log, get: (init?: RequestInit) => app.request("/x", init) };
}

const bytes = (...list: number[]) => new Uint8Array(list);
const streamOf = (...pieces: unknown[]) =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
function shared(): Uint8Array {
  const made = new Uint8Array(new SharedArrayBuffer(2));
  made.set([1, 2]);
  return made;
}

test.each<[string, () => unknown]>([
  ["bytes", () => bytes(1, 2)],
  ["a part of a buffer", () => bytes(0, 1, 2, 3).subarray(1, 3)],
  ["a Buffer", () => Buffer.from([1, 2])],
  ["memory that threads share", shared],
  ["a Blob", () => new Blob([bytes(1, 2)], { type: "text/html" })],
  ["a stream", () => streamOf(bytes(1), bytes(), bytes(2))],
  ["a stream of text", () => streamOf("\u0001", "\u0002")],
  [
    "an async generator",
    () =>
      (async function* () {
        yield bytes(1);
        yield "\u0002";
      })(),
  ],
  [
    "a generator",
    () =>
      (function* () {
        yield bytes(1, 2);
      })(),
  ],
])("%s is sent as it is, as what was declared", async (_, handler) => {
  const { get, log } = serving(handler);
  const answered = await get();
  expect([answered.status, answered.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect([...new Uint8Array(await answered.arrayBuffer())]).toEqual([1, 2]);
  expect(log).not.toHaveBeenCalled();
});

test.each<[string, () => unknown]>([
  ["text", () => "text"],
  ["null", () => null],
  ["an object", () => ({})],
  ["an ArrayBuffer", () => new ArrayBuffer(1)],
  ["a stream of numbers", () => streamOf(1)],
  ["an iterable of numbers", () => [1]],
  [
    "a stream that somebody else reads",
    () => {
      const stream = streamOf(bytes(1));
      stream.getReader();
      return stream;
    },
  ],
  [
    "a stream that fails at once",
    () =>
      new ReadableStream({
        pull: () => {
          throw new Error("disk");
        },
      }),
  ],
])("%s is a 500 that says nothing, and is logged once", async (_, handler) => {
  const { get, log } = serving(handler);
  const answered = await get();
  expect([answered.status, await answered.text()]).toEqual([500, '{"detail":"Internal Server Error"}']);
  expect(log).toHaveBeenCalledTimes(1);
});

test("what is wrong with a later piece breaks the stream, is logged once, and lets go of its source", async () => {
  const cancelled = vi.fn();
  let at = 0;
  const stream = new ReadableStream(
    { pull: (controller) => controller.enqueue(at++ === 0 ? bytes(1) : 2), cancel: cancelled },
    { highWaterMark: 0 },
  );
  const { get, log } = serving(() => stream);
  const reader = (await get()).body?.getReader();
  expect((await reader?.read())?.value).toEqual(bytes(1));
  await expect(reader?.read()).rejects.toThrow("aborted by an error");
  expect(cancelled).toHaveBeenCalledTimes(1);
  expect(log.mock.calls.map(([text]) => text)).toEqual(["src/app.ts:1: the result stream was aborted"]);
});

test("a stream is read only as far as the client reads, and cancelled when it leaves", async () => {
  const seen: unknown[] = [];
  const stream = new ReadableStream(
    {
      pull(controller) {
        seen.push("pull");
        controller.enqueue(bytes(1));
      },
      cancel: () => void seen.push("cancel"),
    },
    { highWaterMark: 0 },
  );
  const reader = (await serving(() => stream).get()).body?.getReader();
  await reader?.read();
  expect(seen).toEqual(["pull"]);
  await reader?.cancel();
  expect(seen).toEqual(["pull", "cancel"]);
});

test("HEAD says what GET would, and reads nothing", async () => {
  const seen: unknown[] = [];
  const stream = () =>
    new ReadableStream(
      { pull: () => void seen.push("pull"), cancel: () => void seen.push("cancel") },
      { highWaterMark: 0 },
    );
  const heads = [() => bytes(1, 2), () => new Blob([bytes(1, 2)]), stream].map((handler) =>
    serving(handler).get({ method: "HEAD" }),
  );
  const lengths = (await Promise.all(heads)).map(({ headers }) => headers.get("content-length"));
  expect(lengths).toEqual(["2", "2", null]);
  expect(seen).toEqual(["cancel"]);
});

test("a stream beside headers that cannot be sent is cancelled", async () => {
  const cancelled = vi.fn();
  const stream = new ReadableStream({ cancel: cancelled });
  const { get } = serving(() => reply(200, stream, { "x-bad": "two\nlines" }));
  expect((await get()).status).toBe(500);
  expect(cancelled).toHaveBeenCalledTimes(1);
});
