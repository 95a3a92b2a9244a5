import { Hono } from "hono";
import { App, type AppOptions } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { LINES } from "../lifetime/testing.js";
import { throughHono } from "../node/direct/testing.js";
import { serve } from "../node/serve.js";
import { add } from "../operation.fixture.js";
import { SAYING, socket } from "../socket/testing.js";
import type { Recorded } from "./testing.js";

/**
 * On every way in, and no matter what happens to a request, its watcher learns the same: its beginning, its route, and exactly
 * one end. `wrapped` is an app behind another `fetch`, as in another framework.
 */
export const DOORS = {
  direct: (app: App) => serve(app, { port: 0 }),
  hono: (app: App) => serve(app, { port: 0, ...throughHono }),
  wrapped: (app: App) =>
    serve(
      {
        ready: () => app.ready(),
        close: () => app.close(),
        fetch: (...request) => app.fetch(...request),
        hasSockets: () => app.hasSockets(),
      },
      { port: 0 },
    ),
} as const;
export type Door = keyof typeof DOORS;
export const EACH = Object.keys(DOORS) as Door[];

export class Broken extends Error {}

const JSON_BODY = { body: { kind: "json" }, decode: (_: unknown, body: unknown) => [body] } as const;

/** An app with every possible course of a request. */
export function world(watching: Recorded, options: Partial<AppOptions> = {}) {
  const logged: string[] = [];
  const app = new App({
    title: "T",
    version: "1",
    log: (message) => void logged.push(message),
    instrumentation: [watching],
    ...options,
  });
  const here = watching.here;
  add(app, "get", "/items/:id{[0-9]+}", () => here());
  add(app, "get", "/later", async () => {
    await undefined;
    return here();
  });
  add(app, "post", "/items", () => here(), JSON_BODY);
  add(app, "get", "/nothing", () => null, { result: { status: 204, bodies: { 204: { kind: "empty" } } } });
  add(app, "get", "/broken", () => {
    throw new Broken("no");
  });
  add(app, "get", "/text", () => {
    throw "text";
  });
  add(app, "get", "/busy", () => {
    throw new HttpError(503);
  });
  add(app, "get", "/missing", () => {
    throw new HttpError(404);
  });
  add(app, "get", "/slow", () => new Promise((resolve) => setTimeout(resolve, 60)), {}, { timeout: 0.02 });
  add(app, "get", "/response", () => new Response("own"));
  add(app, "get", "/own-broken", () => new Response("own", { status: 502 }));
  const stream = async function* () {
    yield here();
    await new Promise((resolve) => setTimeout(resolve, 5));
    yield here();
  };
  add(app, "get", "/stream", stream, { result: LINES });
  const failing = async function* () {
    yield 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    throw new Broken("half way");
  };
  add(app, "get", "/failing", failing, { result: LINES });
  add(app, "get", "/own-failing", () => new Response(readable(failing)));
  const depending = async () => here();
  add(app, "get", "/depending", (value) => value, {
    needs: needing(dependency(depending)),
    decode: () => [undefined],
  });
  const inner = new App({ title: "I", version: "1" });
  add(inner, "get", "/things/:name", () => here());
  app.mount("/inner", inner);
  app.mount(
    "/foreign",
    new Hono().get("/x", (context) => context.text(here())),
  );
  app.hono.get("/plain/:x", (context) => context.text("plain"));
  app.hono.use("/plain/*", (_, next) => next());
  socket(app, "/socket", SAYING.text, async (open) => {
    for await (const message of open) await open.send(`${String(message)} ${here()}`);
  });
  return { app, logged };
}

function readable(make: () => AsyncGenerator<number>): ReadableStream {
  const items = make();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await items.next();
      if (done) controller.close();
      else controller.enqueue(new TextEncoder().encode(`${value}`));
    },
  });
}
