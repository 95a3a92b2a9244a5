import type { Context } from "hono";
import { cors } from "hono/cors";
import { etag } from "hono/etag";
import { describe, expect, test, vi } from "vitest";
import { HttpError } from "../errors/http-error.js";
import { add } from "../operation.fixture.js";
import type { Handler } from "../served-operation.js";
import { LINES, numbers, route, telling } from "./testing.js";

/** All platforms except Node's sockets: the test itself does what the server does with a response. */

describe("HEAD", () => {
  test("begins no stream, and ends what the handler opened for it", async () => {
    const world = telling();
    route(
      world,
      "/lines",
      (_, signal) => {
        signal.addEventListener("abort", () => world.told.push("signal"));
        return numbers(world)();
      },
      { result: LINES },
    );
    route(world, "/own", (_, signal) => {
      signal.addEventListener("abort", () => world.told.push("signal"));
      const pull = () => new Promise<void>(() => {});
      return new Response(new ReadableStream({ pull, cancel: () => void world.told.push("cancelled") }));
    });
    for (const [path, ends] of [
      ["/lines", ["signal"]],
      ["/own", ["signal", "cancelled"]],
    ] as const) {
      const response = await world.app.request(path, { method: "HEAD" });
      expect([response.status, response.body]).toEqual([200, null]);
      await world.app.settled();
      expect(world.told.splice(0)).toEqual(["db begins", ...ends, "task", "db commits", "db closes"]);
    }
  });

  test("of a handler's own stream lets go of it, though nothing waits for its end", async () => {
    const world = telling();
    const cancel = vi.fn();
    const own = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}), cancel }));
    add(world.app, "get", "/", own as Handler);
    await world.app.request("/", { method: "HEAD" });
    await world.app.settled();
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["/json", '{"a":"ü"}', 200],
    ["/text", "hällo", 200],
    ["/own", "own ü", 200],
    ["/refused", '{"detail":"Not Found"}', 404],
    ["/nowhere", '{"detail":"Not Found"}', 404],
    ["/failing", '{"detail":"Internal Server Error"}', 500],
  ])("of %s has the length of what GET sends", async (path, text, status) => {
    const { app } = telling();
    add(app, "get", "/json", () => ({ a: "ü" }));
    const bodies = { 200: { kind: "text", contentType: "text/plain" } } as const;
    add(app, "get", "/text", () => "hällo", { result: { status: 200, bodies } });
    add(app, "get", "/own", () => new Response("own ü"));
    add(app, "get", "/refused", () => {
      throw new HttpError(404);
    });
    add(app, "get", "/failing", () => {
      throw new Error();
    });
    app.use(cors());
    const get = await app.request(path);
    expect([get.status, await get.text()]).toEqual([status, text]);
    const head = await app.request(path, { method: "HEAD" });
    expect(head.status).toBe(status);
    expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
    expect(head.headers.get("content-type")).toBe(get.headers.get("content-type"));
  });

  const replaced = (made: (old: Response) => Response) => (context: Context) => {
    context.res = made(context.res);
  };

  test.each<[string, (context: Context) => void, string | null]>([
    ["another body", replaced((old) => new Response("other", old)), null],
    ["another response", replaced(() => new Response("other")), null],
    ["another length", replaced(() => new Response("other", { headers: { "content-length": "5" } })), "5"],
    ["a header", (context) => context.header("x-a", "1"), "7"],
    ["the same body in another response", replaced((old) => new Response(old.body, old)), "7"],
  ])("of what middleware gave %s has no length of what was there before", async (_, change, length) => {
    const { app } = telling();
    app.use(async (context, next) => {
      await next();
      change(context);
    });
    add(app, "get", "/value", () => "value");
    add(app, "get", "/own", () => new Response('"value"'));
    for (const path of ["/value", "/own"]) {
      const get = await (await app.request(path)).text();
      const head = await app.request(path, { method: "HEAD" });
      expect(head.headers.get("content-length")).toBe(length);
      if (length !== null) expect(length).toBe(String(get.length));
    }
  });

  test("of an answer without a body has no length", async () => {
    const { app } = telling();
    add(app, "get", "/", () => undefined, { result: { status: 204, bodies: { 204: { kind: "empty" } } } });
    const head = await app.request("/", { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([204, null]);
  });

  test("has the tag of GET", async () => {
    const { app } = telling();
    app.use(etag());
    add(app, "get", "/", () => "value");
    const get = await app.request("/");
    const head = await app.request("/", { method: "HEAD" });
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
    expect(head.headers.get("etag")).toBeTruthy();
  });
});
