import fc from "fast-check";
import { Redis } from "ioredis";
import pg from "pg";
import { createClient } from "redis";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryPostgres } from "../../scripts/temporary-postgres.js";
import { temporaryRedis } from "../../scripts/temporary-redis.js";
import { skippedWithout } from "../../test/support/servers.js";
import type { IdempotencyStore } from "../idempotency/idempotency-store.js";
import { memoryIdempotency } from "../idempotency/memory-idempotency.js";
import { postgresStores } from "./postgres-stores.js";
import { redisStores } from "./redis-stores.js";

const redis = await temporaryRedis();
const postgres = await temporaryPostgres();
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
  await redis?.remove();
  await postgres?.remove();
});

async function onNodeRedis() {
  const client = createClient({ url: redis?.url ?? "" });
  await client.connect();
  closing.push(() => client.destroy());
  return redisStores(client).idempotency;
}
async function onIoRedis() {
  const client = new Redis(redis?.url ?? "", { lazyConnect: true });
  await client.connect();
  closing.push(() => client.disconnect());
  return redisStores(client, { prefix: "io" }).idempotency;
}
async function onPostgres() {
  const pool = new pg.Pool({ connectionString: postgres?.url });
  closing.push(() => pool.end());
  return postgresStores(pool).idempotency;
}
const skippedRedis = skippedWithout("redis-server", redis);
const skippedPostgres = skippedWithout("postgresql", postgres);

describe.each([
  ["memory", async () => memoryIdempotency(), undefined],
  ["redis", onNodeRedis, skippedRedis],
  ["ioredis", onIoRedis, skippedRedis],
  ["pg", onPostgres, skippedPostgres],
] as const)("on %s", (_, open, skipped) => {
  test.skipIf(skipped)("of many claims at once one has the key, and all others hear of it", async () => {
    const store = (await open()) as IdempotencyStore;
    const claims = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => store.claim("many", `owner ${i}`, "f", 60)),
    );
    expect(claims.filter(({ state }) => state === "ours")).toHaveLength(1);
    expect(claims.filter(({ state }) => state === "taken")).toHaveLength(19);
  });

  test.skipIf(skipped)("an answer is kept for who asks next, by its owner alone, and once", async () => {
    const store = (await open()) as IdempotencyStore;
    const answer = "äöü 😀 \u0000".replace("\u0000", "");
    expect(await store.claim("one", "a", "f", 60)).toEqual({ state: "ours" });
    await store.complete("one", "b", "another's", 60);
    await store.release("one", "b");
    expect(await store.claim("one", "c", "g", 60)).toEqual({ state: "taken", fingerprint: "f" });
    await store.complete("one", "a", answer, 60);
    await store.complete("one", "a", "again", 60);
    await store.release("one", "a");
    expect(await store.claim("one", "d", "f", 60)).toEqual({ state: "done", fingerprint: "f", answer });
    expect(await store.claim("two", "a", "f", 60)).toEqual({ state: "ours" });
    await store.release("two", "a");
    expect(await store.claim("two", "b", "g", 60)).toEqual({ state: "ours" });
  });

  test.skipIf(skipped)("who was killed loses its key, and cannot answer for who has it then", async () => {
    const store = (await open()) as IdempotencyStore;
    expect(await store.claim("killed", "a", "f", 1)).toEqual({ state: "ours" });
    await expect.poll(async () => store.claim("killed", "b", "g", 60)).toEqual({ state: "ours" });
    await store.complete("killed", "a", "late", 60);
    await store.release("killed", "a");
    expect(await store.claim("killed", "c", "g", 60)).toEqual({ state: "taken", fingerprint: "g" });
    await store.complete("killed", "b", "short", 1);
    await expect.poll(async () => (await store.claim("killed", "d", "f", 60)).state).toBe("ours");
  });
});

/** All operations on a store, and time that passes. */
const step = fc.oneof(
  fc.record({ do: fc.constant("claim" as const), key: fc.constantFrom("k", "l"), owner: fc.nat({ max: 3 }) }),
  fc.record({
    do: fc.constantFrom("complete" as const, "release" as const),
    key: fc.constantFrom("k", "l"),
    owner: fc.nat({ max: 3 }),
  }),
  fc.record({ do: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 40 }) }),
);

test("in memory, whatever happens in which order, no key has two owners and no answer is another's", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let time = 0;
      const store = memoryIdempotency(() => time);
      const model = new Map<string, { owner: string; answer?: string; end: number }>();
      const current = (key: string) => {
        const known = model.get(key);
        return known && known.end > time ? known : undefined;
      };
      for (const [at, each] of steps.entries()) {
        if (each.do === "wait") {
          time += each.seconds * 1000;
          continue;
        }
        const [key, owner] = [each.key, `${each.owner}`];
        const known = current(key);
        if (each.do === "claim") {
          const { state } = store.claim(key, owner, "f", 30) as { state: string };
          expect(state).toBe(known ? (known.answer === undefined ? "taken" : "done") : "ours");
          if (!known) model.set(key, { owner, end: time + 30_000 });
          continue;
        }
        const isOwn = known?.owner === owner && known.answer === undefined;
        if (each.do === "complete") {
          void store.complete(key, owner, `${at}`, 60);
          if (isOwn) model.set(key, { owner, answer: `${at}`, end: time + 60_000 });
        } else {
          void store.release(key, owner);
          if (isOwn) model.delete(key);
        }
      }
      for (const key of ["k", "l"]) {
        const known = current(key);
        if (known?.answer !== undefined)
          expect(store.claim(key, "last", "f", 1)).toMatchObject({ state: "done", answer: known.answer });
      }
    }),
  );
});

test("in memory, old answers make room, and work that goes on is never forgotten", () => {
  const store = memoryIdempotency(() => 0, { characters: 10, keys: 3 });
  for (const key of ["a", "b", "c", "d", "e"]) store.claim(key, key, "f", 60);
  for (const key of ["a", "b", "c"]) void store.complete(key, key, "12345", 60);
  const stateOf = (key: string) => (store.claim(key, "x", "f", 60) as { state: string }).state;
  // A claim of a forgotten key takes the place of an entry that is kept.
  expect(["c", "d", "e"].map(stateOf)).toEqual(["done", "taken", "taken"]);
  expect(["a", "b"].map(stateOf)).toEqual(["ours", "ours"]);
});
