import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Log } from "../options.js";
import { answer } from "../result/answer.js";
import { isResponse } from "../result/encode-result.js";
import { toResponse } from "../result/hono-response.js";
import { mergeHeaders } from "../result/merge-headers.js";
import { Reply } from "../result/reply.js";
import { defaultAnswer, isServerFault } from "./default-answer.js";
import { type ErrorClass, type ErrorHandler, ErrorHandlers } from "./error-handlers.js";
import { HttpError } from "./http-error.js";
import { RequestValidationError } from "./validation-errors.js";

/** Leaves the error to the default answer. */
const byDefault = () => undefined;

/** Answers errors: by the application's handlers, else by default; and logs those that are the server's fault. */
export class ErrorResponder {
  readonly #handlers = new ErrorHandlers();
  readonly #log: Log;
  /** Which route an error came from, for the log. */
  readonly #sources = new WeakMap<Error, string>();

  constructor(log: Log) {
    this.#log = log;
    // As in FastAPI, a handler for every `Error` does not get what the framework answers by itself.
    this.#handlers.set(HttpError, byDefault);
    this.#handlers.set(RequestValidationError, byDefault);
    this.#handlers.set(HTTPException, byDefault);
  }

  handle<E extends Error>(type: ErrorClass<E>, handler: ErrorHandler<E>): void {
    this.#handlers.set(type, handler);
  }

  /** What a route threw, as an `Error` that knows the route. */
  thrownBy(source: string, thrown: unknown): Error {
    const error = toError(thrown);
    this.#sources.set(error, source);
    return error;
  }

  /** Logs an error that can no longer be answered, because the answer has begun. */
  logLate(source: string, error: unknown): void {
    this.#log(`${source}: the result stream was broken off`, error);
  }

  /** Logs what failed behind an answer. */
  logBehind(source: string, what: string, error: unknown): void {
    this.#log(`${source}: ${what}`, error);
  }

  async respond(error: Error, context: Context): Promise<Response> {
    try {
      const value = await this.#handlers.find(error)?.(error, context);
      if (value !== undefined) return handled(value, context);
    } catch (thrown) {
      return this.respondByDefault(toError(thrown), context);
    }
    return this.respondByDefault(error, context);
  }

  respondByDefault(error: Error, context: Context): Response {
    if (isHonoException(error)) {
      const response = error.getResponse();
      return context.newResponse(response.body, response);
    }
    if (isServerFault(error)) this.#log(`${this.#describe(error, context)} failed`, error);
    try {
      return toResponse(defaultAnswer(error), context);
    } catch (thrown) {
      this.#log(`${this.#describe(error, context)}: the error's answer could not be encoded`, thrown);
      return toResponse(defaultAnswer(toError(thrown)), context);
    }
  }

  /** For what was thrown outside of any request's context. */
  lastResort(thrown: unknown): Response {
    this.#log("A request failed", toError(thrown));
    const { status, body } = defaultAnswer(toError(thrown));
    return new Response(body, { status, headers: { "content-type": "application/json" } });
  }

  #describe(error: Error, { req }: Context): string {
    const source = this.#sources.get(error);
    // As sent: the decoded path could write lines of its own into the log.
    const { pathname } = new URL(req.url);
    return `${req.method} ${pathname}${source ? ` (${source})` : ""}`;
  }
}

/** An `Error` for whatever was thrown: JavaScript allows anything. */
function toError(thrown: unknown): Error {
  return thrown instanceof Error
    ? thrown
    : new Error("Something was thrown that is not an Error", { cause: thrown });
}

/** By its shape, as Hono does: the application may have a copy of Hono of its own. */
function isHonoException(error: Error): error is HTTPException {
  return "getResponse" in error && typeof error.getResponse === "function";
}

/** What an error handler returned. */
function handled(value: unknown, context: Context): Response {
  if (isResponse(value)) return value;
  const given = Reply.is(value) ? value : new Reply(500, value, {});
  const headers = mergeHeaders("application/json", given.headers);
  return toResponse(answer(given.status, JSON.stringify(given.value) ?? null, headers), context);
}
