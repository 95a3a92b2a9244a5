import { Registry } from "prom-client";
import { describe, expect, test } from "vitest";
import { App } from "../../app.js";
import { HttpError } from "../../errors/http-error.js";
import { add } from "../../operation.fixture.js";
import { EACH_PATH, watchPaths } from "../direct/testing.js";
import { type Server, serve } from "../serve.js";
import { familiesOf, histograms, promtool } from "./exposition.fixture.js";
import { type MetricsOptions, metrics } from "./metrics.js";

function world(options: MetricsOptions = {}) {
  const prometheus = metrics({ registry: new Registry(), ...options });
  const app = new App({ title: "T", version: "1", log: () => {}, instrumentation: [prometheus] });
  add(app, "get", "/items/:id", () => 1);
  add(app, "get", "/broken", () => {
    throw new TypeError("no");
  });
  add(app, "get", "/missing", () => {
    throw new HttpError(404);
  });
  app.mount("/metrics", prometheus);
  return { app, prometheus };
}

const DURATION = "http_server_request_duration_seconds";
const ACTIVE = "http_server_active_requests";

const histogramsOf = (text: string) => {
  const family = familiesOf(text).get(DURATION);
  return family ? histograms(family) : [];
};

async function scraped({ url }: Pick<Server, "url">, path = "/metrics") {
  const answered = await fetch(`${url}${path}`);
  return { type: answered.headers.get("content-type"), text: await answered.text() };
}

describe.each(EACH_PATH)("%s", (path, serveOptions) => {
  test("requests are counted by method, route and status", async () => {
    const { app } = world();
    const server = await serve(app, { port: 0, ...serveOptions });
    using seen = watchPaths();
    for (const target of ["/items/1", "/items/2?x=1", "/broken", "/missing", "/nowhere/3", "/nowhere/4"])
      await (await fetch(`${server.url}${target}`)).text();
    await (await fetch(`${server.url}/items/1`, { method: "PROPFIND" })).text();
    const direct = seen.served.filter((line) => line.endsWith(" direct"));
    expect(direct.length).toBe(path === "served directly" ? 4 : 0);
    const { type, text } = await scraped(server);
    await server.close();
    expect(type).toBe("text/plain; version=0.0.4; charset=utf-8");
    const families = familiesOf(text);
    const durations = histogramsOf(text);
    expect(durations.map(({ labels, count }) => [labels, count])).toEqual([
      [labelled("GET", 200, "/items/:id"), 2],
      [labelled("GET", 500, "/broken"), 1],
      [labelled("GET", 404, "/missing"), 1],
      // Any paths that strangers think of.
      [labelled("GET", 404), 2],
      [labelled("_OTHER", 405), 1],
    ]);
    expect(durations[0]?.buckets.map(([bound]) => bound)).toEqual(
      "0.005 0.01 0.025 0.05 0.075 0.1 0.25 0.5 0.75 1 2.5 5 7.5 10 +Inf".split(" "),
    );
    // Prometheus's own request is in progress.
    expect(families.get(ACTIVE)).toEqual({
      type: "gauge",
      samples: [
        { name: ACTIVE, labels: { http_request_method: "GET" }, value: 1 },
        { name: ACTIVE, labels: { http_request_method: "_OTHER" }, value: 0 },
      ],
    });
  });
});

function labelled(method: string, status: number, route?: string) {
  return {
    http_request_method: method,
    ...(route !== undefined && { http_route: route }),
    http_response_status_code: String(status),
  };
}

test("the process is measured: CPU, memory, the event loop, garbage collection", async () => {
  const { app, prometheus } = world();
  const server = await serve(app, { port: 0 });
  const { text } = await scraped(server);
  await server.close();
  const families = familiesOf(text);
  for (const name of [
    "process_cpu_seconds_total",
    "process_resident_memory_bytes",
    "nodejs_heap_size_used_bytes",
    "nodejs_eventloop_lag_seconds",
    "nodejs_eventloop_lag_p99_seconds",
  ])
    expect(families.get(name)?.samples.length, name).toBeGreaterThan(0);
  const judged = promtool(await prometheus.registry.metrics());
  // Other complaints are about names, which `prom-client` chose.
  if (judged !== undefined) expect(judged).not.toMatch(/error while linting|text format parsing error/);
});

test.each([
  ["a quote that is not closed", (text: string) => text.replace('="/items/:id"', '="/items/:id')],
  ["a label without quotes", (text: string) => text.replace('="/items/:id"', "=items")],
  [
    "a sample that is there twice",
    (text: string) => text + text.split("\n").find((line) => line.startsWith(ACTIVE)) + "\n",
  ],
  [
    "a bucket with less than the one below it",
    (text: string) => text.replace(/(le="10",.*) \d+\n/, "$1 0\n"),
  ],
  ["an end in the middle", (text: string) => text.slice(0, -7)],
])("what is not Prometheus's text is found: %s", async (_, breaks) => {
  const { app, prometheus } = world({ processMetrics: false });
  await (await app.request("/items/1")).text();
  const text = await prometheus.registry.metrics();
  expect(familiesOf(text).has(DURATION)).toBe(true);
  const broken = breaks(text);
  expect(broken).not.toBe(text);
  expect(() => familiesOf(broken)).toThrow();
});

test("on a port of its own, of a program's own registry, without what is ignored", async () => {
  const registry = new Registry();
  const { app, prometheus } = world({
    registry,
    processMetrics: false,
    buckets: [1, 2],
    ignore: ({ path }) => path === "/missing",
  });
  const server = await serve(prometheus, { port: 0 });
  await (await app.request("/missing")).text();
  await (await app.request("/items/1")).text();
  const { text } = await scraped(server, "/");
  const refused = await fetch(server.url, { method: "POST", body: "x" });
  await server.close();
  expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET"]);
  expect([...familiesOf(text).keys()]).toEqual([DURATION, ACTIVE]);
  expect(histogramsOf(text).map(({ labels }) => labels)).toEqual([labelled("GET", 200, "/items/:id")]);
  expect(prometheus.registry).toBe(registry);
});

test("two apps of a process count together, and the document says nothing of the page", async () => {
  const registry = new Registry();
  const [one, other] = [world({ registry }), world({ registry })];
  await (await one.app.request("/items/1")).text();
  await (await other.app.request("/items/1")).text();
  const text = await (await one.prometheus.fetch(new Request("http://localhost/"))).text();
  expect(histogramsOf(text)[0]?.count).toBe(2);
  expect(Object.keys(one.app.openapi()["paths"] as object)).not.toContain("/metrics");
});
