// Made by countersign client. Do not edit.
/* eslint-disable */

import type { Account, Role } from "./schema.js";
import type { IssuedToken } from "./tokens.js";

/** All operations, by their first tag. */
export function createClient(client: ClientOptions = {}) {
  return {
    login: {
      /** Get a token for an e-mail address and a password. */
      postToken: bind(client, postToken),
    },
    accounts: {
      /** Register. */
      postAccounts: bind(client, postAccounts),
      /** Read your own account. */
      getAccountsMe: bind(client, getAccountsMe),
      /** Change your own password. */
      putAccountsMePassword: bind(client, putAccountsMePassword),
    },
    admin: {
      /** List accounts, the oldest first. */
      getAccounts: bind(client, getAccounts),
      /** Give an account another role. */
      putAccountsByIdRole: bind(client, putAccountsByIdRole),
    },
  };
}

/** What calls throw, by operation. */
export interface ApiErrors {
  postToken: ErrorOf<"postToken", PostTokenResponse>;
  postAccounts: ErrorOf<"postAccounts", PostAccountsResponse>;
  getAccountsMe: ErrorOf<"getAccountsMe", GetAccountsMeResponse>;
  putAccountsMePassword: ErrorOf<"putAccountsMePassword", PutAccountsMePasswordResponse>;
  getAccounts: ErrorOf<"getAccounts", GetAccountsResponse>;
  putAccountsByIdRole: ErrorOf<"putAccountsByIdRole", PutAccountsByIdRoleResponse>;
}

/** Whether something was thrown by a call: of one operation, or of any. Its `status` tells which body it has. */
export function isApiError<Name extends keyof ApiErrors>(error: unknown, operation?: Name): error is ApiErrors[Name] {
  return error instanceof ApiError && (operation === undefined || error.operation === operation);
}

export type PostTokenArguments = Login;

export type PostTokenResponse =
  | Success<200, IssuedToken>
  | Failure<400, { detail: string }>
  | Failure<401, { detail: string }>
  | Failure<413, { detail: string }>
  | Failure<422, HTTPValidationError>;

/** Get a token for an e-mail address and a password. */
export function postToken(client: ClientOptions, body: PostTokenArguments, options?: CallOptions): ApiCall<PostTokenResponse> {
  return call<PostTokenResponse>(client, "postToken", "POST", "/token", options, { ...form(body) });
}

export type PostAccountsArguments = Registration;

export type PostAccountsResponse =
  | Success<201, Account>
  | Failure<400, { detail: string }>
  | Failure<409, { detail: string }>
  | Failure<413, { detail: string }>
  | Failure<422, HTTPValidationError>;

/** Register. */
export function postAccounts(client: ClientOptions, body: PostAccountsArguments, options?: CallOptions): ApiCall<PostAccountsResponse> {
  return call<PostAccountsResponse>(client, "postAccounts", "POST", "/accounts", options, { ...json(body), decode: { 201: decodeAccount } });
}

export type GetAccountsMeResponse =
  | Success<200, Account>
  | Failure<401, { detail: string }>;

/** Read your own account. */
export function getAccountsMe(client: ClientOptions, options?: CallOptions): ApiCall<GetAccountsMeResponse> {
  return call<GetAccountsMeResponse>(client, "getAccountsMe", "GET", "/accounts/me", options, { decode: { 200: decodeAccount } });
}

export type PutAccountsMePasswordArguments = PasswordChange;

export type PutAccountsMePasswordResponse =
  | Success<204, undefined>
  | Failure<400, { detail: string }>
  | Failure<401, { detail: string }>
  | Failure<403, { detail: string }>
  | Failure<413, { detail: string }>
  | Failure<422, HTTPValidationError>;

/** Change your own password. */
export function putAccountsMePassword(client: ClientOptions, body: PutAccountsMePasswordArguments, options?: CallOptions): ApiCall<PutAccountsMePasswordResponse> {
  return call<PutAccountsMePasswordResponse>(client, "putAccountsMePassword", "PUT", "/accounts/me/password", options, { ...json(body) });
}

