import type { MeterProvider, TracerProvider } from "@opentelemetry/api";
import type { ArrivedRequest, HandlingStep } from "../observing/instrumentation.js";
import type { UrlParts } from "./redacted.js";

/** What is measured and traced, and by which providers. */
export interface OpenTelemetryOptions {
  /**
   * Spans of their own for the parts of a request that may be slow, below its span: each dependency, the handler, the encoding of
   * its result. Default none; `true` for all three.
   * @example ["dependency", "handler"]
   */
  readonly steps?: boolean | readonly HandlingStep["kind"][];
  /**
   * Requests that are neither traced nor counted.
   * @example ({ path }) => path === "/healthz"
   */
  readonly ignore?: (request: ArrivedRequest) => boolean;
  /**
   * What of a URL stands in `url.path` and `url.query`. Without it the path is as it was sent, and the values of parameters of the query
   * whose names say that they are secrets are `REDACTED`.
   * @example ({ path }) => ({ path: path.replace(/^\/invitations\/.+/, "/invitations/REDACTED"), query: "" })
   */
  readonly redact?: (url: UrlParts) => UrlParts;
  /**
   * Gives `client.address`, which the attribute is left out without: an address belongs to a person.
   * @example ({ peerAddress }) => peerAddress
   */
  readonly clientAddress?: (request: ArrivedRequest) => string | undefined;
  /**
   * `true` where clients are strangers: a request begins a trace of its own, linked to the one that its client names, so that nobody
   * outside decides what is sampled. Default `false`.
   */
  readonly publicEndpoint?: boolean;
  /** `false` leaves the exception of a request that failed out of its span: its message may hold data of users. Default `true`. */
  readonly exceptions?: boolean;
  /** Default the one that is registered with the API. */
  readonly tracerProvider?: TracerProvider;
  /** Default the one that is registered with the API. */
  readonly meterProvider?: MeterProvider;
}
