import { afterAll, expect, it } from "vitest";
import app from "../app.js";
import { type SignedUp, send, signUp } from "../testing.js";
import { ownerOf } from "./owner-of.js";
import { hashOf } from "./secret.js";
import type { Keys } from "./store.js";

afterAll(() => app.close());

interface ShownKey {
  id: string;
  text: string;
}

async function makeKey({ session }: SignedUp, name = "deploys"): Promise<ShownKey> {
  const response = await send("POST", "/keys", { name }, session);
  expect(response.status).toBe(201);
  return (await response.json()) as ShownKey;
}

const keptKeys = (keys: Keys) => keys;
const me = (text: string) => send("GET", "/me", undefined, { "x-api-key": text });

it("lets in whoever has a key, as its owner", async () => {
  const ada = await signUp();
  const { text } = await makeKey(ada);
  const response = await me(text);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ name: "Ada", email: ada.email });
});

it("refuses what is no key, or nobody's", async () => {
  const { id, text } = await makeKey(await signUp());
  const other = crypto.randomUUID();
  for (const wrong of ["cs_", "cs_x", `${text}A`, text.slice(0, -1), text.replace(id, other)])
    expect((await me(wrong)).status).toBe(401);
});

it("shows the text of a key once", async () => {
  const ada = await signUp();
  const { id } = await makeKey(ada);
  const listed = await (await send("GET", "/keys", undefined, ada.session)).json();
  expect(listed).toEqual([{ id, name: "deploys", createdAt: expect.any(String) }]);
});

it("keeps its hash alone", async () => {
  const { id, text } = await makeKey(await signUp());
  const row = await app.resolve(keptKeys, (store) => store.find(id));
  expect(row?.hash).toBe(hashOf(text));
  expect(JSON.stringify(row)).not.toContain(text.slice(-43));
});

it("rotates a key: the old one is refused at once, or after a while", async () => {
  const ada = await signUp();
  const first = await makeKey(ada);
  const rotate = async (overlapSeconds: number) =>
    (await (
      await send("POST", `/keys/${first.id}/rotate`, { overlapSeconds }, ada.session)
    ).json()) as ShownKey;

  const second = await rotate(0);
  expect((await me(second.text)).status).toBe(200);
  expect((await me(first.text)).status).toBe(401);

  const third = await rotate(60);
  expect((await me(third.text)).status).toBe(200);
  expect((await me(second.text)).status).toBe(200);
  expect((await me(first.text)).status).toBe(401);

  await app.resolve(keptKeys, async (store) => {
    const in61Seconds = new Date(Date.now() + 61_000);
    expect(await ownerOf(second.text, store, in61Seconds)).toBeUndefined();
    expect(await ownerOf(third.text, store, in61Seconds)).toMatchObject({ email: ada.email });
  });
});

it("revokes a key", async () => {
  const ada = await signUp();
  const { id, text } = await makeKey(ada);
  expect((await send("DELETE", `/keys/${id}`, undefined, ada.session)).status).toBe(204);
  expect((await me(text)).status).toBe(401);
  expect((await send("DELETE", `/keys/${id}`, undefined, ada.session)).status).toBe(404);
});

it("leaves the keys of others alone", async () => {
  const [ada, grace] = [await signUp(), await signUp("Grace")];
  const { id, text } = await makeKey(ada);
  expect((await send("DELETE", `/keys/${id}`, undefined, grace.session)).status).toBe(404);
  expect((await send("POST", `/keys/${id}/rotate`, {}, grace.session)).status).toBe(404);
  expect(await (await send("GET", "/keys", undefined, grace.session)).json()).toEqual([]);
  expect((await me(text)).status).toBe(200);
});

it("has no key make keys", async () => {
  const { text } = await makeKey(await signUp());
  expect((await send("POST", "/keys", { name: "more" }, { "x-api-key": text })).status).toBe(401);
});
