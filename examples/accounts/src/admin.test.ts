import { expect, it } from "vitest";
import { promote } from "./promote.js";
import { register, send, signIn, withEmptyDatabase } from "./testing.js";

withEmptyDatabase();

/** @returns the token of an admin, Ada, and the account of a user, Bob. */
async function adaAndBob() {
  const ada = await register();
  const bob = await register("bob@example.com");
  expect(await promote("Ada@example.com")).toBe(true);
  return { ada, bob, token: await signIn() };
}

it("promotes only who has an account", async () => {
  expect(await promote("nobody@example.com")).toBe(false);
});

it("lists accounts for admins only", async () => {
  const { token } = await adaAndBob();
  const list = await send("GET", "/accounts?limit=10", undefined, token);
  expect(await list.json()).toMatchObject([{ email: "ada@example.com" }, { email: "bob@example.com" }]);
  const rest = await send("GET", "/accounts?skip=1", undefined, token);
  expect(await rest.json()).toMatchObject([{ email: "bob@example.com" }]);

  const refused = await send("GET", "/accounts", undefined, await signIn("bob@example.com"));
  expect(refused.status).toBe(403);
  expect(await refused.json()).toEqual({ detail: "Only for the role admin" });
  expect((await send("GET", "/accounts")).status).toBe(401);
});

it("gives an account another role, which counts at once", async () => {
  const { bob, token } = await adaAndBob();
  const bobs = await signIn("bob@example.com");
  const path = `/accounts/${bob.id}/role`;
  expect((await send("PUT", path, { role: "admin" }, bobs)).status).toBe(403);
  const changed = await send("PUT", path, { role: "admin" }, token);
  expect(await changed.json()).toEqual({ ...bob, role: "admin" });
  expect((await send("GET", "/accounts", undefined, bobs)).status).toBe(200);
  expect((await send("PUT", path, { role: "user" }, token)).status).toBe(200);
  expect((await send("GET", "/accounts", undefined, bobs)).status).toBe(403);
});

it("refuses an unknown account, an unknown role, and to be left without an admin", async () => {
  const { ada, token } = await adaAndBob();
  const role = (id: string, body: unknown) => send("PUT", `/accounts/${id}/role`, body, token);
  expect((await role("00000000-0000-4000-8000-000000000000", { role: "admin" })).status).toBe(404);
  expect((await role(ada.id, { role: "king" })).status).toBe(422);
  expect((await role("1", { role: "user" })).status).toBe(422);
  const last = await role(ada.id, { role: "user" });
  expect(last.status).toBe(409);
  expect(await last.json()).toEqual({ detail: "Somebody must remain an admin" });
});

it("leaves one of two admins who take the role from each other at the same time", async () => {
  const { ada, bob, token } = await adaAndBob();
  await promote("bob@example.com");
  const bobs = await signIn("bob@example.com");
  const answers = await Promise.all([
    send("PUT", `/accounts/${bob.id}/role`, { role: "user" }, token),
    send("PUT", `/accounts/${ada.id}/role`, { role: "user" }, bobs),
  ]);
  // The second is either no longer an admin, or the last one.
  const [first, second] = answers.map(({ status }) => status).sort();
  expect(first).toBe(200);
  expect([403, 409]).toContain(second);
});
