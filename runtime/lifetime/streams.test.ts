import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CompiledResult } from "../contract/result.js";
import { interpret } from "../result/event-stream-parser.fixture.js";
import { LINES, route, telling } from "./testing.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const EVENTS: CompiledResult = {
  status: 200,
  bodies: { 200: { kind: "events", data: { encode: (value: unknown) => value } } },
};

/** Milliseconds of a delay: none, a turn, or so long that comments are sent in the meantime. */
const pause = fc.constantFrom(0, 0, 1, 14_999, 15_000, 40_000);

/** As after a round trip through JSON, which has no -0. */
const value = fc.json().map((text) => JSON.parse(JSON.stringify(JSON.parse(text))));

const scenario = fc.record({
  kind: fc.constantFrom("lines", "events"),
  /** The yielded values, each after a pause. */
  items: fc.array(fc.record({ value, behind: pause }), { maxLength: 6 }),
  last: pause,
  fails: fc.boolean(),
  /** Before each read. */
  reads: fc.array(pause, { maxLength: 12 }),
  /** The number of chunks, including comments, after which the reader leaves. */
  leaves: fc.option(fc.nat(8), { nil: undefined }),
});

const wait = (milliseconds: number) =>
  milliseconds === 0 ? undefined : new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Parses the bytes that a client got. */
function valuesOf(kind: string, text: string): unknown[] {
  if (kind === "events")
    return interpret(new TextEncoder().encode(text)).events.map(({ data }) => JSON.parse(data));
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

test("what a reader gets is what was yielded, in order, and nothing runs behind its end, whoever takes how long", async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ kind, items, last, fails, reads, leaves }) => {
      const world = telling();
      const yielded: unknown[] = [];
      let pieces = 0;
      let threw = false;
      async function* source() {
        try {
          for (const { value, behind } of items) {
            await wait(behind);
            yielded.push(value);
            // One item is awaited before anything reads; none is created beyond that.
            expect(yielded.length).toBeLessThanOrEqual(pieces + 1);
            yield value;
          }
          await wait(last);
          threw = fails;
          if (fails) throw new Error("broken");
        } finally {
          await undefined;
          world.told.push("generator ends");
        }
      }
      route(world, "/", source, { result: kind === "lines" ? LINES : EVENTS });

      let text = "";
      const client = async (): Promise<"complete" | "broken" | "refused" | "left"> => {
        const response = await world.app.request("/");
        if (response.status !== 200) return "refused";
        const reader = (response.body as ReadableStream<Uint8Array>).getReader();
        try {
          for (let read = 0; read !== leaves; read++) {
            await wait(reads[read] ?? 0);
            const { done, value } = await reader.read();
            if (done) return "complete";
            pieces++;
            text += new TextDecoder().decode(value);
          }
        } catch {
          return "broken";
        }
        await reader.cancel();
        return "left";
      };
      let end: string | undefined;
      const over = client().then(async (how) => {
        end = how;
        await world.app.settled();
      });
      await vi.advanceTimersByTimeAsync(1_000_000);
      await over;

      const got = valuesOf(kind, text);
      expect(yielded.slice(0, got.length)).toEqual(got);
      if (end === "complete") expect(got).toEqual(items.map(({ value }) => value));
      if (end === "broken") expect(got).toEqual(items.map(({ value }) => value));
      expect(end === "complete" && fails).toBe(false);
      expect((end === "broken" || end === "refused") && !fails).toBe(false);
      expect(world.told.filter((what) => what === "generator ends")).toHaveLength(1);
      expect(world.told.indexOf("generator ends")).toBeLessThan(world.told.indexOf("db closes"));
      // Even if the reader left before.
      expect(world.logged.length).toBe(threw ? 1 : 0);
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: 400 },
  );
}, 60_000);
