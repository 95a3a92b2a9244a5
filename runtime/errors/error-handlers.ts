import type { Context } from "hono";

/**
 * Turns an error into an answer: a `Response`, a `reply(…)`, or a value sent as JSON with status 500.
 * `undefined` leaves the error to the default answer.
 */
export type ErrorHandler<E> = (error: E, context: Context) => unknown;

/** Any class of errors, abstract ones too. */
export type ErrorClass<E extends Error> = abstract new (...args: never[]) => E;

/** Handlers by class of error. */
export class ErrorHandlers {
  readonly #byPrototype = new Map<object, ErrorHandler<never>>();

  /** A later handler for the same class replaces the earlier one. */
  set<E extends Error>(type: ErrorClass<E>, handler: ErrorHandler<E>): void {
    this.#byPrototype.set(type.prototype, handler);
  }

  /** The handler of the most specific class the error is an instance of. */
  find(error: Error): ErrorHandler<Error> | undefined {
    for (let type: unknown = Object.getPrototypeOf(error); type; type = Object.getPrototypeOf(type)) {
      const handler = this.#byPrototype.get(type as object);
      // The error inherits from the class the handler was registered for.
      if (handler) return handler as ErrorHandler<Error>;
    }
    return undefined;
  }
}
