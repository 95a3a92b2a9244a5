import { expect, test } from "vitest";
import type { Socket } from "../socket.js";
import { SAYING, socket } from "../testing.js";
import { rest, type World } from "./world.fixture.js";

/** Waits until a count no longer changes. */
async function standsStill(count: () => number): Promise<void> {
  for (let before = -1; count() !== before; ) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** No side sends more than there is room for. */
export function roomContract(world: World): void {
  const CHUNK = new Uint8Array(64 * 1024);
  const MANY = 1500;

  test("a handler is as fast as the client reads", { timeout: 120_000 }, async () => {
    let sent = 0;
    socket(world.app, "/", SAYING.bytes, async (it: Socket<never, Uint8Array>) => {
      while (sent++ < MANY) await it.send(CHUNK);
    });
    const client = await world.connected();
    await standsStill(() => sent);
    expect(sent).toBeLessThan(MANY);
    expect(await rest(client)).toHaveLength(MANY);
    expect((await client.closed).code).toBe(1000);
  });

  const { canPause } = world;
  test.skipIf(canPause)("a client that is faster than the handler reads is lost", async () => {
    socket(world.app, "/", SAYING.bytes, async (it: Socket<Uint8Array, never>) => {
      await it.closed;
      for await (const _ of it) world.told.push("read");
      world.told.push("handler ends");
    });
    const client = await world.connected();
    for (let sent = 0; sent < MANY; sent++) void client.send(CHUNK);
    expect(await client.closed).toEqual({ code: 1013, reason: "Messages arrive faster than they are read" });
    await world.tells("handler ends");
    expect(world.told).toEqual(["handler ends"]);
  });

  test.skipIf(!canPause)("a client is as fast as the handler reads", { timeout: 120_000 }, async () => {
    let read = 0;
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    socket(world.app, "/", SAYING.bytes, async (it: Socket<Uint8Array, never>) => {
      await beginning;
      for await (const _ of it) read++;
      world.told.push("handler ends");
    });
    const client = await world.connected();
    let sent = 0;
    const sending = (async () => {
      while (sent++ < MANY) await client.send(CHUNK);
      client.close();
    })();
    await standsStill(() => sent);
    expect(sent).toBeLessThan(MANY);
    begun();
    await sending;
    await world.tells("handler ends");
    expect(read).toBe(MANY);
  });
}
