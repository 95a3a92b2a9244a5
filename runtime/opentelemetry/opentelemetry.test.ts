import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AlwaysOffSampler, ParentBasedSampler, type ReadableSpan } from "@opentelemetry/sdk-trace-base";
import { afterAll, describe, expect, test } from "vitest";
import { App, type AppOptions } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { HttpError } from "../errors/http-error.js";
import { EACH_PATH, watchPaths } from "../node/direct/testing.js";
import { serve } from "../node/serve.js";
import type { RequestOutcome } from "../observing/instrumentation.js";
import { add } from "../operation.fixture.js";
import { type OpenTelemetryOptions, openTelemetry, traceHeaders } from "./opentelemetry.js";
import { type Sdk, sdk } from "./testing.js";

afterAll(() => {
  context.disable();
  propagation.disable();
});

class OutOfStock extends Error {}

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const PARENT = "b7ad6b7169203331";
const traceparent = (flags = "01") => `00-${TRACE}-${PARENT}-${flags}`;

interface World {
  readonly app: App;
  readonly outcomes: readonly RequestOutcome[];
  ended(count: number): Promise<void>;
}

function world(made: Sdk, options: OpenTelemetryOptions = {}, others: Partial<AppOptions> = {}): World {
  const { tracerProvider, meterProvider } = made;
  const outcomes: RequestOutcome[] = [];
  const app = new App({
    title: "T",
    version: "1",
    log: () => {},
    instrumentation: [
      openTelemetry({ tracerProvider, meterProvider, ...options }),
      { begin: () => ({ ended: (outcome) => outcomes.push(outcome) }) },
    ],
    ...others,
  });
  const connection = async () => "db";
  async function getItem() {
    await undefined;
    return traceHeaders();
  }
  add(app, "get", "/items/:id", getItem, {
    needs: needing(dependency(connection, "async")),
    decode: () => [undefined],
  });
  add(app, "get", "/broken", () => {
    throw new OutOfStock("card 4111 declined");
  });
  add(app, "get", "/busy", () => {
    throw new HttpError(503);
  });
  add(app, "get", "/missing", () => {
    throw new HttpError(404);
  });
  add(app, "get", "/renamed", () => {
    trace.getActiveSpan()?.updateName("its own name");
    return 1;
  });
  return {
    app,
    outcomes,
    async ended(count) {
      while (outcomes.length < count) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const namesOf = (spans: readonly ReadableSpan[]) => spans.map(({ name }) => name);

describe.each(EACH_PATH)("%s", (path, serveOptions) => {
  /** Sends one request after another. */
  async function asked(
    { app, ended }: World,
    ...requests: readonly (readonly [target: string, headers?: Record<string, string>, method?: string])[]
  ) {
    const server = await serve(app, { port: 0, ...serveOptions });
    const { port } = new URL(server.url);
    try {
      const answers: unknown[] = [];
      for (const [target, headers = {}, method = "GET"] of requests) {
        const answered = await fetch(`${server.url}${target}`, {
          method,
          headers: { "user-agent": "test", ...headers },
        });
        answers.push(await answered.json().catch(() => undefined));
      }
      await ended(requests.length);
      return { answers, port: Number(port) };
    } finally {
      await server.close();
    }
  }

  test("a request is a span of a server, by the stable conventions", async () => {
    const made = sdk();
    using seen = watchPaths();
    const { port } = await asked(world(made), ["/items/7?colour=red&api_key=s3cret"]);
    // Telemetry does not change how a request is served.
    expect(seen.served).toEqual([expect.stringMatching(path === "served directly" ? / direct$/ : / hono$/)]);
    const [span] = made.spans();
    expect(namesOf(made.spans())).toEqual(["GET /items/:id"]);
    expect(span?.kind).toBe(SpanKind.SERVER);
    expect(span?.instrumentationScope.name).toBe("countersign");
    expect(span?.attributes).toEqual({
      "http.request.method": "GET",
      "http.route": "/items/:id",
      "http.response.status_code": 200,
      "url.scheme": "http",
      "url.path": "/items/7",
      "url.query": "colour=red&api_key=REDACTED",
      "server.address": "127.0.0.1",
      "server.port": port,
      "network.protocol.version": "1.1",
      "user_agent.original": "test",
    });
    expect([span?.status, span?.events]).toEqual([{ code: SpanStatusCode.UNSET }, []]);
  });

  test("the trace that a client names goes on, into what the handler asks for", async () => {
    const made = sdk();
    const { answers } = await asked(world(made), ["/items/7", { traceparent: traceparent() }]);
    const [span] = made.spans();
    const { traceId, spanId } = span?.spanContext() ?? {};
    expect([traceId, span?.parentSpanContext?.spanId]).toEqual([TRACE, PARENT]);
    expect(answers).toEqual([{ traceparent: `00-${TRACE}-${spanId}-01` }]);
  });

  test("who watches beside it is told the ids of the span, of logs that are written then", async () => {
    const made = sdk();
    const own = world(made);
    await asked(own, ["/items/7", { traceparent: traceparent() }]);
    const spanId = made.spans()[0]?.spanContext().spanId;
    expect(own.outcomes[0]?.trace).toEqual({ traceId: TRACE, spanId });
  });

  test("strangers decide nothing at a public endpoint", async () => {
    const made = sdk();
    await asked(world(made, { publicEndpoint: true }), ["/items/7", { traceparent: traceparent("00") }]);
    const [span] = made.spans();
    expect(span?.spanContext().traceId).not.toBe(TRACE);
    expect(span?.parentSpanContext).toBeUndefined();
    expect(span?.links.map((link) => link.context.spanId)).toEqual([PARENT]);
  });

  test("a trace that is not sampled goes on as one that is not", async () => {
    const made = sdk(new ParentBasedSampler({ root: new AlwaysOffSampler() }));
    const own = world(made, { steps: true });
    const { answers } = await asked(own, ["/items/7", { traceparent: traceparent("00") }], ["/items/7"]);
    expect(answers[0]).toEqual({ traceparent: expect.stringMatching(`^00-${TRACE}-[0-9a-f]{16}-00$`) });
    expect(made.spans()).toEqual([]);
  });

  test.each([
    ["/broken", 500, "OutOfStock", SpanStatusCode.ERROR, ["exception"]],
    ["/busy", 503, "503", SpanStatusCode.ERROR, []],
    ["/missing", 404, undefined, SpanStatusCode.UNSET, []],
    ["/nowhere", 404, undefined, SpanStatusCode.UNSET, []],
  ])("an error: %s", async (target, status, type, code, events) => {
    const made = sdk();
    await asked(world(made), [target]);
    const [span] = made.spans();
    expect([span?.attributes["http.response.status_code"], span?.attributes["error.type"]]).toEqual([
      status,
      type,
    ]);
    expect([span?.status, span?.events.map(({ name }) => name)]).toEqual([{ code }, events]);
    expect(span?.name).toBe(target === "/nowhere" ? "GET" : `GET ${target}`);
    expect("http.route" in (span?.attributes ?? {})).toBe(target !== "/nowhere");
  });

  test("an exception's message is left out where it is asked to be", async () => {
    const made = sdk();
    await asked(world(made, { exceptions: false }), ["/broken"]);
    const [span] = made.spans();
    expect([span?.attributes["error.type"], span?.events]).toEqual(["OutOfStock", []]);
    expect(JSON.stringify([span?.attributes, span?.status])).not.toContain("4111");
  });

  test("a method that nobody knows is one value", async () => {
    const made = sdk();
    await asked(world(made), ["/items/7", {}, "PROPFIND"]);
    const [span] = made.spans();
    expect(span?.name).toBe("HTTP");
    expect(span?.attributes).toMatchObject({
      "http.request.method": "_OTHER",
      "http.request.method_original": "PROPFIND",
    });
  });

  test("parts of a request are spans below its own, those that are asked for", async () => {
    const made = sdk();
    await asked(world(made, { steps: true }), ["/items/7"], ["/missing"]);
    expect(namesOf(made.spans())).toEqual([
      "dependency connection",
      "handler getItem",
      "encoding getItem",
      "GET /items/:id",
      "handler anonymous",
      "GET /missing",
    ]);
    const [one, , , server] = made.spans();
    expect(one?.parentSpanContext?.spanId).toBe(server?.spanContext().spanId);
    expect([one?.kind, one?.attributes]).toEqual([SpanKind.INTERNAL, { "code.function.name": "connection" }]);
    expect(made.spans()[4]?.status).toEqual({ code: SpanStatusCode.UNSET });
    const fewer = sdk();
    await asked(world(fewer, { steps: ["handler"] }), ["/items/7"], ["/broken"]);
    expect(namesOf(fewer.spans())).toEqual([
      "handler getItem",
      "GET /items/:id",
      "handler anonymous",
      "GET /broken",
    ]);
    expect(fewer.spans()[2]).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { "error.type": "OutOfStock" },
    });
  });

  test("a handler may call its span something else", async () => {
    const made = sdk();
    await asked(world(made), ["/renamed"]);
    expect(namesOf(made.spans())).toEqual(["its own name"]);
  });

  test("requests that are ignored, secrets in paths, and the client's address by option", async () => {
    const made = sdk();
    const own = world(made, {
      ignore: ({ path: asked }) => asked === "/missing",
      redact: ({ path: sent }) => ({ path: sent.replace(/\d+/, "REDACTED"), query: "" }),
      clientAddress: ({ peerAddress }) => peerAddress,
    });
    await asked(own, ["/missing"], ["/items/7?x=1"]);
    expect(namesOf(made.spans())).toEqual(["GET /items/:id"]);
    expect(made.spans()[0]?.attributes).toMatchObject({
      "url.path": "/items/REDACTED",
      "client.address": expect.stringMatching(/^(::ffff:)?127\.0\.0\.1$/),
    });
    expect(made.spans()[0]?.attributes).not.toHaveProperty("url.query");
  });

  test("the duration of requests and how many there are, by few values", async () => {
    const made = sdk();
    const own = world(made);
    await asked(own, ["/items/7"], ["/items/8"], ["/broken"], ["/nowhere?x=1"]);
    const points = await made.points();
    const shared = {
      "http.request.method": "GET",
      "url.scheme": "http",
      "network.protocol.version": "1.1",
    };
    const counted = points["http.server.request.duration"]?.map(({ attributes, value }) => {
      const { count, buckets, sum } = value as {
        count: number;
        sum: number;
        buckets: { boundaries: number[] };
      };
      expect(buckets.boundaries).toEqual([
        0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
      ]);
      // In seconds: these take milliseconds.
      expect(sum).toBeLessThan(5);
      return { attributes, count };
    });
    expect(counted).toEqual([
      { attributes: { ...shared, "http.route": "/items/:id", "http.response.status_code": 200 }, count: 2 },
      {
        attributes: {
          ...shared,
          "http.route": "/broken",
          "http.response.status_code": 500,
          "error.type": "OutOfStock",
        },
        count: 1,
      },
      { attributes: { ...shared, "http.response.status_code": 404 }, count: 1 },
    ]);
    expect(points["http.server.active_requests"]).toEqual([
      { attributes: { "http.request.method": "GET", "url.scheme": "http" }, value: 0 },
    ]);
  });

  test("a fetch to another server carries the trace where its client is given the headers", async () => {
    const made = sdk();
    const received: (string | undefined)[] = [];
    const upstream = createServer((request, response) => {
      received.push(request.headers["traceparent"] as string | undefined);
      response.end("{}");
    });
    await new Promise<void>((resolve) => upstream.listen(0, "127.0.0.1", resolve));
    const { port } = upstream.address() as AddressInfo;
    const own = world(made);
    add(own.app, "get", "/calls", async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return (await fetch(`http://127.0.0.1:${port}/`, { headers: traceHeaders() })).json();
    });
    await asked(own, ["/calls", { traceparent: traceparent() }]);
    upstream.closeAllConnections();
    upstream.close();
    expect(received).toEqual([`00-${TRACE}-${made.spans()[0]?.spanContext().spanId}-01`]);
  });
});

test("without an SDK nothing is watched, and with one that comes later the next request is", async () => {
  const off = openTelemetry();
  const app = new App({ title: "T", version: "1", instrumentation: [off] });
  add(app, "get", "/x", () => traceHeaders());
  const arrived = { method: "GET" } as never;
  expect(off.begin(arrived)).toBeUndefined();
  expect(await (await app.request("/x", { headers: { traceparent: traceparent() } })).json()).toEqual({});
  const made = sdk();
  trace.setGlobalTracerProvider(made.tracerProvider);
  try {
    await (await app.request("/x")).text();
    expect(namesOf(made.spans())).toEqual(["GET /x"]);
  } finally {
    trace.disable();
  }
});

test("an SDK that is registered with another copy of the API, which ours would pass over, is a mistake that is told", () => {
  const key = Symbol.for("opentelemetry.js.api.1");
  const before: unknown = Reflect.get(globalThis, key);
  Reflect.set(globalThis, key, { version: "1.4.0", trace: {} });
  try {
    expect(() => openTelemetry()).toThrow(/Two copies of @opentelemetry\/api .* version 1\.4\.0/);
  } finally {
    Reflect.set(globalThis, key, before);
  }
});
