import { once } from "node:events";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { describe, expect, test } from "vitest";
import { gate, LINES, route } from "../lifetime/testing.js";
import { ask, listening, until, world } from "./asking.fixture.js";
import { onEachPath } from "./direct/testing.js";

/** Checks the whole log, and the order in which everything ends. */
onEachPath(() => {
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
      // The server has seen it as well.
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
});
