import type { Context } from "hono";
import { afterEach, describe, expect, test, vi } from "vitest";
import { App } from "../../app.js";
import { Acceptance, echoing } from "../../node/sockets/door.fixture.js";
import { rememberOriginal } from "../../request/original-request.js";
import { bunDoor, bunSocketHandlers } from "./bun-door.js";
import { denoDoor } from "./deno-door.js";
import type { PlatformConnection } from "./platform-connection.js";

/** The specific ways of Bun and Deno, as `npm run platforms` observes them. */

afterEach(() => vi.unstubAllGlobals());

/** A request as a mounted app gets it: a copy of the server's request. */
function handshake(env?: unknown) {
  const original = new Request("http://localhost/");
  const copy = new Request("http://localhost/copy");
  rememberOriginal(copy, original);
  return { original, context: { env, req: { raw: copy } } as unknown as Context };
}

class Fake {
  readonly sent: unknown[] = [];
  readonly closed: unknown[] = [];
  data: PlatformConnection | undefined;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string; wasClean: boolean }) => void) | null = null;
  onerror: (() => void) | null = null;
  send(data: unknown): void {
    this.sent.push(data);
  }
  close(...how: unknown[]): void {
    this.closed.push(how);
  }
}

test("elsewhere there is neither", () => {
  expect([bunDoor(), denoDoor()]).toEqual([undefined, undefined]);
});

describe("Bun", () => {
  const upgraded: { request: Request; headers: Headers }[] = [];
  function server(socket: Fake | undefined) {
    upgraded.length = 0;
    return {
      timeout: () => {},
      upgrade(request: Request, { data, headers }: { data: PlatformConnection; headers: Headers }) {
        if (!socket) return false;
        upgraded.push({ request, headers });
        socket.data = data;
        // As Bun does, before it returns.
        bunSocketHandlers.open(socket as Fake & { data: PlatformConnection });
        return true;
      },
    };
  }
  const asBun = (fake: Fake) => fake as Fake & { data: PlatformConnection };

  test.each([(given: unknown) => given, (given: unknown) => ({ server: given })])(
    "a connection is made of the server's request, with subprotocol and headers",
    async (environment) => {
      vi.stubGlobal("Bun", {});
      const acceptance = echoing({ protocol: "b" });
      acceptance.headers = new Headers({ "x-a": "1" });
      const fake = new Fake();
      const { original, context } = handshake(environment(server(fake)));
      await bunDoor()?.(context, acceptance);
      expect(upgraded.map(({ request }) => request)).toEqual([original]);
      expect(Object.fromEntries(upgraded[0]?.headers ?? [])).toEqual({
        "x-a": "1",
        "sec-websocket-protocol": "b",
      });
      bunSocketHandlers.message(asBun(fake), "a");
      bunSocketHandlers.message(asBun(fake), new Uint8Array([1, 2]));
      expect(fake.sent).toEqual(["a", new Uint8Array([1, 2])]);
      bunSocketHandlers.close(asBun(fake), 4000, "enough");
      expect(acceptance.ends).toEqual([{ code: 4000, reason: "enough", clean: true }]);
    },
  );

  test("a connection that was lost has no reason, whatever the platform says", async () => {
    vi.stubGlobal("Bun", {});
    const [acceptance, fake] = [new Acceptance(), new Fake()];
    await bunDoor()?.(handshake(server(fake)).context, acceptance);
    bunSocketHandlers.close(asBun(fake), 1006, "disconnected without a Close frame");
    expect(acceptance.ends).toEqual([{ code: 1006, reason: "", clean: false }]);
  });

  test.each([
    [undefined, "Bun opens WebSockets by its server"],
    [server(undefined), "only for the request object that its server created"],
  ])("what cannot be is told", (environment, message) => {
    vi.stubGlobal("Bun", {});
    expect(() => bunDoor()?.(handshake(environment).context, new Acceptance())).toThrow(message);
  });

  // What `Bun.serve(app)` reads in Bun 1.4, apart from `fetch` and `websocket`.
  test.each([
    ..."stop development routes static idleTimeout webSocket port baseURI hostname host unix id reusePort ipv6Only".split(
      " ",
    ),
    ..."http3 http2 http1 maxRequestBodySize error onNodeHTTPRequest tls lowMemoryMode certFile keyFile".split(
      " ",
    ),
  ])("an app that is exported does not say %s to Bun's server", (option) => {
    expect(option in new App({ title: "T", version: "1" })).toBe(false);
  });

  test("an app that is exported says what is called for its sockets", () => {
    expect(new App({ title: "T", version: "1" }).websocket).toBe(bunSocketHandlers);
  });
});

describe("Deno", () => {
  function stubbed(socket: Fake) {
    const asked: unknown[] = [];
    vi.stubGlobal("Deno", {
      upgradeWebSocket(request: Request, options: object) {
        asked.push([request, options]);
        return { response: new Response(null), socket };
      },
    });
    return asked;
  }

  test.each([
    [1500, 2],
    [false as const, 0],
  ])("with pings each %j ms, a connection is made of the server's request", async (pingInterval, seconds) => {
    const fake = new Fake();
    const asked = stubbed(fake);
    const acceptance = echoing({ protocol: "b", pingInterval });
    const { original, context } = handshake();
    const response = await denoDoor()?.(context, acceptance);
    expect(asked).toEqual([[original, { idleTimeout: seconds }]]);
    // With Deno's option, it would be refused if the client writes no spaces.
    expect(response?.headers.get("sec-websocket-protocol")).toBe("b");
    fake.onopen?.();
    fake.onmessage?.({ data: "a" });
    expect(fake.sent).toEqual(["a"]);
    fake.onclose?.({ code: 1001, reason: "away", wasClean: true });
    expect(acceptance.ends).toEqual([{ code: 1001, reason: "away", clean: true }]);
  });

  test("a client that leaves before it is open is told of once", async () => {
    const fake = new Fake();
    stubbed(fake);
    const acceptance = new Acceptance();
    await denoDoor()?.(handshake().context, acceptance);
    fake.onerror?.();
    fake.onclose?.({ code: 1006, reason: "", wasClean: false });
    expect([acceptance.abandoned, acceptance.ends]).toEqual([1, []]);
  });
});
