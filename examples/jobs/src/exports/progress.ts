import { type Broadcast, codec, type Depends, type Int, memoryBroadcast } from "countersign";
import { postgresBroadcast } from "countersign/postgres";
import { redisBroadcast } from "countersign/redis";
import { Redis } from "ioredis";
import type { Database } from "../database.js";
import type { AppSettings } from "../settings.js";

/** The progress of an export. */
export type Progress =
  | { status: "waiting" }
  | { status: "running"; percent: Int }
  | { status: "done" }
  | { status: "failed" };

/** Sends the progress of exports from the worker to all processes of the API; each export has a channel. */
export type AllProgress = Depends<typeof allProgress, { scope: "app" }>;

const options = { codec: codec<Progress>() };

export async function* allProgress(
  { redisUrl }: AppSettings,
  pool: Database,
): AsyncGenerator<Broadcast<Progress>> {
  const client = redisUrl === undefined ? undefined : new Redis(redisUrl, { lazyConnect: true });
  const progress = client
    ? redisBroadcast<Progress>(client, options)
    : pool
      ? postgresBroadcast<Progress>(pool, options)
      : memoryBroadcast<Progress>(options);
  try {
    yield progress;
  } finally {
    await progress.close();
    client?.disconnect();
  }
}
