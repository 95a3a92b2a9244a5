import type { Context, Handler, Hono, MiddlewareHandler } from "hono";
import { mount } from "hono/mount";
import { isServed, routeFacts, type ServedKind } from "./contract/route-kinds.js";
import type { AppDependencies } from "./dependencies/app-dependencies.js";
import { DirectRoutes, isWatchedApp } from "./direct-routes.js";
import { clientClosedRequest } from "./errors/client-closed.js";
import { checkFrontends } from "./frontend/check-frontends.js";
import { frontendRoute } from "./frontend/frontend-route.js";
import type { Idempotency } from "./idempotency/idempotency.js";
import type { Once } from "./idempotency/once.js";
import { isClientLeft } from "./lifetime/ending.js";
import type { OpenBodies } from "./lifetime/open-bodies.js";
import { type Keeping, outliveAnswer, send } from "./lifetime/send.js";
import { runWithin } from "./lifetime/time-limit.js";
import type { RateLimits } from "./limits/rate-limits.js";
import type { MaybePromise } from "./maybe-promise.js";
import { idOf } from "./middleware/id-by-request.js";
import { fetchOf, type Mountable } from "./mountable.js";
import type { RouteFacts } from "./observing/instrumentation.js";
import type { Observing } from "./observing/observing.js";
import { factsOf, type OperationIdOf } from "./observing/route-facts.js";
import { handWatchOn, telling, tellRoute } from "./observing/tell-routes.js";
import type { Watch } from "./observing/watch.js";
import { watchOf } from "./observing/watches.js";
import type { OwnPage } from "./pages/page.js";
import { joinPath } from "./paths/join-path.js";
import { HonoRequestView } from "./request/hono-request.js";
import type { RequestLimits } from "./request/limits.js";
import { namesRead } from "./request/names-read.js";
import { rememberOriginal } from "./request/original-request.js";
import { answer, type Made } from "./result/answer.js";
import { resultEncoding } from "./result/encode-result.js";
import { measured } from "./result/head-length.js";
import { toResponse } from "./result/hono-response.js";
import type { ResponseMode } from "./result/to-json.js";
import { fieldsMiddleware, type RouteFields, routeFields } from "./route-fields.js";
import { runOperation } from "./run-operation.js";
import type { ServedDependencies, ServedOperation } from "./served-operation.js";
import { isHead, only, SharedGet } from "./shared-get.js";
import { type SocketServing, socketHandler } from "./socket/serve-socket.js";
import { type FrontendStep, operationOf, type RouteStep, type Step } from "./steps.js";
import { isUnclaimed, RouteTable, unmatched } from "./unmatched.js";
import { usesRequestId } from "./uses.js";
import type { AskedVersions } from "./versioning/asked-version.js";
import { headersOf, type IsForVersion } from "./versioning/headers-of.js";
import { isForVersions, onlyForVersion } from "./versioning/version-routes.js";

/** Settings shared by all operations of an application. */
export interface ServeSettings extends SocketServing {
  readonly limits: RequestLimits;
  readonly mode: ResponseMode;
  readonly redirectSlashes: boolean;
  readonly dependencies: AppDependencies;
  readonly rateLimits: RateLimits;
  readonly idempotency: Idempotency;
  readonly bodies: OpenBodies;
  /** The header with the id of a request. Absent in an app without request ids. */
  readonly idHeader: string | undefined;
  /** Absent in an app without instrumentations. */
  readonly watching: Watching | undefined;
  /** How requests select their version. Absent if their paths do, or if there are no versions. */
  readonly asked: AskedVersions | undefined;
  /** The view of requests, if they do not come through Hono. */
  readonly view?: typeof HonoRequestView;
  /** Where routes are registered, regardless of their paths: the host has already matched the request. */
  readonly anywhere?: string | undefined;
}

/** What routes report about observed requests. */
export interface Watching {
  readonly operationId: OperationIdOf;
  /** Their instrumentations. */
  readonly by: Observing;
}

/**
 * Registers everything with Hono. Own pages, except probes, come after the middleware registered before the first route, so that
 * it guards them, and before all routes, so that a catch-all does not hide them.
 * @returns its routes and pages by their paths, and those that can be served without Hono.
 * @throws Error if a route has the path of a page.
 */
