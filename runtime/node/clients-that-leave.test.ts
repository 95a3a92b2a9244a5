import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, Next } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { consoleLog, gate, LINES, route, type Telling, telling } from "../lifetime/testing.js";
import { EACH_PATH } from "./direct/testing.js";
import { type Server, serve } from "./serve.js";

/** Real sockets, kept alive; the whole log and the order of all ends. */
let world: Telling;
let server: Server;
const sockets: Socket[] = [];
let printed: readonly unknown[];

beforeEach(() => {
  world = telling();
  printed = consoleLog();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});

let path: object;

async function listening(): Promise<void> {
  server = await serve(world.app, { port: 0, ...path });
}

/** Sends requests on one connection and collects what comes back. */
function ask(...heads: readonly string[]): Socket & { readonly text: () => string } {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  sockets.push(socket);
  let text = "";
  socket.setEncoding("utf8").on("data", (more) => {
    text += more;
  });
  socket.on("error", () => {});
  socket.write(
    heads.map((head) => `${head} HTTP/1.1\r\nhost: localhost\r\naccept-encoding: gzip\r\n\r\n`).join(""),
  );
  return Object.assign(socket, { text: () => text });
}

const until = (condition: () => boolean) => expect.poll(condition).toBe(true);

describe.each(EACH_PATH)("%s", (_, options) => {
  beforeEach(() => {
    path = options;
  });

  describe("a client that leaves", () => {
    test("in the middle of a stream: the generator ends, then tasks, then what it used, which rolls back", async () => {
      const reading = gate();
      let isOpen = true;
      route(
        world,
        "/",
        async function* (_, signal) {
          signal.addEventListener("abort", () => world.told.push(`signal: ${signal.reason.name}`));
          try {
            yield 1;
            await reading.passed;
            world.told.push(isOpen ? "still open" : "used after close");
            yield 2;
            world.told.push("never");
          } finally {
            await undefined;
            world.told.push("generator ends");
          }
        },
        { result: LINES },
      );
      await listening();
      const socket = ask("GET /");
      await until(() => socket.text().includes("1\n"));
      socket.destroy();
      await until(() => world.told.includes("signal: AbortError"));
      isOpen = !world.told.includes("db closes");
      reading.open();
      await world.app.settled();
      expect(world.told).toEqual([
        "db begins",
        "signal: AbortError",
        "still open",
        "generator ends",
        "task",
        "db rolls back: AbortError",
        "db closes",
      ]);
      expect(world.logged).toEqual([]);
    });

    test("before the first item of a stream: the generator that waits for the signal ends, nothing is logged", async () => {
      const waiting = gate();
      route(
        world,
        "/",
        async function* (_, signal) {
          try {
            waiting.open();
            await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
            yield 1;
          } finally {
            world.told.push("generator ends");
          }
        },
        { result: LINES },
      );
      await listening();
      const socket = ask("GET /");
      await waiting.passed;
      socket.destroy();
      await until(() => world.told.includes("db closes"));
      expect(world.told).toEqual(["db begins", "generator ends", "db rolls back: AbortError", "db closes"]);
      expect(world.logged).toEqual([]);
    });

    test("while a handler passes the signal on: nothing is logged", async () => {
      const waiting = gate();
      route(world, "/", async (_, signal) => {
        waiting.open();
        await new Promise((_, reject) =>
          signal.addEventListener("abort", () =>
            reject(Object.assign(new Error("stopped"), { name: "AbortError" })),
          ),
        );
      });
      await listening();
      const socket = ask("GET /");
      await waiting.passed;
      socket.destroy();
      await until(() => world.told.includes("db closes"));
      expect(world.told).toEqual(["db begins", "db rolls back: AbortError", "db closes"]);
      expect(world.logged).toEqual([]);
    });

    test("in the middle of a handler's own stream: what holds it is told before what it used is closed", async () => {
      const cancelling = gate();
      const body = () =>
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode("piece")),
          async cancel() {
            await cancelling.passed;
            world.told.push("stream let go");
          },
        });
      route(world, "/", () => new Response(body()));
      await listening();
      const socket = ask("GET /");
      await until(() => socket.text().includes("piece"));
      socket.destroy();
      setTimeout(cancelling.open, 20);
      await world.app.settled();
      expect(world.told).toEqual([
        "db begins",
        "stream let go",
        "task",
        "db rolls back: AbortError",
        "db closes",
      ]);
      expect(world.logged).toEqual([]);
    });

    test("before its turn in a pipeline leaves nothing open", async () => {
      const working = gate();
      route(world, "/first", async () => {
        await working.passed;
        return 1;
      });
      route(world, "/second", () => "done");
      await listening();
      const socket = ask("GET /first", "GET /second");
      await until(() => world.told.filter((what) => what === "db begins").length === 2);
      socket.destroy();
      await once(socket, "close");
      working.open();
      await until(() => world.told.filter((what) => what === "db closes").length === 2);
      const ends = ["task", "db commits", "db closes"];
      expect(world.told.toSorted()).toEqual(["db begins", "db begins", ...ends, ...ends].toSorted());
      expect(world.logged).toEqual([]);
    });

    test("before the answer of a handler that goes on: what it used is closed once", async () => {
      const begun = gate();
      const working = gate();
      route(world, "/", async () => {
        begun.open();
        await working.passed;
        return 1;
      });
      await listening();
      const socket = ask("GET /");
      await begun.passed;
      socket.destroy();
      await once(socket, "close");
      // The server has seen it, too.
      await new Promise((resolve) => setTimeout(resolve, 50));
      working.open();
      await until(() => world.told.includes("db closes"));
      await world.app.settled();
      expect(world.told).toEqual(["db begins", "task", "db commits", "db closes"]);
    });

    test("after all of a stream has arrived has not left", async () => {
      let aborted: boolean | undefined;
      route(
        world,
        "/",
        async function* (_, signal) {
          signal.addEventListener("abort", () => world.told.push("aborted"));
          aborted = signal.aborted;
          yield 1;
        },
        { result: LINES },
      );
      await listening();
      const socket = ask("GET /");
      await until(() => world.told.includes("db closes"));
      socket.destroy();
      await once(socket, "close");
      await world.app.settled();
      expect(aborted).toBe(false);
      expect(world.told).toEqual(["db begins", "task", "db commits", "db closes"]);
    });

    test("and a handler that has written to the socket itself, leave nothing open", async () => {
      const own = async (_: string, c: unknown) => {
        const { outgoing } = (c as Context<{ Bindings: HttpBindings }>).env;
        outgoing.end("written");
        await once(outgoing, "close");
        return RESPONSE_ALREADY_SENT;
      };
      route(world, "/", own as never, {
        uses: ["context"],
        decode: (request) => [undefined, request.inject("context")],
      });
      await listening();
      const socket = ask("GET /");
      await until(() => socket.text().includes("written"));
      await world.app.settled();
      await until(() => world.told.includes("db closes"));
      expect(world.told).toEqual(["db begins", "db commits", "db closes"]);
    });

    test.each([
      ["compress", compress({ contentTypeFilter: () => true })],
      ["etag", etag()],
    ])("in the middle of a stream behind %s", async (name, middleware) => {
      const going = gate();
      world.app.use(middleware);
      route(
        world,
        "/",
        async function* () {
          try {
            for (let i = 0; ; i++) {
              yield "x".repeat(1000);
              if (i > 3) going.open();
              await new Promise((resolve) => setTimeout(resolve, 1));
              if (name === "etag" && i > 10) return;
            }
          } finally {
            world.told.push("generator ends");
          }
        },
        { result: LINES },
      );
      await listening();
      const socket = ask("GET /");
      await going.passed;
      socket.destroy();
      await world.app.settled();
      await until(() => world.told.includes("db closes"));
      expect(world.told.slice(0, 3)).toEqual(["db begins", "generator ends", "task"]);
      expect(world.told).toHaveLength(5);
      expect(world.logged).toEqual([]);
    });
  });

  describe("a stream that fails", () => {
    const failing = async function* () {
      yield 1;
      yield 2;
      yield 3;
      throw new Error("broken");
    };

    test("lets arrive what was made before, breaks the connection, and is logged once", async () => {
      route(world, "/", failing, { result: LINES });
      await listening();
      const socket = ask("GET /");
      await once(socket, "close");
      expect(socket.text()).toContain("1\n");
      expect(socket.text()).toContain("2\n");
      expect(socket.text()).toContain("3\n");
      expect(socket.text()).toMatch(/^HTTP\/1.1 200 /);
      expect(socket.text()).not.toContain("\r\n0\r\n\r\n");
      await world.app.settled();
      expect(world.told).toEqual(["db begins", "db rolls back: Error", "db closes"]);
      expect(world.logged).toEqual(["src/app.ts:1: the result stream was broken off: broken"]);
    });

    test("lets arrive more than the socket holds", async () => {
      const line = "y".repeat(100_000);
      route(
        world,
        "/",
        async function* () {
          for (let i = 0; i < 40; i++) yield line;
          throw new Error("broken");
        },
        { result: LINES },
      );
      await listening();
      const socket = ask("GET /");
      await once(socket, "close");
      expect(socket.text().match(/y{1000}/g)).toHaveLength(4000);
    });

    test("is seen by a client of HTTP/1.0, which has only the connection's end to go by", async () => {
      const arrived = gate();
      route(
        world,
        "/",
        async function* () {
          yield 1;
          await arrived.passed;
          throw new Error("broken");
        },
        { result: LINES },
      );
      await listening();
      const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
      sockets.push(socket);
      let text = "";
      socket.on("data", (more) => {
        text += more;
        if (text.endsWith("1\n")) arrived.open();
      });
      const failed = once(socket, "error").catch((error) => [error]);
      socket.write("GET / HTTP/1.0\r\nhost: localhost\r\n\r\n");
      const [error] = await Promise.race([failed, once(socket, "end").then(() => ["a clean end"])]);
      expect(error).toMatchObject({ code: "ECONNRESET" });
    });

    test.each([
      [
        "header",
        async (c: Context, next: Next) => {
          await next();
          c.header("x-after", "1");
        },
      ],
      [
        "a look at the body, which makes node-server read more of it before the head",
        async (c: Context, next: Next) => {
          await next();
          expect(c.res.body).toBeTruthy();
        },
      ],
      [
        "header of the response",
        async (c: Context, next: Next) => {
          await next();
          c.res.headers.set("x-after", "1");
        },
      ],
      ["compress", compress({ contentTypeFilter: () => true })],
    ])("behind middleware (%s) still breaks the connection", async (_, middleware) => {
      world.app.use(middleware as never);
      const afterOne = async function* () {
        yield 1;
        throw new Error("broken");
      };
      route(world, "/", afterOne, { result: LINES });
      await listening();
      const socket = ask("GET /");
      await once(socket, "close");
      expect(socket.text()).toMatch(/^HTTP\/1.1 200 /);
      expect(socket.text()).not.toContain("\r\n0\r\n\r\n");
      await world.app.settled();
      expect(world.logged).toEqual(["src/app.ts:1: the result stream was broken off: broken"]);
    });

    test("is an error like any other for middleware that reads all of it before the head", async () => {
      world.app.use(async (c, next) => {
        await next();
        if (!c.error) c.res = new Response(await c.res.text(), c.res);
      });
      route(world, "/", failing, { result: LINES });
      await listening();
      const response = await fetch(server.url);
      expect([response.status, await response.json()]).toEqual([500, { detail: "Internal Server Error" }]);
      await world.app.settled();
      expect(world.told).toEqual(["db begins", "db rolls back: Error", "db closes"]);
    });
  });
});
