import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { gate } from "../lifetime/testing.js";
import { eventStream } from "./event-stream.js";
import { interpret } from "./event-stream-parser.fixture.js";
import { event } from "./server-sent-event.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const json = (value: unknown) => JSON.stringify(value);

/** Reads until the end, as somebody who always wants more. */
async function readAll(source: ReturnType<typeof eventStream>): Promise<string[]> {
  const texts: string[] = [];
  for (;;) {
    const { done, value } = await source.next();
    if (done) return texts;
    texts.push(new TextDecoder().decode(source.encode(value)));
  }
}

describe("a stream of events", () => {
  test("has an event for each item, in which a client finds what was yielded", async () => {
    const items = [1, event("a\nb", { event: "text", id: "2" }), event(undefined, { retry: 7 }), null];
    const texts = await readAll(eventStream(items, json));
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
    const source = eventStream(items(), json);
    const reading = (async () => {
      for (let given = await source.next(); !given.done; given = await source.next())
        texts.push(new TextDecoder().decode(source.encode(given.value)));
    })();
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
    const pings = [];
    for (let i = 0; i < 3; i++) {
      const given = source.next();
      await vi.advanceTimersByTimeAsync(i === 0 ? 0 : 15_000);
      pings.push(new TextDecoder().decode(source.encode((await given).value)));
    }
    expect([pings, asked]).toEqual([Array(3).fill(": ping\n\n"), 1]);
    // It comes while nobody waits, and is kept.
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(0);
    expect([await source.next(), asked]).toEqual([{ done: false, value: 1 }, 1]);
    expect((await source.next()).done).toBe(true);
  });

  test("fails with what fails while nobody waits: with the next reader, or with the stop", async () => {
    const failing = () =>
      (async function* () {
        await new Promise((resolve) => setTimeout(resolve, 10));
        throw new Error("broken");
        // biome-ignore lint/correctness/noUnreachable: it fails before it could.
        yield 1;
      })();
    for (const after of ["next", "stop"] as const) {
      const source = eventStream(failing(), json);
      const ping = source.next();
      await vi.advanceTimersByTimeAsync(5);
      await ping;
      await vi.advanceTimersByTimeAsync(50);
      await expect(source[after]()).rejects.toThrow("broken");
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
    const source = eventStream(items(), json);
    const ping = source.next();
    await vi.advanceTimersByTimeAsync(0);
    await ping;
    void Promise.resolve(source.next()).then(() => told.push("given"));
    const stopped = source.stop().then(() => told.push("stopped"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([told, vi.getTimerCount()]).toEqual([[], 0]);
    waiting.open();
    await stopped;
    expect(told).toEqual(["generator ends", "given", "stopped"]);
  });
});
