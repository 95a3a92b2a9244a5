import { Hono } from "hono";
import { AppDocuments } from "./app-documents.js";
import type { AppSettings } from "./app-settings.js";
import { makeClaims } from "./claims.js";
import type { MountedOperation } from "./contract/document.js";
import { APP_OPERATION_OPTIONS, pickOptions } from "./contract/operation-options.js";
import { isCompiledDependency, resolveAlone } from "./dependencies/alone.js";
import { AppDependencies } from "./dependencies/app-dependencies.js";
import { override, type Restore } from "./dependencies/override.js";
import type { Provider } from "./dependencies/schedule.js";
import { DIRECT_DOOR, type DirectDoor } from "./direct-routes.js";
import { AppEndpoints, ENDPOINTS } from "./endpoint/app-endpoints.js";
import { defaultAnswer } from "./errors/default-answer.js";
import { ErrorResponder } from "./errors/error-responder.js";
import { Health, type MountedHealth } from "./health/health.js";
import { buildHonoApp, type ServeSettings } from "./hono-app.js";
import { Lifecycle } from "./lifecycle/lifecycle.js";
import { OpenBodies } from "./lifetime/open-bodies.js";
import { sendAlone } from "./lifetime/send-alone.js";
import { mcpEndpoint } from "./mcp/endpoint.js";
import { loadEndpoints } from "./mcp/load-endpoints.js";
import type { McpOptions } from "./mcp/options.js";
import { AppAround } from "./middleware/app-around.js";
import { appPaths } from "./middleware/app-paths.js";
import { tellId } from "./middleware/id-by-request.js";
import { MountPoints } from "./mount-points.js";
import { AppLogs } from "./observing/app-logs.js";
import type { Observing } from "./observing/observing.js";
import { docsPath, ownPages, pagePaths } from "./pages/own-pages.js";
import { joinPath } from "./paths/join-path.js";
import { notCompiledCall, refuseResultMode } from "./refusals.js";
import { type RequestLimits, requestLimits } from "./request/limits.js";
import { localUrl } from "./request/local-url.js";
import { responseMode } from "./response-mode.js";
import { RouterBySize } from "./router-by-size.js";
import { checkPath, Routes } from "./routes.js";
import { checkSecure } from "./security/secure.js";
import type { ClientSocket, ConnectOptions } from "./socket/client-socket.js";
import { connectInMemory } from "./socket/memory.js";
import { OpenSockets } from "./socket/open-sockets.js";
import { type BunSocketHandlers, bunSocketHandlers } from "./socket/platforms/bun-door.js";
import { platformDoor } from "./socket/platforms/platform-door.js";
import { haveSockets, isChannelStep, operationsOf, steps } from "./steps.js";
import { sharedState } from "./stores/shared-state.js";
import { throughHono } from "./through-hono.js";
import type { Dependency, Provided, Replacement } from "./types.js";
import { askedVersions } from "./versioning/asked-version.js";
import { checkVersioning } from "./versioning/check-versioning.js";

/**
 * The options of an app.
 * @example new App({ title: "Shop", version: "1.0.0", prefix: "/api", cors: { origin: ["https://shop.example"] } });
 */
export interface AppOptions extends AppSettings {
  /** Runs before the first request, up to its `yield`, and after the last. */
  readonly lifespan?: Lifespan;
}

/**
 * Runs before the first request, up to its `yield`, and after the last.
 * @example const lifespan: Lifespan = async function* () { yield; };
 */
export type Lifespan = (app: App) => AsyncGenerator<unknown, unknown, undefined>;

/**
 * An application. It has the methods of a router, and `fetch`, so it runs wherever Hono does.
 * @example const app = new App({ title: "Shop", version: "1.0.0" });
 */
