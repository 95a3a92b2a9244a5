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

/** What the app around is asked for. */
export interface AroundFacts extends Omit<AppFacts, "methodsAt"> {
  /** The answer where nothing else can answer. */
  lastResort(thrown: unknown): Response;
}

/**
 * The options of an app around its requests: whatever is answered goes through here, also what other applications answer that
 * are mounted in it, and what is answered when everything fails.
 */
export class AppAround {
  /** The header that requests have their id in, in lower case; absent in an app that gives them none. */
  readonly idHeader: string | undefined;
  readonly #everywhere: AppMiddleware;
  /** For mounted apps that have CORS of their own: a page is told by one app only whether it may call. */
  readonly #withoutCors: AppMiddleware;
  readonly #facts: AroundFacts;
  #paths: AppPaths | undefined;

  /**
   * @returns `undefined` where no option is given, so that requests need not know of any.
   * @throws TypeError for options that cannot be meant.
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

  /** The app has started. */
  start(paths: AppPaths): void {
    this.#paths = paths;
  }

  /** Before a request is served: as of {@link AppMiddleware}. */
  begin(request: SeenRequest): PlainAnswer | undefined {
    return this.#middlewareFor(request).begin?.(request);
  }

  /** An answer that is plain data, as it goes out. */
  finished(request: SeenRequest, answer: PlainAnswer): MaybePromise<PlainAnswer> {
    return finishedAnswer(this.#middlewareFor(request), request, answer);
  }

  /** An answer whose body is made while it is sent; nothing where only {@link fetch} can let it go out. */
  finishedStream(request: SeenRequest, answer: Answer): Answer | undefined {
    return finishedStream(this.#middlewareFor(request), request, answer);
  }

  #middlewareFor(request: SeenRequest): AppMiddleware {
    const ownCors = this.#paths?.ownCors;
    return ownCors && ownCors.methods(request.pathname).length > 0 ? this.#withoutCors : this.#everywhere;
  }

  /**
   * Around `fetch`.
   * @param environment Hono's: of a request that was begun elsewhere it leads to its id.
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
