import { Hono } from "hono";
import { compress } from "hono/compress";
import { describe, expect, test } from "vitest";
import { LEFT, LINES, numbers, route, telling, turns } from "./testing.js";

/** All platforms except Node's sockets: the test itself does what the server does with a response. */

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
    expect(world.logged).toEqual(["src/app.ts:1: the result stream was aborted: cannot clean up"]);
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
