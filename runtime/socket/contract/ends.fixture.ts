import { expect, test } from "vitest";
import type { Background } from "../../dependencies/background.js";
import { needing } from "../../dependencies/testing.js";
import { HttpError } from "../../errors/http-error.js";
import { transaction } from "../../lifetime/testing.js";
import { SocketClosed } from "../closed.js";
import type { Socket } from "../socket.js";
import { SAYING, socket } from "../testing.js";
import { rest, type World } from "./world.fixture.js";

/** Who ends a connection, and what happens after that. */
export function endsContract(world: World): void {
  test("the handler returns: 1000", async () => {
    socket(world.app, "/", SAYING.text, async (it: Socket<string, string>) => {
      await it.send("last");
    });
    const client = await world.connected();
    expect(await rest(client)).toEqual(["last"]);
    expect(await client.closed).toMatchObject({ code: 1000, reason: "" });
    expect(world.logged).toEqual([]);
  });

  test.each([
    ["an error", () => new Error("password"), 1011, "Internal Server Error", 1],
    [
      "an answer to a client's mistake",
      () => new HttpError(403, "Not in this room"),
      1008,
      "Not in this room",
      0,
    ],
    ["an answer to a server's", () => new HttpError(503), 1011, "Service Unavailable", 0],
    ["one without words", () => new HttpError(409, { no: "text" }), 1008, "Conflict", 0],
    ["one with many", () => new HttpError(400, "\u20ac".repeat(100)), 1008, "\u20ac".repeat(41), 0],
  ])("the handler throws %s", async (_, error, code, reason, logs) => {
    socket(world.app, "/", SAYING.text, async () => {
      throw error();
    });
    const client = await world.connected();
    expect(await client.closed).toMatchObject({ code, reason });
    await world.close();
    expect(world.logged).toHaveLength(logs);
    for (const line of world.logged)
      expect(line).toBe("src/app.ts:1: the handler of a socket failed: password");
  });

  test("the client closes: iterating ends, and nothing can be sent", async () => {
    socket(world.app, "/", SAYING.text, async (it: Socket<string, string>) => {
      for await (const text of it) world.told.push(text);
      const { code, reason, clean } = await it.closed;
      world.told.push(`closed ${code} ${reason} ${clean} ${it.signal.aborted}`);
      const refused = (error: unknown) =>
        world.told.push(error instanceof SocketClosed ? `refused ${error.code} ${error.reason}` : "?");
      await it.send("late").catch(refused);
      await it.receive().catch(refused);
      // It is not awaited, and its rejection ends nothing.
      void it.send("later");
      await it.send("latest");
    });
    const client = await world.connected();
    await client.send("one");
    client.close(4000, "bye");
    await world.tells("refused 4000 bye");
    await world.close();
    expect(world.told).toEqual(["one", "closed 4000 bye true true", "refused 4000 bye", "refused 4000 bye"]);
    expect(world.logged).toEqual([]);
  });

  test("the client closes while the handler does other things than wait for the message that it has asked for", async () => {
    socket(world.app, "/", SAYING.text, async (it: Socket<string, string>) => {
      const next = it.receive();
      void it.receive();
      await it.closed;
      // As long as it takes until Node reports an unhandled rejection.
      await new Promise((resolve) => setTimeout(resolve, 1));
      await next.catch((error) => world.told.push(`refused ${error.code}`));
    });
    const client = await world.connected();
    client.close(4000, "bye");
    await world.tells("refused 4000");
    expect(world.logged).toEqual([]);
  });

  test("the handler closes, with a code and a reason", async () => {
    socket(world.app, "/", SAYING.text, async (it: Socket<string, string>) => {
      void it.send("before");
      it.close(4001, "enough");
      it.close(4002, "more than that");
      for await (const text of it) world.told.push(text);
      await it.send("after").catch((error) => world.told.push(`refused ${error.code}`));
      await it.closed;
      world.told.push("closed");
    });
    const client = await world.connected();
    expect(await rest(client)).toEqual(["before"]);
    expect(await client.closed).toMatchObject({ code: 4001, reason: "enough" });
    await world.tells("closed");
    expect(world.told).toEqual(["refused 4001", "closed"]);
  });

  test("the network fails: 1006", async () => {
    socket(world.app, "/", SAYING.text, async (it: Socket<string, string>) => {
      await it.send("there");
      for await (const text of it) world.told.push(text);
      const { code, clean } = await it.closed;
      world.told.push(`closed ${code} ${clean}`);
    });
    const client = await world.connected();
    expect(await client.frame()).toBe("there");
    client.terminate();
    await world.tells("closed 1006 false");
    expect(world.told).toEqual(["closed 1006 false"]);
  });

  test("what stands behind the handler runs in order, once", async () => {
    const needs = needing(
      { of: transaction(world.told, "function"), at: 1, scope: "function" },
      { of: transaction(world.told, "request"), at: 2 },
    );
    const handler = async (it: Socket<string, string>) => {
      world.told.push(await it.receive());
      world.told.push("handler ends");
      void it.closed.then(() => world.told.push("closed"));
    };
    socket(world.app, "/", SAYING.text, handler, {
      needs,
      decode(request) {
        (request.inject("background") as Background).add(() => void world.told.push("task"));
        return [undefined, undefined, undefined];
      },
    });
    const client = await world.connected();
    await client.send("one");
    await world.tells("request closes");
    await world.close();
    expect(world.told).toEqual([
      "function begins",
      "request begins",
      "one",
      "handler ends",
      "function commits",
      "function closes",
      "closed",
      "task",
      "request commits",
      "request closes",
    ]);
  });

  test("the server goes away: 1001, and it waits for the handlers", async () => {
    socket(world.app, "/", SAYING.text, async (it: Socket<string, string>) => {
      await it.send("there");
      for await (const text of it) world.told.push(text);
      await new Promise((resolve) => setTimeout(resolve, 20));
      world.told.push("handler ends");
    });
    const client = await world.connected();
    expect(await client.frame()).toBe("there");
    await world.close();
    expect(world.told).toEqual(["handler ends"]);
    expect((await client.closed).code).toBe(1001);
  });
}
