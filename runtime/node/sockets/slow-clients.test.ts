import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { serve } from "../serve.js";
import { Acceptance, connected, doorApp } from "./door.fixture.js";

/** Is written at once, and taken in several seconds. */
const LONG = new Uint8Array(48 * 1024 * 1024);

test.concurrent.each([true, false])(
  "a client that takes a long message slowly is not cut off; paused: %s",
  async (paused) => {
    const acceptance = new Acceptance({ pingInterval: 1000 });
    acceptance.onMessage = (_, connection) => {
      if (paused) connection.pause();
      void connection.send(LONG)?.then(() => connection.resume());
    };
    const server = await serve(doorApp(acceptance), { port: 0 });
    try {
      const client = await connected(server.url);
      const socket = Reflect.get(client, "_socket") as Socket;
      const got = new Promise<number>((resolve) => {
        client.on("message", (data: Buffer) => resolve(data.length));
        client.on("close", (code) => resolve(-code));
      });
      client.send("begin");
      socket.on("data", () => {
        socket.pause();
        setTimeout(() => socket.resume(), 5);
      });
      expect(await got).toBe(LONG.length);
      client.terminate();
    } finally {
      await server.close({ graceMs: 0 });
    }
  },
);
