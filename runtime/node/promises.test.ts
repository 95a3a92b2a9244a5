import { createHook } from "node:async_hooks";
import { connect, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { App } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import type { Issues } from "../generated/issues.js";
import { add } from "../operation.fixture.js";
import { throughHono } from "./direct/testing.js";
import { type Server, serve } from "./serve.js";

/**
 * Measures the cost of an `await` for something that is already there. The promise itself costs little, but a response that waits
 * for it is written in another turn, after more promises of the server.
 */
const made: string[] = [];
const hook = createHook({
  init(_, type) {
    if (type !== "PROMISE") return;
    const frames = new Error().stack?.split("\n").slice(2) ?? [];
    // The frames above it are Node's own, and `new Promise`.
    const creator = frames.find((line) => line.includes(ROOT)) ?? "";
    // One promise lets a server learn what node-server could not write.
    if (/\/runtime\/(?!.*\.test\.ts|node\/node-listener\.ts)/.test(creator)) made.push(creator.trim());
  },
});
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const log = vi.fn();
const app = new App({ title: "T", version: "1", log });
const user = (token: string) => ({ token });
add(app, "get", "/plain", () => ({ id: 1 }));
add(app, "get", "/promise", async () => ({ id: 1 }));
add(app, "get", "/thenable", () => ({ then: (done: (value: number) => void) => done(1) }));
add(app, "get", "/header", () => new Response("1", { headers: { "x-name": "a\nb" } }));
add(app, "get", "/limited", () => ({ id: 1 }), {}, { timeout: 5 });
const token = dependency(() => "t");
const account = dependency(user, "function", { needs: needing(token), decode: () => [undefined] });
add(app, "get", "/guarded", (by: object) => by, { needs: needing(account), decode: () => [undefined] });
const session = dependency(async (by: string) => ({ by }), "async", { needs: needing(token) });
const profile = dependency(async (by: object) => by, "async", { needs: needing(session) });
add(app, "get", "/two-awaited", (by: object) => by, { needs: needing(profile), decode: () => [undefined] });
const [left, right] = [dependency(async () => 1, "async"), dependency(async () => 2, "async")];
const both = { needs: needing(left, right), decode: () => [undefined, undefined] };
add(app, "get", "/side-by-side", (...by: number[]) => by, both);
add(app, "post", "/body", (body: unknown) => body, { body: { kind: "json" }, decode: (_, body) => [body] });

add(app, "get", "/invalid", () => 1, {
  decode(_, __, issues) {
    (issues as Issues).string(1, "name");
    return [];
  },
});
add(app, "get", "/refused", () => {
  throw new HttpError(409, [1]);
});

let server: Server;
let socket: Socket;
describe.each(["direct", "hono"])("by the path %s", (path) => {
  beforeAll(async () => {
    server = await serve(app, { port: 0, ...(path === "hono" && throughHono) });
    socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.setEncoding("latin1");
  });
  afterAll(async () => {
    socket.destroy();
    await server.close({ graceMs: 0 });
  });
  afterEach(() => {
    hook.disable();
    made.splice(0);
    log.mockClear();
  });

  /** The test creates no promise of its own before the response arrives. */
  function answered(text: string): Promise<string> {
    return new Promise((resolve) => {
      let received = "";
      const read = (piece: string) => {
        received += piece;
        if (!/\r\n\r\n.*[\d\]}]$/.test(received)) return;
        hook.disable();
        socket.off("data", read);
        resolve(received);
      };
      socket.on("data", read);
      hook.enable();
      socket.write(text);
    });
  }
  const get = (path: string) => answered(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  const post = (path: string, body: string) =>
    answered(
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );

  /** @returns where promises were created for the second of two requests. The first may have started something. */
  async function madeFor(ask: () => Promise<string>): Promise<readonly string[]> {
    await ask();
    made.splice(0);
    await ask();
    return [...made];
  }

  test.each(["/plain", "/limited", "/guarded", "/invalid", "/refused"])(
    "GET %s: none where nobody is waited for",
    async (path) => {
      expect(await madeFor(() => get(path))).toEqual([]);
    },
  );

  test.each([
    ["/promise", 3],
    ["/thenable", 4],
  ])("GET %s: %d for those who hand on what a handler promises", async (path, most) => {
    expect((await madeFor(() => get(path))).length).toBeLessThanOrEqual(most);
  });

  // An `await` counts as one promise: one for a value that is already resolved, one for each awaited value, and one for the code that
  // serves the result.
  test.each([
    ["/two-awaited", 4],
    ["/side-by-side", 10],
  ])("GET %s: %d for those who wait for dependencies", async (route, most) => {
    const more = path === "direct" ? 0 : 1;
    expect((await madeFor(() => get(route))).length).toBeLessThanOrEqual(most + more);
  });

  test("POST: one for each who hands on what comes of a body", async () => {
    expect((await madeFor(() => post("/body", "[1]"))).length).toBeLessThanOrEqual(path === "direct" ? 0 : 6);
  });

  test("a header field that cannot be written is not the end of the process", async () => {
    expect((await fetch(`${server.url}/header`)).status).toBe(500);
    expect(log).toHaveBeenCalledOnce();
    expect(await get("/plain")).toMatch(/^HTTP\/1.1 200 /);
  });
});
