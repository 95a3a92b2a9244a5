import { describe, expect, it } from "vitest";
import { type Heap, isFull, isHeapFull, leaveRoom, processHeap } from "./heap.js";

const MEGABYTE = 2 ** 20;

/** A heap of 100 MB with so much in use, and so much of that after a collection. */
function heap(used: number, collected = used) {
  let current = used;
  let collections = 0;
  const made: Heap = {
    limit: 100 * MEGABYTE,
    used: () => current * MEGABYTE,
    collect() {
      collections++;
      current = collected;
    },
  };
  return { made, collections: () => collections };
}

describe("a heap is full", () => {
  it.each([
    { name: "not while 15 % are left, without a collection", used: 84, full: false, collections: 0 },
    { name: "not if a collection frees a fifth", used: 85, collected: 79, full: false, collections: 1 },
    { name: "if a collection does not", used: 85, collected: 80, full: true, collections: 1 },
  ])("$name", ({ used, collected, full, collections }) => {
    const given = heap(used, collected);
    expect(isFull(given.made)).toBe(full);
    expect(given.collections()).toBe(collections);
  });
});

describe("leaving room", () => {
  it("throws CS4104 with what is used, what is allowed, and what to run", () => {
    const script = "node_modules/.bin/countersign";
    expect(leaveRoom(heap(90, 70).made, script)).not.toThrow();
    expect(leaveRoom(heap(90).made, script)).toThrow(
      expect.objectContaining({
        diagnostic: expect.objectContaining({
          code: "CS4104",
          message: expect.stringContaining("uses 90 of the 100 MB"),
          fix: expect.stringContaining('"node --max-old-space-size=200 node_modules/.bin/countersign dev"'),
        }),
      }),
    );
  });

  it("throws nothing else that passes for it", () => {
    const thrown = (() => {
      try {
        leaveRoom(heap(90).made, "countersign")();
        return undefined;
      } catch (error) {
        return error;
      }
    })();
    expect(isHeapFull(thrown)).toBe(true);
    expect(isHeapFull(new Error("heap"))).toBe(false);
  });
});

it("measures this process, and collects what is not used", async () => {
  const { limit, used, collect } = processHeap();
  expect(limit).toBeGreaterThan(100 * MEGABYTE);
  let large: number[] | undefined = Array.from({ length: 4_000_000 }, (_, i) => i + 0.5);
  const before = used();
  expect(before).toBeGreaterThan(large.length * 8);
  large = undefined;
  collect();
  expect(before - used()).toBeGreaterThan(20 * MEGABYTE);
});
