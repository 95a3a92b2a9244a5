import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { type RetryOptions, retries, retryAfter } from "./retry.js";
import { timeLimit } from "./time-limit.js";

const NOON = new Date("2026-11-28T12:00:00Z");

// Halfway between no pause and the longest one. The timers are faked: a test sets how long a pause may be, and does not wait.
beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ["setTimeout", "clearTimeout", "Date"] });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Sends a request that gets these responses, one after another. A response is a status, one with `Retry-After`, or a failure. */
async function asked(
  answers: readonly (number | [number, Record<string, string>] | Error)[],
  options: RetryOptions = {},
  method = "GET",
  signal?: AbortSignal,
  isOnce?: boolean,
) {
  const start = vi.setSystemTime(NOON).getMockedSystemTime()?.getTime() ?? 0;
  const times: number[] = [];
  const cancelled: number[] = [];
  const send = async () => {
    const answer = answers[times.length] ?? new Error("asked too often");
    const index = times.push(Date.now() - start) - 1;
    if (answer instanceof Error) throw answer;
    const [status, headers] = typeof answer === "number" ? [answer, {}] : answer;
    const body = new ReadableStream({ cancel: () => void cancelled.push(index) });
    return new Response(body, { status, headers });
  };
  const answered = retries(options)(send, method, signal, isOnce).then(
    ({ status }) => status,
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return { result: await answered, times, cancelled };
}

test("a failure that passes is asked again, with pauses that double and jitter, up to a limit", async () => {
  expect(await asked([503, new TypeError("fetch failed"), 200])).toEqual({
    result: 200,
    times: [0, 150, 450],
    cancelled: [0],
  });
  const five = await asked([408, 429, 502, 503, 504, 503], { limit: 5 });
  expect(five.result).toBe(503);
  expect(five.times).toEqual([0, 150, 450, 1050, 2250, 4650]);
  expect(five.cancelled).toEqual([0, 1, 2, 3, 4]);
  expect((await asked([503, 503, 503])).result).toBe(503);
  const failure = new TypeError("fetch failed");
  expect((await asked([503, 503, failure])).result).toBe(failure);
  expect((await asked([503], { limit: 0 })).times).toEqual([0]);
  vi.mocked(Math.random).mockReturnValue(1);
  expect((await asked([503, 503, 200], { longest: 400 })).times).toEqual([0, 300, 700]);
});

test.each([200, 204, 301, 400, 401, 404, 409, 422, 500, 501])("%i is an answer", async (status) => {
  const send = vi.fn(async () => new Response(null, { status }));
  expect((await retries()(send, "GET")).status).toBe(status);
  expect(send).toHaveBeenCalledTimes(1);
});

test("only what may be sent twice is sent twice, unless told", async () => {
  for (const method of ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"])
    expect((await asked([503, 200], {}, method)).times).toHaveLength(2);
  for (const method of ["POST", "PATCH"]) {
    expect((await asked([503], {}, method)).result).toBe(503);
    expect((await asked([new TypeError("lost")], {}, method)).result).toBeInstanceOf(TypeError);
    expect((await asked([503, 200], { methods: [method] }, method)).result).toBe(200);
  }
  expect((await asked([500, 200], { statuses: [500] })).result).toBe(200);
});

test("Retry-After is waited for, in seconds or until a date, unless it is too long", async () => {
  expect((await asked([[429, { "retry-after": "7" }], 200])).times).toEqual([0, 7150]);
  const date = "Sat, 28 Nov 2026 12:00:09 GMT";
  expect((await asked([[503, { "retry-after": date }], 200])).times).toEqual([0, 9150]);
  // A server whose clock is an hour ahead.
  const ahead = { date: "Sat, 28 Nov 2026 13:00:00 GMT", "retry-after": "Sat, 28 Nov 2026 13:00:03 GMT" };
  expect((await asked([[503, ahead], 200])).times).toEqual([0, 3150]);
  expect(await asked([[503, { "retry-after": "31" }]])).toMatchObject({
    result: 503,
    times: [0],
    cancelled: [],
  });
  expect((await asked([[503, { "retry-after": "31" }], 200], { longest: 40_000 })).times).toEqual([
    0, 31_150,
  ]);
  for (const said of ["soon", "-5", "1.5", "", "Sat, 28 Nov 2026 11:00:00 GMT"])
    expect(retryAfter(new Headers({ "retry-after": said }))).toBe(0);
});

test("an abort ends the request, and a pause at once", async () => {
  const aborting = new AbortController();
  const send = vi.fn(async () => new Response(null, { status: 503 }));
  const answered = retries()(send, "GET", aborting.signal);
  answered.catch(() => {});
  await vi.advanceTimersByTimeAsync(100);
  aborting.abort(new Error("enough"));
  await expect(answered).rejects.toThrow("enough");
  expect(vi.getTimerCount()).toBe(0);
  expect(send).toHaveBeenCalledTimes(1);
  const failing = vi.fn(async () => aborting.signal.throwIfAborted());
  await expect(retries()(failing as never, "GET", aborting.signal)).rejects.toThrow("enough");
  expect(failing).toHaveBeenCalledTimes(1);
});

test("a time limit aborts with a TimeoutError, until it is lifted; the caller's signal goes on", async () => {
  const over = timeLimit(1000);
  await vi.advanceTimersByTimeAsync(999);
  expect(over.signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(over.signal?.reason).toMatchObject({ name: "TimeoutError", message: "No response within 1000 ms" });
  const aborting = new AbortController();
  const lifted = timeLimit(1000, aborting.signal);
  lifted.lift();
  expect(vi.getTimerCount()).toBe(0);
  aborting.abort(new Error("enough"));
  expect(lifted.signal?.reason).toEqual(new Error("enough"));
  for (const none of [0, undefined]) expect(timeLimit(none, aborting.signal).signal).toBe(aborting.signal);
});

test("a server that hangs is given up, and asked again", async () => {
  vi.useRealTimers();
  let asked = 0;
  const server = createServer((_, response) => {
    if (++asked > 1) response.end("here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  // Long enough for the second response to be in time on a busy machine.
  const send = () => fetch(url, { signal: timeLimit(asked === 0 ? 50 : 30_000).signal ?? null });
  expect(await (await retries()(send, "GET")).text()).toBe("here");
  expect(asked).toBe(2);
});

test("what has a key is sent again whatever its method, also while the first is being done", async () => {
  const answers: Parameters<typeof asked>[0] = [503, [409, { "retry-after": "1" }], 201];
  expect(await asked(answers, {}, "POST", undefined, true)).toEqual({
    result: 201,
    times: [0, 150, 1450],
    cancelled: [0, 1],
  });
  // The request was processed, and its response cannot be repeated: another attempt changes nothing.
  expect((await asked([409, 201], {}, "POST", undefined, true)).times).toEqual([0]);
  expect((await asked([[409, { "retry-after": "1" }], 200], {}, "PUT")).times).toEqual([0]);
});
