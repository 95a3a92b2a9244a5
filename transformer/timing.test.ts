import { expect, it } from "vitest";
import { createStopwatch, UNTIMED } from "./timing.js";

/** A clock that advances as a test tells it to. */
function clock() {
  let at = 0;
  const pass = (milliseconds: number) => {
    at += milliseconds;
  };
  return { now: () => at, pass };
}

it("counts the time of an inner phase there alone, and all of it once", () => {
  const { now, pass } = clock();
  const stopwatch = createStopwatch(now);
  pass(80);
  const result = stopwatch.in("link", () => {
    pass(1);
    stopwatch.in("reading", () => {
      pass(20);
      stopwatch.in("discovery", () => pass(300));
      pass(4000);
    });
    pass(2);
    return "linked";
  });
  pass(5);
  expect(result).toBe("linked");
  expect(stopwatch.times()).toEqual([
    { phase: "start", milliseconds: 80 },
    { phase: "discovery", milliseconds: 300 },
    { phase: "reading", milliseconds: 4020 },
    { phase: "link", milliseconds: 3 },
    { phase: "other", milliseconds: 5 },
  ]);
});

it("goes back to the outer phase also where the work fails", async () => {
  const { now, pass } = clock();
  const stopwatch = createStopwatch(now);
  const fails = () => {
    pass(1);
    throw new Error("no");
  };
  stopwatch.in("link", () => {
    expect(() => stopwatch.in("reading", fails)).toThrow("no");
    pass(2);
  });
  await expect(stopwatch.wait("waiting", Promise.reject(new Error("neither")))).rejects.toThrow("neither");
  pass(4);
  expect(stopwatch.times()).toEqual([
    { phase: "reading", milliseconds: 1 },
    { phase: "link", milliseconds: 2 },
    { phase: "other", milliseconds: 4 },
  ]);
});

it("keeps the first reason for a phase, also of one that took no time", () => {
  const stopwatch = createStopwatch(() => 0);
  stopwatch.because("whole", "the result of `readItem` is inferred");
  stopwatch.because("whole", "another");
  expect(stopwatch.times()).toEqual([
    { phase: "whole", milliseconds: 0, why: "the result of `readItem` is inferred" },
  ]);
});

it("measures nothing for who did not ask", () => {
  expect(UNTIMED.in("reading", () => 7)).toBe(7);
});
