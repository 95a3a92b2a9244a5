import type { Attributes, Context, Histogram, Meter, UpDownCounter } from "@opentelemetry/api";
import { DURATION_BUCKETS } from "../observing/duration-buckets.js";
import type { ArrivedRequest, RequestOutcome } from "../observing/instrumentation.js";
import { knownMethod } from "../observing/known-method.js";
import type { OpenTelemetryApi } from "./load-api.js";
import type { OpenTelemetryOptions } from "./options.js";
import { SCOPE } from "./tracing.js";

/** From the stable conventions: https://opentelemetry.io/docs/specs/semconv/http/http-metrics/ */
interface Instruments {
  readonly duration: Histogram;
  readonly active: UpDownCounter;
}

/** The metrics of an app's requests. */
export class Metering {
  readonly #api: OpenTelemetryApi;
  #instruments: Instruments | undefined;

  constructor(api: OpenTelemetryApi, { meterProvider }: Pick<OpenTelemetryOptions, "meterProvider">) {
    this.#api = api;
    if (meterProvider) this.#instruments = instrumentsOf(meterProvider.getMeter(SCOPE));
  }

  /** Whether metrics are collected; as for spans. */
  get isOn(): boolean {
    this.#instruments ??= this.#registered();
    return this.#instruments !== undefined;
  }

  /** The API has no proxy for meters: instruments from a no-op meter would stay no-ops. */
  #registered(): Instruments | undefined {
    const { metrics, createNoopMeter } = this.#api;
    const meter = metrics.getMeter(SCOPE);
    return meter === createNoopMeter() ? undefined : instrumentsOf(meter);
  }

  begin({ method, scheme, protocolVersion }: ArrivedRequest): RequestMetrics | undefined {
    if (!this.isOn || !this.#instruments) return undefined;
    const attributes: Attributes = { "http.request.method": knownMethod(method), "url.scheme": scheme };
    return new RequestMetrics(this.#instruments, attributes, protocolVersion);
  }
}

function instrumentsOf(meter: Meter): Instruments {
  return {
    duration: meter.createHistogram("http.server.request.duration", {
      unit: "s",
      description: "Duration of HTTP server requests.",
      advice: { explicitBucketBoundaries: [...DURATION_BUCKETS] },
    }),
    active: meter.createUpDownCounter("http.server.active_requests", {
      unit: "{request}",
      description: "Number of active HTTP server requests.",
    }),
  };
}

/** The metrics of one request. No attribute has more values than the program has routes, statuses and classes of errors. */
export class RequestMetrics {
  readonly #instruments: Instruments;
  readonly #attributes: Attributes;
  readonly #protocolVersion: string | undefined;

  constructor(instruments: Instruments, attributes: Attributes, protocolVersion: string | undefined) {
    this.#instruments = instruments;
    this.#attributes = attributes;
    this.#protocolVersion = protocolVersion;
    instruments.active.add(1, attributes);
  }

  /** @param context of the request's span, which an exemplar of the histogram refers to. */
  ended({ status, route, errorType, milliseconds }: RequestOutcome, context?: Context): void {
    const { active, duration } = this.#instruments;
    active.add(-1, this.#attributes);
    const attributes: Attributes = { ...this.#attributes };
    if (route) attributes["http.route"] = route.template;
    if (status !== undefined) attributes["http.response.status_code"] = status;
    if (errorType !== undefined) attributes["error.type"] = errorType;
    if (this.#protocolVersion !== undefined) attributes["network.protocol.version"] = this.#protocolVersion;
    duration.record(milliseconds / 1000, attributes, context);
  }
}
