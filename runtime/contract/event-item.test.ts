import { expect, test } from "vitest";
import { eventData, eventItem } from "./event-item.js";

const ref = { $ref: "src/app#Tick" };

test.each([
  { json: ref, text: false },
  { json: ref, text: true },
  { json: { anyOf: [ref, { type: "null" }] }, text: false },
  { json: { type: "object", properties: { data: { type: "string", contentSchema: ref } } }, text: true },
  { json: {}, text: false },
  { text: true },
])("the data of an event is read as it was written: %j", (data) => {
  expect(eventData(eventItem(data))).toEqual(data);
});

test("what is no event has text", () => {
  for (const item of [undefined, null, [], {}, { properties: { data: true } }, true])
    expect(eventData(item)).toEqual({ text: true });
});
