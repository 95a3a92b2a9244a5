import type { MiddlewareHandler } from "hono";
import type { Method } from "./contract/methods.js";
import type { CompiledOperation } from "./contract/operation.js";
import { isRouteName, type RouteKind, routeFacts, routeTitle } from "./contract/route-kinds.js";
import type { Timeout } from "./contract/time-limit.js";
import type { Versioning } from "./contract/versioning.js";
import type { Wanted } from "./dependencies/schedule.js";
import {
  type ErrorClass,
  type ErrorHandler,
  ErrorHandlers,
  type RegisterErrorHandler,
} from "./errors/error-handlers.js";
import { readErrorHandler } from "./errors/read-error-handler.js";
import type { FrontendOptions } from "./frontend/frontend-options.js";
import { frontendTitle } from "./frontend/frontend-title.js";
import { checkTimeout } from "./lifetime/time-limit.js";
import type { ReadLimit } from "./limits/read-limits.js";
import type { Mountable } from "./mountable.js";
import type { IncludeOptions, RouteOptions, RouterOptions, WebhookOptions } from "./options.js";
import { type PathProblem, pathProblem } from "./paths/path-syntax.js";
import { type Guards, readGuards } from "./read-guards.js";
import { type Registration, readRegistration } from "./read-registration.js";
import { type AnswerOptions, answerOptions } from "./result/answer-options.js";
import type { Handler } from "./served-operation.js";
import type { SocketOptions } from "./socket/options.js";
import type { Socket } from "./socket/socket.js";
import type { SaidOfVersions } from "./surroundings/versions.js";

/** One call on an app or router, in the order the calls were made. */
export type Entry =
  | {
      readonly kind: "route";
      readonly routeKind: RouteKind;
      readonly method: Method;
      readonly path: string;
      readonly handler: Handler;
      readonly operation: CompiledOperation;
      readonly use: readonly MiddlewareHandler[];
      readonly wanted: readonly Wanted[];
      readonly timeout?: Timeout | undefined;
      readonly limits?: readonly ReadLimit[] | false | undefined;
      readonly answers?: AnswerOptions | undefined;
      readonly inVersions?: SaidOfVersions | undefined;
      readonly socket?: SocketOptions | undefined;
    }
  | {
      readonly kind: "include";
      readonly prefix: string;
      readonly routes: Routes;
      readonly options: IncludeOptions;
      readonly guards: Guards | undefined;
    }
  | { readonly kind: "use"; readonly path: string; readonly middleware: readonly MiddlewareHandler[] }
  | {
      readonly kind: "mount";
      readonly path: string;
      readonly application: Mountable;
      /** Its routes, which the compiler found in its type. */
      readonly described: readonly CompiledOperation[];
    }
  | {
      readonly kind: "frontend";
      readonly path: string;
      readonly folder: string;
      readonly options: FrontendOptions;
    };

/**
 * Registers a route. The handler's signature is the contract: the compiler reads where its parameters come from and appends the
 * compiled operation to the call, so a module with routes must be compiled by Countersign.
 *
 * `CallableFunction` is any function, and has no signature: to TypeScript, too, a parameter without a type is an error.
 * @throws Error if it was not compiled.
 */
export interface RegisterRoute<Self> {
  (path: string, handler: CallableFunction): Self;
  (path: string, options: RouteOptions, handler: CallableFunction): Self;
}

/**
 * Registers a WebSocket. Its handler has one parameter of type {@link Socket}. All others are read from the handshake, and are
 * checked before it, as for any route.
 * @throws Error if the module was not compiled.
 */
export interface RegisterSocket<Self> {
  (path: string, handler: CallableFunction): Self;
  (path: string, options: SocketOptions, handler: CallableFunction): Self;
}

/**
 * Describes a webhook: see {@link Routes.webhook}.
 * @throws Error if the module was not compiled, or the name is invalid.
 */
export interface RegisterWebhook<Self> {
  (name: string, handler: CallableFunction): Self;
  (name: string, options: WebhookOptions, handler: CallableFunction): Self;
}

/** A function for each HTTP method. */
type RegistersRoutes = { readonly [method in Method]: RegisterRoute<Routes> };

/** The version options of an app. */
interface OfVersions {
  readonly versioning?: Versioning;
}

/** The common part of apps and routers: a list of registrations that stays open until the first request. */
export abstract class Routes implements RegistersRoutes {
  readonly #entries: Entry[] = [];
  readonly #options: RouterOptions & OfVersions;
  readonly #guards: Guards | undefined;
  readonly #errors = new ErrorHandlers();
  #sealed = false;