export function buildHonoApp(
  hono: Hono,
  registered: readonly Step[],
  pages: readonly OwnPage[],
  settings: ServeSettings,
): { readonly table: RouteTable; readonly direct: DirectRoutes } {
  const direct = new DirectRoutes(settings.errors);
  const table = new RouteTable();
  const frontends = registered.filter((step) => step.kind === "frontend");
  checkFrontends(frontends, settings.errors);
  const steps = registered.filter(isRegistered);
  const routes = steps.filter((step) => step.kind === "route");
  const firstRoute = steps.findIndex((step) => step.kind !== "use");
  const middlewareFirst = firstRoute < 0 ? steps.length : firstRoute;

  const { asked } = settings;
  const shared = new SharedGet(routes);
  const register = (step: ServedStep): void => {
    switch (step.kind) {
      case "use":
        hono.use(step.path, ...forVersions(step.middleware, isForVersions(asked, step.versions), direct));
        return;
      case "mount":
        // Hono passes on the environment and the execution context after the request.
        hono.on("ALL", [joinPath(step.path, "*")], ...step.use, mounted(step, settings));
        return;
      case "route": {
        const versions = asked && step.versions;
        const path = settings.anywhere ?? step.path;
        table.add(step.method.toUpperCase(), path, step.routeKind === "socket", versions);
        const isFor = isForVersions(asked, versions);
        const all = handlersOf(step, settings, direct, isFor);
        const [method, handlers] = shared.registered(step, all, isFor);
        hono.on(method, [path], ...handlers);
      }
    }
  };

  const page = ({ path, route = factsOf(path), handler, use = [] }: OwnPage): void => {
    checkFree(path, routes);
    table.add("GET", path);
    const handlers = [...use, withLength(handler)];
    hono.on("GET", [path], ...(settings.watching ? handlers.map((each) => telling(route, each)) : handlers));
  };
  const isFirst = (one: OwnPage) => one.isFirst === true;
  for (const one of pages.filter(isFirst)) page(one);
  for (const step of steps.slice(0, middlewareFirst)) register(step);
  for (const one of pages.filter((each) => !isFirst(each))) page(one);
  for (const step of steps.slice(middlewareFirst)) register(step);
  // After all routes, the longest path first.
  for (const step of frontends.toSorted((a, b) => b.path.length - a.path.length)) {
    const isFor = ({ req }: Context) => isUnclaimed(table, req, settings.redirectSlashes);
    const handlers = [...step.use, operationHandler(frontendRoute(step), settings)];
    hono.on("ALL", [joinPath(step.path, "*")], ...handlers.map(only(isFor)));
  }
  hono.notFound((context) => respondUnmatched(context, table, settings));
  hono.onError((error, context) => {
    // Middleware that reads a body sees the error, too.
    const answered = isClientLeft(error) ? clientClosedRequest(error) : error;
    if (settings.watching) watchOf(context.req.raw)?.threw(answered);
    return settings.errors.respond(answered, context);
  });
  return { table, direct };
}

/** Passes a subtree to another application. The other application gets the request's id from the request, as from any proxy. */
function mounted({ application, path }: MountStep, settings: ServeSettings): MiddlewareHandler {
  const { idHeader, watching, door } = settings;
  const fetch = fetchOf(application) as (request: Request, ...rest: unknown[]) => Response;
  if (idHeader === undefined && !watching && !door) return mount(fetch);
  const told = watching && mountTold(application, path);
  return (context, next) => {
    const id = idOf(context);
    const watch = watchOf(context.req.raw);
    const handedOn = (request: Request, ...rest: unknown[]) => {
      if (door) rememberOriginal(request, context.req.raw);
      if (id !== undefined && idHeader !== undefined) request.headers.set(idHeader, id);
      if (watch) told?.(watch, request);
      return fetch(request, ...rest);
    };
    return mount(handedOn)(context, next);
  };
}

/** An app reports its own routes, below the path of the mount. For other applications, only the mount is known. */
function mountTold(application: Mountable, path: string): (watch: Watch, request: Request) => void {
  if (isWatchedApp(application)) return (watch, request) => handWatchOn(watch, path, request);
  const facts = factsOf(joinPath(path, "*"));
  return (watch) => watch.routed(facts);
}

