import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { guarded } from "./guarded.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a store that does not answer is given up, left alone, tried by one, and trusted again", async () => {
  const logged: string[] = [];
  const store = guarded(
    "limits",
    (message, error) => void logged.push(`${message}: ${(error as Error).message}`),
  );
  const asked: string[] = [];
  const hang = (name: string) => () => {
    asked.push(name);
    return new Promise<string>(() => {});
  };
  const answers = (name: string) => async () => {
    asked.push(name);
    return name;
  };
  const without = () => "without";

  const first = store.ask(hang("first"), without);
  await vi.advanceTimersByTimeAsync(4999);
  const second = store.ask(hang("second"), () => undefined);
  const refused = expect(second).rejects.toMatchObject({ status: 503, headers: { "retry-after": "1" } });
  await vi.advanceTimersByTimeAsync(1);
  expect(await first).toBe("without");
  expect(store.ask(hang("third"), without)).toBe("without");
  await vi.advanceTimersByTimeAsync(5000);
  await refused;
  // A later failure is not a second outage, and delays the next attempt.
  expect(logged).toEqual([
    "The store of limits failed: it is tried again every 1 s: It has not responded within 5 s.",
  ]);
  expect(store.ask(hang("fourth"), without)).toBe("without");
  await vi.advanceTimersByTimeAsync(1000);
  const tried = store.ask(answers("tried"), without);
  expect(store.ask(hang("fifth"), without)).toBe("without");
  expect(await tried).toBe("tried");
  // After its first response, a second is enough.
  const last = store.ask(hang("last"), without);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await last).toBe("without");
  expect(logged).toHaveLength(2);
  expect(asked).toEqual(["first", "second", "tried", "last"]);
});

test("one that throws at once has failed, too", () => {
  const store = guarded("limits", () => {});
  const fail = () => {
    throw new Error("gone");
  };
  expect(store.ask(fail, () => 1)).toBe(1);
  expect(() => store.ask(fail, () => undefined)).toThrow(expect.objectContaining({ status: 503 }));
});

test("one that answers at once is trusted again at once, and its next failure is told", () => {
  const logged: string[] = [];
  const store = guarded("limits", (message) => void logged.push(message));
  const fail = () => {
    throw new Error("gone");
  };
  store.ask(fail, () => 0);
  vi.advanceTimersByTime(1000);
  expect(
    [1, 2, 3].map((value) =>
      store.ask(
        () => value,
        () => 0,
      ),
    ),
  ).toEqual([1, 2, 3]);
  store.ask(fail, () => 0);
  expect(logged).toHaveLength(2);
});
