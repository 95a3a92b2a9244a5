import { describe, expect, test } from "vitest";
import { HttpError } from "../errors/http-error.js";
import { add } from "../operation.fixture.js";
import { Background } from "./background.js";
import { appOf } from "./testing.js";

describe("background tasks", () => {
  test("that fail are logged and keep no other from running; without an answer none runs", async () => {
    const told: string[] = [];
    const logged: string[] = [];
    const app = appOf(logged);
    const decode = (request: { inject(what: "background"): unknown }) => [request.inject("background")];
    const good = (tasks: Background) => {
      tasks.add(() => {
        throw new Error("first");
      });
      tasks.add(() => told.push("second"));
    };
    const bad = (tasks: Background) => {
      tasks.add(() => told.push("never"));
      throw new HttpError(400);
    };
    const nothing = { status: 204, bodies: { 204: { kind: "empty" } } } as const;
    add(app, "get", "/good", good, { decode, result: nothing });
    add(app, "get", "/bad", bad, { decode, result: nothing });
    await app.request("/good");
    await app.request("/bad");
    await app.settled();
    expect(told).toEqual(["second"]);
    expect(logged).toEqual(["src/app.ts:1: a background task failed: first"]);
  });

  test("are added by a function that was taken out of its object", async () => {
    const told: string[] = [];
    const taken = new Background();
    const { add: addTo } = taken;
    addTo((word: string) => told.push(word), "done");
    await Background.run(taken, () => {});
    expect(told).toEqual(["done"]);
  });

  test("are kept alive on runtimes that end with the answer", async () => {
    const app = appOf();
    const waiting: Promise<unknown>[] = [];
    let done = false;
    const handler = (tasks: Background) => {
      tasks.add(() => {
        done = true;
      });
      return 1;
    };
    add(app, "get", "/", handler, { decode: (request) => [request.inject("background")] });
    const execution = {
      waitUntil: (promise: Promise<unknown>) => void waiting.push(promise),
      passThroughOnException() {},
      props: {},
    };
    await app.fetch(new Request("http://localhost/"), {}, execution);
    await Promise.all(waiting);
    expect([waiting.length, done]).toEqual([1, true]);
  });
});
