import { type Broadcast, type Depends, memoryBroadcast } from "countersign";
import { postgresBroadcast } from "countersign/postgres";
import { redisBroadcast } from "countersign/redis";
import { Pool } from "pg";
import { createClient } from "redis";
import type { AppSettings, Settings } from "../settings.js";
import type { RoomEvent } from "./messages.js";

/** The events that the processes send each other. */
export type RoomEvents = Depends<typeof roomEvents, { scope: "app" }>;

export async function* roomEvents(settings: AppSettings): AsyncGenerator<Broadcast<RoomEvent>> {
  const broadcast = broadcastOf(settings);
  try {
    yield broadcast;
  } finally {
    await broadcast.close();
  }
}

function broadcastOf({ redisUrl, databaseUrl }: Settings): Broadcast<RoomEvent> {
  if (redisUrl !== undefined) return redisBroadcast(createClient({ url: redisUrl }));
  if (databaseUrl !== undefined)
    return postgresBroadcast(new Pool({ connectionString: databaseUrl, max: 1 }));
  return memoryBroadcast();
}
