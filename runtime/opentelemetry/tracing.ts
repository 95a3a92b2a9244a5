import type { Attributes, Context, Span, TextMapGetter, Tracer } from "@opentelemetry/api";
import { HttpError } from "../errors/http-error.js";
import { errorType } from "../observing/error-type.js";
import type {
  ArrivedRequest,
  HandlingStep,
  RequestOutcome,
  RouteFacts,
  TraceIds,
} from "../observing/instrumentation.js";
import { arrivedAttributes, methodName } from "./attributes.js";
import type { OpenTelemetryApi } from "./load-api.js";
import type { OpenTelemetryOptions } from "./options.js";
import { redactedQuery, type UrlParts } from "./redacted.js";

/** The instrumentation scope of every span and metric. */
export const SCOPE = "countersign";

type TracingOptions = Omit<OpenTelemetryOptions, "steps" | "ignore" | "meterProvider">;

const GETTER: TextMapGetter<ArrivedRequest> = {
  get: (request, key) => request.header(key.toLowerCase()),
  keys: (request) => [...request.headerNames()],
};

const withoutSecrets = ({ path, query }: UrlParts): UrlParts => ({ path, query: redactedQuery(query) });

/** The spans of an app's requests. */
export class Tracing {
  readonly #api: OpenTelemetryApi;
  readonly #options: TracingOptions;
  #tracer: Tracer | undefined;

  constructor(api: OpenTelemetryApi, options: TracingOptions) {
    this.#api = api;
    this.#options = options;
    this.#tracer = options.tracerProvider?.getTracer(SCOPE);
  }

  /** Whether spans are collected. An SDK may be registered after the app: until then, each request checks it. */
  get isOn(): boolean {
    this.#tracer ??= this.#registered();
    return this.#tracer !== undefined;
  }

  #registered(): Tracer | undefined {
    const { trace } = this.#api;
    const provider = trace.getTracerProvider() as { getDelegateTracer?(name: string): Tracer | undefined };
    const isOff = provider.getDelegateTracer && !provider.getDelegateTracer(SCOPE);
    return isOff ? undefined : trace.getTracer(SCOPE);
  }

  begin(request: ArrivedRequest): RequestSpan | undefined {
    if (!this.isOn || !this.#tracer) return undefined;
    const { trace, SpanKind } = this.#api;
    const { redact = withoutSecrets, clientAddress, publicEndpoint, exceptions = true } = this.#options;
    const attributes = arrivedAttributes(request, redact(request), clientAddress?.(request));
    const parent = this.#parentOf(request);
    const remote = publicEndpoint ? trace.getSpanContext(parent) : undefined;
    const span = this.#tracer.startSpan(
      methodName(request.method),
      {
        kind: SpanKind.SERVER,
        attributes,
        ...(publicEndpoint && { root: true }),
        ...(remote && { links: [{ context: remote }] }),
      },
      parent,
    );
    return new RequestSpan(
      this.#api,
      span,
      trace.setSpan(parent, span),
      methodName(request.method),
      exceptions,
    );
  }

  /**
   * Another instrumentation, such as one of Node's server, may have begun a span for the request already, and then has read its
   * headers.
   */
  #parentOf(request: ArrivedRequest): Context {
    const { context, propagation, trace } = this.#api;
    const active = context.active();
    return trace.getSpan(active) ? active : propagation.extract(active, request, GETTER);
  }

  /** A part of a request as a span below the current one. If there is none, or it is not recorded, no span is created. */
  step({ kind, name }: HandlingStep, work: () => unknown): void {
    const { context, trace, SpanStatusCode } = this.#api;
    const active = context.active();
    if (!trace.getSpan(active)?.isRecording() || !this.#tracer) {
      work();
      return;
    }
    const span = this.#tracer.startSpan(
      `${kind} ${name}`,
      { attributes: partAttributes(kind, name) },
      active,
    );
    const failed = (error: unknown) => {
      if (!(error instanceof HttpError) || error.status >= 500) {
        span.setAttribute("error.type", errorType(error, (error as Partial<HttpError>)?.status));
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    };
    let made: unknown;
    try {
      made = context.with(trace.setSpan(active, span), work);
    } catch (error) {
      failed(error);
      throw error;
    }
    if (isThenable(made)) made.then(() => span.end(), failed);
    else span.end();
  }
}

const partAttributes = (kind: HandlingStep["kind"], name: string): Attributes =>
  kind === "encoding" ? {} : { "code.function.name": name };

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === "function";
}

/** The span of one request. */
export class RequestSpan {
  readonly #api: OpenTelemetryApi;
  readonly #span: Span;
  /** The context in which the request is handled. */
  readonly context: Context;
  readonly #method: string;
  readonly #exceptions: boolean;

  constructor(api: OpenTelemetryApi, span: Span, context: Context, method: string, exceptions: boolean) {
    this.#api = api;
    this.#span = span;
    this.context = context;
    this.#method = method;
    this.#exceptions = exceptions;
  }

  get trace(): TraceIds | undefined {
    const { traceId, spanId } = this.#span.spanContext();
    return { traceId, spanId };
  }

  run(work: () => void): void {
    this.#api.context.with(this.context, work);
  }

  /** Now, so that a handler can still rename its span. */
  routed({ template }: RouteFacts): void {
    this.#span.updateName(`${this.#method} ${template}`);
    this.#span.setAttribute("http.route", template);
  }

  ended({ status, error, errorType: type }: RequestOutcome): void {
    const span = this.#span;
    if (status !== undefined) span.setAttribute("http.response.status_code", status);
    // "Span Status MUST be left unset" for a server's 4xx.
    if (type !== undefined) {
      span.setAttribute("error.type", type);
      span.setStatus({ code: this.#api.SpanStatusCode.ERROR });
      if (this.#exceptions && error instanceof Error && !(error instanceof HttpError))
        span.recordException(error);
    }
    span.end();
  }
}
