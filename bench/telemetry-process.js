// A process of `bench/telemetry.js`: `telemetry-process.js <variant> <folder>`. It receives a number of requests to make and
// returns the microseconds of CPU time for one. Sockets are streams in memory, so that the kernel is not measured.
import { loadOn, serverThatListens } from "./request/load.js";

const [, , variant, folder] = process.argv;

const registerSdk = async (sampler) => {
  const { context, metrics, propagation, trace } = await import("@opentelemetry/api");
  const { AsyncLocalStorageContextManager } = await import("@opentelemetry/context-async-hooks");
  const { W3CTraceContextPropagator } = await import("@opentelemetry/core");
  const sdk = await import("@opentelemetry/sdk-trace-base");
  const { MeterProvider } = await import("@opentelemetry/sdk-metrics");
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  // Spans are collected and passed on in batches, and then dropped.
  const exporter = {
    export: (_, done) => done({ code: 0 }),
    shutdown: async () => {},
    forceFlush: async () => {},
  };
  const spanProcessors = [new sdk.BatchSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new sdk.BasicTracerProvider({ sampler: new sdk[sampler](), spanProcessors }));
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [await anyReader()] }));
};

/** Without one, the meters of the SDK do nothing. */
async function anyReader() {
  const { MetricReader } = await import("@opentelemetry/sdk-metrics");
  return new (class extends MetricReader {
    async onForceFlush() {}
    async onShutdown() {}
  })();
}

const openTelemetry = async (options) => [(await import("countersign/opentelemetry")).openTelemetry(options)];

const VARIANTS = {
  none: async () => [],
  /** With the API and without an SDK. */
  off: () => openTelemetry(),
  async unsampled() {
    await registerSdk("AlwaysOffSampler");
    return openTelemetry();
  },
  async sampled() {
    await registerSdk("AlwaysOnSampler");
    return openTelemetry();
  },
  /** With spans of the dependency, the handler and the encoding. */
  async steps() {
    await registerSdk("AlwaysOnSampler");
    return openTelemetry({ steps: true });
  },
  prometheus: async () => [(await import("countersign/metrics")).metrics()],
  /** What an empty context for each request costs in Node. */
  async context() {
    const { AsyncLocalStorage } = await import("node:async_hooks");
    const storage = new AsyncLocalStorage();
    return [{ begin: () => ({ run: (work) => storage.run(1, work), ended: () => {} }) }];
  },
};

globalThis.instrumentation = await VARIANTS[variant]();
const server = serverThatListens();
const { default: app } = await import(`${folder}/telemetry-app.js`);
const { serve } = await import("countersign/node");
await serve(app, { port: 0 });
const listening = await server;

const headers = {
  "user-agent": "bench",
  traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
};
const request = { method: "GET", path: "/items/7?colour=red", headers, status: 200 };
const load = await loadOn(listening, request, variant);

process.on("message", async (count) => {
  const before = process.cpuUsage();
  await load(count);
  const { user, system } = process.cpuUsage(before);
  process.send((user + system) / count);
});
process.on("disconnect", () => process.exit());
process.send("ready");
