import type { Context } from "hono";
import type { HTTPException } from "hono/http-exception";
import type { ErrorForm } from "../contract/error-form.js";
import type { Log } from "../options.js";
import { answer } from "../result/answer.js";
import { isResponse } from "../result/encode-result.js";
import { toResponse } from "../result/hono-response.js";
import { mergeHeaders } from "../result/merge-headers.js";
import { Reply } from "../result/reply.js";
import { defaultAnswer, defaultStatus, isServerFault } from "./default-answer.js";
import type { ErrorHandlers } from "./error-handlers.js";
import { HttpError } from "./http-error.js";

/** Where an error was thrown. */
export interface ErrorOrigin {
  /** The route, for the log: `src/app.ts:12`. */
  readonly source: string;
  /** Of the routers around the route, innermost first, and of the app. */
  readonly handlers: readonly ErrorHandlers[];
}

/** Answers errors: by the application's handlers, else by default; and logs those that are the server's fault. */
export class ErrorResponder {
  readonly #handlers: readonly ErrorHandlers[];
  readonly #log: Log;
  readonly #form: ErrorForm;
  /** By request: one error may be thrown by several. */
  readonly #origins = new WeakMap<Context, ErrorOrigin>();

  /** @param handlers the app's own, for what is thrown outside of its routes. */
  constructor(handlers: ErrorHandlers, log: Log, form: ErrorForm) {
    this.#handlers = [handlers];
    this.#log = log;
    this.#form = form;
  }

  /** What a route threw, as an `Error`; who answers it finds the route by the request. */
  thrownBy(origin: ErrorOrigin, thrown: unknown, context: Context): Error {
    this.#origins.set(context, origin);
    return toError(thrown);
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
      for (const handlers of this.#origins.get(context)?.handlers ?? this.#handlers) {
        const value = await handlers.find(error)?.(error, context);
        if (value !== undefined) return handled(value, error, context);
      }
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
    if (isServerFault(error)) this.#log(`${this.#describe(context)} failed`, error);
    try {
      return toResponse(defaultAnswer(error, this.#form), context);
    } catch (thrown) {
      this.#log(`${this.#describe(context)}: the error's answer could not be encoded`, thrown);
      return toResponse(defaultAnswer(toError(thrown), this.#form), context);
    }
  }

  /** For what was thrown outside of any request's context. */
  lastResort(thrown: unknown): Response {
    this.#log("A request failed", toError(thrown));
    const { status, body, headers } = defaultAnswer(toError(thrown), this.#form);
    return new Response(body, { status, headers: headers as Readonly<Record<string, string>> });
  }

  #describe(context: Context): string {
    const source = this.#origins.get(context)?.source;
    // As sent: the decoded path could write lines of its own into the log.
    const { pathname } = new URL(context.req.url);
    return `${context.req.method} ${pathname}${source ? ` (${source})` : ""}`;
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
function handled(value: unknown, error: Error, context: Context): Response {
  if (isResponse(value)) return value;
  const headers = error instanceof HttpError ? error.headers : {};
  const status = isHonoException(error) ? error.status : defaultStatus(error);
  const given = Reply.is(value) ? value : new Reply(status, value, headers);
  const fields = mergeHeaders("application/json", given.headers);
  return toResponse(answer(given.status, JSON.stringify(given.value) ?? null, fields), context);
}
