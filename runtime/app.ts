import { Hono } from "hono";
import { assembleDocument, documentText } from "./contract/assemble.js";
import type { MountedOperation } from "./contract/document.js";
import { documentInfo } from "./contract/document-info.js";
import { docsUi } from "./docs-ui.js";
import type { ErrorClass, ErrorHandler } from "./errors/error-handlers.js";
import { ErrorResponder } from "./errors/error-responder.js";
import { buildHonoApp, type OwnPage } from "./hono-app.js";
import type { AppOptions } from "./options.js";
import { checkPath, Routes } from "./routes.js";
import { mountedOperation, steps } from "./steps.js";

const MEBIBYTE = 1024 * 1024;

/**
 * An application: `const app = new App({ title: "Shop", version: "1.0.0" })`. It has a router's methods, and
 * `fetch`, so that it runs wherever Hono does.
 */
export class App extends Routes {
  readonly #options: AppOptions;
  readonly #errors: ErrorResponder;
  #started = false;
  /**
   * The Hono application underneath. What is registered on it directly comes before everything else; it is served,
   * but neither validated nor documented.
   */
  readonly hono = new Hono();

  constructor(options: AppOptions) {
    const { prefix, tags, docs, openapi } = options;
    super({ ...(prefix !== undefined && { prefix }), ...(tags && { tags }) });
    for (const path of [docs, openapi]) if (path) checkPath("path", path);
    this.#options = options;
    this.#errors = new ErrorResponder(options.log ?? ((message, error) => console.error(message, error)));
  }

  /**
   * Answers errors. The handler of the most specific class wins; `HttpError`, `RequestValidationError` and Hono's
   * `HTTPException` are answered by themselves unless their own class, or a class below it, is given here.
   */
  onError(handler: ErrorHandler<Error>): this;
  onError<E extends Error>(type: ErrorClass<E>, handler: ErrorHandler<E>): this;
  onError<E extends Error>(first: ErrorClass<E> | ErrorHandler<Error>, handler?: ErrorHandler<E>): this {
    if (handler) this.#errors.handle(first as ErrorClass<E>, handler);
    else this.#errors.handle(Error, first as ErrorHandler<Error>);
    return this;
  }

  /** Where the docs UI is served; `undefined` when it is switched off. */
  get docsPath(): string | undefined {
    const { docs = "/docs", openapi } = this.#options;
    return docs === false || openapi === false ? undefined : docs;
  }

  /** The entry point of every runtime: `export default app`. */
  readonly fetch: Hono["fetch"] = (request, ...rest) => {
    this.ready();
    return this.#answer(() => this.hono.fetch(request, ...rest));
  };

  /** Answers a request without a socket, for tests: `await app.request("/items", { method: "POST", … })`. */
  readonly request: Hono["request"] = (...request) => {
    this.ready();
    return this.#answer(() => this.hono.request(...request));
  };

  /** The routes as they are mounted, routers and all. */
  operations(): readonly MountedOperation[] {
    return steps(this).flatMap((step) => (step.kind === "route" ? [mountedOperation(step)] : []));
  }

  /** The OpenAPI document, as the compiler writes it to `openapi.json`. */
  openapi(): Record<string, unknown> {
    return assembleDocument(documentInfo(this.#options), this.operations());
  }

  /**
   * Builds the application, after which nothing more can be registered. The first request does it too; a server does
   * it before it listens, so that mistakes stop it there.
   * @throws Error when a route stands where a page of the framework does.
   */
  ready(): this {
    if (this.#started) return this;
    const { bodyLimit = MEBIBYTE, redirectSlashes = true, responses = defaultMode() } = this.#options;
    buildHonoApp(this.hono, steps(this), this.#pages(), {
      bodyLimit,
      redirectSlashes,
      mode: responses,
      errors: this.#errors,
    });
    Routes.seal(this);
    this.#started = true;
    return this;
  }

  #pages(): readonly OwnPage[] {
    const { openapi = "/openapi.json", docs = "/docs", title } = this.#options;
    if (openapi === false) return [];
    let text: string | undefined;
    const document: OwnPage = {
      path: openapi,
      handler: (context) => {
        text ??= documentText(this.openapi());
        return context.body(text, 200, { "content-type": "application/json" });
      },
    };
    return docs === false ? [document] : [document, ...docsUi({ path: docs, openapi, title })];
  }

  /** Middleware can throw what is no `Error`, which Hono hands on instead of answering it. */
  #answer(serve: () => Response | Promise<Response>): Response | Promise<Response> {
    try {
      const response = serve();
      if (!(response instanceof Promise)) return response;
      return response.catch((thrown) => this.#errors.lastResort(thrown));
    } catch (thrown) {
      return this.#errors.lastResort(thrown);
    }
  }
}

function defaultMode() {
  // Not every runtime has a `process`.
  const production = globalThis.process?.env?.["NODE_ENV"] === "production";
  return production ? "project" : "validate";
}
