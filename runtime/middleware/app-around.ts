import type { MaybePromise } from "../maybe-promise.js";
import { watchOf } from "../observing/watches.js";
import type { Answer, PlainAnswer } from "../result/answer.js";
import type { AppFacts } from "./app-facts.js";
import { type AppMiddleware, appMiddleware } from "./app-middleware.js";
import { type AppPaths, methodsAt } from "./app-paths.js";
import { finishedAnswer, finishedStream } from "./finished-answer.js";
import { finishedResponse } from "./finished-response.js";
import { idOfBegun, rememberId } from "./id-by-request.js";
import type { MiddlewareOptions } from "./options.js";
import type { SeenRequest } from "./plain.js";
import { idHeader } from "./request-id.js";
import { SeenFetchRequest } from "./seen-fetch-request.js";

type Served = Response | Promise<Response>;

/** What the options need to know about the app. */
export interface AroundFacts extends Omit<AppFacts, "methodsAt"> {
  /** Returns the response if everything else has failed. */
  lastResort(thrown: unknown): Response;
}

/**
 * Applies an app's options around its requests. Every response goes through here, including those of other applications that are
 * mounted in it, and the last resort.
 */
export class AppAround {
  /** The header with the ids of requests, in lower case; absent in an app without request ids. */
  readonly idHeader: string | undefined;
  readonly #everywhere: AppMiddleware;
  /** For mounted apps with their own CORS: only one app states whether a page may call. */
  readonly #withoutCors: AppMiddleware;
  readonly #facts: AroundFacts;
  #paths: AppPaths | undefined;

  /**
   * @returns `undefined` if no option is set, so that requests take no extra steps.
   * @throws TypeError for invalid options.
   */
  static of(options: MiddlewareOptions, facts: AroundFacts): AppAround | undefined {
    const { cors, requestId, securityHeaders, compression } = options;
    return cors || requestId || securityHeaders || compression ? new AppAround(options, facts) : undefined;
  }

  private constructor(options: MiddlewareOptions, facts: AroundFacts) {
    const known: AppFacts = {
      ...facts,
      methodsAt: (pathname) => this.#paths && methodsAt(this.#paths, pathname),
    };
    this.#facts = facts;
    this.idHeader = options.requestId ? idHeader(options.requestId) : undefined;
    this.#everywhere = appMiddleware(options, known);
    this.#withoutCors = options.cors ? appMiddleware({ ...options, cors: false }, known) : this.#everywhere;
  }

  /** Called once the app has started. */
  start(paths: AppPaths): void {
    this.#paths = paths;
  }

  /** Called before a request is served: see {@link AppMiddleware}. */
  begin(request: SeenRequest): PlainAnswer | undefined {
    return this.#middlewareFor(request).begin?.(request);
  }

  /** Returns a response that is plain data in its final form. */
  finished(request: SeenRequest, answer: PlainAnswer): MaybePromise<PlainAnswer> {
    return finishedAnswer(this.#middlewareFor(request), request, answer);
  }

  /**
   * Returns the final form of a response whose body is created while it is sent; `undefined` if it has to go through {@link
   * fetch}.
   */
  finishedStream(request: SeenRequest, answer: Answer): Answer | undefined {
    return finishedStream(this.#middlewareFor(request), request, answer);
  }

  #middlewareFor(request: SeenRequest): AppMiddleware {
    const ownCors = this.#paths?.ownCors;
    return ownCors && ownCors.methods(request.pathname).length > 0 ? this.#withoutCors : this.#everywhere;
  }

  /**
   * Wraps `fetch`.
   * @param environment Hono's: for a request that was begun elsewhere, it gives access to the request's id.
   */
  fetch(request: Request, environment: unknown, serve: () => Served): Served {
    const seen = new SeenFetchRequest(request, idOfBegun(environment));
    const middleware = this.#middlewareFor(seen);
    let served: Served;
    try {
      const answered = middleware.begin?.(seen);
      if (seen.id !== undefined) {
        rememberId(request, seen.id);
        const watch = watchOf(request);
        if (watch) watch.requestId = seen.id;
      }
      served = answered ? responseOf(answered) : serve();
    } catch (thrown) {
      served = this.#facts.lastResort(thrown);
    }
    return served instanceof Promise
      ? served.then((response) => finishedResponse(middleware, seen, response))
      : finishedResponse(middleware, seen, served);
  }
}

function responseOf({ status, headers, body }: PlainAnswer): Response {
  return new Response(body, { status, headers: headers as Readonly<Record<string, string>> });
}
