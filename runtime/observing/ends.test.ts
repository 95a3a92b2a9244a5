import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { get, post } from "../../test/paths/wire.js";
import { LINES } from "../lifetime/testing.js";
import { RawClient } from "../node/raw-client.fixture.js";
import type { Server } from "../node/serve.js";
import { add } from "../operation.fixture.js";
import { type Recorded, recorded } from "./testing.js";
import { DOORS, EACH, world } from "./world.fixture.js";

/** The order of events around requests: a watcher gets one end for each beginning. */
describe.each(EACH)("%s", (door) => {
  let watching: Recorded;
  let made: ReturnType<typeof world>;
  let server: Server;
  const clients: RawClient[] = [];
  const client = async (text: string) => {
    const one = await RawClient.to(server.url);
    clients.push(one);
    one.write(text);
    return one;
  };
  const told = (pattern: RegExp) =>
    expect.poll(() => watching.told).toContainEqual(expect.stringMatching(pattern));

  beforeEach(async () => {
    watching = recorded();
    made = world(watching);
    const tell = (what: string) => void watching.told.push(what);
    add(
      made.app,
      "get",
      "/waits",
      ((signal: AbortSignal) => {
        tell("waiting");
        return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      }) as never,
      { decode: (request) => [request.inject("signal")] },
    );
    const large = async function* () {
      for (let i = 0; i < 40; i++) {
        if (watching.here() !== "1") tell(`item ${i} was made ${watching.here()}`);
        yield "y".repeat(100_000);
      }
    };
    add(made.app, "get", "/large", large, { result: LINES });
    const endless = async function* () {
      for (;;) {
        yield 1;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    };
    add(made.app, "get", "/endless", endless, { result: LINES });
    server = await DOORS[door](made.app);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const one of clients.splice(0)) one.destroy();
    await server.close({ graceMs: 0 });
  });

  test("a client that leaves while its handler runs", async () => {
    const one = await client(get("/waits"));
    await told(/waiting/);
    one.destroy();
    await watching.ends(1);
    expect(watching.told).toEqual([
      "1: begins GET /waits",
      "1: routed /waits",
      "waiting",
      "1: ends aborted - 0",
    ]);
  });

  test("a client that leaves in the middle of its body", async () => {
    const one = await client(post("/items", "[1,", "Content-Length: 10"));
    await told(/routed/);
    one.destroy();
    await watching.ends(1);
    await made.app.settled();
    expect(watching.told).toEqual(["1: begins POST /items", "1: routed /items", "1: ends aborted - 0"]);
  });

  test("a client that leaves in the middle of a stream", async () => {
    const one = await client(get("/endless"));
    await one.until(/1\n/);
    one.destroy();
    await watching.ends(1);
    expect(watching.told.slice(0, 2)).toEqual(["1: begins GET /endless", "1: routed /endless"]);
    expect(watching.told.slice(2)).toEqual([expect.stringMatching(/^1: ends aborted 200 \d+$/)]);
  });

  test("a stream that its client takes slowly is made within the request to its end", async () => {
    const one = await client("");
    one.stall();
    one.write(get("/large", "Connection: close"));
    await told(/routed/);
    await new Promise((resolve) => setTimeout(resolve, 50));
    one.resume();
    await one.over;
    await watching.ends(1);
    expect(watching.told).toEqual([
      "1: begins GET /large",
      "1: routed /large",
      "1: ends complete 200 4000120",
    ]);
  });

  test("requests behind one another on one connection", async () => {
    const one = await client(get("/items/1") + get("/broken") + get("/nowhere", "Connection: close"));
    expect(await one.over).toMatch(/"1"[\s\S]*500[\s\S]*404/);
    await watching.ends(3);
    expect(watching.told.filter((line) => line.includes("ends")).toSorted()).toEqual([
      "1: ends complete 200 3",
      "2: ends complete 500 34 Broken",
      "3: ends complete 404 22",
    ]);
  });

  test("a client that leaves while several of its requests wait", async () => {
    const one = await client(get("/waits") + get("/waits"));
    await told(/2: routed/);
    one.destroy();
    await watching.ends(2);
    expect(watching.told.filter((line) => line.includes("ends")).toSorted()).toEqual([
      "1: ends aborted - 0",
      "2: ends aborted - 0",
    ]);
  });

  test("a server that closes with no patience", async () => {
    await client(get("/waits"));
    await told(/waiting/);
    await server.close({ graceMs: 0 });
    await watching.ends(1);
    expect(watching.told.at(-1)).toBe("1: ends aborted - 0");
  });

  test("a socket ends with the answer to its handshake", async () => {
    const open = new WebSocket(`${server.url.replace("http", "ws")}/socket`);
    await new Promise((resolve) => open.once("open", resolve));
    const answered = new Promise((resolve) => open.once("message", (data) => resolve(String(data))));
    open.send("hello");
    expect(await answered).toBe("hello 1");
    open.close();
    await new Promise((resolve) => open.once("close", resolve));
    expect(watching.told).toEqual(["1: begins GET /socket", "1: routed /socket", "1: ends upgraded 101 0"]);
  });

  test("a handshake that is refused", async () => {
    const open = new WebSocket(`${server.url.replace("http", "ws")}/nowhere`);
    await new Promise((resolve) => open.once("error", resolve));
    await watching.ends(1);
    expect(watching.told).toEqual(["1: begins GET /nowhere", "1: ends complete 404 22"]);
  });
});
