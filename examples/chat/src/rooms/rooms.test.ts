import type { ClientSocket } from "countersign";
import { memoryBroadcast, SocketRefused } from "countersign";
import { afterEach, expect, it, vi } from "vitest";
import app from "../app.js";
import type { FromClient, RoomEvent, ToClient } from "./messages.js";
import { Room } from "./room.js";

afterEach(() => app.close());

const join = (name: string, room = "lobby") =>
  app.connect(`/api/rooms/${room}/socket?${new URLSearchParams({ name })}`);
const say = (socket: ClientSocket, message: FromClient) => socket.send(message);

/** Reads until a message of this type arrives. */
async function next<Type extends ToClient["type"]>(socket: ClientSocket, type: Type) {
  for (;;) {
    const update = (await socket.receive()) as ToClient;
    if (update.type === type) return update as Extract<ToClient, { type: Type }>;
  }
}

it("hands what somebody says to all who are in the room, and to nobody else", async () => {
  const [ada, grace, other] = [await join("Ada"), await join("Grace"), await join("Bob", "kitchen")];
  await say(ada, { type: "say", text: "Hello" });
  const { message } = await next(grace, "message");
  expect(message).toMatchObject({ from: "Ada", text: "Hello" });
  expect((await next(ada, "message")).message).toEqual(message);
  await say(other, { type: "say", text: "Anybody here?" });
  expect((await next(other, "message")).message.text).toBe("Anybody here?");
});

it("tells who is there, and what was said before", async () => {
  const ada = await join("Ada");
  await say(ada, { type: "say", text: "First" });
  await next(ada, "message");
  const grace = await join("Grace");
  const { people, messages } = await next(grace, "snapshot");
  expect(people).toEqual(["Ada", "Grace"]);
  expect(messages.map(({ text }) => text)).toEqual(["First"]);
  expect((await next(ada, "people")).people).toEqual(["Ada", "Grace"]);
  await grace.close();
  expect((await next(ada, "people")).people).toEqual(["Ada"]);
});

it("says what is wrong with a message, and stays", async () => {
  const ada = await join("Ada");
  await ada.send({ type: "say", text: "" });
  expect((await next(ada, "refused")).reasons).toEqual(["String should have at least 1 character"]);
  await ada.send({ type: "shout", text: "Hello" });
  expect((await next(ada, "refused")).reasons).toHaveLength(1);
  await ada.send("no JSON at all");
  expect((await next(ada, "refused")).reasons).toHaveLength(1);
  await say(ada, { type: "typing" });
  expect((await next(ada, "typing")).name).toBe("Ada");
});

it.each([
  ["no such room", "/api/rooms/attic/socket?name=Ada", 404],
  ["no name", "/api/rooms/lobby/socket", 422],
  ["a name of blanks", "/api/rooms/lobby/socket?name=%20%20", 422],
])("refuses before the handshake: %s", async (_, path, status) => {
  const refused = app.connect(path);
  await expect(refused).rejects.toBeInstanceOf(SocketRefused);
  await expect(refused).rejects.toMatchObject({ response: { status } });
});

it("refuses who comes from a page of another origin", async () => {
  const headers = { origin: "https://elsewhere.example" };
  const refused = app.connect("/api/rooms/lobby/socket?name=Eve", { headers });
  await expect(refused).rejects.toMatchObject({ response: { status: 403 } });
});

it("lets others watch, from where they were", async () => {
  const ada = await join("Ada");
  for (const text of ["one", "two"]) await say(ada, { type: "say", text });
  await next(ada, "message");
  const { message } = await next(ada, "message");
  const first = await snapshotOf({});
  expect(first.messages.map(({ text }) => text)).toEqual(["one", "two"]);
  expect((await snapshotOf({ "last-event-id": message.id })).messages).toEqual([]);
  expect((await snapshotOf({ "last-event-id": "forgotten" })).messages).toHaveLength(2);
});

it("hears again what is said when too much was said at once", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  const broadcast = memoryBroadcast<RoomEvent>({ maxWaitingMessages: 5 });
  const room = await new Room("lobby", broadcast).open();
  const updates = await room.updates(new AbortController().signal);
  const texts = Array.from({ length: 20 }, (_, i) => String(i));
  await Promise.all(texts.map((text) => room.say({ from: "Ada", text })));
  const heard: string[] = [];
  const listening = (async () => {
    for await (const update of updates) if (update.type === "message") heard.push(update.message.text);
  })();
  const askAgain = async () => {
    await room.say({ from: "Ada", text: "Still there?" });
    return heard;
  };
  await expect.poll(askAgain).toContain("Still there?");
  expect(printed).toHaveBeenCalledOnce();
  await room.close();
  await listening;
  printed.mockRestore();
});

/** The first event. */
async function snapshotOf(headers: Record<string, string>) {
  const { body } = await app.request("/api/rooms/lobby/events", { headers });
  let read = "";
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    read += text;
    const data = /^data: (.*)\n/m.exec(read)?.[1];
    if (data) return JSON.parse(data) as Extract<ToClient, { type: "snapshot" }>;
  }
  throw new Error(`No snapshot in ${read}`);
}
