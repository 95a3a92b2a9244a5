import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { App, type AppOptions } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { telling, transaction } from "../lifetime/testing.js";
import { add } from "../operation.fixture.js";
import type { Outgoing } from "../result/outgoing.js";
import { Router } from "../router.js";
import { SOCKET_DOOR, type SocketAcceptance, type SocketDoor } from "./connection.js";
import { connectInMemory } from "./memory.js";
import type { Socket } from "./socket.js";
import { answer, SAYING, socket } from "./testing.js";

const hello = (it: Socket<never, string>) => it.send("hello");

test("what is logged of a message that cannot be sent names the request", async () => {
  const logged: string[] = [];
  const log = (message: string) => void logged.push(message);
  const app = new App({ title: "T", version: "1", requestId: true, log });
  socket(app, "/", SAYING.bytes, (it: Socket<Uint8Array, unknown>) => it.send("text"));
  const client = await app.connect("/", { headers: { "x-request-id": "abc" } });
  await client.closed;
  expect(logged).toEqual(["src/app.ts:1 [abc]: a message could not be sent"]);
});

describe("maxSockets", () => {
  const waiting = (it: Socket<string, string>) => it.closed;
  const limited = (maxSockets?: number) =>
    new App({ title: "T", version: "1", sockets: { maxSockets }, log: () => {} } as AppOptions);

  test("one handshake more is refused with 503, on any route, until a place is given back", async () => {
    const app = limited(2);
    socket(app, "/a", SAYING.text, waiting);
    socket(app, "/b", SAYING.text, waiting);
    const [first] = [await app.connect("/a"), await app.connect("/b")];
    for (const path of ["/a", "/b"])
      await expect(app.connect(path)).rejects.toMatchObject({ response: { status: 503 } });
    first.close();
    await first.closed;
    await expect.poll(() => app.connect("/b").then(() => "open", String)).toBe("open");
    await expect(app.connect("/a")).rejects.toThrow("503");
  });

  test("a handshake that is refused takes no place", async () => {
    const app = limited(1);
    let isOpen = false;
    const door = dependency(function door() {
      if (!isOpen) throw new HttpError(401);
    });
    socket(app, "/", SAYING.text, waiting, { needs: needing({ of: door, at: 1 }) });
    for (let i = 0; i < 3; i++) await expect(app.connect("/")).rejects.toThrow("401");
    isOpen = true;
    await app.connect("/");
    await expect(app.connect("/")).rejects.toThrow("503");
  });

  test.each([-1, 1.5, Number.NaN])("%d is refused when the app is built", async (most) => {
    const app = limited(most);
    socket(app, "/", SAYING.text, waiting);
    await expect(app.connect("/")).rejects.toThrow(`The app has the maxSockets ${most}`);
  });
});