export type GetAccountsArguments = { skip?: number | undefined; limit?: number | undefined };

export type GetAccountsResponse =
  | Success<200, Account[]>
  | Failure<401, { detail: string }>
  | Failure<403, { detail: string }>
  | Failure<422, HTTPValidationError>;

/** List accounts, the oldest first. */
export function getAccounts(client: ClientOptions, { skip, limit }: GetAccountsArguments = {}, options?: CallOptions): ApiCall<GetAccountsResponse> {
  return call<GetAccountsResponse>(client, "getAccounts", "GET", `/accounts${query({ skip, limit })}`, options, { decode: { 200: (v: any) => v.map(decodeAccount) } });
}

export type PutAccountsByIdRoleArguments = { id: string } & RoleChange;

export type PutAccountsByIdRoleResponse =
  | Success<200, Account>
  | Failure<400, { detail: string }>
  | Failure<401, { detail: string }>
  | Failure<403, { detail: string }>
  | Failure<404, { detail: string }>
  | Failure<409, { detail: string }>
  | Failure<413, { detail: string }>
  | Failure<422, HTTPValidationError>;

/** Give an account another role. */
export function putAccountsByIdRole(client: ClientOptions, { id, ...body }: PutAccountsByIdRoleArguments, options?: CallOptions): ApiCall<PutAccountsByIdRoleResponse> {
  return call<PutAccountsByIdRoleResponse>(client, "putAccountsByIdRole", "PUT", `/accounts/${segment(id)}/role`, options, { ...json(body), decode: { 200: decodeAccount } });
}

/** The name of an account is its address. */
export interface Login {
  grant_type?: string;
  username: string;
  password: string;
  /** @default "" */
  scope?: string;
  client_id?: string;
  client_secret?: string;
}

export interface HTTPValidationError {
  detail: ValidationError[];
}

export interface ValidationError {
  loc: (string | number)[];
  msg: string;
  type: string;
  input?: unknown;
  ctx?: { [key: string]: unknown };
}

export interface Registration {
  email: string;
  password: string;
}

export interface PasswordChange {
  current: string;
  next: string;
}

export interface RoleChange {
  role: Role;
}

const decodeAccount = (v: any): Account => ({ ...v, createdAt: new Date(v.createdAt) });

/** Thrown for a response whose status does not mean success. */
export class ApiError<
  Operation extends string = string,
  Status extends number = number,
  Body = unknown,
> extends Error {
  override readonly name = "ApiError";
  /** The operation's name. It distinguishes the errors of different calls. */
  readonly operation: Operation;
  readonly status: Status;
  /** With the type that the operation declares for this status. */
  readonly body: Body;
  /** The whole response, whose body has been read. */
  readonly raw: Response;

  constructor(
    operation: Operation,
    answer: { readonly status: Status; readonly body: Body; readonly raw: Response },
  ) {
    super(`${operation}: ${answer.status}`);
    this.operation = operation;
    this.status = answer.status;
    this.body = answer.body;
    this.raw = answer.raw;
  }
}

/** An operation of a client. */
function bind<Rest extends unknown[], Result>(
  client: ClientOptions,
  operation: (client: ClientOptions, ...rest: Rest) => Result,
): (...rest: Rest) => Result {
  return (...rest) => operation(client, ...rest);
}

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
function call<Answer extends ApiResponse<boolean, number, unknown, object>>(
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

async function readJson(response: Response, decode?: (value: never) => unknown): Promise<unknown> {
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

/** The errors that a call of an operation throws, one type for each status. */
export type ErrorOf<Operation extends string, Answer> =
  Answer extends ApiResponse<false, infer Status, infer Body, unknown>
    ? ApiError<Operation, Status, Body>
    : never;

/** The fields of a form. */
function form(fields: object | undefined): { body: URLSearchParams } {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields ?? {}))
    for (const one of many(value)) body.append(name, text(one));
  return { body };
}

/** A JSON body. */
function json(value: unknown, type = "application/json"): { body: string; type: string } {
  return { body: JSON.stringify(value), type };
}

