import { serve } from "countersign/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { work } from "./agent.js";
import app from "./app.js";
import type { Item } from "./items.js";
import { lastResult, type Step, scriptedModel } from "./testing/scripted-model.js";

let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const server = await serve(app, { port: 0 });
  url = `${server.url}/mcp`;
  close = server.close;
});
afterAll(() => close());

const call =
  (name: string, args: Record<string, unknown> = {}): Step =>
  () => ({ calls: [{ name, arguments: args }] });

it("finds an item, changes it, and corrects itself when it is told what was wrong", async () => {
  const model = scriptedModel(
    call("searchItems", { text: "lamp" }),
    // A price as people write it.
    (conversation) => {
      const [cheapest] = JSON.parse(lastResult(conversation).text) as Item[];
      return { calls: [{ name: "changePrice", arguments: { id: cheapest?.id, price: "35 €" } }] };
    },
    (conversation) => {
      expect(lastResult(conversation)).toMatchObject({
        isError: true,
        text: 'price: Input should be a valid number, unable to parse string as a number, got "35 €"',
      });
      return { calls: [{ name: "changePrice", arguments: { id: 1, price: 35 } }] };
    },
    call("readItem", { id: 1 }),
    (conversation) => ({ text: `The lamp is ${JSON.parse(lastResult(conversation).text).price} euros now.` }),
  );
  const conversation = await work({
    model,
    url,
    token: "token-of-ada",
    question: "Make the cheapest lamp 35 €",
  });
  expect(conversation.at(-1)).toEqual({ from: "model", text: "The lamp is 35 euros now." });
  expect(conversation[0]).toMatchObject({
    from: "system",
    text: expect.stringContaining("Search for an item"),
  });
});

it("acts in the name of who asks, and may do no more", async () => {
  const model = scriptedModel(
    call("readMyAccount"),
    call("changePrice", { id: 3, price: 1 }),
    (conversation) => ({
      text: lastResult(conversation).text,
    }),
  );
  const conversation = await work({
    model,
    url,
    token: "token-of-bob",
    question: "Sell me a desk for a euro",
  });
  expect(conversation.filter(({ from }) => from === "tool")).toEqual([
    {
      from: "tool",
      name: "readMyAccount",
      isError: false,
      text: '{"email":"bob@example.com","role":"clerk"}',
    },
    { from: "tool", name: "changePrice", isError: true, text: "403 Forbidden\nOnly for managers" },
  ]);
});

it("is shown tools without credentials and secrets, and none that is for people only", async () => {
  const model = scriptedModel(() => ({ text: "Hello" }));
  await work({ model, url, token: "token-of-ada", question: "Hello" });
  expect(model.seen.tools.map(({ name }) => name)).toEqual([
    "listAccounts",
    "readMyAccount",
    "searchItems",
    "readItem",
    "changePrice",
  ]);
  expect(JSON.stringify(model.seen.tools)).not.toMatch(/token|password|authorization/i);
});

it("ends where the token is none: that is for people to mend", async () => {
  const model = scriptedModel(call("readMyAccount"));
  await expect(work({ model, url, token: "stolen", question: "Who am I?" })).rejects.toThrow(
    "Not authenticated",
  );
});

it("ends when a model never answers", async () => {
  const model = scriptedModel(call("searchItems", { text: "lamp" }));
  const task = { model, url, token: "token-of-ada", question: "Search for ever", rounds: 3 };
  await expect(work(task)).rejects.toThrow("has not answered after 3 rounds");
});
