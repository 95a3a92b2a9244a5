import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Source, StreamedBody } from "../lifetime/streamed-body.js";
import { gate } from "../lifetime/testing.js";
import { eventStream } from "./event-stream.js";
import { interpret } from "./event-stream-parser.fixture.js";
import { event } from "./server-sent-event.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const json = (value: unknown) => JSON.stringify(value);

/** Returns a body with this source, begun as the server begins it. */
async function begun(
  source: Source,
): Promise<{ body: StreamedBody; read: () => Promise<string | undefined> }> {
  const body = new StreamedBody(source);
  const beginning = body.begin({ whenAborted: () => () => {}, abort: () => {} });
  await vi.advanceTimersByTimeAsync(0);
  await beginning;
  const reader = body.stream({ isSocket: true, breakOff: async () => false }).getReader();
  return {
    body,
    async read() {
      const { done, value } = await reader.read();
      return done ? undefined : new TextDecoder().decode(value);
    },
  };
}

/** Reads until the end, like a client that always wants more. */
async function readAll(read: () => Promise<string | undefined>, texts: string[] = []): Promise<string[]> {
  for (let text = await read(); text !== undefined; text = await read()) texts.push(text);
  return texts;
}

describe("a stream of events", () => {
  test("has an event for each item, in which a client finds what was yielded", async () => {
    const items = [1, event("a\nb", { event: "text", id: "2" }), event(undefined, { retry: 7 }), null];
    const texts = await readAll((await begun(eventStream(items, json))).read);
    expect(interpret(new TextEncoder().encode(texts.join("")))).toEqual({
      events: [
        { type: "message", data: "1", lastEventId: "" },
        { type: "text", data: '"a\\nb"', lastEventId: "2" },
        { type: "message", data: "null", lastEventId: "2" },
      ],
      lastEventId: "2",
      retry: 7,
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("says at once that it is there, then every 15 seconds in which nothing comes", async () => {
    const first = gate();
    const second = gate();
    const texts: string[] = [];
    async function* items() {
      await first.passed;
      yield 1;
      await second.passed;
    }
    const reading = readAll((await begun(eventStream(items(), json))).read, texts);
    await vi.advanceTimersByTimeAsync(0);
    expect(texts).toEqual([": ping\n\n"]);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(texts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(15_001);
    expect(texts).toHaveLength(3);
    first.open();
    await vi.advanceTimersByTimeAsync(14_999);
    expect(texts.slice(3)).toEqual(["data: 1\n\n"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(texts.slice(4)).toEqual([": ping\n\n"]);
    second.open();
    await reading;
    expect([texts.length, vi.getTimerCount()]).toEqual([5, 0]);
  });

  test("asks the generator for one item at a time, and waits for a reader, however many comments it sends", async () => {
    let asked = 0;
    const iterator = {
      next: () => {
        asked++;
        return asked === 1 ? slow : Promise.resolve({ done: true });
      },
    };
    const slow = new Promise<{ done: boolean; value: number }>((resolve) =>
      setTimeout(() => resolve({ done: false, value: 1 }), 40_000),
    );
    const source = eventStream({ [Symbol.asyncIterator]: () => iterator } as never, json);
    expect(asked).toBe(0);
    const { read } = await begun(source);
    const pings = [];
    for (let i = 0; i < 3; i++) {
      const ping = read();
      await vi.advanceTimersByTimeAsync(i === 0 ? 0 : 15_000);
      pings.push(await ping);
    }
    expect([pings, asked]).toEqual([Array(3).fill(": ping\n\n"), 1]);
    // It arrives while no read is waiting, and is kept.
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(0);
    expect([await read(), asked]).toEqual(["data: 1\n\n", 1]);
    expect([await read(), asked]).toEqual([undefined, 2]);
  });

  test("fails with what fails while nobody waits: with the next reader, or with the stop", async () => {
    async function* failing() {
      await new Promise((resolve) => setTimeout(resolve, 10));
      throw new Error("broken");
      // biome-ignore lint/correctness/noUnreachable: it fails before it could.
      yield 1;
    }
    for (const after of ["read", "stop"] as const) {
      const { body, read } = await begun(eventStream(failing(), json));
      expect(await read()).toBe(": ping\n\n");
      await vi.advanceTimersByTimeAsync(50);
      if (after === "read") await expect(read()).rejects.toThrow("aborted by an error");
      else void body.stop({ how: "left", error: new DOMException("left", "AbortError") });
      expect(await body.ended).toEqual({ how: "failed", error: new Error("broken") });
    }
  });

  test("has stopped when the generator has let go; no comment is sent meanwhile", async () => {
    const told: string[] = [];
    const waiting = gate();
    async function* items() {
      try {
        await waiting.passed;
        yield 1;
      } finally {
        told.push("generator ends");
      }
    }
    const { body, read } = await begun(eventStream(items(), json));
    expect(await read()).toBe(": ping\n\n");
    const left = new DOMException("left", "AbortError");
    read().then(
      () => told.push("given"),
      (error) => told.push(`refused: ${error.message}`),
    );
    const stopped = body.stop({ how: "left", error: left }).then(() => told.push("stopped"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([told, vi.getTimerCount()]).toEqual([[], 0]);
    waiting.open();
    await stopped;
    expect(told.toSorted()).toEqual(["generator ends", "refused: left", "stopped"]);
    expect(told[0]).toBe("generator ends");
  });
});
