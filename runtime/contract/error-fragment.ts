import type { ComponentFragment, JsonSchema } from "./component.js";
import type { Members } from "./members.js";
import type { CompiledResultBody } from "./result.js";

/** An error that can leave an operation, with what the document needs to know about it. */
export interface ErrorFragment {
  /** The status of an `HttpError`. An error without one is a 500 that the document does not show, unless a handler takes it. */
  readonly status?: number;
  /** Ids of the program's own classes of which it is an instance, the most specific first. */
  readonly classes?: readonly string[];
  /** Its descriptions, each text once. */
  readonly descriptions?: readonly string[];
  /** Absent if it can be any JSON. */
  readonly detail?: JsonSchema;
  /** The names of the headers that are sent with it. */
  readonly headers?: readonly string[];
}

/** What an `onError` call contributes to the document: what it takes, and what its handler responds with. */
export interface ErrorHandlerFragment {
  /** A status, the id of a class, or the name of one of {@link BASES}. */
  readonly takes: number | string;
  /**
   * The ids of the class and its ancestors, if the class is not the program's own. Such errors can come from anywhere, so any
   * operation can have this response.
   */
  readonly foreign?: readonly string[];
  /**
   * Response Objects without descriptions: by status; `own` for a plain value, which gets the error's own status and headers; and
   * `reply` for a reply whose status is only known at run time, which is assumed to be the error's own.
   */
  readonly operation: { readonly responses: { readonly [status: string]: unknown } };
  /** It can return `undefined`, which leaves the error to the outer handlers. */
  readonly passes?: boolean;
  /** It can throw the error again, which leaves it to the default. */
  readonly rethrows?: boolean;
  /** The other errors that it throws, all of which get the default response. */
  readonly errors?: readonly ErrorFragment[];
}

/** What the document needs to know about an `onError` call. */
export interface DocumentedErrorHandler {
  document(): ErrorHandlerFragment;
  components(): readonly ComponentFragment[];
}

/** What the compiler appends to `onError(…)`. */
export interface CompiledErrorHandler extends DocumentedErrorHandler {
  readonly contract: number;
  /** The position of the call: `src/app.ts:12`. */
  readonly source: string;
  /** How the handler's results are encoded, by the keys of {@link ErrorHandlerFragment.operation}. */
  readonly bodies: { readonly [key: string]: CompiledResultBody };
}

/** The classes that are not identified by an id. */
export type ErrorBase = "HttpError" | "RequestValidationError" | "HTTPException" | "Error";

/** An error that the framework itself throws for an operation. */
export interface FrameworkError {
  readonly status: number;
  readonly base: "HttpError" | "RequestValidationError";
  readonly description: string;
  readonly headers?: Members;
}

/** A request without the credentials that an operation requires. RFC 9110, 15.5.2 requires the challenge. */
export const UNAUTHENTICATED: FrameworkError = {
  base: "HttpError",
  status: 401,
  description: "Not authenticated",
  headers: { "WWW-Authenticate": { required: true, schema: { type: "string" } } },
};

/** A request that does not match the signature. */
export const INVALID: FrameworkError = {
  base: "RequestValidationError",
  status: 422,
  description: "Validation Error",
};

/** A body that ends early, or does not have the encoding that it declares. */
export const MALFORMED: FrameworkError = {
  base: "HttpError",
  status: 400,
  description: "The body could not be read",
};

/** An operation that does not finish within its `timeout`. */
export const TIMED_OUT: FrameworkError = {
  base: "HttpError",
  status: 504,
  description: "Gateway Timeout",
};

/** A request beyond a `limit`. */
export const LIMITED: FrameworkError = {
  base: "HttpError",
  status: 429,
  description: "Too Many Requests",
  headers: {
    "Retry-After": {
      required: true,
      description: "Seconds until a request is allowed again.",
      schema: { type: "integer" },
    },
    RateLimit: {
      required: true,
      description: "For each limit, how many requests are left (r) for how many seconds (t).",
      schema: { type: "string" },
    },
    "RateLimit-Policy": {
      required: true,
      description: "For each limit, how many requests it allows (q) in how many seconds (w).",
      schema: { type: "string" },
    },
  },
};

/** A GET or HEAD of a tagged result whose condition is about another version. */
export const OTHER_VERSION: FrameworkError = {
  base: "HttpError",
  status: 412,
  description: "Precondition Failed",
};

/** The errors for a request whose `Idempotency-Key` is invalid, in use, or another request's. */
export const ONCE: readonly FrameworkError[] = [
  { base: "HttpError", status: 400, description: "Idempotency-Key is missing or cannot be read" },
  { base: "HttpError", status: 409, description: "A request with this Idempotency-Key is in progress" },
  { base: "HttpError", status: 422, description: "Idempotency-Key was sent with another request" },
];

/** A file of a media type that its field does not accept. */
export const UNSUPPORTED: FrameworkError = {
  base: "HttpError",
  status: 415,
  description: "A file has another media type",
};

/** A body beyond a limit of the app or of a file's type. */
export const TOO_LARGE: FrameworkError = {
  base: "HttpError",
  status: 413,
  description: "The body is too large",
};