/** The steps that Hono registers. */
type ServedStep = Exclude<Step, RouteStep | FrontendStep> | ServedRouteStep;
type MountStep = Extract<Step, { readonly kind: "mount" }>;
type ServedRouteStep = RouteStep & { readonly routeKind: ServedKind };

function isRegistered(step: Step): step is ServedStep {
  if (step.kind === "route") return isServed(step) && !routeFacts(step.routeKind).routedElsewhere;
  return step.kind !== "frontend";
}

type Serves = (step: RouteStep, settings: ServeSettings, directly: Directly) => Handler;

/** What serving a route without Hono requires. */
interface Directly {
  /** Receives the routes that do not need Hono. */
  readonly direct: DirectRoutes;
  /** The header fields that middleware adds to every response if Hono serves it. */
  readonly fields: RouteFields | undefined;
}

/** The function that serves routes of each kind. */
const SERVING: Readonly<Record<ServedKind, Serves>> = {
  operation: operationHandler,
  // Registered as an operation where it is called.
  endpoint: operationHandler,
  socket(step, settings) {
    const handler = socketHandler(step, servedOperation(step, settings), namesReadBy(step), settings);
    const facts = factsBy(step, step.path, settings);
    return facts ? (telling(facts, handler) as Handler) : handler;
  },
};

/** The handlers of a route, in the order they are called. */
function handlersOf(
  step: ServedRouteStep,
  settings: ServeSettings,
  direct: DirectRoutes,
  isFor: IsForVersion | undefined,
): readonly MiddlewareHandler[] {
  const fields = routeFields(step, settings.asked);
  const serve = SERVING[step.routeKind](step, settings, { direct, fields });
  const handlers: MiddlewareHandler[] = [...step.use, serve];
  if (fields) {
    const first = fieldsMiddleware(step, fields);
    direct.passOver(first);
    handlers.unshift(first);
  }
  return forVersions(handlers, isFor, direct);
}

/** Handlers as they are registered: those of a version pass on the requests for other versions. */
function forVersions(
  handlers: readonly MiddlewareHandler[],
  isFor: IsForVersion | undefined,
  direct: DirectRoutes,
): readonly MiddlewareHandler[] {
  if (!isFor) return handlers;
  return handlers.map((handler) => {
    const registered = onlyForVersion(handler, isFor);
    direct.condition(handler, registered, isFor);
    return registered;
  });
}

/** Settings for serving any route, of any kind. */
function servedOperation(step: RouteStep, settings: ServeSettings): ServedOperation {
  const { operation, handler, around } = step;
  checkRequestIds(step, settings.idHeader);
  const once = settings.idempotency.of(step, settings);
  const { errors, limits, mode } = settings;
  return {
    operation,
    handler,
    limits,
    encoding: resultEncoding(operation.result, mode, step.answers.etag),
    steps: settings.watching?.by.steps(handler.name),
    dependencies: servedDependencies(step, settings, once),
    once,
    refuse: errors.refusalWithin({ source: operation.source, handlers: around.handlers }),
    late: (request) => (what, error) => errors.logBehind(operation.source, what, error, request),
  };
}

/** @returns nothing in an app without instrumentations. */
function factsBy(
  { operation, method }: RouteStep,
  path: string,
  { watching }: ServeSettings,
): RouteFacts | undefined {
  return watching && factsOf(path, operation.source, () => watching.operationId(method, path));
}

const namesReadBy = (step: RouteStep) => namesRead(() => operationOf(step).fragment);

