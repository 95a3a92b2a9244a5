/**
 * @module `countersign/opentelemetry`: spans and metrics of an app's requests, for any OpenTelemetry SDK. It uses
 * `@opentelemetry/api`, which the project installs.
 */
import type {
  ArrivedRequest,
  Instrumentation,
  RequestOutcome,
  RequestRecord,
  RouteFacts,
} from "../observing/instrumentation.js";
import { checkCopy, loadApi } from "./load-api.js";
import { Metering, type RequestMetrics } from "./metering.js";
import type { OpenTelemetryOptions } from "./options.js";
import { type RequestSpan, Tracing } from "./tracing.js";

export type { UrlParts } from "./redacted.js";
export type { OpenTelemetryOptions };

const loaded = await loadApi();

/**
 * Traces and counts an app's requests: a span `GET /items/:id` for each, within the trace that its client names, and the metrics
 * `http.server.request.duration` and `http.server.active_requests`, by OpenTelemetry's stable HTTP conventions. Without an SDK it
 * does nothing.
 * @throws Error if the API is not installed, or if the SDK is registered with a copy of the API that ours ignores.
 * @example new App({ title: "Shop", version: "1", instrumentation: [openTelemetry({ steps: true })] });
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Instrumentation {
  const api = loaded();
  checkCopy(api);
  const { steps = false, ignore } = options;
  const tracing = new Tracing(api, options);
  const metering = new Metering(api, options);
  const instrumentation: Instrumentation = {
    begin(request) {
      if (!tracing.isOn && !metering.isOn) return undefined;
      return ignore?.(request) ? undefined : recordOf(tracing, metering, request);
    },
  };
  if (steps === false) return instrumentation;
  return {
    ...instrumentation,
    step(step, work) {
      if (steps === true || steps.includes(step.kind)) tracing.step(step, work);
      else work();
    },
  };
}

/**
 * Returns the headers that pass the current trace on to another server, as the registered propagators write them: `traceparent`,
 * `tracestate`, `baggage`. For clients that no instrumentation of OpenTelemetry supports.
 * @example await send("https://stock.example/items", { headers: traceHeaders() });
 */
export function traceHeaders(): Record<string, string> {
  const api = loaded();
  const headers: Record<string, string> = {};
  api.propagation.inject(api.context.active(), headers);
  return headers;
}

function recordOf(tracing: Tracing, metering: Metering, request: ArrivedRequest): RequestRecord {
  const [span, metrics] = [tracing.begin(request), metering.begin(request)];
  return span ? new Traced(span, metrics) : (metrics as RequestRecord);
}

class Traced implements RequestRecord {
  readonly #span: RequestSpan;
  readonly #metrics: RequestMetrics | undefined;

  constructor(span: RequestSpan, metrics: RequestMetrics | undefined) {
    this.#span = span;
    this.#metrics = metrics;
  }

  get trace() {
    return this.#span.trace;
  }

  run(work: () => void): void {
    this.#span.run(work);
  }

  routed(route: RouteFacts): void {
    this.#span.routed(route);
  }

  ended(outcome: RequestOutcome): void {
    this.#metrics?.ended(outcome, this.#span.context);
    this.#span.ended(outcome);
  }
}
