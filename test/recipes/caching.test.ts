import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { temporaryRedis } from "../../scripts/temporary-redis.js";
import { snippetsOf } from "../support/docs-blocks.js";
import { type CompiledSample, sampleProgram } from "../support/sample-program.js";
import { skippedWithout } from "../support/servers.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** The recipe of docs/caching.md, of which each test loads one copy for each of its processes. */
const files = snippetsOf(
  "docs/caching.md",
  readFileSync(path.join(repository, "docs/caching.md"), "utf8"),
).find((snippet) => snippet.files.some(({ name }) => name === "src/cache.ts"))?.files;

interface Copy {
  readonly app: { request(path: string): Promise<Response>; close(): Promise<void> };
  readonly redis: { readonly isReady: boolean } | undefined;
}

const redis = await temporaryRedis();
const skipped = skippedWithout("redis-server", redis);
const folder = temporaryFolder("caching");
let sample: CompiledSample;
const copies: Copy[] = [];

beforeAll(() => {
  writeFiles(folder, Object.fromEntries((files ?? []).map(({ name, text }) => [name, text])));
  sample = sampleProgram([folder])(folder);
  expect(sample.problems).toEqual([]);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await Promise.all(copies.splice(0).map(({ app }) => app.close()));
});
afterAll(async () => {
  removeFolder(folder);
  await redis?.remove();
});

let emitted = 0;
async function copy(url?: string): Promise<Copy> {
  vi.stubEnv("REDIS_URL", url);
  const entry = sample.emit(path.join(folder, `dist${++emitted}`));
  const { default: app } = await import(/* @vite-ignore */ pathToFileURL(entry).href);
  const { redis } = await import(
    /* @vite-ignore */ pathToFileURL(path.join(path.dirname(entry), "cache.js")).href
  );
  copies.push({ app, redis });
  return { app, redis };
}

/** With Redis, and connected to it. */
async function connected(): Promise<Copy> {
  const one = await copy(redis?.url);
  await one.app.request("/rates/none");
  await expect.poll(() => one.redis?.isReady).toBe(true);
  return one;
}

/** The reading that each of these simultaneous requests received, or the status of its error. */
const read = ({ app }: Copy, currency: string, times = 1): Promise<number[]> =>
  Promise.all(
    Array.from({ length: times }, async () => {
      const response = await app.request(`/rates/${currency}`);
      return response.ok ? ((await response.json()) as { reading: number }).reading : response.status;
    }),
  );

const all = (value: number, times = 50) => Array.from({ length: times }, () => value);

test("fifty misses at once load once, and what is kept is given until it has expired", async () => {
  const one = await copy();
  vi.useFakeTimers({ toFake: ["Date"] });
  expect(await read(one, "USD", 50)).toEqual(all(1));
  vi.setSystemTime(Date.now() + 59_000);
  expect(await read(one, "USD", 50)).toEqual(all(1));
  vi.setSystemTime(Date.now() + 2_000);
  expect(await read(one, "USD", 50)).toEqual(all(2));
});

test("a loader that throws is called once for all who wait, and again for who comes later", async () => {
  const one = await copy();
  expect(await read(one, "XXX", 50)).toEqual(all(404));
  expect(await read(one, "XXX")).toEqual([404]);
  expect(await read(one, "USD")).toEqual([3]);
});

test.skipIf(skipped)(
  `two copies find in Redis what one has loaded, and load each for itself when both miss${skipped ? ` (${skipped})` : ""}`,
  async () => {
    const [one, other] = [await connected(), await connected()];
    expect(await read(one, "USD")).toEqual([2]);
    expect(await read(one, "CHF")).toEqual([3]);
    expect(await read(other, "CHF", 50)).toEqual(all(3));
    expect((await redis?.command("keys", "*"))?.split("\n").sort()).toEqual([
      "shop::rate CHF",
      "shop::rate USD",
    ]);

    await redis?.command("del", "shop::rate USD");
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(Date.now() + 61_000);
    expect(await Promise.all([read(one, "USD", 50), read(other, "USD", 50)])).toEqual([all(4), all(2)]);
    // Redis has its own clock and still holds it; what has expired is not taken from there either.
    expect(await redis?.command("exists", "shop::rate CHF")).toBe("1");
    expect(await read(one, "CHF")).toEqual([5]);
  },
);

test.skipIf(skipped)(`Redis can go away and come back${skipped ? ` (${skipped})` : ""}`, async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  await redis?.command("flushall");
  const one = await connected();
  expect(await read(one, "USD")).toEqual([2]);
  await redis?.stop();
  expect(await read(one, "USD")).toEqual([2]);
  expect(await read(one, "CHF", 50)).toEqual(all(3));
  await redis?.start();
  await expect.poll(() => one.redis?.isReady).toBe(true);
  expect(await redis?.command("keys", "*")).toBe("");
  const late = await connected();
  expect(await read(late, "CHF")).toEqual([2]);
  expect(await redis?.command("keys", "*")).toBe("shop::rate CHF");
});
