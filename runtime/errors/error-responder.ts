import type { Context } from "hono";
import type { ErrorForm } from "../contract/error-form.js";
import type { CompiledErrorHandler } from "../contract/error-fragment.js";
import type { Issue } from "../contract/issue.js";
import { StreamedBody } from "../lifetime/streamed-body.js";
import type { Log } from "../log.js";
import type { MaybePromise } from "../maybe-promise.js";
import { idOf } from "../middleware/id-by-request.js";
import type { Answer, HeaderFields, PlainAnswer } from "../result/answer.js";
import { isResponse } from "../result/encode-result.js";
import { toResponse } from "../result/hono-response.js";
import type { ResponseMode } from "../result/to-json.js";
import type { Identified, Refused, ServedOperation } from "../served-operation.js";
import { defaultAnswer, isHonoException, isServerFault, refusal } from "./default-answer.js";
import type { ErrorHandlers } from "./error-handlers.js";
import { encodeHandled, sentAsItIs } from "./handled.js";
import { RequestValidationError, validationMessage } from "./validation-errors.js";
import { type Messages, type ReadHeader, reworded, type Worded, worded, wordedHeaders } from "./wording.js";

/** Where an error was thrown. */
export interface ErrorOrigin {
  /** The route, for the log: `src/app.ts:12`. */
  readonly source: string;
  /** The handlers of the routers around the route, innermost first, and of the app. */
  readonly handlers: readonly ErrorHandlers[];
}

/** Sends the file that an error handler returned. */
type SendStream = (made: Answer, context: Context, source: string) => Promise<Response>;

/** How an app responds to errors. */
export interface ErrorSettings {
  readonly log: Log;
  readonly form: ErrorForm;
  readonly mode: () => ResponseMode;
  readonly messages: Messages | undefined;
  readonly sendStream: SendStream;
}

/** To check whether a handler wants such an error. */
const EXAMPLE = new RequestValidationError([]);

/** Responds to errors, through the application's handlers or by default, and logs those that are the server's fault. */
export class ErrorResponder {
  readonly #handlers: readonly ErrorHandlers[];
  readonly #settings: ErrorSettings;
  /** By request: several requests may throw the same error. */
  readonly #origins = new WeakMap<Context, ErrorOrigin>();

  /** @param handlers the app's own, for errors thrown outside of its routes. */
  constructor(handlers: ErrorHandlers, settings: ErrorSettings) {
    this.#handlers = [handlers];
    this.#settings = settings;
  }

  /** An error thrown by a route, as an `Error`. The response is made later, when the request identifies the route. */
  thrownBy(origin: ErrorOrigin, thrown: unknown, context: Context): Error {
    this.#origins.set(context, origin);
    return toError(thrown);
  }

  /** Logs an error that can no longer become a response, because one has begun. */
  logLate(source: string, error: unknown, { id }: Identified): void {
    this.#settings.log(`${source}${shownId(id)}: the result stream was aborted`, error);
  }

  /** Logs a failure after a response. */
  logBehind(source: string, what: string, error: unknown, request?: Identified): void {
    this.#settings.log(`${source}${shownId(request?.id)}: ${what}`, error);
  }

  /**
   * Returns the function that responds to requests that are not as a route declares, without an error object.
   * @returns nothing if a handler of the application needs that object.
   */
  refusalWithin({ handlers, source }: ErrorOrigin): ServedOperation["refuse"] {
    if (handlers.some((each) => each.find(EXAMPLE))) return undefined;
    const { form, messages } = this.#settings;
    const refused = (issues: readonly Issue[], more: boolean, headers?: HeaderFields) =>
      refusal({ message: validationMessage(issues, more), issues }, form, headers);
    if (!messages) return (issues, more) => refused(issues, more);
    return (issues, more, request) => {
      const said = this.worded(issues, request, source);
      return refused(said.issues, more, wordedHeaders(said));
    };
  }

  /** The issues of a request to a route in the app's own words, if it has any. */
  worded(issues: readonly Issue[], request: Refused, source: string): Worded {
    const { messages } = this.#settings;
    if (!messages) return { issues, vary: [], language: undefined };
    return worded(
      issues,
      messages,
      (name) => request.header(name),
      (error) => this.logBehind(source, NO_WORDS, error, request),
    );
  }

