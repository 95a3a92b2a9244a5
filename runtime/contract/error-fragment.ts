import type { ComponentFragment, JsonSchema } from "./component.js";
import type { Members } from "./members.js";
import type { CompiledResultBody } from "./result.js";

/** An error that can leave an operation, as far as the document has to know it. */
export interface ErrorFragment {
  /** Of an `HttpError`. An error without one is a 500 that the document does not show, unless a handler takes it. */
  readonly status?: number;
  /** Ids of the program's own classes that it is an instance of, the most specific first. */
  readonly classes?: readonly string[];
  /** What is said of it: each text once. */
  readonly descriptions?: readonly string[];
  /** Absent where it can be any JSON. */
  readonly detail?: JsonSchema;
  /** The names of headers that come with it. */
  readonly headers?: readonly string[];
}

/** What an `onError` call says of the document: what it takes, and what its handler responds with. */
export interface ErrorHandlerFragment {
  /** A status, the id of a class, or one of {@link BASES} by its name. */
  readonly takes: number | string;
  /**
   * The ids of the class and of those it inherits from, where the class is none of the program's own: such errors can come
   * from anywhere, so that any operation can have this response.
   */
  readonly foreign?: readonly string[];
  /**
   * Response Objects without descriptions: by status, `own` for a plain value, which gets the error's own status and
   * headers, and `reply` for a reply whose status is only known at run time, which is taken for the error's own.
   */
  readonly operation: { readonly responses: { readonly [status: string]: unknown } };
  /** It can return `undefined`, which leaves the error to the handlers further out. */
  readonly passes?: boolean;
  /** It can throw the error again, which leaves it to the default. */
  readonly rethrows?: boolean;
  /** What else it throws, all of which has the default response. */
  readonly errors?: readonly ErrorFragment[];
}

/** What the document needs of an `onError` call. */
export interface DocumentedErrorHandler {
  document(): ErrorHandlerFragment;
  components(): readonly ComponentFragment[];
}

/** What the compiler appends to `onError(…)`. */
export interface CompiledErrorHandler extends DocumentedErrorHandler {
  readonly contract: number;
  /** Where the call stands: `src/app.ts:12`. */
  readonly source: string;
  /** How what the handler returns is encoded, by the keys of {@link ErrorHandlerFragment.operation}. */
  readonly bodies: { readonly [key: string]: CompiledResultBody };
}

/** The classes that are not known by an id. */
export type ErrorBase = "HttpError" | "RequestValidationError" | "HTTPException" | "Error";

/** What the framework itself throws at an operation. */
export interface FrameworkError {
  readonly status: number;
  readonly base: "HttpError" | "RequestValidationError";
  readonly description: string;
  readonly headers?: Members;
}

/** A request without the credentials an operation asks for: RFC 9110, 15.5.2 wants the challenge. */
export const UNAUTHENTICATED: FrameworkError = {
  base: "HttpError",
  status: 401,
  description: "Not authenticated",
  headers: { "WWW-Authenticate": { required: true, schema: { type: "string" } } },
};

/** A request that does not fit the signature. */
export const INVALID: FrameworkError = {
  base: "RequestValidationError",
  status: 422,
  description: "Validation Error",
};

/** A body that ends early, or is not in the encoding it says. */
export const MALFORMED: FrameworkError = {
  base: "HttpError",
  status: 400,
  description: "The body could not be read",
};

/** An operation that is not done within its `timeout`. */
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
      description: "Seconds until a request is let through again.",
      schema: { type: "integer" },
    },
    RateLimit: {
      required: true,
      description: "Of each limit, how many requests are left (r) for how many seconds (t).",
      schema: { type: "string" },
    },
    "RateLimit-Policy": {
      required: true,
      description: "Of each limit, how many requests it lets through (q) in how many seconds (w).",
      schema: { type: "string" },
    },
  },
};

/** A GET or HEAD of a tagged result that is meant for another version. */
export const OTHER_VERSION: FrameworkError = {
  base: "HttpError",
  status: 412,
  description: "Precondition Failed",
};

/** What becomes of a request whose `Idempotency-Key` is none, in use, or another request's. */
export const ONCE: readonly FrameworkError[] = [
  { base: "HttpError", status: 400, description: "Idempotency-Key is missing or cannot be read" },
  { base: "HttpError", status: 409, description: "A request with this Idempotency-Key is being done" },
  { base: "HttpError", status: 422, description: "Idempotency-Key was sent with another request" },
];

/** A file of a media type that its field does not take. */
export const UNSUPPORTED: FrameworkError = {
  base: "HttpError",
  status: 415,
  description: "A file is of another media type",
};

/** A body beyond a limit of the app or of a file's type. */
export const TOO_LARGE: FrameworkError = {
  base: "HttpError",
  status: 413,
  description: "The body is too large",
};
