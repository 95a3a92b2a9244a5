import { expect, test } from "vitest";
import { memoryBroadcast } from "./memory.js";
import { describeBroadcast } from "./testing/contract.js";
import { inOneProcess } from "./testing/in-one-process.js";

describeBroadcast("memoryBroadcast", inOneProcess);

test("messages that are more than JSON need a codec", () => {
  interface Tree {
    readonly name: string;
    readonly children?: readonly Tree[];
  }
  const codec = { parse: (text: string) => new Date(text), stringify: (date: Date) => date.toJSON() };
  memoryBroadcast<Tree>();
  memoryBroadcast<unknown>();
  memoryBroadcast<{ at: Date }>({
    codec: { parse: (text) => ({ at: codec.parse(text) }), stringify: ({ at }) => codec.stringify(at) },
  });
  // @ts-expect-error a date comes back as a string
  memoryBroadcast<{ at: Date }>();
  // @ts-expect-error so do bytes, as something else
  memoryBroadcast<Uint8Array>({ maxWaitingMessages: 3 });
  // @ts-expect-error a map is an empty object
  memoryBroadcast<{ deep: { map: Map<string, string> }[] }>();
  // @ts-expect-error JSON.stringify throws
  memoryBroadcast<bigint>();
  expect.assertions(0);
});

test("a message is a copy, as between processes", async () => {
  const broadcast = memoryBroadcast<{ text: string }>();
  const subscription = await broadcast.subscribe("room");
  const message = { text: "before" };
  await broadcast.publish("room", message);
  message.text = "after";
  expect(await subscription.next()).toEqual({ done: false, value: { text: "before" } });
});
