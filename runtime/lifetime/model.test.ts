import fc from "fast-check";
import type { MiddlewareHandler } from "hono";
import { expect, test, vi } from "vitest";
import { EACH_PATH } from "../node/direct/testing.js";
import { serve } from "../node/serve.js";
import { LINES, route, type Telling, telling } from "./testing.js";

/** The response of a route. A source yields `items` and then ends, or fails at the item in `fails`. */
interface Scenario {
  readonly kind: "value" | "lines" | "own text" | "own stream" | "throws";
  readonly items: number;
  /** The index of the item before which it fails; `undefined` for never. */
  readonly fails: number | undefined;
  /** Whether the source waits between items. */
  readonly waits: boolean;
  readonly middleware: keyof typeof MIDDLEWARE;
  readonly way: Way;
}

type Way =
  | { readonly how: "reads all" }
  | { readonly how: "HEAD" }
  | { readonly how: "drops" }
  | { readonly how: "cancels"; readonly after: number };

const MIDDLEWARE = {
  none: undefined,
  "sets a header": async (c, next) => {
    await next();
    c.header("x-after", "1");
  },
  "copies the response": async (c, next) => {
    await next();
    c.res = new Response(c.res.body, c.res);
  },
  replaces: async (c, next) => {
    await next();
    c.res = new Response("another");
  },
  "drops the body": async (c, next) => {
    await next();
    c.res = new Response(null, { status: 304 });
  },
  "answers an error": async (_, next) => {
    await next();
    throw new Error("of middleware");
  },
  pipes: async (c, next) => {
    await next();
    if (c.res.body) c.res = new Response(c.res.body.pipeThrough(new TransformStream()), c.res);
  },
  buffers: async (c, next) => {
    await next();
    c.res = new Response(await c.res.arrayBuffer(), c.res);
  },
} satisfies Record<string, MiddlewareHandler | undefined>;

const scenario: fc.Arbitrary<Scenario> = fc.record({
  kind: fc.constantFrom("value", "lines", "lines", "lines", "own text", "own stream", "own stream", "throws"),
  items: fc.nat(4),
  fails: fc.option(fc.nat(4), { nil: undefined }),
  waits: fc.boolean(),
  middleware: fc.constantFrom(...(Object.keys(MIDDLEWARE) as (keyof typeof MIDDLEWARE)[])),
  way: fc.oneof(
    fc.constantFrom({ how: "reads all" }, { how: "HEAD" }, { how: "drops" }),
    fc.record({ how: fc.constant("cancels"), after: fc.nat(5) }),
  ) as fc.Arbitrary<Way>,
});

/** How the response ends: the last entries in the log of a request, in order. */
type End = "complete" | "left" | "failed" | "refused";

const ENDS: Readonly<Record<End, readonly string[]>> = {
  complete: ["task", "db commits", "db closes"],
  left: ["task", "db rolls back: AbortError", "db closes"],
  failed: ["db rolls back: Error", "db closes"],
  refused: ["db rolls back: Error", "db closes"],
};

/** All correct ends. Pipes read ahead, so the exact position at which a reader leaves them is unknown. */
function expected({ kind, items, fails, middleware, way }: Scenario): readonly End[] {
  if (kind === "throws") return ["refused"];
  if (kind === "value" || kind === "own text") return ["complete"];
  const failure = fails !== undefined && fails <= items ? fails : undefined;
  // Up to two chunks of a handler's own stream are read ahead, so it may fail before it is dropped.
  const dropped: readonly End[] =
    kind === "own stream" && failure !== undefined
      ? [failure === 0 ? "refused" : "failed", "complete"]
      : ["complete"];
  if (way.how === "HEAD") return dropped;
  if (failure === 0 && kind === "lines") return ["refused"];
  if (["replaces", "drops the body", "answers an error"].includes(middleware)) return dropped;
  const whole: End = failure === undefined ? "complete" : "failed";
  const early: readonly End[] = kind === "own stream" && failure === 0 ? ["refused", "failed"] : [whole];
  if (middleware === "buffers" || way.how === "reads all") return early;
  // A source that has ended may not be read again, so its end may be unknown.
  if (kind === "own stream" || middleware === "pipes") return [...early, "left", "complete"];
  if (way.how === "drops") return ["left"];
  const reads = failure ?? items;
  return way.after > reads ? [whole] : ["left"];
}

