import assert from "node:assert/strict";
import { test } from "node:test";
import app from "./app.js";
import { addItem, readItem } from "./items.js";

const post = (body: unknown) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

test("an item that was added can be read", async () => {
  const added = await app.request("/items", post({ name: "Lamp", price: 9.5, color: "red" }));
  assert.equal(added.status, 201);
  const { id } = (await added.json()) as { id: number };
  const read = await app.request(`/items/${id}`);
  assert.deepEqual(await read.json(), { name: "Lamp", price: 9.5, id });
});

test("an item that does not fit the signature is refused, with everything that is wrong", async () => {
  const response = await app.request("/items", post({ name: "", price: -1 }));
  assert.equal(response.status, 422);
  const { detail } = (await response.json()) as { detail: { loc: string[] }[] };
  assert.deepEqual(
    detail.map(({ loc }) => loc),
    [
      ["body", "name"],
      ["body", "price"],
    ],
  );
});

test("handlers are plain functions", () => {
  const lamp = addItem({ name: "Lamp", price: 9.5 });
  assert.equal(readItem(lamp.id), lamp);
});
