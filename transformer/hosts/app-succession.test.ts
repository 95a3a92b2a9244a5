import { expect, test, vi } from "vitest";
import { AppSuccession, type Servable } from "./app-succession.js";

const told: string[] = [];

/** An app that reports when it ends, which takes some turns of the event loop. */
function appOf(
  name: string,
  end: () => Promise<unknown> = () => new Promise((resolve) => setTimeout(resolve, 10)),
) {
  return {
    fetch: () => new Response(name),
    async close() {
      told.push(`${name} is closed`);
      await end();
      told.push(`${name} has ended`);
    },
  } satisfies Servable;
}

function succession() {
  told.length = 0;
  const log = vi.fn();
  return { apps: new AppSuccession(log), log };
}

test("an app serves when all before it have ended, however many come at once", async () => {
  const { apps } = succession();
  const [a, b, c] = [appOf("a"), appOf("b"), appOf("c")];
  expect(await apps.succeed(a)).toBe(a);
  expect(await apps.succeed(a)).toBe(a);
  const served = await Promise.all([apps.succeed(b), apps.succeed(b), apps.succeed(c), apps.succeed(c)]);
  expect(served).toEqual([c, c, c, c]);
  expect(told).toEqual(["a is closed", "a has ended", "b is closed", "b has ended"]);
  await apps.close();
  expect(told.slice(4)).toEqual(["c is closed", "c has ended"]);
});

test("an app that has ended does not come back, nor does any when all is over", async () => {
  const { apps } = succession();
  const [a, b] = [appOf("a"), appOf("b")];
  await apps.succeed(a);
  await apps.succeed(b);
  expect(await apps.succeed(a)).toBe(b);
  await apps.close();
  expect(await apps.succeed(b)).toBeUndefined();
  expect(await apps.succeed(appOf("c"))).toBeUndefined();
  expect(told.filter((what) => what.endsWith("is closed"))).toEqual(["a is closed", "b is closed"]);
});

test("what fails is logged and holds nothing up, and an app need have no end", async () => {
  const { apps, log } = succession();
  const failure = new Error("the disk is full");
  await apps.succeed(appOf("a", () => Promise.reject(failure)));
  const hono = { fetch: () => new Response("hono") };
  expect(await apps.succeed(hono)).toBe(hono);
  const b = appOf("b");
  expect(await apps.succeed(b)).toBe(b);
  expect(log.mock.calls).toEqual([["The app failed to end", failure]]);
});

test("an app that never ends is waited for no longer than some seconds", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const { apps, log } = succession();
    await apps.succeed(appOf("a", () => new Promise(() => {})));
    const b = appOf("b");
    const succeeding = apps.succeed(b);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await succeeding).toBe(b);
    expect(log.mock.calls).toEqual([["The app has not ended after 5 s. It is left to end by itself."]]);
  } finally {
    vi.useRealTimers();
  }
});
