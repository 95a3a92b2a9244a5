import type { MeterProvider, TracerProvider } from "@opentelemetry/api";
import type { ArrivedRequest, HandlingStep } from "../observing/instrumentation.js";
import type { UrlParts } from "./redacted.js";

/** What is measured and traced, and by which providers. */
export interface OpenTelemetryOptions {
  /**
   * Separate spans for the parts of a request that may be slow, below its span: each dependency, the handler, the encoding of its
   * result. Default none; `true` for all three.
   * @example ["dependency", "handler"]
   */
  readonly steps?: boolean | readonly HandlingStep["kind"][];
  /**
   * Requests that are neither traced nor counted.
   * @example ({ path }) => path === "/healthz"
   */
  readonly ignore?: (request: ArrivedRequest) => boolean;
  /**
   * The parts of a URL in `url.path` and `url.query`. By default the path is as it was sent, and query parameters with names of
   * secrets have the value `REDACTED`.
   * @example ({ path }) => ({ path: path.replace(/^\/invitations\/.+/, "/invitations/REDACTED"), query: "" })
   */
  readonly redact?: (url: UrlParts) => UrlParts;
  /**
   * Returns `client.address`. By default the attribute is omitted, because an address is personal data.
   * @example ({ peerAddress }) => peerAddress
   */
  readonly clientAddress?: (request: ArrivedRequest) => string | undefined;
  /**
   * `true` if clients are not trusted: a request begins its own trace, linked to the one that its client names, so that clients
   * cannot decide what is sampled. Default `false`.
   */
  readonly publicEndpoint?: boolean;
  /** `false` omits the exception of a failed request from its span: its message may contain data of users. Default `true`. */
  readonly exceptions?: boolean;
  /** Default: the one that is registered with the API. */
  readonly tracerProvider?: TracerProvider;
  /** Default: the one that is registered with the API. */
  readonly meterProvider?: MeterProvider;
}
