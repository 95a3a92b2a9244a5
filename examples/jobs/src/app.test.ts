import { afterAll, expect, it, vi } from "vitest";
import app from "./app.js";
import { type Mail, mailer } from "./mail.js";
import type { Order } from "./orders/order.js";
import { readSettings } from "./settings.js";

const mails: [Mail, string][] = [];
app.override(mailer, () => async (mail, key) => void mails.push([mail, key]));
// Regardless of available servers: other tests cover those.
app.override(readSettings, () => ({}));
afterAll(() => app.close());

function post(path: string, body: unknown): Promise<Response> {
  return Promise.resolve(
    app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

it("sends the receipt of an order", async () => {
  const response = await post("/orders", { email: "ada@example.com", item: "lamp", quantity: 2 });
  expect(response.status).toBe(201);
  const order = (await response.json()) as Order;
  await expect
    .poll(() => mails)
    .toEqual([[{ to: "ada@example.com", subject: "Your order of 2 × lamp" }, order.id]]);
  expect(await (await app.request("/orders")).json()).toEqual([order]);
});

it("sends no receipt of an order that is refused", async () => {
  mails.length = 0;
  const response = await post("/orders", { email: "ada@example.com", item: "lamp", quantity: 0 });
  expect(response.status).toBe(422);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(mails).toEqual([]);
});

it.each([{ quantity: 2 ** 31 }, { item: "a\0b" }])(
  "refuses %o, which PostgreSQL cannot store",
  async (part) => {
    const order = { email: "ada@example.com", item: "lamp", quantity: 1, ...part };
    expect((await post("/orders", order)).status).toBe(422);
  },
);

it("tells how far an export is", async () => {
  const accepted = await post("/exports?delaySeconds=1", { parts: 4 });
  expect(accepted.status).toBe(202);
  const events = await (await app.request(accepted.headers.get("location") ?? "")).text();
  const told = [...events.matchAll(/^data: (.*)$/gm)].map(([, data = ""]) => JSON.parse(data));
  expect(told).toEqual([
    { status: "waiting" },
    ...[0, 25, 50, 75].map((percent) => ({ status: "running", percent })),
    { status: "done" },
  ]);
  // A late subscriber receives how it ended.
  const late = await (await app.request(accepted.headers.get("location") ?? "")).text();
  expect(late).toBe('data: {"status":"done"}\n\n');
});

it("knows no export that nobody asked for", async () => {
  const response = await app.request("/exports/5f0c2d0e-3d8f-4a51-9a37-0c51f3f1a6a1/events");
  expect(response.status).toBe(404);
});

it("has its worker in the process of the API, and refuses another", async () => {
  vi.stubEnv("REDIS_URL", undefined);
  vi.stubEnv("DATABASE_URL", undefined);
  await expect(import("./worker.js")).rejects.toThrow("Set REDIS_URL or DATABASE_URL");
});
