import {
  type Depends,
  type EventStream,
  event,
  type Header,
  HttpError,
  type Path,
  Router,
} from "countersign";
import type { RoomEvents } from "./events.js";
import type { ToClient } from "./messages.js";
import { Room } from "./room.js";

const NAMES = ["lobby", "kitchen", "library"];

type Rooms = Depends<typeof allRooms, { scope: "app" }>;
type CurrentRoom = Depends<typeof currentRoom>;

export async function* allRooms(events: RoomEvents): AsyncGenerator<ReadonlyMap<string, Room>> {
  const rooms = new Map(NAMES.map((name) => [name, new Room(name, events)]));
  try {
    for (const room of rooms.values()) await room.open();
    yield rooms;
  } finally {
    for (const room of rooms.values()) await room.close();
  }
}

export function currentRoom(room: Path<string>, rooms: Rooms): Room {
  const found = rooms.get(room);
  if (!found) throw new HttpError(404, "There is no such room");
  return found;
}

export const rooms = new Router({ prefix: "/rooms", tags: ["rooms"] });

/** List the rooms. */
rooms.get("/", (): string[] => NAMES);

/** Watch a room without being in it. */
rooms.get(
  "/:room/events",
  async function* (
    room: CurrentRoom,
    signal: AbortSignal,
    lastEventId?: Header<string>,
  ): EventStream<ToClient> {
    const updates = await room.updates(signal);
    yield room.snapshot(lastEventId);
    for await (const update of updates)
      yield update.type === "message" ? event(update, { id: update.message.id }) : update;
  },
);