  /** Rewords an error for the app's handlers and for the default response. Returns nothing if there are no words of its own. */
  #reworded(error: Error, header: ReadHeader, describe: () => string): HeaderFields | undefined {
    const { messages, log } = this.#settings;
    if (!messages || !(error instanceof RequestValidationError)) return undefined;
    return reworded(error, messages, header, (thrown) => log(`${describe()}: ${NO_WORDS}`, thrown));
  }

  respond(error: Error, context: Context): MaybePromise<Response> {
    const { vary, ...own } =
      this.#reworded(
        error,
        (name) => context.req.raw.headers.get(name) ?? undefined,
        () => this.#describe(context),
      ) ?? {};
    // In addition to the header fields from middleware, for any response that a handler makes.
    if (vary !== undefined) context.header("vary", String(vary), { append: true });
    const handlers = this.#origins.get(context)?.handlers ?? this.#handlers;
    return handlers.some((each) => each.find(error))
      ? this.#respondHandled(error, handlers, context, own)
      : this.#respondByDefault(error, context, own);
  }

  /** @param own of the default response, if no handler makes another. */
  async #respondHandled(
    error: Error,
    chain: readonly ErrorHandlers[],
    context: Context,
    own: HeaderFields,
  ): Promise<Response> {
    try {
      for (const handlers of chain) {
        const found = handlers.find(error);
        const value = await found?.handler(error, context);
        if (value !== undefined) return await this.#handled(value, error, found?.compiled, context);
      }
    } catch (thrown) {
      return this.#respondByDefault(toError(thrown), context);
    }
    return this.#respondByDefault(error, context, own);
  }

  async #handled(
    value: unknown,
    error: Error,
    compiled: CompiledErrorHandler | undefined,
    context: Context,
  ): Promise<Response> {
    if (isResponse(value)) return value;
    if (!compiled) return toResponse(sentAsItIs(value, error), context);
    const { status, headers, body } = encodeHandled(value, error, compiled, this.#settings.mode());
    return body instanceof StreamedBody
      ? this.#settings.sendStream({ status, headers, body }, context, compiled.source)
      : toResponse({ status, headers, body }, context);
  }

  #respondByDefault(error: Error, context: Context, own?: HeaderFields): Response {
    if (isHonoException(error)) {
      const response = error.getResponse();
      return context.newResponse(response.body, response);
    }
    const answer = this.#default(error, () => this.#describe(context));
    return toResponse(withHeaders(answer, own), context);
  }

  /**
   * The response to an error that needs no context: by default, and logged.
   * @param request as it was sent, for the log.
   * @returns nothing if a handler of the application takes the error, or the error is itself a response: call {@link respond}
   * then.
   */
  answerWithoutContext(
    error: Error,
    { handlers, source }: ErrorOrigin,
    request: Refused & { readonly method: string; readonly pathname: string },
  ): PlainAnswer | undefined {
    if (isHonoException(error) || handlers.some((each) => each.find(error))) return undefined;
    const describe = () => described(request.method, request.pathname, source, request.id);
    const own = this.#reworded(error, (name) => request.header(name), describe);
    return withHeaders(this.#default(error, describe), own);
  }

  #default(error: Error, describe: () => string): PlainAnswer {
    if (isServerFault(error)) this.#settings.log(`${describe()} failed`, error);
    try {
      return defaultAnswer(error, this.#settings.form);
    } catch (thrown) {
      this.#settings.log(`${describe()}: the response to the error could not be encoded`, thrown);
      return defaultAnswer(toError(thrown), this.#settings.form);
    }
  }

  /** For errors thrown outside of any request's context. */
  lastResort(thrown: unknown): Response {
    this.#settings.log("A request failed", toError(thrown));
    const { status, body, headers } = defaultAnswer(toError(thrown), this.#settings.form);
    return new Response(body, { status, headers: headers as Readonly<Record<string, string>> });
  }

  #describe(context: Context): string {
    const source = this.#origins.get(context)?.source;
    // As sent: the decoded path could add forged lines to the log.
    const { pathname } = new URL(context.req.url);
    return described(context.req.method, pathname, source, idOf(context));
  }
}

const NO_WORDS = "the option messages failed, so the response has the default text";

function withHeaders(answer: PlainAnswer, headers: HeaderFields | undefined): PlainAnswer {
  return headers ? { ...answer, headers: { ...answer.headers, ...headers } } : answer;
}

/** For the log. */
function described(
  method: string,
  pathname: string,
  source: string | undefined,
  id: string | undefined,
): string {
  return `${method} ${pathname}${source ? ` (${source})` : ""}${shownId(id)}`;
}

const shownId = (id: string | undefined) => (id === undefined ? "" : ` [${id}]`);

/** An `Error` for any thrown value: JavaScript allows all values. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error
    ? thrown
    : new Error("Something was thrown that is not an Error", { cause: thrown });
}
