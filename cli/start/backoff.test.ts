import { expect, test } from "vitest";
import { Backoff } from "./backoff.js";

/** The delay after each of these ends, with two workers serving. */
function delays(...ends: readonly (readonly [at: number, served: boolean])[]): readonly number[] {
  const backoff = new Backoff(2);
  return ends.map(([at, served]) => backoff.next(served, at * 1000) / 1000);
}

test("a worker that had served is replaced at once", () => {
  expect(delays([0, true], [5, true], [11, true], [16, true], [22, true])).toEqual([0, 0, 0, 0, 0]);
});

test("one that did not start waits, twice as long each time, up to half a minute", () => {
  const ends = [0, 2, 5, 10, 20, 40, 75].map((at) => [at, false] as const);
  expect(delays(...ends)).toEqual([1, 2, 4, 8, 16, 30, 30]);
});

test("those that end as soon as they serve wait as well, from the third on in ten seconds", () => {
  const ends = [0, 0, 0.2, 1.4, 3.6].map((at) => [at, true] as const);
  expect(delays(...ends)).toEqual([0, 0, 1, 2, 4]);
});

test("a failure is forgotten after a minute without one", () => {
  expect(delays([0, false], [2, false], [30, true], [63, false])).toEqual([1, 2, 0, 1]);
});
