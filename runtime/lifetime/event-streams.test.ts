import { cors } from "hono/cors";
import { describe, expect, test } from "vitest";
import type { CompiledResult } from "../contract/result.js";
import { HttpError } from "../errors/http-error.js";
import type { Issues } from "../generated/issues.js";
import { named } from "../operation.fixture.js";
import { event } from "../result/server-sent-event.js";
import { gate, numbers, route, telling, turns } from "./testing.js";

/** All platforms except Node's sockets. */

const EVENTS: CompiledResult = {
  status: 200,
  bodies: { 200: { kind: "events", data: { encode: (value: unknown) => value } } },
};
const NAMES: CompiledResult = {
  status: 200,
  bodies: { 200: { kind: "events", data: { encode: (value, list) => named(value, list as Issues) } } },
};

const reading = (response: Response) => {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  return {
    reader,
    read: async () => new TextDecoder().decode((await reader.read()).value),
  };
};

describe("a stream of events", () => {
  test("that fails at once is answered like any other error; one that waits has sent its head by then", async () => {
    const world = telling();
    world.app.use(cors({ origin: "https://a.example" }));
    route(
      world,
      "/404",
      // biome-ignore lint/correctness/useYield: it fails before it could.
      async function* () {
        await undefined;
        throw new HttpError(404, "No such room");
      },
      { result: EVENTS },
    );
    const looking = gate();
    route(
      world,
      "/late",
      // biome-ignore lint/correctness/useYield: it fails before it could.
      async function* () {
        await looking.passed;
        throw new HttpError(404, "No such room");
      },
      { result: EVENTS },
    );
    const answered = await world.app.request("/404", { headers: { origin: "https://a.example" } });
    expect([answered.status, await answered.json()]).toEqual([404, { detail: "No such room" }]);
    expect(answered.headers.get("access-control-allow-origin")).toBe("https://a.example");
    expect(answered.headers.get("x-accel-buffering")).toBeNull();

    const late = await world.app.request("/late");
    expect([late.status, late.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    const { read, reader } = reading(late);
    expect(await read()).toBe(": ping\n\n");
    looking.open();
    await expect(reader.read()).rejects.toThrow("aborted by an error");
    await world.app.settled();
    expect(world.logged).toEqual(["src/app.ts:1: the result stream was aborted: No such room"]);
  });

  test("breaks off at data that is not as declared: what was undeclared never leaves, the reason is in the log once", async () => {
    const world = telling({ validateResponses: true });
    route(
      world,
      "/",
      async function* () {
        try {
          yield { name: "good", hidden: 1 };
          yield event({ name: "better", hidden: 1 }, { id: "2" });
          yield event({ name: "x" }, { id: "3" });
          world.told.push("never");
        } finally {
          world.told.push("generator ends");
        }
      },
      { result: NAMES },
    );
    const { read, reader } = reading(await world.app.request("/"));
    expect(await read()).toBe('data: {"name":"good"}\n\n');
    expect(await read()).toBe('data: {"name":"better"}\nid: 2\n\n');
    await expect(reader.read()).rejects.toThrow("aborted by an error");
    await world.app.settled();
    expect(world.logged).toHaveLength(1);
    expect(world.logged[0]).toMatch(/^src\/app\.ts:1: the result stream was aborted: The result does not/);
    expect(world.told).toEqual([
      "db begins",
      "generator ends",
      "db rolls back: ResponseValidationError",
      "db closes",
    ]);
  });

  test("also at a field that clients would read otherwise", async () => {
    const world = telling();
    route(
      world,
      "/",
      async function* () {
        yield 1;
        yield event(2, { id: "2\ndata: forged" });
      },
      { result: EVENTS },
    );
    const { read, reader } = reading(await world.app.request("/"));
    expect(await read()).toBe("data: 1\n\n");
    await expect(reader.read()).rejects.toThrow("aborted by an error");
    expect(world.logged).toEqual([
      'src/app.ts:1: the result stream was aborted: The id of an event must be one line: "2\\ndata: forged"',
    ]);
  });

  test("runs only as far as somebody reads, and ends when nobody does any more", async () => {
    const world = telling();
    let made = 0;
    route(
      world,
      "/",
      async function* () {
        try {
          for (;;) yield ++made;
        } finally {
          world.told.push("generator ends");
        }
      },
      { result: EVENTS },
    );
    const { read, reader } = reading(await world.app.request("/"));
    await turns(3);
    expect(made).toBe(1);
    expect([await read(), await read()]).toEqual(["data: 1\n\n", "data: 2\n\n"]);
    await turns(3);
    expect(made).toBe(2);
    await reader.cancel();
    await world.app.settled();
    expect(world.told).toEqual([
      ...["db begins", "generator ends", "task"],
      ...["db rolls back: AbortError", "db closes"],
    ]);
    expect(world.logged).toEqual([]);
  });

  test("is complete when the generator is", async () => {
    const world = telling();
    route(world, "/", numbers(world, 2), { result: EVENTS });
    expect(await (await world.app.request("/")).text()).toBe("data: 0\n\ndata: 1\n\n");
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "generator ends", "task", "db commits", "db closes"]);
  });

  test("of a HEAD request is not begun", async () => {
    const world = telling();
    route(world, "/", numbers(world), { result: EVENTS });
    const head = await world.app.request("/", { method: "HEAD" });
    expect([head.status, Object.fromEntries(head.headers), head.body]).toEqual([
      200,
      { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
      null,
    ]);
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "task", "db commits", "db closes"]);
  });

  test("has no time limit once its head is out", async () => {
    const world = telling();
    const working = gate();
    route(
      world,
      "/",
      async function* (_, signal) {
        await working.passed;
        yield signal.aborted;
      },
      { result: EVENTS },
      { timeout: 0.02 },
    );
    const response = await world.app.request("/");
    await new Promise((resolve) => setTimeout(resolve, 60));
    working.open();
    expect([response.status, await response.text()]).toEqual([200, ": ping\n\ndata: false\n\n"]);
  });

  test("of what cannot be iterated is a 500", async () => {
    const world = telling();
    route(world, "/", () => 3, { result: EVENTS });
    expect((await world.app.request("/")).status).toBe(500);
  });

  test("sends text as it is only where it was declared", async () => {
    const world = telling();
    const yielding = (...values: unknown[]) =>
      async function* () {
        yield* values;
      };
    const raw = { kind: "events", raw: true } as const;
    route(world, "/text", yielding("[DONE]", event("a\nb")), {
      result: { status: 200, bodies: { 200: raw } },
    });
    route(world, "/json", yielding("[DONE]"), { result: EVENTS });
    route(world, "/wrong", yielding(1), { result: { status: 200, bodies: { 200: raw } } });
    const texts = await Promise.all(
      ["/text", "/json", "/wrong"].map(async (path) => (await world.app.request(path)).text()),
    );
    expect(texts).toEqual([
      "data: [DONE]\n\ndata: a\ndata: b\n\n",
      'data: "[DONE]"\n\n',
      '{"detail":"Internal Server Error"}',
    ]);
  });

  test("ends when its app closes, for who reads it, in order; not when somebody waits for all answers", async () => {
    const world = telling();
    const items = async function* (_: string, signal: AbortSignal) {
      try {
        yield 1;
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
      } finally {
        world.told.push("generator ends");
      }
    };
    route(world, "/", items, { result: EVENTS });
    const { reader, read } = reading(await world.app.request("/"));
    expect(await read()).toBe("data: 1\n\n");
    const rest = reader.read();
    void world.app.settled();
    await turns(5);
    expect(world.told).toEqual(["db begins"]);
    await world.app.close();
    expect(world.told).toEqual([
      "db begins",
      "generator ends",
      "task",
      "db rolls back: AbortError",
      "db closes",
    ]);
    expect((await rest).done).toBe(true);
    world.told.length = 0;
    // The app starts again, and its streams continue.
    const again = reading(await world.app.request("/"));
    expect(await again.read()).toBe("data: 1\n\n");
    void again.reader.read();
    await turns(5);
    expect(world.told).toEqual(["db begins"]);
    await again.reader.cancel();
    await world.app.settled();
  });
});
