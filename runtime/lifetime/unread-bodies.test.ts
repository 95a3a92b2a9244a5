import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { App } from "../app.js";
import { OpenBodies } from "./open-bodies.js";
import { StreamedBody } from "./streamed-body.js";
import { gate, LEFT, LINES, numbers, route, telling, turns } from "./testing.js";

/** All platforms except Node's sockets: the test itself does what the server does with a response. */

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
    const told = () => {
      collect();
      return world.told;
    };
    await expect.poll(told).toEqual(LEFT);
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
