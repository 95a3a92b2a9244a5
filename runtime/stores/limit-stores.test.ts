import { Redis } from "ioredis";
import pg from "pg";
import { createClient } from "redis";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryPostgres } from "../../scripts/temporary-postgres.js";
import { temporaryRedis } from "../../scripts/temporary-redis.js";
import { skippedWithout } from "../../test/support/servers.js";
import { App } from "../app.js";
import { add } from "../operation.fixture.js";
import { postgresStores } from "./postgres-stores.js";
import { redisStores } from "./redis-stores.js";
import type { Stores } from "./stores.js";

const redis = await temporaryRedis();
const postgres = await temporaryPostgres();
afterAll(async () => {
  await redis?.remove();
  await postgres?.remove();
});

/** Stores of one process. */
interface Place {
  readonly stores: Stores;
  close(): unknown;
}

async function onNodeRedis(): Promise<Place> {
  const client = createClient({ url: redis?.url ?? "" }).on("error", () => {});
  await client.connect();
  return { stores: redisStores(client), close: () => client.destroy() };
}

async function onIoRedis(): Promise<Place> {
  const client = new Redis(redis?.url ?? "", { lazyConnect: true });
  client.on("error", () => {});
  await client.connect();
  return { stores: redisStores(client, { prefix: "io" }), close: () => client.disconnect() };
}

async function onPostgres(): Promise<Place> {
  const pool = new pg.Pool({ connectionString: postgres?.url });
  pool.on("error", () => {});
  return { stores: postgresStores(pool), close: () => pool.end() };
}

const skippedRedis = skippedWithout("redis-server", redis);
const skippedPostgres = skippedWithout("postgresql", postgres);

describe.each([
  ["redis", onNodeRedis, redis, skippedRedis],
  ["ioredis", onIoRedis, redis, skippedRedis],
  ["pg", onPostgres, postgres, skippedPostgres],
] as const)("on %s", (_, open, server, skipped) => {
  const appOf = ({ stores }: Place) => {
    const app = new App({ title: "T", version: "1", openapi: false, stores, log: () => {} });
    const by = "everyone";
    add(app, "get", "/ten", () => 1, {}, { limit: { requests: 10, per: "1h", by } });
    add(app, "get", "/brief", () => 1, {}, { limit: { requests: 1, per: 1, by } });
    add(
      app,
      "get",
      "/closed",
      () => 1,
      {},
      { limit: { requests: 1, per: "1h", by, whenStoreFails: "closed" } },
    );
    add(app, "get", "/long", () => 1, {}, { limit: { requests: 1, per: "1h", by, name: "n".repeat(64) } });
    return app;
  };

  test.skipIf(skipped)(
    "ten of fifty at once are let through by two apps, whatever their windows",
    async () => {
      const places = [await open(), await open()];
      const apps = places.map(appOf);
      const all = await Promise.all(Array.from({ length: 50 }, (_, i) => apps[i % 2]?.request("/ten")));
      expect(all.filter((each) => each?.status === 200)).toHaveLength(10);
      expect(all.filter((each) => each?.status === 429)).toHaveLength(40);
      const wait = Number(all.find((each) => each?.status === 429)?.headers.get("retry-after"));
      expect(wait > 3500 && wait <= 3600).toBe(true);
      // A window that is over starts again.
      const first = await apps[0]?.request("/brief");
      expect(first?.status).toBe(200);
      await expect.poll(async () => (await apps[1]?.request("/brief"))?.status).toBe(200);
      const long = "k".repeat(1000);
      const count = (key: string) => places[0]?.stores.limits?.count(key, 60);
      expect([await count(long), await count(`${long}l`), await count(long)]).toMatchObject([
        { requests: 1 },
        { requests: 1 },
        { requests: 2 },
      ]);
      for (const place of places) await place.close();
    },
  );

  test.skipIf(skipped)(
    "while the server is away, what is open goes on and what is closed is 503",
    async () => {
      const place = await open();
      const app = appOf(place);
      const statusOf = async (path: string) => (await app.request(path)).status;
      expect(await statusOf("/closed")).toBe(200);
      await server?.stop();
      expect(await statusOf("/brief")).toBe(200);
      expect(await statusOf("/closed")).toBe(503);
      await server?.start();
      // Redis loses its counts, because it does not persist them here; PostgreSQL still has them.
      await expect.poll(() => statusOf("/closed")).not.toBe(503);
      await place.close();
    },
  );
});

test("a prefix of PostgreSQL's tables is a name", () => {
  expect(() => postgresStores({} as never, { prefix: 'a"; drop table b' })).toThrow(TypeError);
});
