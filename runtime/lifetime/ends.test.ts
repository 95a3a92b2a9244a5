import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import { etag } from "hono/etag";
import { describe, expect, test, vi } from "vitest";
import { App } from "../app.js";
import type { Background } from "../dependencies/background.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { add } from "../operation.fixture.js";
import type { Outgoing } from "../result/outgoing.js";
import type { Handler } from "../run-operation.js";
import { OpenBodies } from "./open-bodies.js";
import { StreamedBody } from "./streamed-body.js";
import { gate, LINES, route, type Telling, telling, transaction, turns } from "./testing.js";

/** Every platform but Node's sockets: what the server does with a response is done here by hand. */

const numbers = ({ told }: Telling, count = Number.POSITIVE_INFINITY) =>
  async function* () {
    try {
      for (let i = 0; i < count; i++) yield i;
    } finally {
      await undefined;
      told.push("generator ends");
    }
  };

const LEFT = ["db begins", "generator ends", "task", "db rolls back: AbortError", "db closes"];
const DONE = ["db begins", "task", "db commits", "db closes"];

describe("a body that nobody reads", () => {
  test.each(["settled", "close"] as const)("keeps app.%s waiting for a moment only", async (wait) => {
    const world = telling();
    route(world, "/", numbers(world), { result: LINES });
    await world.app.request("/");
    await world.app[wait]();
    expect(world.told).toEqual(LEFT);
    expect(world.logged).toEqual([]);
  });

  test("is ended when it is made while the app closes", async () => {
    const world = telling();
    const working = gate();
    route(
      world,
      "/",
      async () => {
        await working.passed;
        return numbers(world)();
      },
      { result: LINES },
    );
    const asked = world.app.request("/");
    await turns(1);
    const closing = world.app.close();
    await turns(2);
    working.open();
    await asked;
    await closing;
    expect(world.told).toEqual(LEFT);
  });

  test("is not one that is still on its way through middleware when the app closes", async () => {
    const world = telling();
    const holding = gate();
    world.app.use(async (_, next) => {
      await next();
      await holding.passed;
    });
    route(world, "/", numbers(world, 2), { result: LINES });
    const asked = world.app.request("/");
    await turns(3);
    const settled = world.app.settled();
    await turns(3);
    holding.open();
    expect(await (await asked).text()).toBe("0\n1\n");
    await settled;
    expect(world.told).toEqual(["db begins", "generator ends", "task", "db commits", "db closes"]);
  });

  test("of a mounted app is ended with the app around it", async () => {
    const world = telling();
    route(world, "/", numbers(world), { result: LINES });
    const outer = new App({ title: "Outer", version: "1" });
    outer.mount("/inner", world.app);
    await outer.request("/inner/");
    await outer.close();
    expect(world.told).toEqual(LEFT);
  });

  test("is ended when it is garbage", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const world = telling();
    route(world, "/", numbers(world), { result: LINES });
    await (async () => {
      await world.app.request("/");
    })();
    await vi.waitFor(
      () => {
        collect();
        expect(world.told).toEqual(LEFT);
      },
      { timeout: 4000 },
    );
  });

  test("to its end, though it was begun, is ended once its reader has asked for nothing for a while", async () => {
    const told: string[] = [];
    const body = new StreamedBody({
      next: () => ({ value: new Uint8Array(1) }),
      encode: (value) => value as Uint8Array,
      stop: async () => void told.push("stopped"),
    });
    const bodies = new OpenBodies(1);
    const stream = body.stream({ isSocket: false, breakOff: async () => false });
    bodies.add(new Request("http://localhost"), { body, stream, response: new Response(stream) }, false);
    const reader = stream.getReader();
    await reader.read();
    await bodies.unreadEndWhile(() => body.ended);
    expect(told).toEqual(["stopped"]);
    await expect(reader.read()).rejects.toMatchObject({ name: "AbortError" });
  });

  test("is not one whose reader waits for the next piece, however long", async () => {
    const piece = gate();
    const body = new StreamedBody({
      async next() {
        await piece.passed;
        return { done: true };
      },
      encode: (value) => value as Uint8Array,
      stop: async () => {},
    });
    const bodies = new OpenBodies(1);
    const stream = body.stream({ isSocket: false, breakOff: async () => false });
    bodies.add(new Request("http://localhost"), { body, stream, response: new Response(stream) }, false);
    const read = stream.getReader().read();
    const waiting = bodies.unreadEndWhile(() => body.ended);
    await turns(10);
    piece.open();
    expect((await read).done).toBe(true);
    expect(await waiting).toEqual({ how: "complete" });
  });

  test("keeps nobody waiting who reads it slowly", async () => {
    const body = new StreamedBody({
      next: () => ({ value: new Uint8Array(1) }),
      encode: (value) => value as Uint8Array,
      stop: async () => {},
    });
    const bodies = new OpenBodies(40);
    const stream = body.stream({ isSocket: false, breakOff: async () => false });
    bodies.add(new Request("http://localhost"), { body, stream, response: new Response(stream) }, false);
    const reader = stream.getReader();
    await reader.read();
    const waiting = bodies.unreadEndWhile(() => body.ended);
    for (let i = 0; i < 5; i++) await reader.read();
    await turns(60);
    await reader.cancel();
    expect(await waiting).toMatchObject({ how: "left" });
  });
});

