// A process of `bench/telemetry.js`: `telemetry-process.js <variant> <folder>`. Asked for a number of requests, it tells the
// microseconds of CPU time for one. Sockets are streams in memory, so that the kernel is not measured.
import { Server } from "node:net";
import { bytesOf, Connection } from "./request/connection.js";

const [, , variant, folder] = process.argv;

const registerSdk = async (sampler) => {
  const { context, metrics, propagation, trace } = await import("@opentelemetry/api");
  const { AsyncLocalStorageContextManager } = await import("@opentelemetry/context-async-hooks");
  const { W3CTraceContextPropagator } = await import("@opentelemetry/core");
  const sdk = await import("@opentelemetry/sdk-trace-base");
  const { MeterProvider } = await import("@opentelemetry/sdk-metrics");
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  // Spans are collected and handed on in batches, and go nowhere.
  const exporter = {
    export: (_, done) => done({ code: 0 }),
    shutdown: async () => {},
    forceFlush: async () => {},
  };
  const spanProcessors = [new sdk.BatchSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new sdk.BasicTracerProvider({ sampler: new sdk[sampler](), spanProcessors }));
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [await anyReader()] }));
};

/** Without one the meters of the SDK do nothing. */
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
  /** The API is there, and no SDK. */
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
  /** What the context of a request costs Node, with nothing in it. */
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
const pieces = bytesOf({ method: "GET", path: "/items/7?colour=red", headers });
const connections = Array.from({ length: 32 }, () => new Connection());
for (const connection of connections) listening.emit("connection", connection);
const length = await connections[0].lengthOf(pieces);

process.on("message", async (count) => {
  const before = process.cpuUsage();
  await load(count);
  const { user, system } = process.cpuUsage(before);
  process.send((user + system) / count);
});
process.on("disconnect", () => process.exit());
process.send("ready");

function serverThatListens() {
  const { listen } = Server.prototype;
  return new Promise((resolve) => {
    Server.prototype.listen = function (...given) {
      Server.prototype.listen = listen;
      resolve(this);
      return listen.apply(this, given);
    };
  });
}

function load(count) {
  return new Promise((resolve, reject) => {
    let [sent, answered, free] = [0, 0, []];
    const send = (connection) => {
      sent++;
      connection.ask(pieces, length, (status) => {
        if (status !== 200) reject(new Error(`${variant} answers ${status}`));
        if (++answered === count) resolve();
        if (free.push(connection) === 1) setImmediate(next);
      });
    };
    const next = () => {
      const all = free;
      free = [];
      for (const connection of all) if (sent < count) send(connection);
    };
    for (const connection of connections) if (sent < count) send(connection);
  });
}
