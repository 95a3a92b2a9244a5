import { type Broadcast, type Depends, memoryBroadcast } from "countersign";
import type { AppSettings } from "../settings.js";
import type { RoomEvent } from "./messages.js";

export type RoomEvents = Depends<typeof roomEvents, { scope: "app" }>;

/** What the processes tell each other. */
export async function* roomEvents(_settings: AppSettings): AsyncGenerator<Broadcast<RoomEvent>> {
  const broadcast = memoryBroadcast<RoomEvent>();
  try {
    yield broadcast;
  } finally {
    await broadcast.close();
  }
}
