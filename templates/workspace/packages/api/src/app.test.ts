import { expect, test } from "vitest";
import app from "./app.js";

const post = (body: unknown) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

test("an item has a price, as the page shows it", async () => {
  const added = await app.request("/items", post({ name: "Lamp", price: 9.5 }));
  expect(added.status).toBe(201);
  const { id } = (await added.json()) as { id: number };
  const price = await app.request(`/items/${id}/price`);
  expect(await price.json()).toBe("9.50");
});

test("an item that does not fit the type of the shared package is refused", async () => {
  const response = await app.request("/items", post({ name: "", price: -1 }));
  expect(response.status).toBe(422);
});
