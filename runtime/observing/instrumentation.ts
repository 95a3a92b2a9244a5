import type { Issue } from "../contract/issue.js";

/**
 * What watches the requests of an app: traces, metrics, access logs. Each is told of what happens, and changes nothing of it.
 * @example
 * ```ts
 * const slow: Instrumentation = {
 *   begin: ({ path }) => ({ ended: ({ milliseconds }) => milliseconds > 1000 && console.warn(`${path} was slow`) }),
 * };
 * ```
 */
export interface Instrumentation {
  /**
   * A request has arrived. Called for every one, before anything is made of it.
   * @returns what is told what becomes of it; nothing for a request that is not to be watched.
   */
  begin(request: ArrivedRequest): RequestRecord | undefined;
  /**
   * Around a part of the handling of a request, which is known by what {@link RequestRecord.run} keeps around it. Where no
   * instrumentation has this member, no part knows of any.
   * @param work to be called once, at once; what it returns may be a promise, and what it throws is thrown again.
   */
  step?(step: HandlingStep, work: () => unknown): void;
  /** @internal Whether its records are told details. It then has {@link step} as well. */
  readonly wantsDetails?: true;
}

/**
 * What becomes of one request.
 * @example const record: RequestRecord = { ended: ({ status }) => console.log(status) };
 */
export interface RequestRecord {
  /** Of the span of this request, for others that watch it: an access log writes them down. */
  readonly trace?: TraceIds | undefined;
  /**
   * Around the handling, so that what is kept in an `AsyncLocalStorage` holds in handlers and dependencies.
   * @param work to be called once, at once. What it begins goes on behind it.
   */
  run?(work: () => void): void;
  /** The route that the request is for has been found. Not called where there is none. */
  routed?(route: RouteFacts): void;
  /** @internal What was made of the request: for tools of development, as it may hold secrets. */
  told?(detail: RequestDetail): void;
  /** The request is over. Called exactly once, whatever has happened. */
  ended(outcome: RequestOutcome): void;
}

/** @internal */
export type RequestDetail =
  /** The handler's arguments, in order. */
  | { readonly kind: "arguments"; readonly values: readonly unknown[] }
  /** Why it is refused. */
  | { readonly kind: "issues"; readonly issues: readonly Issue[] }
  /** What the handler returned, and what is sent of it, where that is there as a whole. */
  | { readonly kind: "result"; readonly value: unknown; readonly sent: unknown };

/**
 * In the form of the W3C's Trace Context: 32 and 16 hexadecimal digits.
 * @example const ids: TraceIds = { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" };
 */
export interface TraceIds {
  readonly traceId: string;
  readonly spanId: string;
}

/**
 * A request as it was sent, whatever server it came to.
 * @example const isInternal = (request: ArrivedRequest): boolean => request.path.startsWith("/internal/");
 */
export interface ArrivedRequest {
  readonly method: string;
  /** Not decoded, without the query. */
  readonly path: string;
  /** Not decoded, without its `?`; empty where there is none. It may hold secrets. */
  readonly query: string;
  /** Of the connection to this process, which a proxy in front may not know from the client. */
  readonly scheme: "http" | "https";
  /** What `Host` says, with a port if one was named. */
  readonly host: string | undefined;
  /** `1.1`, where the server knows it. */
  readonly protocolVersion: string | undefined;
  /** Of whom the connection is to, which may be a proxy; where the server knows it. */
  readonly peerAddress: string | undefined;
  readonly peerPort: number | undefined;
  /** @param name in lower case. Several lines are joined as in `Headers`. */
  header(name: string): string | undefined;
  /** The names of all headers, in lower case. */
  headerNames(): readonly string[];
}

/**
 * A route, worked out once for all its requests.
 * @example const nameOf = (route: RouteFacts): string => route.operationId ?? route.template;
 */
export interface RouteFacts {
  /** In Hono's syntax without regular expressions, prefixes joined: `/items/:id`. Of a page of the framework its path; of a mounted application `/legacy/*`. */
  readonly template: string;
  /** As in the app's document. Absent for what is not in it. Assembles the document when it is first asked for. */
  readonly operationId: string | undefined;
  /** Where the route was registered: `src/app.ts:12`. Absent for what no program registered. */
  readonly source: string | undefined;
  /** Set for the probes of the option `health`, which come every few seconds and mean nothing as long as they pass. */
  readonly isProbe?: true;
}

/**
 * A part of the handling of a request.
 * @example const isHandler = (step: HandlingStep): boolean => step.kind === "handler";
 */
export interface HandlingStep {
  /** A dependency is resolved, up to its `yield`; the handler is called, until its promise is fulfilled; its result is encoded. */
  readonly kind: "dependency" | "handler" | "encoding";
  /** The function's name; `"anonymous"` where it has none. */
  readonly name: string;
}

/**
 * How a request ended.
 * @example const hasFailed = ({ how, status }: RequestOutcome): boolean => how === "failed" || (status ?? 0) >= 500;
 */
export interface RequestOutcome {
  /**
   * - `complete`: the answer was sent as a whole, as far as the server can tell.
   * - `upgraded`: the connection speaks another protocol from here on.
   * - `aborted`: the connection ended before, as when its client leaves.
   * - `failed`: the server broke the answer off behind its head, because making the rest of it failed.
   */
  readonly how: "complete" | "upgraded" | "aborted" | "failed";
  /** Of the answer; absent where its head was not sent. */
  readonly status: number | undefined;
  /** Of the answer's body, as sent: compressed, and without the framing of chunks. */
  readonly bytes: number;
  /** From the request's arrival to its end. */
  readonly milliseconds: number;
  /** As {@link RequestRecord.routed} was told. */
  readonly route: RouteFacts | undefined;
  /** Given by the app's option `requestId`. */
  readonly requestId: string | undefined;
  /** What was thrown, where it was answered with a status from 500 on, or broke the answer off. */
  readonly error: unknown;
  /** The same as a word of few values: the class of an exception, or the status as text. Absent where nothing went wrong. */
  readonly errorType: string | undefined;
  /** The first that one of the records has. */
  readonly trace: TraceIds | undefined;
}
