import type { Issue } from "../contract/issue.js";

/**
 * Watches the requests of an app: traces, metrics, access logs. It learns what happens, and changes nothing.
 * @example
 * ```ts
 * const slow: Instrumentation = {
 *   begin: ({ path }) => ({ ended: ({ milliseconds }) => milliseconds > 1000 && console.warn(`${path} was slow`) }),
 * };
 * ```
 */
export interface Instrumentation {
  /**
   * Called for every request when it has arrived, before it is processed.
   * @returns the record that learns what happens to the request; `undefined` for a request that is not watched.
   */
  begin(request: ArrivedRequest): RequestRecord | undefined;
  /**
   * Wraps a part of the handling of a request. What {@link RequestRecord.run} keeps around the handling identifies the request.
   * If no instrumentation has this member, it costs nothing.
   * @param work must be called once, synchronously. Its result may be a promise, and its errors are thrown again.
   */
  step?(step: HandlingStep, work: () => unknown): void;
  /** @internal Whether its records get details. It then has {@link step} as well. */
  readonly wantsDetails?: true;
}

/**
 * Learns what happens to one request.
 * @example const record: RequestRecord = { ended: ({ status }) => console.log(status) };
 */
export interface RequestRecord {
  /** The ids of this request's span, for others that watch it: an access log writes them. */
  readonly trace?: TraceIds | undefined;
  /**
   * Wraps the handling, so that values in an `AsyncLocalStorage` are available in handlers and dependencies.
   * @param work must be called once, synchronously. What it starts continues after it.
   */
  run?(work: () => void): void;
  /** Called when the request's route has been found. Not called if there is none. */
  routed?(route: RouteFacts): void;
  /** @internal Gets the values of the request. For development tools only, since they may contain secrets. */
  told?(detail: RequestDetail): void;
  /** Called when the request is over: exactly once, no matter what happened. */
  ended(outcome: RequestOutcome): void;
}

/** The values of a request, which may contain secrets: for development tools only. */
export type RequestDetail =
  /** The handler's arguments, in order. */
  | { readonly kind: "arguments"; readonly values: readonly unknown[] }
  /** Why the request is refused. */
  | { readonly kind: "issues"; readonly issues: readonly Issue[] }
  /** The handler's result, and its encoded form if it is available as a whole. */
  | { readonly kind: "result"; readonly value: unknown; readonly sent: unknown };

/**
 * In the form of W3C Trace Context: 32 and 16 hexadecimal digits.
 * @example const ids: TraceIds = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" };
 */
export interface TraceIds {
  readonly traceId: string;
  readonly spanId: string;
}

/**
 * A request as sent, on any server.
 * @example const isInternal = (request: ArrivedRequest): boolean => request.path.startsWith("/internal/");
 */
export interface ArrivedRequest {
  readonly method: string;
  /** Not decoded, without the query. */
  readonly path: string;
  /** Not decoded, without its `?`; empty if there is none. It may contain secrets. */
  readonly query: string;
  /** The scheme of the connection to this process, which may be a proxy's, not the client's. */
  readonly scheme: "http" | "https";
  /** The value of `Host`, with a port if it has one. */
  readonly host: string | undefined;
  /** `1.1`, if the server knows it. */
  readonly protocolVersion: string | undefined;
  /** The address at the other end of the connection, which may be a proxy's; if the server knows it. */
  readonly peerAddress: string | undefined;
  readonly peerPort: number | undefined;
  /** @param name in lower case. Several lines are joined as in `Headers`. */
  header(name: string): string | undefined;
  /** The names of all headers, in lower case. */
  headerNames(): readonly string[];
}

/**
 * A route, computed once for all its requests.
 * @example const nameOf = (route: RouteFacts): string => route.operationId ?? route.template;
 */
export interface RouteFacts {
  /**
   * In Hono's syntax without regular expressions, with all prefixes: `/items/:id`. For a page of the framework, its path; for a
   * mounted application, `/legacy/*`.
   */
  readonly template: string;
  /** As in the app's document. Absent for routes that are not in it. The first access assembles the document. */
  readonly operationId: string | undefined;
  /** Where the route was registered: `src/app.ts:12`. Absent for routes that no program registered. */
  readonly source: string | undefined;
  /** Set for the probes of the option `health`, which arrive every few seconds and are irrelevant as long as they pass. */
  readonly isProbe?: true;
}

/**
 * A part of the handling of a request.
 * @example const isHandler = (step: HandlingStep): boolean => step.kind === "handler";
 */
export interface HandlingStep {
  /** A dependency is resolved, up to its `yield`; the handler is called, until its promise is fulfilled; its result is encoded. */
  readonly kind: "dependency" | "handler" | "encoding";
  /** The function's name; `"anonymous"` if it has none. */
  readonly name: string;
}

/**
 * How a request ended.
 * @example const hasFailed = ({ how, status }: RequestOutcome): boolean => how === "failed" || (status ?? 0) >= 500;
 */
export interface RequestOutcome {
  /**
   * - `complete`: the entire response was sent, as far as the server can tell.
   * - `upgraded`: the connection speaks another protocol from now on.
   * - `aborted`: the connection ended before, for example because the client left.
   * - `failed`: the server broke off the response after its head, because creating the rest failed.
   */
  readonly how: "complete" | "upgraded" | "aborted" | "failed";
  /** The response's status; absent if its head was not sent. */
  readonly status: number | undefined;
  /** The bytes of the response's body, as sent: compressed, and without chunked framing. */
  readonly bytes: number;
  /** From the request's arrival to its end. */
  readonly milliseconds: number;
  /** As passed to {@link RequestRecord.routed}. */
  readonly route: RouteFacts | undefined;
  /** Set by the app's option `requestId`. */
  readonly requestId: string | undefined;
  /** The error, if it led to a status of 500 or above, or broke off the response. */
  readonly error: unknown;
  /** The same as one of few values: the class of an exception, or the status as text. Absent if nothing failed. */
  readonly errorType: string | undefined;
  /** The first trace among the records. */
  readonly trace: TraceIds | undefined;
}