  /** @throws Error if the prefix cannot precede a path. */
  constructor(options: RouterOptions & OfVersions, compiled?: unknown) {
    checkPath("prefix", options.prefix ?? "");
    checkTimeout(options.timeout, "An app or router");
    answerOptions(options, "An app or router");
    this.#options = options;
    this.#guards = readGuards(options, compiled, "An app or router");
  }

  readonly get: RegisterRoute<this> = this.#register("get");
  readonly post: RegisterRoute<this> = this.#register("post");
  readonly put: RegisterRoute<this> = this.#register("put");
  readonly patch: RegisterRoute<this> = this.#register("patch");
  readonly delete: RegisterRoute<this> = this.#register("delete");
  /** GET routes respond to HEAD by default, without the body. */
  readonly head: RegisterRoute<this> = this.#register("head");
  readonly options: RegisterRoute<this> = this.#register("options");
  readonly trace: RegisterRoute<this> = this.#register("trace");

  /**
   * A WebSocket. A GET route of the same path gets the requests that are not a handshake.
   * @example app.socket("/echo", async (socket: Socket<string, string>): Promise<void> => {
   *   for await (const text of socket) await socket.send(text);
   * });
   */
  readonly socket: RegisterSocket<this> = this.#register("get", "socket");

  /**
   * Describes a request that the program sends to its subscribers, as a function that is never called: its parameters are sent,
   * and its result is the response expected from the receiver. The document lists it under `webhooks`; it is not served.
   * @param name letters, digits, `.`, `_` and `-`; unique in the app, regardless of prefixes.
   * @example app.webhook("itemPaid", (event: Paid, signature: Header<string>): void => {});
   */
  readonly webhook: RegisterWebhook<this> = this.#register("post", "webhook");

  /**
   * Includes a router under a prefix. The router stays live: routes registered on it later are included too. The same router can
   * be included several times.
   * @throws Error if that would include a router in itself.
   */
  route(prefix: string, router: Routes, options: IncludeOptions = {}, ...compiled: readonly never[]): this {
    checkPath("prefix", prefix);
    checkTimeout(options.timeout, `The inclusion at "${prefix}"`);
    answerOptions(options, `The inclusion at "${prefix}"`);
    const guards = readGuards(options, compiled[0], `The inclusion at "${prefix}"`);
    if (router.#reaches(this))
      throw new Error(
        `The router included at "${prefix}" would contain itself. Include a separate router there.`,
      );
    return this.#add({ kind: "include", prefix, routes: router, options, guards });
  }

  /**
   * Adds Hono middleware, for everything registered after it or for a path: `use("/admin/*", guard)`. On a router the path is
   * below its prefix.
   */
  use(...middleware: [MiddlewareHandler, ...MiddlewareHandler[]]): this;
  use(path: string, ...middleware: [MiddlewareHandler, ...MiddlewareHandler[]]): this;
  use(...given: (string | MiddlewareHandler)[]): this {
    const path = typeof given[0] === "string" ? given[0] : "*";
    const middleware = given.filter((part): part is MiddlewareHandler => typeof part !== "string");
    return this.#add({ kind: "use", path, middleware });
  }

  /**
   * Passes all requests below a path to another application, which sees paths without the prefix. The document has the routes of
   * a Hono app that its type describes.
   */
  mount(path: string, application: Mountable, ...compiled: readonly never[]): this {
    checkPath("path", path);
    return this.#add({ kind: "mount", path, application, described: compiled });
  }

  /**
   * Serves the folder that a frontend was built to, below a path. Routes come first, wherever they are registered; a frontend
   * gets the requests that no route matches. If the folder has no such file either, its `fallback` responds.
   * @param folder relative to the working directory, or absolute.
   * @throws Error when the application starts, if the folder does not exist.
   * @example app.frontend("/", "dist", { immutable: "assets" });
   */
  frontend(path: string, folder: string, options: FrontendOptions = {}): this {
    checkPath("path", path);
    return this.#add({ kind: "frontend", path, folder, options });
  }

  /**
   * Handles errors thrown below this router, or anywhere in this app: `onError(OutOfStock, (error, c) => …)`. If several routers
   * around a route have a handler, the innermost one is called; if several classes match, the most specific one. A status matches
   * the errors that would result in it: `onError(404, …)` an `HttpError`, `onError(422, …)` invalid input too, `onError(500, …)`
   * unexpected errors. `HttpError`, `RequestValidationError` and Hono's `HTTPException` have default responses unless a handler
   * is given for their status, their own class, or a class below it.
   */
  readonly onError: RegisterErrorHandler<this> = (
    first: ErrorClass<Error> | ErrorHandler<Error> | number,
    ...rest: readonly unknown[]
  ): this => {
    const { handler, compiled } = readErrorHandler(rest);
    if (handler) this.#errors.set(first as ErrorClass<Error> | number, handler, compiled);
    else this.#errors.set(Error, first as ErrorHandler<Error>, compiled);
    return this;
  };

  /** @internal For the runtime: the prefix, tags, middleware, guards and error handlers of this router, and its registrations so far. */
  static contents(routes: Routes): {
    readonly options: RouterOptions & OfVersions;
    readonly guards: Guards | undefined;
    readonly entries: readonly Entry[];
    readonly errors: ErrorHandlers;
  } {
    return {
      options: routes.#options,
      guards: routes.#guards,
      entries: routes.#entries,
      errors: routes.#errors,
    };
  }

  /** @internal For the runtime: registrations from now on would come too late. */
  static seal(routes: Routes): void {
    routes.#sealed = true;
    for (const entry of routes.#entries) if (entry.kind === "include") Routes.seal(entry.routes);
  }

  /**
   * @internal For the runtime: adds an endpoint, which conflicts with no other route, and is registered when its framework loads its
   * module.
   */
  static admit(routes: Routes, registered: Registration): void {
    const entries = routes.#entries;
    const entry: Entry = { kind: "route", ...registered };
    // A module that is loaded again during development.
    const before = entries.findIndex((other) => isSameEndpoint(other, registered));
    if (before < 0) entries.push(entry);
    else entries[before] = entry;
  }

  #register(method: Method, routeKind: RouteKind = "operation"): RegisterRoute<this> {
    const check = routeFacts(routeKind).named ? checkName : checkPath.bind(undefined, "path");
    const register = (path: string, ...rest: unknown[]): this => {
      check(path);
      return this.#add({ kind: "route", ...readRegistration(routeKind, method, path, rest, register) });
    };
    return register;
  }

  #add(entry: Entry): this {
    if (this.#sealed)
      throw new Error(
        `${described(entry)} was registered after the first request was served, which is too late. Register everything while the modules load.`,
      );
    this.#entries.push(entry);
    return this;
  }

  #reaches(other: Routes): boolean {
    return (
      this === other ||
      this.#entries.some((entry) => entry.kind === "include" && entry.routes.#reaches(other))
    );
  }
}