describe("routes", () => {
  test.each([
    ["first", ["socket", "get"]],
    ["last", ["get", "socket"]],
  ])("a socket and a GET route of one path both answer, the socket %s", async (_, order) => {
    const { app } = telling();
    for (const kind of order) {
      if (kind === "socket") socket(app, "/a/:x", SAYING.text, hello);
      else add(app, "get", "/a/:y", () => "got");
    }
    expect(await answer(app, "/a/1")).toBe("hello");
    expect(await (await app.request("/a/1")).json()).toBe("got");
    expect((await app.request("/a/1", { method: "HEAD" })).status).toBe(200);
  });

  test.each([
    ["/a/:x", "/a/b"],
    ["/a/b", "/a/:x"],
    ["/a/*", "/a/b/c"],
    ["/a/:x?", "/a"],
    ["/:x{[a-z]+}/b", "/a/b"],
  ])("the GET route %s does not hide the socket %s", async (get, path) => {
    const { app } = telling();
    add(app, "get", get, () => "got");
    socket(app, path, SAYING.text, hello);
    const [asked = path] = [path.replace(":x", "b")];
    expect(await answer(app, asked)).toBe("hello");
    expect((await app.request(asked)).status).toBe(200);
  });

  test("a socket alone: 426 for GET and HEAD, 405 for others, 404 elsewhere", async () => {
    const { app } = telling();
    socket(app, "/a", SAYING.text, hello);
    const asked = (method: string, path = "/a") => app.request(path, { method });
    const response = await asked("GET");
    expect(response.status).toBe(426);
    expect(response.headers.get("upgrade")).toBe("websocket");
    expect(response.headers.get("connection")).toBe("Upgrade");
    expect((await asked("HEAD")).status).toBe(426);
    expect((await asked("POST")).status).toBe(405);
    expect((await asked("POST")).headers.get("allow")).toBe("GET");
    expect((await asked("GET", "/b")).status).toBe(404);
  });

  test("beside a POST route, GET is still 426", async () => {
    const { app } = telling();
    socket(app, "/a", SAYING.text, hello);
    add(app, "post", "/a", () => "posted");
    expect((await app.request("/a")).status).toBe(426);
    expect((await app.request("/a", { method: "POST" })).status).toBe(200);
    expect((await app.request("/a", { method: "PUT" })).headers.get("allow")).toBe("GET, POST");
  });

  test("a GET route answers a handshake where there is no socket, as HTTP lets it", async () => {
    const { app } = telling();
    add(app, "get", "/a", () => "got");
    socket(app, "/b", SAYING.text, hello);
    expect(await answer(app, "/a")).toBe(200);
  });

  test("routers, prefixes, middleware and mounted apps", async () => {
    const { app, told } = telling();
    const router = new Router({ prefix: "/r" });
    const noting = (name: string) => async (_: unknown, next: () => Promise<void>) => {
      told.push(name);
      await next();
    };
    socket(router, "/:x", SAYING.text, hello, {}, { use: [noting("own")] });
    app.use(noting("app"));
    app.route("/in", router, { use: [noting("inclusion")] });
    const inner = new App({ title: "Inner", version: "1" });
    socket(inner, "/s", SAYING.text, hello);
    app.mount("/mounted", inner);
    expect(await answer(app, "/in/r/1")).toBe("hello");
    expect(told).toEqual(["app", "inclusion", "own"]);
    expect(await answer(app, "/mounted/s")).toBe("hello");
    expect((await app.request("/in/r/1")).status).toBe(426);
    expect(app.hasSockets()).toBe(true);
  });

  test("an app within a Hono application", async () => {
    const { app } = telling();
    socket(app, "/s", SAYING.text, hello);
    const outer = new Hono().mount("/app", app.fetch);
    const around = new App({ title: "Outer", version: "1" });
    around.mount("/", outer);
    expect(await answer(around, "/app/s")).toBe("hello");
  });
});

