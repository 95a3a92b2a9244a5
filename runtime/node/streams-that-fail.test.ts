import { once } from "node:events";
import { connect } from "node:net";
import type { Context, Next } from "hono";
import { compress } from "hono/compress";
import { describe, expect, test } from "vitest";
import { gate, LINES, route } from "../lifetime/testing.js";
import { ask, listening, server, world } from "./asking.fixture.js";
import { onEachPath } from "./direct/testing.js";

/** Checks the whole log, and the order in which everything ends. */
onEachPath(() => {
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
      expect(world.logged).toEqual(["src/app.ts:1: the result stream was aborted: broken"]);
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
      expect(world.logged).toEqual(["src/app.ts:1: the result stream was aborted: broken"]);
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
