import { expect, test } from "vitest";
import app from "./app.js";
import { addItem, readItem } from "./items.js";

const post = (body: unknown) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

test("an item that was added can be read", async () => {
  const added = await app.request("/items", post({ name: "Lamp", price: 9.5, color: "red" }));
  expect(added.status).toBe(201);
  const { id } = (await added.json()) as { id: number };
  const read = await app.request(`/items/${id}`);
  expect(await read.json()).toEqual({ name: "Lamp", price: 9.5, id });
});

test("an item that does not fit the signature is refused, with everything that is wrong", async () => {
  const response = await app.request("/items", post({ name: "", price: -1 }));
  expect(response.status).toBe(422);
  const { detail } = (await response.json()) as { detail: { loc: string[] }[] };
  expect(detail.map(({ loc }) => loc)).toEqual([
    ["body", "name"],
    ["body", "price"],
  ]);
});

test("handlers are plain functions", () => {
  const lamp = addItem({ name: "Lamp", price: 9.5 });
  expect(readItem(lamp.id)).toBe(lamp);
});