function operationHandler(step: RouteStep, settings: ServeSettings, directly?: Directly): Handler {
  const { timeout } = step;
  const { errors, lifecycle, bodies, view: View = HonoRequestView } = settings;
  const { source } = step.operation;
  const origin = { source, handlers: step.around.handlers };
  const track = (work: Promise<unknown>) => lifecycle.track(work);
  /** Tracks work that continues after a time limit has ended the response. */
  const trackFor = (context: Context) => (work: Promise<unknown>) => {
    track(work);
    outliveAnswer(context, work);
  };
  const keeping: Keeping = {
    bodies,
    track,
    streamFailed: (error, request) => errors.logLate(source, error, request),
  };
  const served = servedOperation(step, settings);
  const names = namesReadBy(step);
  // A frontend serves every path below its own.
  const facts = factsBy(step, directly ? step.path : joinPath(step.path, "*"), settings);
  const serve: Handler = (context) => {
    const view = new View(context, names);
    if (facts) view.watch = tellRoute(facts, context);
    // Hono responds through `onError`, and middleware finds the error in `context.error`.
    const failed = (thrown: unknown): never => {
      throw errors.thrownBy(origin, view.hasLeft(thrown) ? clientClosedRequest(thrown) : thrown, context);
    };
    const answered = (made: Made): Response => {
      try {
        return send(made, view, context, keeping);
      } catch (thrown) {
        return failed(thrown);
      }
    };
    let made: MaybePromise<Made>;
    try {
      made = timeout ? runWithin(timeout, served, view, trackFor(context)) : runOperation(served, view);
    } catch (thrown) {
      return failed(thrown);
    }
    // A response that is available now is returned in this turn, in which node-server writes it.
    if (!(made instanceof Promise)) return answered(made);
    outliveAnswer(context, made);
    return made.then(answered, failed);
  };
  if (!directly) return serve;
  const { direct, fields } = directly;
  const route = { served, timeout, origin, keeping, namesRead: names, fields, facts };
  return direct.handler(step, route, serve) ?? serve;
}

/** The schedule is made at once, so that mistakes stop the start, and again if something was overridden. */
function servedDependencies(
  { wanted, operation, limits }: RouteStep,
  { dependencies, rateLimits }: ServeSettings,
  once: Once | undefined,
): ServedDependencies | undefined {
  const needs = operation.needs ?? [];
  // Before all other guards, so that attempts to guess passwords are counted, too.
  const limited = limits ? [...limits.map((limit) => rateLimits.guard(limit)), ...wanted] : wanted;
  // After all other guards: only authorized clients may get a stored response.
  const guards = once ? [...limited, once.guard()] : limited;
  if (guards.length === 0 && needs.length === 0) return undefined;
  return {
    schedule: dependencies.schedule(guards, needs, rateLimits.ofDependency),
    appValue: (node) => dependencies.valueOf(node),
  };
}

/** The content of a page is available at once, so HEAD can report its length. */
function withLength(handler: Handler): Handler {
  return async (context, next) => {
    const response: unknown = await handler(context, next);
    if (!isHead(context) || !(response instanceof Response) || !response.body) return response;
    const body = new Uint8Array(await response.arrayBuffer());
    return measured(new Response(null, response), body, context);
  };
}

function respondUnmatched(
  context: Context,
  table: RouteTable,
  settings: ServeSettings,
): MaybePromise<Response> {
  const { method, path, url } = context.req;
  const { asked } = settings;
  const isVersioned = asked && table.isVersioned(path);
  if (isVersioned) context.header("vary", asked.header, { append: true });
  const version = isVersioned ? asked.of(headersOf(context)) : undefined;
  if (version && "refusal" in version) return settings.errors.respond(version.refusal, context);
  const found = unmatched(table, { method, path, url, version: version?.version }, settings.redirectSlashes);
  if (found instanceof Error) return settings.errors.respond(found, context);
  return toResponse(answer(307, null, { location: found.redirect }), context);
}

function checkFree(path: string, routes: readonly RouteStep[]): void {
  const taken = routes.find((route) => route.method === "get" && route.path === path);
  if (taken)
    throw new Error(
      `GET ${path} (${taken.operation.source}) is at a path where countersign serves a page of its own. Choose another path for the page in the app's "docs", "openapi", "documents" or "health" option, or disable the page with false.`,
    );
}

/** @throws Error if a route requests the id of its requests, and the app has none. */
function checkRequestIds({ operation, wanted, method, path }: RouteStep, idHeader: string | undefined): void {
  if (idHeader !== undefined) return;
  if (!usesRequestId(operation) && !wanted.some(({ need }) => usesRequestId(need.of))) return;
  throw new Error(
    `${method.toUpperCase()} ${path} (${operation.source}) takes a RequestId, but the app does not create any. Set the app's option requestId: true.`,
  );
}
