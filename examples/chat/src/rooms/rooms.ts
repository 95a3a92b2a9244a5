import {
  type Depends,
  type EventStream,
  event,
  type Header,
  HttpError,
  InvalidMessage,
  type Path,
  Router,
  type Socket,
} from "countersign";
import type { RoomEvents } from "./events.js";
import type { FromClient, Name, ToClient } from "./messages.js";
import { Room } from "./room.js";

const NAMES = ["lobby", "kitchen", "library"];

type Rooms = Depends<typeof openRooms, { scope: "app" }>;
type CurrentRoom = Depends<typeof currentRoom>;

export async function* openRooms(events: RoomEvents): AsyncGenerator<ReadonlyMap<string, Room>> {
  const all = new Map(NAMES.map((name) => [name, new Room(name, events)]));
  try {
    for (const room of all.values()) await room.open();
    yield all;
  } finally {
    for (const room of all.values()) await room.close();
  }
}

export function currentRoom(room: Path<string>, all: Rooms): Room {
  const found = all.get(room);
  if (!found) throw new HttpError(404, "There is no such room");
  return found;
}

export const rooms = new Router({ prefix: "/rooms", tags: ["rooms"] });

/** List the rooms. @operationId listRooms */
rooms.get("/", (): string[] => NAMES);

/** Watch a room. @operationId watchRoom */
rooms.get(
  "/:room/events",
  async function* (
    room: CurrentRoom,
    signal: AbortSignal,
    lastEventId?: Header<string>,
  ): EventStream<ToClient> {
    const updates = await room.updates(signal);
    yield event(room.snapshot(lastEventId), { retry: 1000 });
    for await (const update of updates)
      yield update.type === "message" ? event(update, { id: update.message.id }) : update;
  },
);

/** Join a room. @operationId joinRoom */
rooms.socket(
  "/:room/socket",
  { maxMessage: 16_384 },
  async (
    room: CurrentRoom,
    name: Name,
    socket: Socket<FromClient | InvalidMessage, ToClient>,
  ): Promise<void> => {
    const updates = await room.updates(socket.signal);
    await room.enter(name);
    try {
      await socket.send(room.snapshot());
      await Promise.all([tell(updates, socket), listen(socket, room, name)]);
    } finally {
      await room.leave(name);
    }
  },
);

async function tell(updates: AsyncIterable<ToClient>, socket: Socket<unknown, ToClient>): Promise<void> {
  for await (const update of updates) await socket.send(update);
}

async function listen(
  socket: Socket<FromClient | InvalidMessage, ToClient>,
  room: Room,
  name: Name,
): Promise<void> {
  for await (const message of socket) {
    if (message instanceof InvalidMessage)
      await socket.send({ type: "refused", reasons: message.issues.map(({ msg }) => msg) });
    else if (message.type === "typing") await room.type(name);
    else if (message.type === "say") await room.say({ from: name, text: message.text });
    else await room.say({ from: name, text: message.text, attachment: message.attachment });
  }
}
