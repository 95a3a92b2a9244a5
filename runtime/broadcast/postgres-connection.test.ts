import { EventEmitter } from "node:events";
import { Client } from "pg";
import { expect, test } from "vitest";
import { BroadcastDisconnected } from "./errors.js";
import { postgresBroadcast } from "./postgres.js";
import type { PostgresPool } from "./postgres-connection.js";

/** A pool like pg's: once a client is released, its errors are the pool's, which throws them if there is no listener. */
class FakePool implements PostgresPool {
  readonly totalCount = 0;
  readonly clients: (EventEmitter & { query(): Promise<unknown> })[] = [];
  readonly #admitted: (client: EventEmitter) => void;

  constructor(admitted: (client: EventEmitter) => void = () => {}) {
    this.#admitted = admitted;
  }

  connect: PostgresPool["connect"] = (callback) => {
    const client = Object.assign(new EventEmitter(), { query: async () => ({}) });
    this.clients.push(client);
    const release = () =>
      void client.on("error", (error) => {
        throw error;
      });
    callback(undefined, client, release);
    this.#admitted(client);
  };
}

test("an error in the same packet as the end of the handshake is a lost connection", async () => {
  const broadcast = postgresBroadcast<string>(
    new FakePool((client) => client.emit("error", new Error("terminating connection"))),
  );
  await expect(broadcast.publish("a", "text")).rejects.toThrow(BroadcastDisconnected);
  await broadcast.close();
});

test("what a client says after it was given back ends no process", async () => {
  const pool = new FakePool();
  const broadcast = postgresBroadcast<string>(pool);
  await broadcast.publish("a", "text");
  await broadcast.close();
  pool.clients[0]?.emit("error", new Error("terminating connection"));
  expect(pool.clients).toHaveLength(1);
});

test("a client is no pool", () => {
  // @ts-expect-error it connects once
  expect(() => postgresBroadcast<string>(new Client())).toThrow("takes a Pool");
});
