import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { App } from "../app.js";
import { HttpError } from "../errors/http-error.js";
import { StreamedBody } from "../lifetime/streamed-body.js";
import { throughHono } from "../node/direct/testing.js";
import { serve } from "../node/serve.js";
import { add } from "../operation.fixture.js";
import type { Instrumentation, RequestOutcome } from "./instrumentation.js";
import { recorded } from "./testing.js";
import { type ConnectionEnd, Watch } from "./watch.js";

/** No matter what an instrumentation does, the server responds as if it did not exist. */
type Part = "begin" | "run" | "routed" | "ended";

/** Throws in some of its parts, and calls the work any number of times. */
const harmful = (parts: readonly Part[], calls: number): Instrumentation => {
  const in_ = (part: Part) => {
    if (parts.includes(part)) throw new Error(`thrown in ${part}`);
  };
  return {
    begin() {
      in_("begin");
      return {
        run(work) {
          for (let i = 0; i < calls; i++) work();
          in_("run");
        },
        routed: () => in_("routed"),
        ended: () => in_("ended"),
      };
    },
  };
};

describe("an instrumentation that fails", () => {
  const anyHarmful = fc
    .tuple(fc.subarray<Part>(["begin", "run", "routed", "ended"]), fc.nat(2))
    .map(([parts, calls]) => ({ parts, calls }));

  test("harms no request, nor those beside it, and is logged once", async () => {
    const harmless = fc.asyncProperty(anyHarmful, fc.nat(1), async ({ parts, calls }, at) => {
      const watching = recorded();
      const logged: string[] = [];
      const app = new App({
        title: "T",
        version: "1",
        log: (message) => void logged.push(message),
        instrumentation: [watching].toSpliced(at, 0, harmful(parts, calls) as typeof watching),
      });
      let handled = 0;
      add(app, "get", "/x", () => {
        handled++;
        return watching.here();
      });
      add(app, "get", "/y", () => {
        throw new HttpError(404);
      });
      const answers = [await app.request("/x"), await app.request("/y"), await app.request("/x")];
      expect(answers.map(({ status }) => status)).toEqual([200, 404, 200]);
      expect([await answers[0]?.text(), await answers[2]?.text(), handled]).toEqual(['"1"', '"3"', 2]);
      expect(watching.told.filter((line) => line.includes("ends"))).toHaveLength(3);
      const problem = `The instrumentation at index ${at} of the app's option "instrumentation" failed`;
      expect(logged.map((line) => line.startsWith(problem))).toEqual(parts.length > 0 ? [true] : []);
    });
    await fc.assert(harmless, { numRuns: 60, seed: 7 });
  });

  test.each([
    ["served directly", {}],
    ["through Hono", throughHono],
  ])("does not end the process when it throws in a listener of Node's: %s", async (_, options) => {
    const all: readonly Part[] = ["run", "routed", "ended"];
    const app = new App({
      title: "T",
      version: "1",
      log: () => {
        throw new Error("the log fails as well");
      },
      instrumentation: [harmful(all, 1), harmful(["begin"], 1)],
    });
    add(app, "get", "/x", () => 1);
    const server = await serve(app, { port: 0, ...options });
    expect(await (await fetch(`${server.url}/x`)).json()).toBe(1);
    await server.close();
  });
});

describe("a watch", () => {
  type Event = ["routed"] | ["threw"] | ["streams", "failed" | "left"] | ["end", ConnectionEnd];
  const end = fc.record({
    how: fc.constantFrom("complete", "aborted", "upgraded"),
    status: fc.constantFrom(undefined, 101, 200, 404, 500, 503),
    bytes: fc.nat(9),
    error: fc.constantFrom(undefined, new TypeError("connection")),
  }) satisfies fc.Arbitrary<ConnectionEnd>;
  const events = fc.array(
    fc.oneof(
      fc.constant<Event>(["routed"]),
      fc.constant<Event>(["threw"]),
      fc.constantFrom<Event>(["streams", "failed"], ["streams", "left"]),
      end.map((each): Event => ["end", each]),
    ),
    { maxLength: 8 },
  );

  test("tells of one end, the first, whatever comes before and behind it", () => {
    const once = fc.property(events, (all) => {
      const outcomes: RequestOutcome[] = [];
      const watch = new Watch(
        [undefined, { ended: (outcome) => outcomes.push(outcome) }],
        () => {},
        undefined,
      );
      for (const [what, detail] of all) {
        if (what === "routed") watch.routed({ template: "/x", operationId: undefined, source: undefined });
        else if (what === "threw") watch.threw(new RangeError("thrown"));
        else if (what === "streams") watch.body = streamEnded(detail);
        else watch.end(detail);
      }
      const first = all.findIndex(([what]) => what === "end");
      expect(outcomes).toHaveLength(first < 0 ? 0 : 1);
      const [outcome] = outcomes;
      if (!outcome) return;
      const before = all.slice(0, first);
      const given = all[first]?.[1] as ConnectionEnd;
      expect(outcome.route !== undefined).toBe(before.some(([what]) => what === "routed"));
      expect([outcome.status, outcome.bytes]).toEqual([given.status, given.bytes]);
      // If the status is not a server error and the response was not broken off, nothing failed.
      const isFault = (outcome.status ?? 0) >= 500;
      if (!isFault && outcome.how !== "failed")
        expect([outcome.error, outcome.errorType]).toEqual([undefined, undefined]);
      else expect(outcome.errorType).toMatch(/^(RangeError|TypeError|SyntaxError|50[03])$/);
      if (given.how === "complete") expect(outcome.how).toBe("complete");
    });
    fc.assert(once, { numRuns: 1000, seed: 7 });
  });
});

function streamEnded(how: "failed" | "left"): StreamedBody {
  const body = new StreamedBody({
    next: () => ({ done: true }),
    encode: () => new Uint8Array(),
    stop: async () => {},
  });
  void body.stop({ how, error: new SyntaxError("stream") });
  return body;
}

test.each([
  [[{}], "list of objects"],
  [{ begin() {} }, "list of objects"],
  [[undefined], "list of objects"],
])("the option %j is refused", (instrumentation, message) => {
  const options = { title: "T", version: "1", instrumentation: instrumentation as never };
  expect(() => new App(options)).toThrow(message);
});

test("a request that nobody watches is answered as any other", async () => {
  const app = new App({ title: "T", version: "1", instrumentation: [{ begin: () => undefined }] });
  add(app, "get", "/x", () => 1);
  expect(await (await app.request("/x")).json()).toBe(1);
});

test("an operation is named as in the document", async () => {
  const ids: (string | undefined)[] = [];
  const app = new App({
    title: "T",
    version: "1",
    instrumentation: [{ begin: () => ({ ended: ({ route }) => void ids.push(route?.operationId) }) }],
  });
  add(app, "get", "/items/:id{[0-9]+}", () => 1);
  await app.request("/items/3");
  await (await app.request("/docs")).text();
  expect(ids).toEqual(["getItemsById", undefined]);
});
