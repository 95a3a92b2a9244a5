import { describe, expect, test } from "vitest";
import type { Background } from "../dependencies/background.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { add } from "../operation.fixture.js";
import type { Outgoing } from "../result/outgoing.js";
import { DONE, gate, LEFT, LINES, numbers, route, telling, transaction, turns } from "./testing.js";

/** All platforms except Node's sockets: the test itself does what the server does with a response. */

describe("the end of an answer", () => {
  test("comes for an iterator that only lets go when it is told to", async () => {
    const world = telling();
    const items = () => {
      let release = () => {};
      let given = 0;
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        next: () =>
          given++ === 0
            ? Promise.resolve({ value: 1, done: false })
            : new Promise<{ value: undefined; done: true }>((resolve) => {
                release = () => resolve({ value: undefined, done: true });
              }),
        async return() {
          world.told.push("returned");
          release();
          return { value: undefined, done: true };
        },
      };
    };
    route(world, "/", items, { result: LINES });
    const reader = (await world.app.request("/")).body?.getReader();
    await reader?.read();
    const pending = reader?.read();
    await turns(1);
    await reader?.cancel();
    await pending;
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "returned", "task", "db rolls back: AbortError", "db closes"]);
  });

  test("waits for an iterator that cannot be told to let go", async () => {
    const world = telling();
    const second = gate();
    const items = () => {
      let given = 0;
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        async next() {
          if (given++ > 0) await second.passed;
          world.told.push(`item ${given}`);
          return { value: given, done: false };
        },
      };
    };
    route(world, "/", items, { result: LINES });
    const reader = (await world.app.request("/")).body?.getReader();
    await reader?.read();
    void reader?.read();
    await turns(1);
    const cancelled = reader?.cancel();
    await turns(3);
    second.open();
    await cancelled;
    await world.app.settled();
    const ends = ["task", "db rolls back: AbortError", "db closes"];
    expect(world.told).toEqual(["db begins", "item 1", "item 2", ...ends]);
  });

  test("is an error where the generator throws on its way out, which is logged once", async () => {
    const world = telling();
    const items = async function* () {
      try {
        for (;;) yield 1;
      } finally {
        // biome-ignore lint/correctness/noUnsafeFinally: that is the point.
        throw new Error("cannot clean up");
      }
    };
    route(world, "/", items, { result: LINES });
    const reader = (await world.app.request("/")).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "db rolls back: Error", "db closes"]);
    expect(world.logged).toEqual(["src/app.ts:1: the result stream was aborted: cannot clean up"]);
  });

  test("comes when the request's own signal says that the client has left", async () => {
    const world = telling();
    const client = new AbortController();
    route(world, "/", numbers(world), { result: LINES });
    const response = await world.app.request("/", { signal: client.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    client.abort();
    await world.app.settled();
    expect(world.told).toEqual(LEFT);
    await expect(reader?.read()).rejects.toMatchObject({ name: "AbortError" });
  });

  test("is seen by a reader that waits for what the signal stopped", async () => {
    const world = telling();
    const client = new AbortController();
    const items = async function* (_: string, signal: AbortSignal) {
      yield 1;
      await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    };
    route(world, "/", items, { result: LINES });
    const response = await world.app.request("/", { signal: client.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    const waiting = reader?.read();
    client.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    await world.app.settled();
    expect(world.logged).toEqual([]);
  });

  test("comes before an answer for a client that leaves while the first item is waited for", async () => {
    const world = telling();
    const client = new AbortController();
    const first = gate();
    const items = async function* () {
      try {
        await first.passed;
        yield 1;
      } finally {
        world.told.push("generator ends");
      }
    };
    route(world, "/", items, { result: LINES });
    const answer = world.app.request("/", { signal: client.signal });
    await turns(1);
    client.abort();
    await turns(1);
    expect(world.told).toEqual(["db begins"]);
    first.open();
    expect((await answer).status).toBe(499);
    expect(world.told).toEqual(["db begins", "generator ends", "db rolls back: AbortError", "db closes"]);
    expect(world.logged).toEqual([]);
  });

  test("comes for a stream with a status that has no body", async () => {
    const world = telling();
    route(
      world,
      "/",
      (_, out) => {
        (out as unknown as Outgoing).status = 204;
        return numbers(world)();
      },
      {
        result: LINES,
        decode(request) {
          (request.inject("background") as Background).add(() => void world.told.push("task"));
          return [undefined, request.inject("outgoing")];
        },
      },
    );
    const response = await world.app.request("/");
    expect([response.status, response.body]).toEqual([204, null]);
    await world.app.settled();
    expect(world.told).toEqual(DONE);
  });

  test("comes for an answer that cannot be sent as it is", async () => {
    for (const result of [undefined, LINES]) {
      const world = telling();
      const handler = (_: string, out: unknown) => {
        Object.defineProperty((out as Outgoing).headers, Symbol.iterator, {
          value: () => [["x-bad", "a\nb"]][Symbol.iterator](),
        });
        return result ? numbers(world)() : 1;
      };
      route(world, "/", handler as never, {
        ...(result && { result }),
        decode: (request) => [undefined, request.inject("outgoing")],
      });
      expect((await world.app.request("/")).status).toBe(500);
      await world.app.settled();
      const generator = result ? ["generator ends"] : [];
      expect(world.told).toEqual(["db begins", ...generator, "db rolls back: TypeError", "db closes"]);
      expect(world.logged).toHaveLength(1);
    }
  });

  test("of a generator comes before the request's dependencies, when one of the function scope fails to end", async () => {
    const world = telling();
    const failing = async function* () {
      yield 1;
      throw new Error("cannot commit");
    };
    route(world, "/", numbers(world), {
      result: LINES,
      needs: needing(transaction(world.told), { of: dependency(failing, "generator"), scope: "function" }),
    });
    expect((await world.app.request("/")).status).toBe(500);
    expect(world.told).toEqual(["db begins", "generator ends", "db rolls back: Error", "db closes"]);
  });

  test("is what Workers are told to wait for", async () => {
    const world = telling();
    route(world, "/", numbers(world, 2), { result: LINES });
    const waited: Promise<unknown>[] = [];
    const context = {
      waitUntil: (work: Promise<unknown>) => void waited.push(work),
      passThroughOnException() {},
    };
    const response = await world.app.request("/", {}, {}, context as never);
    expect(waited).toHaveLength(1);
    expect(await response.text()).toBe("0\n1\n");
    await waited[0];
    expect(world.told.at(-1)).toBe("db closes");
  });

  test("of a stream is waited for, though nothing stands behind it", async () => {
    const world = telling();
    add(world.app, "get", "/", numbers(world) as never, { result: LINES });
    const reader = (await world.app.request("/")).body?.getReader();
    await reader?.read();
    void reader?.cancel();
    await world.app.close();
    expect(world.told).toEqual(["generator ends"]);
  });
});

test("a limited generator that fails before its yield gives its place back", async () => {
  const { app } = telling();
  let calls = 0;
  const failing = async function* () {
    if (++calls === 1) throw new HttpError(503);
    yield calls;
  };
  const needs = needing({ of: dependency(failing, "generator"), maxConcurrency: 1 });
  add(app, "get", "/", (value: unknown) => value, { needs });
  expect((await app.request("/")).status).toBe(503);
  expect(await (await app.request("/")).json()).toBe(2);
  await app.settled();
  expect(await (await app.request("/")).json()).toBe(3);
});
