import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { CompiledErrorHandler, DocumentedErrorHandler, ErrorBase } from "../contract/error-fragment.js";
import { nearestHandler } from "../surroundings/nearest-handler.js";
import { defaultStatus } from "./default-answer.js";
import { HttpError } from "./http-error.js";
import { RequestValidationError } from "./validation-errors.js";

/**
 * Turns an error into a response: a `Response`, a `reply(…)`, or a value sent as JSON with the error's own status and
 * headers. `undefined` leaves the error to the handlers further out, and finally to the default response.
 * @example
 * ```ts
 * const gone: ErrorHandler<RangeError> = (error) => reply(410, { problem: error.message });
 * app.onError(RangeError, gone);
 * ```
 */
export type ErrorHandler<E> = (error: E, context: Context) => unknown;

/**
 * Any class of errors, including abstract ones.
 * @example const kinds: ErrorClass<Error>[] = [TypeError, HttpError];
 */
export type ErrorClass<E extends Error> = abstract new (...args: never[]) => E;

/** A generic class is inferred with `never` for its parameters; for `HttpError` itself, the status can be any. */
type Caught<E extends Error> = [E, HttpError<never, never>] extends [HttpError<never, never>, E]
  ? HttpError
  : E;

/**
 * Registers a handler that responds to errors in an app or router.
 * @example app.onError(404, (error) => ({ nothing: error.detail }));
 */
export interface RegisterErrorHandler<Self> {
  (handler: ErrorHandler<Error>): Self;
  <E extends Error>(type: ErrorClass<E>, handler: ErrorHandler<Caught<E>>): Self;
  (status: 500, handler: ErrorHandler<Error>): Self;
  (status: 422, handler: ErrorHandler<HttpError<422> | RequestValidationError>): Self;
  <Status extends number>(status: Status, handler: ErrorHandler<HttpError<Status>>): Self;
}

const BASES: ReadonlyMap<unknown, ErrorBase> = new Map<unknown, ErrorBase>([
  [HttpError.prototype, "HttpError"],
  [RequestValidationError.prototype, "RequestValidationError"],
  [HTTPException.prototype, "HTTPException"],
  [Error.prototype, "Error"],
]);

/** A handler, and how its results are encoded according to the compiler. Absent for a handler that was not compiled. */
export interface RegisteredHandler {
  readonly handler: ErrorHandler<Error>;
  readonly compiled: CompiledErrorHandler | undefined;
}

/** The handlers of one app or router, by class of error and by status. */
export class ErrorHandlers {
  readonly #handlers = new Map<object | number, RegisteredHandler>();

  /** A later handler for the same class or status replaces the earlier one. */
  set(
    key: ErrorClass<Error> | number,
    handler: ErrorHandler<never>,
    compiled: CompiledErrorHandler | undefined,
  ): void {
    // It is called with errors that inherit from the class, or have the status, that it is registered for.
    const registered = { handler: handler as ErrorHandler<Error>, compiled };
    this.#handlers.set(typeof key === "number" ? key : key.prototype, registered);
  }

  /** The data that the document needs. */
  documented(): readonly DocumentedErrorHandler[] {
    return [...this.#handlers.values()].flatMap(({ compiled }) => compiled ?? []);
  }

  /** See {@link nearestHandler}. */
  find(error: Error): RegisteredHandler | undefined {
    if (this.#handlers.size === 0) return undefined;
    return nearestHandler(prototypes(error), baseOf, defaultStatus(error), this.#handlers);
  }
}

/** An `HTTPException` is recognized by its shape, as in Hono: the application may have its own copy of Hono. */
function baseOf(type: object): ErrorBase | undefined {
  return BASES.get(type) ?? (Object.hasOwn(type, "getResponse") ? "HTTPException" : undefined);
}

function* prototypes(error: Error): Generator<object> {
  for (let type: unknown = Object.getPrototypeOf(error); type; type = Object.getPrototypeOf(type))
    yield type as object;
}