export class App extends Routes {
  readonly #options: AppOptions;
  readonly #limits: RequestLimits;
  readonly #errors: ErrorResponder;
  #state: "open" | "starting" | "started" = "open";
  #hasSockets: boolean | undefined = false;
  readonly #dependencies = new AppDependencies();
  readonly #lifecycle: Lifecycle;
  readonly #bodies = new OpenBodies();
  readonly #sockets = new OpenSockets();
  readonly #around: AppAround | undefined;
  readonly #logs: AppLogs;
  /** Observers of the requests for its routes: its own instrumentations, or those of an app in which it is mounted. */
  #watchedBy: Observing | undefined;
  readonly #points = new MountPoints<App>();
  readonly #documents: AppDocuments;
  readonly #health: Health | undefined;
  /** @internal */
  readonly [ENDPOINTS] = new AppEndpoints(this);
  /** @internal */
  [DIRECT_DOOR]: DirectDoor | undefined;
  /** The Hono app underneath. Handlers registered on it run before everything else, and are neither validated nor documented. */
  readonly hono = new Hono({ router: new RouterBySize() });

  constructor(options: AppOptions, ...compiled: readonly never[]) {
    const { prefix, dependencies, versioning, lifespan } = options;
    super(
      {
        ...pickOptions(options, APP_OPERATION_OPTIONS),
        ...(prefix !== undefined && { prefix }),
        ...(dependencies && { dependencies }),
        ...(versioning && { versioning: checkVersioning(versioning) }),
      },
      compiled[0],
    );
    checkSecure(options, compiled[0], App);
    for (const path of pagePaths(options)) checkPath("path", path);
    refuseResultMode((options as { readonly responses?: unknown }).responses);
    this.#options = options;
    this.#documents = new AppDocuments(options, this.#points, () => this.operations());
    this.#limits = requestLimits(options);
    const { errors = "detail" } = options;
    this.#logs = new AppLogs(options);
    const { log } = this.#logs;
    this.#errors = new ErrorResponder(Routes.contents(this).errors, {
      log,
      form: errors,
      mode: () => responseMode(options),
      messages: options.messages,
      sendStream: (made, context, source) =>
        sendAlone(made, context, {
          bodies: this.#bodies,
          track: (work) => this.#lifecycle.track(work),
          streamFailed: (error, request) => this.#errors.logLate(source, error, request),
        }),
    });
    this.#around = AppAround.of(options, {
      refusal: (error) => defaultAnswer(error, errors),
      failed: log,
      lastResort: (thrown) => this.#errors.lastResort(thrown),
    });
    this.#watchedBy = this.#logs.observing;
    if (this.#around?.idHeader) this.hono.use(tellId);
    this.#lifecycle = new Lifecycle({
      lifespan: lifespan && (() => lifespan(this)),
      dependencies: this.#dependencies,
      mounted: () => [...this.#points.mounted].map((app) => app.#lifecycle),
      bodies: this.#bodies,
      sockets: this.#sockets,
    });
    if (options.health)
      this.#health = new Health(options.health, {
        lifecycle: this.#lifecycle,
        start: () => this.start(),
        mounted: () => this.#points.places.flatMap(([path, app]) => app.#probes(path)),
        log,
      });
  }

  /** Where the docs UI is served, below the app's prefix. `undefined` if it is switched off. */
  get docsPath(): string | undefined {
    return docsPath(this.#options);
  }

  /** The entry point for every runtime: `export default app`. */
  readonly fetch: Hono["fetch"] = (request, ...rest) => {
    this.ready();
    return throughHono(this[DIRECT_DOOR] as DirectDoor, request, rest);
  };

  /**
   * The socket handlers for Bun's server, if the app is not its own default export: `{ fetch: app.fetch, websocket: app.websocket
   * }`.
   */
  get websocket(): BunSocketHandlers {
    return bunSocketHandlers;
  }

  /** To detect whether `fetch` was replaced. */
  readonly #ownFetch = this.fetch;

  /** Responds to a request without a socket, for tests: `await app.request("/items", { method: "POST", … })`. */
  readonly request: Hono["request"] = (input, init, ...rest) => {
    return this.fetch(
      input instanceof Request && !init ? input : new Request(localUrl(input), init),
      ...rest,
    );
  };

  /**
   * Connects to a socket without a port, for tests: `const socket = await app.connect("/rooms/a", { protocols: ["v1"] })`.
   * @param env the environment for Hono's handlers.
   * @throws SocketRefused with the response, if the response is not a connection.
   */
  connect(path: string | URL, options: ConnectOptions = {}, env: object = {}): Promise<ClientSocket> {
    return connectInMemory(
      (request, bindings) => this.fetch(request, bindings),
      // The handshake is an HTTP request.
      localUrl(String(path).replace(/^ws(s?:\/\/)/, "http$1")),
      options,
      env,
    );
  }

  /**
   * Offers operations to models, as tools of a Model Context Protocol server: those with `{ mcp: true }`, and those that are
   * named. They are called with the headers of the tool's caller. Requires the package `@modelcontextprotocol/server`.
   * @example app.mcp("/mcp", { instructions: "Look an item up before you change it." });
   */
  mcp(path: string, options: McpOptions = {}): this {
    const failed = (error: unknown) => this.#errors.logBehind(`POST ${path}`, "a tool failed", error);
    const [{ bodyLimit }, info] = [this.#limits, () => this.#documents.info()];
    return this.mount(path, mcpEndpoint({ app: this, info, bodyLimit, failed }, options));
  }

  /**
   * Whether it has routes made with `app.socket`, also in apps mounted in it, once it is {@link ready}: for servers that must
   * load something for them.
   * @returns `undefined` if something else is mounted, which may have sockets.
   */
  hasSockets(): boolean | undefined {
    return this.#hasSockets;
  }

  /** The routes as they are mounted, including those of routers. */
  operations(): readonly MountedOperation[] {
    return operationsOf(steps(this));
  }

  /**
   * Returns the OpenAPI document, as the compiler writes it to `openapi.json`. If another app serves this one below a path, that
   * path is the first of the `servers`, as in FastAPI, unless the options name servers.
   * @param path of one of the option `documents`; without it, the main document. An unknown path throws an Error.
   */
  openapi(path?: string): Record<string, unknown> {
    return this.#documents.openapi(path);
  }

  /** Returns the AsyncAPI document of sockets and event streams, as in `asyncapi.json`. If there are none, it is not served. */
  asyncapi(): Record<string, unknown> {
    return this.#documents.asyncapi();
  }

  /**
   * Builds the application; nothing can be registered after that. The first request does it too. A server does it before it
   * listens, so that mistakes stop it there.
   * @throws Error if a route has the path of a page of the framework.
   */
  ready(): this {
    if (this.#state === "started") return this;
    this.#state = "starting";
    try {
      this.#build();
    } catch (error) {
      this.#state = "open";
      throw error;
    }
    this.#state = "started";
    return this;
  }

  #build(): void {
    const { redirectSlashes = true, sockets = {}, upgradeWebSocket } = this.#options;
    const all = steps(this);
    for (const step of all) {
      if (step.kind === "mount" && step.application instanceof App)
        this.#startMounted(step.application, step.path);
    }
    this.#hasSockets = haveSockets(all);
    const watchedBy = this.#watchedBy;
    if (watchedBy) this.#dependencies.around = (name) => watchedBy.step("dependency", name);
    const registered = [...this.hono.routes];
    const settings: ServeSettings = {
      limits: this.#limits,
      redirectSlashes,
      mode: responseMode(this.#options),
      errors: this.#errors,
      dependencies: this.#dependencies,
      ...sharedState({ ...this.#options, log: this.#logs.log }),
      lifecycle: this.#lifecycle,
      bodies: this.#bodies,
      idHeader: this.#around?.idHeader,
      watching: watchedBy && { by: watchedBy, operationId: this.#documents.operationId },
      asked: askedVersions(this.#options.versioning),
      sockets,
      open: this.#sockets,
      door: platformDoor(upgradeWebSocket),
    };
    const { table, direct: routes } = buildHonoApp(
      this.hono,
      all,
      ownPages(this.#options, {
        openapi: (path, root) => this.#documents.openapi(path, root),
        asyncapi: all.some(isChannelStep) ? (root) => this.#documents.asyncapi(root) : undefined,
        probes: this.#health?.pages(),
      }),
      settings,
    );
    const hasOwnCors = (mounted: unknown) => mounted instanceof App && Boolean(mounted.#options.cors);
    const paths = appPaths([table, this[ENDPOINTS].table], registered, all, hasOwnCors);
    this.#around?.start(paths);
    this[DIRECT_DOOR] = {
      fetch: this.#ownFetch,
      hono: this.hono,
      routes,
      around: this.#around,
      claims: makeClaims(table, paths.mounts, all, registered, this.#options),
      health: this.#health,
      observing: this.#logs.observing,
      isWatched: watchedBy !== undefined,
      lifecycle: this.#lifecycle,
      bodies: this.#bodies,
      errors: this.#errors,
    };
    this[ENDPOINTS].built(settings, this[DIRECT_DOOR]);
    Routes.seal(this);
  }

  #startMounted(app: App, path: string): void {
    if (app.#state === "starting")
      throw new Error(`The app mounted at "${path}" would contain itself. Mount a separate app there.`);
    this.#points.mount(app, app.#points, path);
    this.#logs.contain(app.#logs);
    app.#watchedBy ??= this.#watchedBy;
    app.ready();
  }

  /**
   * Builds the application and starts its lifespan, its app-scoped dependencies, then the apps mounted in it. The first request
   * does it too. A server does it before it listens. An app that failed to start tries again.
   * @throws as {@link ready}, and what the start throws, after closing what had started; AggregateError if that failed as well.
   */
  async start(): Promise<this> {
    this.ready();
    await loadEndpoints(this);
    await this.#lifecycle.start();
    return this;
  }

  /**
   * Waits for requests in progress and for work after responses, then closes the apps mounted in this one, its app-scoped
   * dependencies and its lifespan, in reverse order of the start. Several calls are one close. A request that arrives during the
   * close waits for it and starts the application again.
   * @param options.signal stops waiting for requests when it is aborted: `AbortSignal.timeout(5_000)`.
   * @throws what a teardown throws, after everything was closed; AggregateError if several do.
   */
  async close(options: { readonly signal?: AbortSignal | undefined } = {}): Promise<void> {
    await this.#lifecycle.close(options.signal);
  }

  /**
   * For a server that is about to close: the readiness probe reports that the app is not ready for more requests. Requests that
   * arrive are still served. {@link beginClosing} and {@link close} follow.
   */
  announceClosing(): void {
    this.#lifecycle.announceClosing();
  }

  /** For a server, before it waits for open responses and calls {@link close}: ends event streams, whose clients then reconnect. */
  beginClosing(): void {
    this.#lifecycle.beginClosing();
  }

  /** Resolves when the background tasks and teardowns of all responses so far are done: for tests. */
  async settled(): Promise<void> {
    for (const app of this.#points.mounted) await app.settled();
    await this.#lifecycle.settled();
  }

  /**
   * Replaces a dependency with another function, for tests: `app.override(connection, () => fake)`. The parameters of the
   * replacement are read instead of the dependency's own, if this call was compiled.
   * @returns a function that undoes it, also at the end of a block: `using _ = app.override(…)`.
   * @throws Error if the replacement has parameters and this call was not compiled.
   */
  override<F extends Dependency>(
    dependency: F,
    replacement: Replacement<Provided<F>>,
    ...compiled: readonly never[]
  ): Restore {
    return override(this.#dependencies, dependency as Provider, replacement as Provider, compiled[0]);
  }

  /**
   * Resolves a dependency outside a request, for a script or a job: `await app.resolve(connection, (db) => db.migrate())`. It is
   * torn down when `use` is done, and sees what `use` throws.
   * @returns what `use` returns.
   * @throws what `use`, the dependency, or the start of the application throws.
   */
  async resolve<F extends Dependency, Result>(
    dependency: F,
    use: (value: Provided<F>) => Result,
    ...compiled: readonly never[]
  ): Promise<Awaited<Result>> {
    const [operation] = compiled as readonly unknown[];
    if (!isCompiledDependency(operation)) throw new Error(notCompiledCall("resolve"));
    this.ready();
    const wanted = { need: { of: operation, at: 0 }, given: dependency as Provider };
    const late = (what: string, error: unknown) => this.#errors.logBehind(operation.name, what, error);
    const value = await this.#lifecycle.within(() =>
      resolveAlone(wanted, this.#dependencies, use as (value: unknown) => unknown, late),
    );
    return value as Awaited<Result>;
  }

  /** The probes of this app for the app that it is mounted in. */
  #probes(at: string): readonly MountedHealth[] {
    if (this.#health) return [[at, this.#health]];
    return this.#points.places.flatMap(([path, app]) => app.#probes(joinPath(at, path)));
  }
}
