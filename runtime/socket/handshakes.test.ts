import type { MiddlewareHandler } from "hono";
import { describe, expect, test } from "vitest";
import { telling } from "../lifetime/testing.js";
import type { Socket } from "./socket.js";
import { answer, SAYING, socket } from "./testing.js";

const hello = (it: Socket<never, string>) => it.send("hello");

describe("handshakes", () => {
  test.each([
    ["http://localhost", "hello"],
    ["http://LOCALHOST", "hello"],
    ["https://localhost", "hello"],
    ["http://localhost:80", "hello"],
    ["http://localhost:8080", 403],
    ["http://localhost.evil.example", 403],
    ["http://evil.example", 403],
    ["null", 403],
    ["", 403],
    ["localhost", 403],
    ["file://localhost", 403],
    ["https://shop.example", "hello"],
    ["https://shop.example:8443", 403],
    ["http://shop.example", 403],
  ])("from a page of %j: %s", async (origin, expected) => {
    const { app } = telling({ sockets: { origins: ["https://shop.example/"] } });
    socket(app, "/", SAYING.text, hello);
    expect(await answer(app, "/", { origin })).toBe(expected);
  });

  test.each([
    ["example.com", "https://example.com", "hello"],
    ["example.com:443", "https://example.com", "hello"],
    ["example.com:8443", "https://example.com:8443", "hello"],
    ["example.com:8443", "https://example.com", 403],
    ["internal:3000", "https://example.com", 403],
    ["[::1]:3000", "http://[::1]:3000", "hello"],
    ["a b", "http://a", 403],
  ])("at %s from %s: %s", async (host, origin, expected) => {
    const { app } = telling();
    socket(app, "/", SAYING.text, hello);
    expect(await answer(app, "/", { host, origin })).toBe(expected);
  });

  test("a route's origins are its own", async () => {
    const { app } = telling({ sockets: { origins: ["https://shop.example"] } });
    socket(app, "/", SAYING.text, hello, {}, { origins: "*" });
    socket(app, "/none", SAYING.text, hello, {}, { origins: [] });
    expect(await answer(app, "/", { origin: "null" })).toBe("hello");
    expect(await answer(app, "/none", { origin: "https://shop.example" })).toBe(403);
  });

  const raw = (headers: Record<string, string>) => new Request("http://localhost/", { headers });
  const asked = { "sec-websocket-version": "13", "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==" };

  test.each([
    [{ ...asked, upgrade: "websocket" }, 500],
    [{ ...asked, upgrade: "WebSocket", connection: "keep-alive, Upgrade" }, 500],
    [{ ...asked, upgrade: "h2c, websocket", connection: "upgrade" }, 500],
    // Not meant for this server: a proxy has forgotten to remove it.
    [{ ...asked, upgrade: "websocket", connection: "close" }, 426],
    [{ ...asked, upgrade: "h2c", connection: "upgrade" }, 426],
    [{ ...asked, connection: "upgrade" }, 426],
    [{ ...asked, upgrade: "websocket", "sec-websocket-version": "8" }, 426],
    [{ upgrade: "websocket", connection: "upgrade" }, 426],
    [{ ...asked, upgrade: "websocket", "sec-websocket-key": "short" }, 400],
    [{ ...asked, upgrade: "websocket", "sec-websocket-protocol": "a, a" }, 400],
  ] as readonly (readonly [Record<string, string>, number])[])(
    "%j where no server has sockets: %i",
    async (headers, status) => {
      const { app, logged } = telling();
      socket(app, "/", SAYING.text, hello);
      const response = await app.fetch(raw(headers));
      expect(response.status).toBe(status);
      const isOld = headers["upgrade"] === "websocket" && headers["sec-websocket-version"] !== "13";
      if (isOld) expect(response.headers.get("sec-websocket-version")).toBe("13");
      // The advice goes only to the log.
      expect(await response.text()).not.toContain("ws");
      expect(logged).toHaveLength(status === 500 ? 1 : 0);
      if (status === 500) expect(logged[0]).toMatch(/This server cannot open WebSockets/);
    },
  );
});

describe("app.connect", () => {
  test("takes URLs of both schemes, and its handshake is a request of HTTP", async () => {
    const { app } = telling();
    const urls: string[] = [];
    const note: MiddlewareHandler = ({ req }, next) => {
      urls.push(req.url);
      return next();
    };
    socket(app, "/", SAYING.text, hello, {}, { use: [note] });
    for (const url of [
      "ws://a.example/",
      "wss://a.example/",
      "https://a.example/",
      new URL("ws://a.example/"),
    ])
      expect(await (await app.connect(url)).receive()).toBe("hello");
    expect(urls).toEqual([
      "http://a.example/",
      "https://a.example/",
      "https://a.example/",
      "http://a.example/",
    ]);
  });

  test("sends nothing that JSON does not have", async () => {
    const { app } = telling();
    socket(app, "/", SAYING.text, hello);
    await expect((await app.connect("/")).send(undefined)).rejects.toThrow(TypeError);
  });
});

describe("settings", () => {
  test.each([
    [{ maxMessage: Number.NaN }, /maxMessage NaN/],
    [{ maxMessage: -1 }, /maxMessage -1/],
    [{ pingInterval: 0 }, /pingInterval 0/],
    [{ pingInterval: Number.POSITIVE_INFINITY }, /pingInterval Infinity/],
    [{ protocols: ["a b"] }, /"a b", which no handshake can contain/],
    [{ protocols: [""] }, /"", which no handshake can contain/],
    [{ origins: ["shop.example"] }, /write scheme and host .* such as "https:\/\/shop\.example"/],
    [{ origins: ["https://shop.example/path"] }, /such as "https:\/\/shop\.example"/],
  ])("%j is refused as the app starts", (options, message) => {
    const { app } = telling();
    socket(app, "/", SAYING.text, hello, {}, options);
    expect(() => app.ready()).toThrow(message);
  });

  test("the nearest holds: route, then app", async () => {
    const { app } = telling({ sockets: { maxMessage: 3 } });
    const echo = async (it: Socket<string, string>) => it.send(await it.receive());
    socket(app, "/app", SAYING.text, echo);
    socket(app, "/own", SAYING.text, echo, {}, { maxMessage: 10 });
    const [short, long] = [await app.connect("/app"), await app.connect("/own")];
    await short.send("four").catch(() => {});
    await long.send("four");
    expect((await short.closed).code).toBe(1009);
    expect(await long.receive()).toBe("four");
  });
});
