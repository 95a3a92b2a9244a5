import { expect, test } from "vitest";
import { InvalidMessage, type Socket } from "../socket.js";
import { SAYING, socket } from "../testing.js";
import { rest, type World } from "./world.fixture.js";

/** Messages in both directions. */
export function messagesContract(world: World): void {
  const echo = async (it: Socket<string, string>) => {
    for await (const text of it) await it.send(text);
    world.told.push("handler ends");
  };

  test("text is what was sent, as text", async () => {
    socket(world.app, "/", SAYING.text, echo);
    const client = await world.connected();
    const texts = ["a", "", "\u00e4\u20ac\u{1f600}", '"quoted"', "x".repeat(70_000)];
    for (const text of texts) {
      await client.send(text);
      expect(await client.frame()).toBe(text);
    }
    client.close();
    await world.tells("handler ends");
  });

  test("bytes are what was sent, as bytes, and the sender may write into them afterwards", async () => {
    socket(world.app, "/", SAYING.bytes, async (it: Socket<Uint8Array, Uint8Array>) => {
      const buffer = new Uint8Array(1000);
      for await (const bytes of it) {
        buffer.set(bytes, 7);
        await it.send(buffer.subarray(7, 7 + bytes.length));
        buffer.fill(0);
      }
    });
    const client = await world.connected();
    for (const bytes of [Uint8Array.of(1, 2, 255), new Uint8Array(0), new Uint8Array(900).fill(9)]) {
      await client.send(bytes);
      const frame = await client.frame();
      expect(frame).toBeInstanceOf(Uint8Array);
      expect([...(frame as Uint8Array)]).toEqual([...bytes]);
    }
    client.close();
  });

  test("JSON is decoded and encoded", async () => {
    socket(world.app, "/", SAYING.json, async (it: Socket<{ name: string }, unknown>) => {
      for await (const { name, ...more } of it) await it.send({ name, more });
    });
    const client = await world.connected();
    await client.send('{"name":"ab","admin":true}');
    expect(await client.frame()).toBe('{"name":"ab","more":{}}');
    client.close();
  });

  test("a hundred arrive in order, also those that came before the handler read, and are answered in order", async () => {
    socket(world.app, "/", SAYING.text, async (it: Socket<string, string>) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      for await (const text of it) void it.send(text);
    });
    const client = await world.connected();
    const texts = Array.from({ length: 100 }, (_, i) => `message ${i}`);
    for (const text of texts) void client.send(text);
    const received: unknown[] = [];
    for (const _ of texts) received.push(await client.frame());
    expect(received).toEqual(texts);
    client.close();
  });

  test("one that is not as declared closes with 1007 behind the answers to those before it", async () => {
    socket(world.app, "/", SAYING.json, async (it: Socket<{ name: string }, unknown>) => {
      for await (const { name } of it) await it.send(name);
      world.told.push(`closed ${(await it.closed).code}`);
    });
    const client = await world.connected();
    for (const text of ['{"name":"ab"}', '{"name":"secret"', '{"name":"cd"}']) await client.send(text);
    expect(await rest(client)).toEqual(['"ab"']);
    expect(await client.closed).toMatchObject({ code: 1007, reason: "Invalid message: not JSON" });
    await world.tells("closed 1007");
  });

  test.each([
    ["bytes where text is expected", SAYING.json, Uint8Array.of(123, 125)],
    ["text where bytes are expected", SAYING.bytes, "text"],
    ["any where none is expected", SAYING.nothing, "text"],
    ["what breaks a constraint", SAYING.json, '{"name":"a"}'],
  ])("%s closes with 1007", async (_, says, message) => {
    socket(world.app, "/", says, async (it: Socket<unknown, unknown>) => {
      for await (const each of it) world.told.push(`got ${String(each)}`);
      await it.closed;
      world.told.push("handler ends");
    });
    const client = await world.connected();
    await client.send(message);
    expect((await client.closed).code).toBe(1007);
    await world.tells("handler ends");
    expect(world.told).toEqual(["handler ends"]);
  });

  test("a handler that asks for it is told what is wrong, and the connection stays", async () => {
    const says = { ...SAYING.json, tells: true } as const;
    socket(world.app, "/", says, async (it: Socket<{ name: string } | InvalidMessage, unknown>) => {
      for await (const each of it) {
        if (!(each instanceof InvalidMessage)) await it.send(each.name);
        else await it.send(each.issues.map(({ type, loc }) => [type, ...loc]));
      }
    });
    const client = await world.connected();
    for (const message of ["{", '{"name":1}', Uint8Array.of(1), '{"name":"ab"}']) await client.send(message);
    const received: unknown[] = [];
    for (let i = 0; i < 4; i++) received.push(JSON.parse(String(await client.frame())));
    expect(received).toEqual([
      [["json_invalid", "message", 1]],
      [["string_type", "message", "name"]],
      [["string_type", "message"]],
      "ab",
    ]);
    client.close();
  });

  test.each([
    ["text", SAYING.text, "x".repeat(1001)],
    ["text beyond ASCII", SAYING.text, "\u20ac".repeat(400)],
    ["bytes", SAYING.bytes, new Uint8Array(1001)],
  ])("one that is too long closes with 1009: %s", async (_, says, message) => {
    socket(
      world.app,
      "/",
      says,
      async (it: Socket<unknown, unknown>) => {
        for await (const each of it) world.told.push(`got ${String(each).length}`);
        world.told.push("handler ends");
      },
      {},
      { maxMessage: 1000 },
    );
    const client = await world.connected();
    await client.send(typeof message === "string" ? "x".repeat(1000) : new Uint8Array(1000)).catch(() => {});
    await client.send(message);
    expect((await client.closed).code).toBe(1009);
    await world.tells("handler ends");
    expect(world.told).toHaveLength(2);
  });

  test("one that cannot be sent is no message: the handler's promise rejects, and it is logged once", async () => {
    socket(world.app, "/", SAYING.bytes, async (it: Socket<Uint8Array, unknown>) => {
      await it.send("text");
    });
    const client = await world.connected();
    expect((await client.closed).code).toBe(1011);
    await expect.poll(() => world.logged).toHaveLength(1);
    expect(world.logged[0]).toMatch(
      /^src\/app.ts:1: a message could not be sent: The message does not match the Socket/,
    );
  });
}