describe("HEAD", () => {
  test("begins no stream, and ends what the handler opened for it", async () => {
    const world = telling();
    route(
      world,
      "/lines",
      (_, signal) => {
        signal.addEventListener("abort", () => world.told.push("signal"));
        return numbers(world)();
      },
      { result: LINES },
    );
    route(world, "/own", (_, signal) => {
      signal.addEventListener("abort", () => world.told.push("signal"));
      const pull = () => new Promise<void>(() => {});
      return new Response(new ReadableStream({ pull, cancel: () => void world.told.push("cancelled") }));
    });
    for (const [path, ends] of [
      ["/lines", ["signal"]],
      ["/own", ["signal", "cancelled"]],
    ] as const) {
      const response = await world.app.request(path, { method: "HEAD" });
      expect([response.status, response.body]).toEqual([200, null]);
      await world.app.settled();
      expect(world.told.splice(0)).toEqual(["db begins", ...ends, "task", "db commits", "db closes"]);
    }
  });

  test("of a handler's own stream lets go of it, though nothing waits for its end", async () => {
    const world = telling();
    const cancel = vi.fn();
    const own = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}), cancel }));
    add(world.app, "get", "/", own as Handler);
    await world.app.request("/", { method: "HEAD" });
    await world.app.settled();
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["/json", '{"a":"ü"}', 200],
    ["/text", "hällo", 200],
    ["/own", "own ü", 200],
    ["/refused", '{"detail":"Not Found"}', 404],
    ["/nowhere", '{"detail":"Not Found"}', 404],
    ["/failing", '{"detail":"Internal Server Error"}', 500],
  ])("of %s has the length of what GET sends", async (path, text, status) => {
    const { app } = telling();
    add(app, "get", "/json", () => ({ a: "ü" }));
    const bodies = { 200: { kind: "text", contentType: "text/plain" } } as const;
    add(app, "get", "/text", () => "hällo", { result: { status: 200, bodies } });
    add(app, "get", "/own", () => new Response("own ü"));
    add(app, "get", "/refused", () => {
      throw new HttpError(404);
    });
    add(app, "get", "/failing", () => {
      throw new Error();
    });
    app.use(cors());
    const get = await app.request(path);
    expect([get.status, await get.text()]).toEqual([status, text]);
    const head = await app.request(path, { method: "HEAD" });
    expect(head.status).toBe(status);
    expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
    expect(head.headers.get("content-type")).toBe(get.headers.get("content-type"));
  });

  test("of an answer without a body has no length", async () => {
    const { app } = telling();
    add(app, "get", "/", () => undefined, { result: { status: 204, bodies: { 204: { kind: "empty" } } } });
    const head = await app.request("/", { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([204, null]);
  });

  test("has the tag of GET", async () => {
    const { app } = telling();
    app.use(etag());
    add(app, "get", "/", () => "value");
    const get = await app.request("/");
    const head = await app.request("/", { method: "HEAD" });
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
    expect(head.headers.get("etag")).toBeTruthy();
  });
});

describe("a stream that fails before its first item", () => {
  test("is answered like any other error, with the headers of middleware", async () => {
    const world = telling();
    world.app.use(cors({ origin: "https://a.example" }));
    world.app.onError(RangeError, (error, c) => c.json({ taken: (error as Error).message }, 418));
    const failing = (error: Error) =>
      // biome-ignore lint/correctness/useYield: it fails before it could.
      async function* () {
        throw error;
      };
    route(world, "/500", failing(new Error("secret")), { result: LINES });
    route(world, "/404", failing(new HttpError(404)), { result: LINES });
    route(world, "/418", failing(new RangeError("teapot")), { result: LINES });
    const headers = { origin: "https://a.example" };
    const answers = await Promise.all(
      ["/500", "/404", "/418"].map((path) => world.app.request(path, { headers })),
    );
    expect(await Promise.all(answers.map(async (one) => [one.status, await one.json()]))).toEqual([
      [500, { detail: "Internal Server Error" }],
      [404, { detail: "Not Found" }],
      [418, { taken: "teapot" }],
    ]);
    for (const one of answers)
      expect(one.headers.get("access-control-allow-origin")).toBe("https://a.example");
    await world.app.settled();
    expect(world.logged).toEqual(["GET /500 (src/app.ts:1) failed: secret"]);
    expect(world.told.filter((what) => what === "db closes")).toHaveLength(3);
    expect(world.told).not.toContain("task");
  });

  test("also when the item is not what was declared; the generator has ended by then", async () => {
    const world = telling();
    const encode = () => {
      throw new Error("not as declared");
    };
    route(world, "/", numbers(world), {
      result: { status: 200, bodies: { 200: { kind: "json-lines", encode } } },
    });
    expect((await world.app.request("/")).status).toBe(500);
    expect(world.told).toEqual(["db begins", "generator ends", "db rolls back: Error", "db closes"]);
  });

  test("that has no items is an empty answer", async () => {
    const world = telling();
    route(world, "/", numbers(world, 0), { result: LINES });
    const response = await world.app.request("/");
    expect([response.status, await response.text()]).toEqual([200, ""]);
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "generator ends", "task", "db commits", "db closes"]);
  });
});

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
    expect(world.logged).toEqual(["src/app.ts:1: the result stream was broken off: cannot clean up"]);
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