/** The members of a list or set, or the single value; empty if it is left out. */
function many(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) || value instanceof Set ? [...value] : [value];
}

/**
 * Waits.
 * @param milliseconds at most 2^31 - 1, the limit of timers.
 * @throws the signal's reason, as soon as it is aborted.
 */
function pauseFor(milliseconds: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}

/**
 * The query of a URL: one value for each member of a list, nothing for what is left out.
 * @param more pairs that are serialized in another way.
 */
function query(values: Readonly<Record<string, unknown>>, more: readonly string[] = []): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    many(value).map((one) => `${segment(name)}=${segment(one)}`),
  );
  const all = [...pairs, ...more].join("&");
  return all && `?${all}`;
}

/** How failed requests are sent again. */
export interface RetryOptions {
  /** The largest number of retries. Default: 2. */
  readonly limit?: number;
  /**
   * Methods whose requests may be sent twice. Default: the idempotent ones of RFC 9110, 9.2.2. A request with an
   * `Idempotency-Key` may be sent again whatever its method.
   */
  readonly methods?: readonly string[];
  /** Statuses that may change on a retry. Default: 408, 429, 502, 503 and 504. */
  readonly statuses?: readonly number[];
  /**
   * The longest pause in milliseconds. Default: 30,000. If a response requires a longer one in `Retry-After`, there is no further
   * attempt.
   */
  readonly longest?: number;
}

/**
 * Sends requests again after temporary failures: of a connection, or with a status that indicates one. Pauses have full jitter: a
 * random time up to 300 ms, 600 ms, 1.2 s …, in addition to `Retry-After`.
 * @example createClient({ retry: retries({ limit: 3 }) })
 */
export function retries(options: RetryOptions = {}): Retry {
  const { methods = ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"], longest = 30_000 } = options;
  const { limit = 2, statuses = [408, 429, 502, 503, 504] } = options;
  return async (send, method, signal, isOnce = false) => {
    for (let sent = 0; ; sent++) {
      const isLast = sent >= limit || !(isOnce || methods.includes(method));
      let wait = Math.random() * Math.min(longest, 300 * 2 ** sent);
      try {
        const response = await send();
        const asked = retryAfter(response.headers);
        // The first request is still in progress.
        const isDoing = isOnce && response.status === 409 && asked > 0;
        const isPassing = isDoing || statuses.includes(response.status);
        if (isLast || !isPassing || asked > longest) return response;
        wait += asked;
        // A response that is not read would keep its connection open.
        await response.body?.cancel();
      } catch (error) {
        if (isLast || signal?.aborted) throw error;
      }
      await pauseFor(wait, signal);
    }
  };
}

/**
 * In milliseconds; 0 without the header. A date is compared with the server's own clock if the response has it (RFC 9110,
 * 10.2.3).
 */
function retryAfter(headers: Headers): number {
  const said = headers.get("retry-after") ?? "";
  const until = Date.parse(said) - (Date.parse(headers.get("date") ?? "") || Date.now());
  return Math.max(0, /^\d+$/.test(said) ? 1000 * +said : until || 0);
}

/** A value as a segment of a path. */
function segment(value: unknown): string {
  return encodeURIComponent(text(value));
}

/** A value as text: a segment of a path, a value of a query, a header. */
function text(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

/** A signal that is aborted after a time, or together with another signal. */
export interface TimeLimit {
  readonly signal: AbortSignal | undefined;
  /** From now on only the other signal counts. */
  readonly lift: () => void;
}

/**
 * @param milliseconds `undefined` and 0 mean no limit.
 * @returns a signal whose reason is a `DOMException` named `TimeoutError` after the time, as that of `AbortSignal.timeout`.
 */
function timeLimit(milliseconds: number | undefined, signal?: AbortSignal | null): TimeLimit {
  if (!milliseconds) return { signal: signal ?? undefined, lift: () => {} };
  const limit = new AbortController();
  const timer = setTimeout(
    () => limit.abort(new DOMException(`No response within ${milliseconds} ms`, "TimeoutError")),
    milliseconds,
  );
  return {
    signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
    lift: () => clearTimeout(timer),
  };
}
