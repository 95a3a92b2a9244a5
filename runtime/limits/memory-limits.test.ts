import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryLimits } from "./memory-limits.js";

test("counts by key from its first request to the end of its window, as a list of all requests would say", () => {
  const steps = fc.array(
    fc.record({
      key: fc.constantFrom("a", "b"),
      wait: fc.integer({ min: 0, max: 3000 }),
      window: fc.constant(2),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      let time = 0;
      const limits = memoryLimits(() => time);
      const windows = new Map<string, { start: number; requests: number }>();
      for (const { key, wait, window } of all) {
        time += wait;
        const known = windows.get(key);
        const current = known && known.start + window * 1000 > time ? known : { start: time, requests: 0 };
        windows.set(key, current);
        current.requests++;
        expect(limits.count(key, window)).toEqual({
          requests: current.requests,
          endsIn: current.start + window * 1000 - time,
        });
      }
    }),
  );
});

test("forgets the oldest where there are too many keys, and first what is over", () => {
  let time = 0;
  const limits = memoryLimits(() => time, 3);
  const requests = (key: string, window = 10) => limits.count(key, window).requests;
  requests("a");
  requests("b", 1);
  requests("c");
  requests("d");
  expect(requests("c")).toBe(2);
  time = 2000;
  // `b` is over, and `a` was forgotten for `d`.
  requests("e");
  expect([requests("c"), requests("d"), requests("e")]).toEqual([3, 2, 2]);
});