describe("middleware", () => {
  test("that replaces a stream ends it at once", async () => {
    const world = telling();
    world.app.use(async (c, next) => {
      await next();
      c.res = new Response("another");
    });
    route(world, "/", numbers(world), { result: LINES });
    expect(await (await world.app.request("/")).text()).toBe("another");
    await turns(3);
    expect(world.told).toEqual(["db begins", "generator ends", "task", "db commits", "db closes"]);
  });

  test("that replaces a stream whose generator then fails: logged once, and seen", async () => {
    const world = telling();
    world.app.use(async (c, next) => {
      await next();
      c.res = new Response("another");
    });
    const items = async function* () {
      try {
        for (;;) yield 1;
      } finally {
        // biome-ignore lint/correctness/noUnsafeFinally: that is the point.
        throw new Error("cannot clean up");
      }
    };
    route(world, "/", items, { result: LINES });
    await world.app.request("/");
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "db rolls back: Error", "db closes"]);
    expect(world.logged).toEqual(["src/app.ts:1: the result stream was broken off: cannot clean up"]);
  });

  test("around a mount, too", async () => {
    const world = telling();
    route(world, "/", numbers(world), { result: LINES });
    const outer = new Hono();
    outer.use(async (c, next) => {
      await next();
      c.res = new Response("another");
    });
    outer.mount("/inner", world.app.fetch as never);
    expect(await (await outer.request("/inner/")).text()).toBe("another");
    await world.app.settled();
    expect(world.told).toEqual(LEFT);
  });

  test("that compresses a stream is read to its end first", async () => {
    const world = telling();
    world.app.use(compress({ contentTypeFilter: () => true }));
    route(world, "/", numbers(world, 2000), { result: LINES });
    const response = await world.app.request("/", { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    const plain = response.body?.pipeThrough(new DecompressionStream("gzip") as never);
    expect((await new Response(plain as never).text()).split("\n")).toHaveLength(2001);
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "generator ends", "task", "db commits", "db closes"]);
  });

  test("that keeps a copy of a stream does not end it", async () => {
    const world = telling();
    let copy: Promise<string> | undefined;
    world.app.use(async (c, next) => {
      await next();
      copy = c.res.clone().text();
    });
    route(world, "/", numbers(world, 2), { result: LINES });
    expect(await (await world.app.request("/")).text()).toBe("0\n1\n");
    expect(await copy).toBe("0\n1\n");
    await world.app.settled();
    expect(world.told).toEqual(["db begins", "generator ends", "task", "db commits", "db closes"]);
  });
});

describe("the injected signal", () => {
  const spying = (world: Telling, handler: (signal: AbortSignal) => unknown) => {
    let signal: AbortSignal | undefined;
    route(
      world,
      "/",
      (_, given) => {
        signal = given;
        return handler(given);
      },
      { result: LINES },
    );
    return () => signal as AbortSignal;
  };

  test("is aborted when a reader leaves, with a reason that says so", async () => {
    const world = telling();
    const signal = spying(world, () => numbers(world)());
    await (await world.app.request("/")).body?.cancel();
    await world.app.settled();
    expect(signal().reason).toMatchObject({ name: "AbortError" });
  });

  test.each(["cancelled", "unread", "replaced"])(
    "is aborted before the generator ends that waits for it: %s",
    async (how) => {
      const world = telling();
      if (how === "replaced")
        world.app.use(async (c, next) => {
          await next();
          c.res = new Response("another");
        });
      route(
        world,
        "/",
        async function* (_, signal) {
          const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve));
          yield 1;
          await aborted;
          world.told.push("told");
        },
        { result: LINES },
      );
      const response = await world.app.request("/");
      if (how === "cancelled") {
        const reader = response.body?.getReader();
        await reader?.read();
        void reader?.read();
        await turns(1);
        await reader?.cancel();
      }
      await world.app.close();
      expect(world.told.at(-1)).toBe("db closes");
      if (how === "cancelled") expect(world.told[1]).toBe("told");
    },
  );

  test("is not aborted by an end that was reached, even where the platform's is", async () => {
    const world = telling();
    const client = new AbortController();
    const signal = spying(world, () => numbers(world, 1)());
    expect(await (await world.app.request("/", { signal: client.signal })).text()).toBe("0\n");
    await world.app.settled();
    client.abort();
    expect(signal().aborted).toBe(false);
  });

  test("is aborted from the beginning for a client that has left already", async () => {
    const world = telling();
    const signal = spying(world, () => numbers(world)());
    const response = await world.app.request("/", { signal: AbortSignal.abort() });
    expect([response.status, signal().aborted]).toEqual([499, true]);
    expect(world.told).toEqual(["db begins", "db rolls back: AbortError", "db closes"]);
    expect(world.logged).toEqual([]);
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
