import { ApiError } from "./api-error.js";
import { type TimeLimit, timeLimit } from "./time-limit.js";

/** How a client reaches the API. An operation takes it as its first argument; `createClient` passes it to all of them. */
export interface ClientOptions {
  /** Precedes every path. Default: the page's own origin, elsewhere `http://localhost`. */
  readonly baseUrl?: string | URL | undefined;
  /** Sent with every call: a value, or a function that is called before each request. */
  readonly headers?: CallHeaders | (() => CallHeaders | Promise<CallHeaders>) | undefined;
  /** Sends a request: `fetch`, or `app.fetch` of an app in the same process. */
  readonly fetch?: ((request: Request) => Response | Promise<Response>) | undefined;
  /** How many milliseconds a request may take until its body is read; for a stream, until it begins. Default: no limit. */
  readonly timeout?: number | undefined;
  /** Sends failed requests again: `retries()`. */
  readonly retry?: Retry | undefined;
}

/**
 * Sends a request, possibly several times.
 * @param send sends it once. Its body can be sent again.
 * @param isOnce whether it has an `Idempotency-Key`, so that the server processes it once, however often it is sent.
 * @throws what the last `send` threw, or the signal's reason if it is aborted in the meantime.
 */
export type Retry = (
  send: () => Promise<Response>,
  method: string,
  signal?: AbortSignal | null,
  isOnce?: boolean,
) => Promise<Response>;

/** The options of one call. */
export interface CallOptions {
  /** They override those of the client. */
  readonly headers?: CallHeaders | undefined;
  /** Ends the call when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Overrides the client's. 0 means no limit. */
  readonly timeout?: number | undefined;
  /** Overrides the client's. */
  readonly retry?: Retry | false | undefined;
}

export type CallHeaders = ConstructorParameters<typeof Headers>[0];

/** The server's response. */
export interface ApiResponse<
  Ok extends boolean,
  Status extends number,
  Body,
  Declared = Record<never, never>,
> {
  /** Whether the status is from 200 to 299. */
  readonly ok: Ok;
  readonly status: Status;
  readonly body: Body;
  /** The headers that the operation declares, by their names in TypeScript. */
  readonly headers: Declared;
  /** The whole response, whose body has been read. */
  readonly raw: Response;
}

/** A status that means success. */
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
  /** The response, whatever its status. It rejects only if no response arrived. */
  readonly response: Promise<Answer>;
}

/** The value of a call. */
export type ValueOf<Answer> = Answer extends ApiResponse<true, number, infer Body, unknown> ? Body : never;

/** The particulars of a request, and of how its responses are read. */
export interface ApiRequest {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: ConstructorParameters<typeof Response>[0] | undefined;
  /** The media type of a body that does not declare its own. */
  readonly type?: string;
  /** Reads a response that is not JSON, by its status. */
  readonly read?: Readonly<Record<number, BodyReader>>;
  /** Converts JSON that contains less than its type, by its status. */
  readonly decode?: Readonly<Record<number, (value: never) => unknown>>;
  /** Converts the headers that the operation declares. */
  readonly declared?: (headers: Headers, status: number) => object;
  /** Sends it, instead of `fetch`. */
  readonly send?:
    | ((url: string, init: RequestInit, fetch: ClientOptions["fetch"]) => Promise<Response>)
    | undefined;
}

/** Reads a value from a response's body. */
type BodyReader = (
  response: Response,
  decode: ((value: never) => unknown) | undefined,
  reading: CallReading,
) => unknown;

/** What readers of streams need to know about their call. */
export interface CallReading {
  readonly operation: string;
  readonly options: CallOptions;
  /** Sends the request again. */
  readonly again: (headers: Record<string, string>) => Promise<Response>;
}

/** Sends a request and reads the response. */
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
      // Code that uses the response gets errors from it.
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
    // A custom `fetch` may ignore it.
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
    // Proxies between a server and its clients send errors in their own form.
    if (response.ok) throw error;
    return value ?? text;
  }
}