function source({ items, fails, waits }: Scenario, { told }: Telling) {
  return async function* () {
    try {
      for (let i = 0; i < items; i++) {
        if (waits) await new Promise((resolve) => setTimeout(resolve, 0));
        if (i === fails) throw new Error("broken");
        told.push(`item ${i}`);
        yield i;
      }
      if (fails === items) throw new Error("broken");
    } finally {
      await undefined;
      told.push("source ends");
    }
  };
}

function handlerOf(given: Scenario, world: Telling) {
  const items = source(given, world);
  switch (given.kind) {
    case "value":
      return () => 1;
    case "lines":
      return items;
    case "own text":
      return () => new Response("text");
    case "own stream":
      return () => new Response(streamOf(items()));
    case "throws":
      return () => {
        throw new Error("refused");
      };
  }
}

function streamOf(items: AsyncGenerator<number>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await items.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(`${value}\n`));
    },
    async cancel() {
      await items.return(undefined);
    },
  });
}

/** Over a socket, a client does not know how far the server is when it leaves. */
function expectedOverSocket(given: Scenario): readonly End[] {
  const ends = expected(given);
  if (given.way.how === "HEAD" || given.way.how === "reads all") return ends;
  return [
    ...ends,
    ...expected({ ...given, way: { how: "reads all" } }),
    ...expected({ ...given, way: { how: "drops" } }),
  ];
}

async function take(response: Response, way: Way): Promise<void> {
  if (way.how === "reads all") await response.text().catch(() => {});
  if (way.how !== "cancels") return;
  const reader = response.body?.getReader();
  try {
    for (let i = 0; i < way.after; i++) if ((await reader?.read())?.done) return;
  } catch {
    return;
  }
  await reader?.cancel().catch(() => {});
}

function check(world: Telling, right: readonly End[]): void {
  const told = world.told.filter((what) => !what.startsWith("item"));
  const begun = world.told.some((what) => what.startsWith("item")) ? ["source ends"] : [];
  const sourceEnds = told.includes("source ends") ? ["source ends"] : begun;
  expect(right.map((end) => ["db begins", ...sourceEnds, ...ENDS[end]])).toContainEqual(told);
  const broken = world.logged.filter((line) => line.includes("the result stream was aborted"));
  // Once for a stream that fails, once for a request that fails, never for a client that leaves.
  expect(broken.length).toBeLessThanOrEqual(1);
  if (told.includes("db rolls back: AbortError")) expect(world.logged).toEqual([]);
  if (told.includes("db rolls back: Error") && broken.length === 0)
    expect(world.logged.join()).toContain("failed: ");
}

const rule =
  "an answer ends once, its source before tasks, these before dependencies, whatever becomes of it";

function worldOf(given: Scenario): Telling {
  const world = telling();
  const middleware = MIDDLEWARE[given.middleware];
  if (middleware) world.app.use(middleware);
  route(world, "/", handlerOf(given, world), given.kind === "lines" ? { result: LINES } : {});
  return world;
}

test(rule, async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (given) => {
      // A pipe starts reading even if nothing reads it, so only time shows that it is abandoned.
      fc.pre(!(given.middleware === "pipes" && (given.way.how === "drops" || given.way.how === "HEAD")));
      const world = worldOf(given);
      const response = await world.app.request("/", { method: given.way.how === "HEAD" ? "HEAD" : "GET" });
      await take(response, given.way);
      await world.app.settled();
      await world.app.close();
      check(world, expected(given));
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test(`${rule}, over sockets`, async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(scenario, fc.constantFrom(...EACH_PATH), async (given, [, path]) => {
      const world = worldOf(given);
      const server = await serve(world.app, { port: 0, ...path });
      const client = new AbortController();
      const init = { method: given.way.how === "HEAD" ? "HEAD" : "GET", signal: client.signal };
      // A connection that breaks before its head is also a possible end.
      const response = await fetch(server.url, init).catch(() => new Response());
      if (given.way.how === "drops") client.abort();
      else await take(response, given.way);
      await server.close();
      check(world, expectedOverSocket(given));
    }),
    { numRuns: 200 },
  );
  expect(printed.mock.calls).toEqual([]);
  vi.restoreAllMocks();
}, 60_000);
