import { describe, expect, test } from "vitest";
import { LINES, numbers, route, type Telling, telling, turns } from "./testing.js";

/** All platforms except Node's sockets: the test itself does what the server does with a response. */

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
