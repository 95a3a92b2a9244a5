import { ApiError } from "./api-error.js";
import { type TimeLimit, timeLimit } from "./time-limit.js";

/** How a client reaches the API. An operation takes it as its first argument; `createClient` hands it to all of them. */
export interface ClientOptions {
  /** What stands in front of every path. Default: the page's own origin, elsewhere `http://localhost`. */
  readonly baseUrl?: string | URL | undefined;
  /** Sent with every call: a value, or a function that is asked for it before each. */
  readonly headers?: CallHeaders | (() => CallHeaders | Promise<CallHeaders>) | undefined;
  /** What sends a request: `fetch`, or `app.fetch` of an app in the same process. */
  readonly fetch?: ((request: Request) => Response | Promise<Response>) | undefined;
  /** How many milliseconds a request may take until its body is read; of a stream, until it begins. No limit unless told. */
  readonly timeout?: number | undefined;
  /** Sends requests again that have failed: `retries()`. */
  readonly retry?: Retry | undefined;
}

/**
 * Sends a request, maybe several times.
 * @param send sends it once. What it has for a body is there for another time.
 * @param isOnce whether it has an `Idempotency-Key`, so that the server does it once however often it is sent.
 * @throws what the last `send` threw, or the signal's reason when it is aborted meanwhile.
 */
export type Retry = (
  send: () => Promise<Response>,
  method: string,
  signal?: AbortSignal | null,
  isOnce?: boolean,
) => Promise<Response>;

/** What one call says besides its arguments. */
export interface CallOptions {
  /** Over those of the client. */
  readonly headers?: CallHeaders | undefined;
  /** Ends the call when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** In the place of the client's. 0 is no limit. */
  readonly timeout?: number | undefined;
  /** In the place of the client's. */
  readonly retry?: Retry | false | undefined;
}

export type CallHeaders = ConstructorParameters<typeof Headers>[0];

/** What the server responded with. */
export interface ApiResponse<
  Ok extends boolean,
  Status extends number,
  Body,
  Declared = Record<never, never>,
> {
  /** Whether the status is one of 200 to 299. */
  readonly ok: Ok;
  readonly status: Status;
  readonly body: Body;
  /** The headers that the operation declares, by their names in TypeScript. */
  readonly headers: Declared;
  /** All of it, its body read. */
  readonly raw: Response;
}

/** A status of success. */
export type Success<Status extends number, Body, Declared = Record<never, never>> = ApiResponse<
  true,
  Status,
  Body,
  Declared
>;

/** A status that a call throws as an {@link ApiError}. */
export type Failure<Status extends number, Body, Declared = Record<never, never>> = ApiResponse<
  false,
  Status,
  Body,
  Declared
>;

/** The value of a call: a promise of the body, which is rejected with an {@link ApiError}. */
export interface ApiCall<Answer> extends Promise<ValueOf<Answer>> {
  /** The response with its status, whichever it is: nothing is thrown but what kept the request from being answered. */
  readonly response: Promise<Answer>;
}

/** What a call gives. */
export type ValueOf<Answer> = Answer extends ApiResponse<true, number, infer Body, unknown> ? Body : never;

/** What is particular about a request, and about how its responses are read. */
export interface ApiRequest {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: ConstructorParameters<typeof Response>[0] | undefined;
  /** The media type of a body that does not say its own. */
  readonly type?: string;
  /** What reads a response that is not JSON, by its status. */
  readonly read?: Readonly<Record<number, BodyReader>>;
  /** What is made of JSON that says less than its type, by its status. */
  readonly decode?: Readonly<Record<number, (value: never) => unknown>>;
  /** What is made of the headers that the operation declares. */
  readonly declared?: (headers: Headers, status: number) => object;
  /** What sends it, in the place of `fetch`. */
  readonly send?:
    | ((url: string, init: RequestInit, fetch: ClientOptions["fetch"]) => Promise<Response>)
    | undefined;
}

/** Makes a value of a response's body. */
type BodyReader = (
  response: Response,
  decode: ((value: never) => unknown) | undefined,
  reading: CallReading,
) => unknown;

/** What readers of streams know of their call. */
export interface CallReading {
  readonly operation: string;
  readonly options: CallOptions;
  /** Sends the request again. */
  readonly again: (headers: Record<string, string>) => Promise<Response>;
}

/** Sends a request and reads what comes back. */
export function call<Answer extends ApiResponse<boolean, number, unknown, object>>(
  client: ClientOptions,
  operation: string,
  method: string,
  path: string,
  options?: CallOptions,
  request: ApiRequest = {},
): ApiCall<Answer> {
  const response = respond(client, operation, method, path, options, request) as Promise<Answer>;
  const value = response.then((answer) => {
    if (answer.ok) return answer.body;
    throw new ApiError(operation, answer);
  });
  return Object.defineProperty(value, "response", {
    get() {
      // Whoever asks for the response is told of errors by it.
      value.catch(() => {});
      return response;
    },
  }) as unknown as ApiCall<Answer>;
}

async function respond(
  client: ClientOptions,
  operation: string,
  method: string,
  path: string,
  options: CallOptions = {},
  { headers: own, body, type, read, decode, declared, send }: ApiRequest,
) {
  const { baseUrl = (globalThis as { location?: unknown }).location ? "" : "http://localhost", headers } =
    client;
  const { signal, timeout = client.timeout, retry = client.retry } = options;
  const url = `${baseUrl}`.replace(/\/$/, "") + path;
  let limit: TimeLimit | undefined;
  const again = async (more?: Record<string, string>) => {
    const all = new Headers(typeof headers === "function" ? await headers() : headers);
    if (type && body) all.set("content-type", type);
    for (const [name, value] of Object.entries(own ?? {})) if (value !== undefined) all.append(name, value);
    for (const given of [options.headers, more])
      new Headers(given).forEach((value, name) => {
        all.set(name, value);
      });
    limit?.lift();
    limit = timeLimit(timeout, signal);
    // A `fetch` of one's own may not look at it.
    limit.signal?.throwIfAborted();
    const init = { method, headers: all, body: body ?? null, signal: limit.signal ?? null };
    return send ? send(url, init, client.fetch) : (client.fetch ?? fetch)(new Request(url, init));
  };
  try {
    const isOnce = own?.["idempotency-key"] !== undefined;
    const raw = await (retry ? retry(again, method, signal, isOnce) : again());
    const { ok, status } = raw;
    return {
      ok,
      status,
      body: await (read?.[status] ?? readJson)(raw, decode?.[status], { operation, options, again }),
      headers: declared?.(raw.headers, status) ?? {},
      raw,
    };
  } finally {
    limit?.lift();
  }
}

export async function readJson(response: Response, decode?: (value: never) => unknown): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
    return decode ? decode(value as never) : value;
  } catch (error) {
    // What stands between a server and its clients has its own words for errors.
    if (response.ok) throw error;
    return value ?? text;
  }
}
