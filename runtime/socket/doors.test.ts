import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { App, AppOptions } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import type { Issues } from "../generated/issues.js";
import { add } from "../operation.fixture.js";
import { Router } from "../router.js";
import type { SocketRefused } from "./client-socket.js";
import { SocketClosed } from "./closed.js";
import { type Door, memory, node, platform } from "./doors.fixture.js";
import { addSocket, echo } from "./socket.fixture.js";
import type { Socket } from "./socket.js";

/** What is true of sockets whatever opens them: the same tests for each door. */
describe.each<[string, Door]>([
  ["app.connect", memory],
  ["serve on Node, with ws", node],
  ["upgradeWebSocket of another platform", platform],
])("by %s", (_, door) => {
  const told: string[] = [];
  let app: App;
  const open = (options?: Partial<AppOptions>) => {
    app = door.app(options);
    return app;
  };
  beforeEach(() => {
    told.length = 0;
  });
  afterEach(() => door.close(app));

  const refusal = async (path: string, options: Parameters<Door["connect"]>[2] = {}) => {
    const { response } = (await door.connect(app, path, options).catch((error) => error)) as SocketRefused;
    const text = await response.text();
    return { status: response.status, headers: response.headers, text };
  };

  test("text and bytes go both ways, in order", async () => {
    addSocket(open(), "/echo", echo);
    const client = await door.connect(app, "/echo");
    client.send("a");
    client.send(new Uint8Array([0, 255]));
    client.send("");
    expect([await client.receive(), await client.receive(), await client.receive()]).toEqual([
      "a",
      new Uint8Array([0, 255]),
      "",
    ]);
    client.close(4000, "enough");
    expect(await client.closed).toEqual({ code: 4000, reason: "enough" });
  });

  test("the server may speak first; a handler that returns closes with 1000", async () => {
    addSocket(open(), "/", async (socket) => {
      await socket.send("hello");
    });
    const client = await door.connect(app, "/");
    expect(await client.receive()).toBe("hello");
    expect(await client.closed).toEqual({ code: 1000, reason: "" });
  });

  test("what is thrown closes with 1011, or 1008 for the client's faults, and is logged once", async () => {
    const log: string[] = [];
    open({ log: (message) => void log.push(message) });
    addSocket(app, "/fault", () => Promise.reject(new Error("secret")));
    addSocket(app, "/refused", () => Promise.reject(new HttpError(403, "Not yours")));
    expect(await (await door.connect(app, "/fault")).closed).toEqual({
      code: 1011,
      reason: "Internal Server Error",
    });
    expect(await (await door.connect(app, "/refused")).closed).toEqual({ code: 1008, reason: "Not yours" });
    expect(log).toHaveLength(1);
  });

  test("a message that is not as declared closes with 1007; one that is too long with 1009", async () => {
    open({ sockets: { maxMessage: 100 } });
    addSocket(app, "/json", echo, "json");
    const client = await door.connect(app, "/json");
    client.send("[1]");
    expect(await client.receive()).toBe("[1]");
    client.send("{");
    expect(await client.closed).toEqual({ code: 1007, reason: "Invalid message: not JSON" });
    const long = await door.connect(app, "/json");
    long.send(`"${"a".repeat(100)}"`);
    expect((await long.closed).code).toBe(1009);
    // Of bytes, not of characters.
    const wide = await door.connect(app, "/json");
    wide.send(`"${"€".repeat(33)}"`);
    expect((await wide.closed).code).toBe(1009);
  });

  test.each([
    [["chat.v2", "chat.v1"], "chat.v2"],
    [["other", "chat.v1"], "chat.v1"],
    [[], ""],
  ])("of the protocols %j the client's first is spoken: %j", async (protocols, spoken) => {
    addSocket(
      open(),
      "/",
      async (socket) => {
        told.push(socket.protocol);
        await socket.send("ready");
        await socket.closed;
      },
      "any",
      { protocols: ["chat.v1", "chat.v2"] },
    );
    const client = await door.connect(app, "/", { protocols });
    await client.receive();
    expect([client.protocol, told]).toEqual([spoken, [spoken]]);
    client.close(1000);
  });

  describe("what is refused, is refused over HTTP", () => {
    test("by a dependency: status, headers and body", async () => {
      const user = dependency(() => {
        throw new HttpError(401, "Who are you?", { headers: { "www-authenticate": "Bearer" } });
      });
      addSocket(open(), "/", echo, "any", {}, { needs: needing(user) });
      const { status, headers, text } = await refusal("/");
      expect([status, headers.get("www-authenticate"), JSON.parse(text)]).toEqual([
        401,
        "Bearer",
        { detail: "Who are you?" },
      ]);
    });

    test("by a parameter: 422 with the issues", async () => {
      addSocket(
        open(),
        "/",
        echo,
        "any",
        {},
        {
          decode(request, _, list) {
            const issues = list as Issues;
            issues.int(request.query("limit"), "limit");
            issues.from("query", request);
            return [undefined];
          },
        },
      );
      const { status, text } = await refusal("/?limit=x");
      expect([status, JSON.parse(text)]).toMatchObject([422, { detail: [{ loc: ["query", "limit"] }] }]);
    });

    test("by middleware, behind which no handler runs", async () => {
      addSocket(open(), "/", echo, "any", { use: [async (c) => c.json({ detail: "closed" }, 503)] });
      expect(await refusal("/")).toMatchObject({ status: 503, text: '{"detail":"closed"}' });
    });

    // A platform's helper has shaken hands by then.
    test.skipIf(door === platform)("by middleware that answers in its place", async () => {
      async function* resource() {
        told.push("open");
        try {
          yield 1;
        } finally {
          told.push("closed");
        }
      }
      const use = [
        async (context: { res: Response }, next: () => Promise<void>) => {
          await next();
          context.res = new Response("no", { status: 403 });
        },
      ];
      addSocket(open(), "/", echo, "any", { use }, { needs: needing(dependency(resource, "generator")) });
      expect((await refusal("/")).status).toBe(403);
      await app.settled();
      expect(told).toEqual(["open", "closed"]);
    });

    test("a page of another host, unless it is named", async () => {
      addSocket(open(), "/", echo);
      addSocket(app, "/open", echo, "any", { origins: ["https://shop.example"] });
      const headers = { origin: "https://shop.example" };
      expect((await refusal("/", { headers })).status).toBe(403);
      (await door.connect(app, "/open", { headers })).close(1000);
      expect((await refusal("/open", { headers: { origin: "https://evil.example" } })).status).toBe(403);
    });

    test("a path that nobody serves", async () => {
      addSocket(open(), "/", echo);
      expect((await refusal("/none")).status).toBe(404);
    });
  });

  test("a connection, from its opening to its end, in order", async () => {
    const resource = (name: string) =>
      async function* () {
        told.push(`${name} opens`);
        try {
          yield name;
        } finally {
          told.push(`${name} closes`);
        }
      };
    addSocket(
      open(),
      "/",
      async (socket) => {
        told.push("handler");
        for await (const message of socket) told.push(`got ${message}`);
        told.push(`${(await socket.closed).code}, aborted: ${socket.signal.aborted}`);
        await expect(socket.send("late")).rejects.toThrow(SocketClosed);
      },
      "any",
      {},
      { needs: needing(dependency(resource("a"), "generator"), dependency(resource("b"), "generator")) },
    );
    const client = await door.connect(app, "/");
    client.send("1");
    client.send("2");
    client.close(4001);
    await client.closed;
    await door.close(app);
    expect(told).toEqual([
      "a opens",
      "b opens",
      "handler",
      "got 1",
      "got 2",
      "4001, aborted: true",
      "b closes",
      "a closes",
    ]);
  });

  test("a client that is lost ends the handler, without a fault", async () => {
    const log: string[] = [];
    open({ log: (message) => void log.push(message) });
    let ended: unknown;
    addSocket(app, "/", async (socket) => {
      await socket.send("ready");
      ended = await socket.closed;
      await socket.send("late");
    });
    const client = await door.connect(app, "/");
    await client.receive();
    client.terminate();
    await client.closed;
    await door.close(app);
    expect(ended).toEqual({ code: 1006, reason: "", clean: false });
    expect(log).toEqual([]);
  });

  test("an app that closes says goodbye, and waits for its handlers", async () => {
    addSocket(open(), "/", async (socket) => {
      await socket.send("ready");
      for await (const message of socket) told.push(String(message));
      await new Promise((resolve) => setTimeout(resolve, 20));
      told.push("done");
    });
    const clients = await Promise.all([1, 2, 3].map(() => door.connect(app, "/")));
    await Promise.all(clients.map((client) => client.receive()));
    await door.close(app);
    const gone = { code: 1001, reason: "The server is going away" };
    expect(await Promise.all(clients.map(({ closed }) => closed))).toEqual([gone, gone, gone]);
    expect(told).toEqual(["done", "done", "done"]);
  });

  test("below a prefix, in a router, in a mounted app, and beside HTTP", async () => {
    const tell = (name: string) => async (socket: Socket<unknown, unknown>) => {
      await socket.send(name);
    };
    open({ prefix: "/v1" });
    const router = new Router({ prefix: "/rooms" });
    const mounted = door.app();
    addSocket(app, "/own", tell("own"));
    add(app, "get", "/own", () => "http");
    addSocket(router, "/a", tell("router"));
    addSocket(mounted, "/b", tell("mounted"));
    app.route("", router);
    app.mount("/inner", mounted);
    for (const [path, name] of [
      ["/v1/own", "own"],
      ["/v1/rooms/a", "router"],
      ["/v1/inner/b", "mounted"],
    ] as const)
      expect(await (await door.connect(app, path)).receive()).toBe(name);
    expect(await (await app.request("/v1/own")).json()).toBe("http");
    const answer = await app.request("/v1/rooms/a");
    expect([answer.status, answer.headers.get("upgrade")]).toEqual([426, "websocket"]);
  });

  test("a handler that does not read costs a bounded queue", async () => {
    const big = "x".repeat(512 * 1024);
    let read = () => {};
    const reading = new Promise<void>((resolve) => {
      read = resolve;
    });
    let got = 0;
    addSocket(open(), "/", async (socket) => {
      await socket.send("ready");
      await reading;
      for await (const message of socket) got += String(message).length;
    });
    const client = await door.connect(app, "/");
    await client.receive();
    for (let n = 0; n < 32; n++) client.send(big);
    if (door === platform) {
      // Nobody can hold it back there.
      expect(await client.closed).toEqual({ code: 1013, reason: "Messages come faster than they are read" });
      read();
    } else {
      read();
      client.close(1000);
      await client.closed;
      await door.close(app);
      expect(got).toBe(32 * big.length);
    }
  });
});
