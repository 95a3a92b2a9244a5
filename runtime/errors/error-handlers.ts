import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { defaultStatus } from "./default-answer.js";
import { HttpError } from "./http-error.js";
import { RequestValidationError } from "./validation-errors.js";

/**
 * Turns an error into an answer: a `Response`, a `reply(…)`, or a value sent as JSON with the error's own status and
 * headers. `undefined` leaves the error to the handlers further out, and in the end to the default answer.
 */
export type ErrorHandler<E> = (error: E, context: Context) => unknown;

/** Any class of errors, abstract ones too. */
export type ErrorClass<E extends Error> = abstract new (...args: never[]) => E;

/** What an app or router answers errors with. */
export interface RegisterErrorHandler<Self> {
  (handler: ErrorHandler<Error>): Self;
  <E extends Error>(type: ErrorClass<E>, handler: ErrorHandler<E>): Self;
  (status: 500, handler: ErrorHandler<Error>): Self;
  (status: 422, handler: ErrorHandler<HttpError<422> | RequestValidationError>): Self;
  <Status extends number>(status: Status, handler: ErrorHandler<HttpError<Status>>): Self;
}

/** As in FastAPI, a handler for every `Error` does not get what the framework answers by itself. */
const ANSWERED: ReadonlySet<unknown> = new Set([
  HttpError.prototype,
  RequestValidationError.prototype,
  HTTPException.prototype,
]);

/** The handlers of one app or router, by class of error and by status. */
export class ErrorHandlers {
  readonly #handlers = new Map<object | number, ErrorHandler<never>>();

  /** A later handler for the same class or status replaces the earlier one. */
  set(key: ErrorClass<Error> | number, handler: ErrorHandler<never>): void {
    this.#handlers.set(typeof key === "number" ? key : key.prototype, handler);
  }

  /**
   * The handler of the most specific class the error is an instance of. One for a status stands between the framework's
   * own class and the classes below it, one for 500 also before that for every `Error`.
   */
  find(error: Error): ErrorHandler<Error> | undefined {
    if (this.#handlers.size === 0) return undefined;
    for (let type: unknown = Object.getPrototypeOf(error); type; type = Object.getPrototypeOf(type)) {
      const answered = ANSWERED.has(type);
      const byStatus = answered ? type !== HTTPException.prototype : type === Error.prototype;
      const handler =
        (byStatus ? this.#handlers.get(defaultStatus(error)) : undefined) ??
        this.#handlers.get(type as object);
      // The error inherits from the class, or has the status, that the handler was registered for.
      if (handler) return handler as ErrorHandler<Error>;
      if (answered) return undefined;
    }
    return undefined;
  }
}