describe("the end", () => {
  test("settled does not wait for a socket that is open, but for what stands behind one that has ended", async () => {
    const { app, told } = telling();
    const wait = async (it: Socket<string, string>) => {
      for await (const _ of it);
    };
    socket(app, "/", SAYING.text, wait, { needs: needing({ of: transaction(told), at: 1 }) });
    const [one, two] = [await app.connect("/"), await app.connect("/")];
    await app.settled();
    expect(told).toEqual(["db begins", "db begins"]);
    one.close();
    await one.closed;
    await new Promise((resolve) => setTimeout(resolve, 0));
    await app.settled();
    expect(told).toEqual(["db begins", "db begins", "db commits", "db closes"]);
    two.close();
    await app.close();
    expect(told).toHaveLength(6);
  });

  test("an app that closes tells all sockets, also those of mounted apps and those that open meanwhile", async () => {
    const { app, told } = telling();
    const inner = new App({ title: "Inner", version: "1" });
    const wait = (name: string) => async (it: Socket<string, string>) => {
      for await (const _ of it);
      told.push(`${name} ${(await it.closed).code}`);
    };
    socket(app, "/outer", SAYING.text, wait("outer"));
    socket(inner, "/inner", SAYING.text, wait("inner"));
    const slow = dependency(() => new Promise((resolve) => setTimeout(resolve, 30)));
    socket(app, "/late", SAYING.text, wait("late"), { needs: needing({ of: slow, at: 1 }) });
    app.mount("/mounted", inner);
    const clients = [await app.connect("/outer"), await app.connect("/mounted/inner")];
    const late = app.connect("/late");
    await app.close();
    for (const client of [...clients, await late]) expect((await client.closed).code).toBe(1001);
    expect(told.toSorted()).toEqual(["inner 1001", "late 1001", "outer 1001"]);
  });

  const asked = () =>
    new Request("http://localhost/", {
      headers: {
        upgrade: "websocket",
        connection: "upgrade",
        "sec-websocket-version": "13",
        "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
      },
    });

  test.each(["open", "abandon"] as const)(
    "an app that closes waits for a door that has yet to %s",
    async (what) => {
      const { app, told } = telling();
      const handler = async (it: Socket<string, string>) => {
        for await (const _ of it);
        told.push("handler ends");
      };
      socket(app, "/", SAYING.text, handler, { needs: needing({ of: transaction(told), at: 1 }) });
      let accepted: SocketAcceptance | undefined;
      const door: SocketDoor = (_, acceptance) => {
        accepted = acceptance;
        return new Response(null);
      };
      expect((await app.fetch(asked(), { [SOCKET_DOOR]: door })).status).toBe(200);
      const closed = app.close().then(() => told.push("app closed"));
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(told).toEqual(["db begins"]);
      if (what === "abandon") accepted?.abandon();
      else {
        const told = accepted?.open({
          protocol: "",
          canPause: true,
          send: () => undefined,
          close: (code, reason) => queueMicrotask(() => told?.ended({ code, reason, clean: true })),
          pause() {},
          resume() {},
        });
      }
      await closed;
      expect(told).toEqual(
        what === "open"
          ? ["db begins", "handler ends", "db commits", "db closes", "app closed"]
          : ["db begins", "db rolls back: AbortError", "db closes", "app closed"],
      );
    },
  );

  test("a request whose signal is aborted behind its answer says nothing of the connection", async () => {
    const { app } = telling();
    const request = new AbortController();
    socket(app, "/", SAYING.text, async (it: Socket<string, string>) => {
      await it.receive();
      await it.send(String(it.signal.aborted));
    });
    const send = (asked: Request, env: object) =>
      Promise.resolve(app.fetch(new Request(asked, { signal: request.signal }), env));
    const client = await connectInMemory(send, "http://localhost/", {}, {});
    request.abort();
    await client.send("now");
    expect(await client.receive()).toBe("false");
  });

  test("headers that a platform does not take are logged, and the connection is there", async () => {
    const { app, logged } = telling();
    socket(app, "/", SAYING.text, hello, {
      decode(request) {
        (request.inject("outgoing") as Outgoing).headers.set("x-a", "b");
        return [undefined];
      },
    });
    const door: SocketDoor = (_, acceptance) => {
      acceptance.abandon();
      return Response.error();
    };
    await app.fetch(asked(), { [SOCKET_DOOR]: door });
    expect(logged.join()).toMatch(/headers of a dependency were not sent with the handshake/);
  });

  test("an app that may wait no longer does not wait for a handler that never ends", async () => {
    const { app } = telling();
    socket(app, "/", SAYING.text, () => new Promise(() => {}));
    await app.connect("/");
    await app.close({ signal: AbortSignal.timeout(20) });
  });

  test.each([
    ["its own end", (own: Socket<string, string>) => own.send("late"), 0],
    ["the end of another", (_: unknown, other: Socket<string, string>) => other.send("late"), 1],
    ["what its signal stopped", (own: Socket<string, string>) => Promise.reject(own.signal.reason), 0],
    [
      "an error whose cause that is",
      (own: Socket<string, string>) =>
        Promise.reject(new Error("fetch failed", { cause: own.signal.reason })),
      0,
    ],
    ["an error of its own", () => Promise.reject(new Error("mistake")), 1],
  ])("a handler that ends by %s, after its client has left", async (_, end, logs) => {
    const { app, logged } = telling();
    const other: Socket<string, string>[] = [];
    socket(app, "/other", SAYING.text, async (it: Socket<string, string>) => {
      other.push(it);
      for await (const _ of it);
    });
    socket(app, "/", SAYING.text, async (it: Socket<string, string>) => {
      await it.closed;
      await end(it, other[0] as Socket<string, string>);
    });
    const [first, second] = [await app.connect("/other"), await app.connect("/")];
    await new Promise((resolve) => setTimeout(resolve, 0));
    first.close();
    await first.closed;
    second.close();
    await app.close();
    expect(logged).toHaveLength(logs);
  });

  test("an error that a dependency deals with closes with 1000", async () => {
    const { app, logged } = telling();
    const dealing = dependency(async function* dealing() {
      try {
        yield 1;
      } catch {}
    }, "generator");
    const handler = () => Promise.reject(new Error("known"));
    socket(app, "/", SAYING.text, handler, { needs: needing({ of: dealing, at: 1, scope: "function" }) });
    const client = await app.connect("/");
    expect((await client.closed).code).toBe(1000);
    await app.close();
    expect(logged).toEqual([]);
  });

  test("a teardown that fails behind the end is logged, and keeps no other from running", async () => {
    const { app, told, logged } = telling();
    const failing = dependency(async function* failing() {
      yield 1;
      throw new Error("teardown");
    }, "generator");
    socket(app, "/", SAYING.text, () => {}, { needs: needing(transaction(told), { of: failing, at: 1 }) });
    await (await app.connect("/")).closed;
    await app.close();
    expect(logged).toEqual(["src/app.ts:1: the teardown of a dependency failed: teardown"]);
    expect(told).toEqual(["db begins", "db rolls back: Error", "db closes"]);
  });
});
