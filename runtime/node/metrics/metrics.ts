/**
 * @module `countersign/metrics`: metrics about an app's requests and its process, in the format that Prometheus reads. It uses
 * `prom-client`, which the project installs.
 */
import type { Gauge, Histogram, Registry } from "prom-client";
import { DURATION_BUCKETS } from "../../observing/duration-buckets.js";
import type { ArrivedRequest, Instrumentation, RequestRecord } from "../../observing/instrumentation.js";
import { knownMethod } from "../../observing/known-method.js";
import { loadPeer } from "../../observing/load-peer.js";
import { answerOthers, othersMetrics } from "./other-workers.js";

const loaded = await loadPeer(
  async () => (await import("prom-client")).default,
  'Cannot collect metrics: "countersign/metrics" needs the package "prom-client", which is not installed. Run: npm install prom-client',
);

/** Which metrics are kept, and where they are registered. */
export interface MetricsOptions {
  /** The registry for the metrics, which may also contain the program's own. Default `prom-client`'s own `register`. */
  readonly registry?: Registry;
  /** `false` leaves out the metrics of the process: CPU, memory, event loop, garbage collection. Default `true`. */
  readonly processMetrics?: boolean;
  /**
   * The upper bounds of the duration's buckets, in seconds. The default is what OpenTelemetry's conventions recommend, 5 ms to 10
   * s.
   */
  readonly buckets?: readonly number[];
  /**
   * Returns whether a request is not counted.
   * @example ({ path }) => path === "/healthz"
   */
  readonly ignore?: (request: ArrivedRequest) => boolean;
}

/** Metrics of an app, both to collect and to read. */
export interface Metrics extends Instrumentation {
  readonly registry: Registry;
  /**
   * Responds with the text that Prometheus reads, so it can be mounted (`app.mount("/metrics", metrics)`) or served on its own
   * port (`serve(metrics, { port: 9464 })`). With several workers of `countersign start`, the one that gets the request responds
   * for all.
   */
  readonly fetch: (request: Request) => Promise<Response>;
}

/**
 * Counts an app's requests, and measures its process: `http_server_request_duration_seconds` by method, route and status, and
 * `http_server_active_requests` by method, in addition to `prom-client`'s default metrics.
 * @throws Error if `prom-client` is not installed, or the registry has other metrics with these names.
 * @example
 * const prometheus = metrics();
 * const app = new App({ title: "Shop", version: "1", instrumentation: [prometheus] });
 * app.mount("/metrics", prometheus);
 */
export function metrics(options: MetricsOptions = {}): Metrics {
  const prom = loaded();
  const { registry = prom.register, processMetrics = true, buckets = DURATION_BUCKETS, ignore } = options;
  const { duration, active } = requestMetrics(prom, registry, buckets);
  // A program may create several apps, but has one process.
  if (processMetrics && !registry.getSingleMetric("process_cpu_seconds_total"))
    prom.collectDefaultMetrics({ register: registry });
  const own = () => registry.getMetricsAsJSON();
  answerOthers(own);
  return {
    registry,
    begin(request) {
      return ignore?.(request) ? undefined : counted(request, duration, active);
    },
    async fetch({ method }) {
      if (method !== "GET" && method !== "HEAD")
        return new Response(null, { status: 405, headers: { allow: "GET" } });
      const others = (await othersMetrics()) as Awaited<ReturnType<typeof own>>[];
      const all = others.length > 0 ? prom.AggregatorRegistry.aggregate([await own(), ...others]) : registry;
      return new Response(await all.metrics(), { headers: { "content-type": registry.contentType } });
    },
  };
}

/** The names that OpenTelemetry's exporter for Prometheus uses for the metrics of its conventions. */
const DURATION = "http_server_request_duration_seconds";
const ACTIVE = "http_server_active_requests";
const METHOD = "http_request_method";
const ROUTE = "http_route";
const STATUS = "http_response_status_code";

type PromClient = ReturnType<typeof loaded>;

interface RequestMetrics {
  readonly duration: Histogram;
  readonly active: Gauge;
}

/** Returns the registry's existing metrics, if any: two apps of a process count together. */
function requestMetrics(prom: PromClient, registry: Registry, buckets: readonly number[]): RequestMetrics {
  const duration = registry.getSingleMetric(DURATION) as Histogram | undefined;
  const active = registry.getSingleMetric(ACTIVE) as Gauge | undefined;
  return {
    duration:
      duration ??
      new prom.Histogram({
        name: DURATION,
        help: "Duration of HTTP server requests.",
        labelNames: [METHOD, ROUTE, STATUS],
        buckets: [...buckets],
        registers: [registry],
      }),
    active:
      active ??
      new prom.Gauge({
        name: ACTIVE,
        help: "Number of active HTTP server requests.",
        labelNames: [METHOD],
        registers: [registry],
      }),
  };
}

/** No label has more values than there are methods, routes and statuses: a path without a route does not become a label. */
function counted({ method: sent }: ArrivedRequest, duration: Histogram, active: Gauge): RequestRecord {
  const method = knownMethod(sent);
  active.inc({ [METHOD]: method });
  return {
    ended({ route, status, milliseconds }) {
      active.dec({ [METHOD]: method });
      const labels: Record<string, string | number> = { [METHOD]: method };
      if (route) labels[ROUTE] = route.template;
      if (status !== undefined) labels[STATUS] = status;
      duration.observe(labels, milliseconds / 1000);
    },
  };
}