function isSameEndpoint(entry: Entry, { routeKind, method, path, operation }: Registration): boolean {
  return (
    entry.kind === "route" &&
    entry.routeKind === routeKind &&
    entry.method === method &&
    entry.path === path &&
    placeOf(entry.operation) === placeOf(operation)
  );
}

/** If the paths of endpoints are unknown, one module may have several. */
const placeOf = ({ endpoint, source }: CompiledOperation) =>
  endpoint?.pathUnknown ? source : fileOf(source);

/** `src/app.ts` of `src/app.ts:12`. */
const fileOf = (source: string) => source.slice(0, source.lastIndexOf(":"));

/**
 * Like the compiler: a path in another framework's syntax would match just those characters.
 * @throws Error if a path or prefix does not start with a slash, or is not in Hono's syntax.
 */
export function checkPath(what: "path" | "prefix", path: string): void {
  const problem = pathProblem(path);
  if (problem) throw new Error(`The ${what} "${path}" ${advice(problem, path)}`);
}

/** @throws Error if a registration that has a name instead of a path lacks a valid one. */
function checkName(name: string): void {
  if (!isRouteName(name))
    throw new Error(
      `"${name}" is not a valid name: write letters, digits, ".", "_" and "-", as in "itemPaid".`,
    );
}

function advice(problem: PathProblem, path: string): string {
  switch (problem.kind) {
    case "slash":
      return `must start with a slash: write "/${path}".`;
    case "foreign":
      return `has the parameter "${problem.segment}" in the syntax of another framework: write "${problem.rewritten}".`;
    case "several":
      return `has more than a name in the segment "${problem.segment}", but a parameter is a whole segment: write "${problem.rewritten}" and split it in the handler.`;
    case "pattern":
      return `has an invalid regular expression in the braces of "${problem.segment}": correct it, or leave the braces out.`;
    case "wildcard":
      return `has a "*" within the segment "${problem.segment}": a wildcard is a whole segment.`;
    case "query":
      return `has a query or fragment in "${problem.segment}", which no path has: leave it out.`;
  }
}

function described(entry: Entry): string {
  switch (entry.kind) {
    case "route":
      return routeTitle(entry);
    case "include":
      return `A router at "${entry.prefix}"`;
    case "use":
      return `Middleware for "${entry.path}"`;
    case "mount":
      return `A mounted application at "${entry.path}"`;
    case "frontend":
      return frontendTitle(entry);
  }
}
