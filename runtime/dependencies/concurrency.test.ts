import { describe, expect, test } from "vitest";
import { HttpError } from "../errors/http-error.js";
import { add } from "../operation.fixture.js";
import { answerOf, appOf, dependency, needing, telling } from "./testing.js";

describe("dependencies of one level", () => {
  /** Async functions that each wait until all have begun: they end only if they run concurrently. */
  function meeting(count: number) {
    const begun: string[] = [];
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const member = (name: string) =>
      dependency(async () => {
        begun.push(name);
        if (begun.length === count) meet();
        await met;
        return name;
      }, "async");
    return { member, begun };
  }

  test("are resolved side by side when all are async functions, below them too", async () => {
    const { member } = meeting(3);
    const [a, b, c] = [member("a"), member("b"), member("c")];
    const through = dependency(async (of: string) => `through ${of}`, "async", { needs: needing(c) });
    const { body } = await answerOf((...values: unknown[]) => values, needing(a, b, through, c));
    expect(body).toEqual(["a", "b", "through c", "c"]);
  });

  test("are resolved one after the other as soon as one of them is to be torn down", async () => {
    const order: string[] = [];
    const slow = (name: string) =>
      dependency(async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 1));
        order.push(`${name} ends`);
      }, "async");
    await answerOf(() => 1, needing(slow("a"), dependency(telling("g", order), "generator"), slow("b")));
    expect(order.slice(0, 5)).toEqual(["a begins", "a ends", "g begins", "b begins", "b ends"]);
  });

  test("all end before the first error in order is answered", async () => {
    const told: string[] = [];
    const failing = (status: number, turns: number) =>
      dependency(async () => {
        for (let i = 0; i < turns; i++) await undefined;
        told.push(String(status));
        throw new HttpError(status);
      }, "async");
    const { status } = await answerOf(() => 1, needing(failing(401, 9), failing(403, 1)));
    expect([status, told]).toEqual([401, ["403", "401"]]);
  });

  test("never begin before a guard has let the request pass", async () => {
    const told: string[] = [];
    const app = appOf();
    const guard = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      told.push("guard");
    };
    const value = dependency(async () => void told.push("value"), "async");
    add(
      app,
      "get",
      "/",
      () => 1,
      { guards: [{ of: dependency(guard, "async") }], needs: needing(value, value) },
      { dependencies: [guard] },
    );
    await app.request("/");
    expect(told).toEqual(["guard", "value"]);
  });
});

test("no more than maxConcurrency are in use at once, and others wait in order", async () => {
  const app = appOf();
  let open = 0;
  let most = 0;
  const order: number[] = [];
  async function* pooled() {
    most = Math.max(most, ++open);
    try {
      yield open;
    } finally {
      open--;
    }
  }
  const handler = async (_: unknown, request: Request) => {
    order.push(Number(new URL(request.url).searchParams.get("n")));
    await new Promise((resolve) => setTimeout(resolve, 1));
    return 1;
  };
  add(app, "get", "/", handler as never, {
    needs: needing({ of: dependency(pooled, "generator"), maxConcurrency: 2 }),
    uses: ["request"],
    decode: (request) => [undefined, request.inject("request")],
  });
  await Promise.all(Array.from({ length: 20 }, (_, n) => app.request(`/?n=${n}`)));
  await app.settled();
  expect([most, open]).toEqual([2, 0]);
  expect(order).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

test("a place that a failing dependency had is free again", async () => {
  const app = appOf();
  let calls = 0;
  const failing = () => {
    if (++calls < 3) throw new HttpError(503);
    return calls;
  };
  add(app, "get", "/", (value: unknown) => value, {
    needs: needing({ of: dependency(failing), maxConcurrency: 1 }),
  });
  const answers = [];
  for (let i = 0; i < 3; i++) answers.push((await app.request("/")).status);
  expect(answers).toEqual([503, 503, 200]);
});
