import { serve } from "countersign/node";
import { expect, it } from "vitest";
import app from "./app.js";
import { PASSWORD, withEmptyDatabase } from "./testing.js";

withEmptyDatabase();

it("serves all of it over a socket, and closes the database behind the last answer", async () => {
  const server = await serve(app, { port: 0 });
  const registered = await fetch(`${server.url}/accounts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "ada@example.com", password: PASSWORD }),
  });
  expect(registered.status).toBe(201);
  const issued = await fetch(`${server.url}/token`, {
    method: "POST",
    body: new URLSearchParams({ username: "ada@example.com", password: PASSWORD }),
  });
  const { access_token, expires_in } = (await issued.json()) as { access_token: string; expires_in: number };
  expect(expires_in).toBe(900);
  const me = await fetch(`${server.url}/accounts/me`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  expect(await me.json()).toMatchObject({ email: "ada@example.com" });
  await server.close();
});
