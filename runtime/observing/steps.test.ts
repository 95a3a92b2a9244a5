import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { App } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { EACH_PATH } from "../node/direct/testing.js";
import { serve } from "../node/serve.js";
import { add } from "../operation.fixture.js";
import type { HandlingStep, Instrumentation } from "./instrumentation.js";
import { withinStep } from "./steps.js";
import { recorded } from "./testing.js";

/** Records each part when it begins, and when its result is available. */
function stepping() {
  const watching = recorded();
  const { told } = watching;
  return {
    ...watching,
    step({ kind, name }: HandlingStep, work: () => unknown) {
      const end = (how: string) => told.push(`${watching.here()}: ${kind} ${name} ${how}`);
      told.push(`${watching.here()}: ${kind} ${name} begins`);
      let made: unknown;
      try {
        made = work();
      } catch {
        end("fails");
        return;
      }
      if (made instanceof Promise)
        made.then(
          () => end("ends"),
          () => end("fails"),
        );
      else end("ends");
    },
  };
}

describe.each(EACH_PATH)("%s", (_, options) => {
  test("dependencies, the handler and the encoding of its result are parts of a request", async () => {
    const watching = stepping();
    const app = new App({ title: "T", version: "1", instrumentation: [watching], log: () => {} });
    const plain = () => "plain";
    const later = async () => {
      await undefined;
      return "later";
    };
    const opened = function* () {
      yield "opened";
    };
    async function getItem() {
      await undefined;
      return 1;
    }
    add(app, "get", "/x", getItem, {
      needs: needing(dependency(plain), dependency(later, "async"), dependency(opened, "generator")),
      decode: () => [undefined, undefined, undefined],
    });
    add(app, "get", "/broken", () => {
      throw new HttpError(503);
    });
    const server = await serve(app, { port: 0, ...options });
    await (await fetch(`${server.url}/x`)).text();
    await watching.ends(1);
    const parts = [
      "dependency plain",
      "dependency later",
      "dependency opened",
      "handler getItem",
      "encoding getItem",
    ];
    expect(watching.told).toEqual([
      "1: begins GET /x",
      "1: routed /x",
      ...parts.flatMap((part) => [`1: ${part} begins`, `1: ${part} ends`]),
      "1: ends complete 200 1",
    ]);
    watching.told.splice(0);
    await (await fetch(`${server.url}/broken`)).text();
    await watching.ends(2);
    expect(watching.told).toEqual([
      "2: begins GET /broken",
      "2: routed /broken",
      "2: handler anonymous begins",
      "2: handler anonymous fails",
      "2: ends complete 503 32 503",
    ]);
    await server.close();
  });
});

test("routes of an app that is mounted are told of, too", async () => {
  const watching = stepping();
  const inner = new App({ title: "I", version: "1" });
  add(inner, "get", "/x", () => 1);
  const app = new App({ title: "T", version: "1", instrumentation: [watching] });
  app.mount("/inner", inner);
  await (await app.request("/inner/x")).text();
  expect(watching.told.filter((line) => line.includes("handler"))).toHaveLength(2);
});

test("whatever a step does, the work is done once, and gives what it gives", () => {
  type Behaviour = { readonly calls: number; readonly throws: boolean };
  const behaviour = fc.record({ calls: fc.nat(2), throws: fc.boolean() });
  const harmless = fc.property(fc.array(behaviour, { maxLength: 3 }), fc.boolean(), (all, fails) => {
    const harmed: number[] = [];
    const instrumentations = all.map(
      ({ calls, throws }: Behaviour): Instrumentation => ({
        begin: () => undefined,
        step(_, work) {
          for (let i = 0; i < calls; i++) work();
          if (throws) throw new Error("own");
        },
      }),
    );
    const within = withinStep(instrumentations, { kind: "handler", name: "f" }, (at) => harmed.push(at));
    let done = 0;
    const error = new Error("of the work");
    const work = () => {
      done++;
      if (fails) throw error;
      return done;
    };
    if (!within) expect(all).toEqual([]);
    else if (fails) expect(() => within(work)).toThrow(error);
    else expect(within(work)).toBe(1);
    expect(done).toBe(within ? 1 : 0);
    // What the work throws is thrown through the step.
    const own = all.flatMap(({ throws, calls }, at) => (throws && !(fails && calls > 0) ? [at] : []));
    expect(harmed.toSorted()).toEqual(own);
  });
  fc.assert(harmless, { numRuns: 500, seed: 7 });
});
