import { App } from "../app.js";
import { compiledArgument } from "../compiled-argument.js";
import { ENDPOINTS_INFO } from "../contract/endpoint.js";
import type { Method } from "../contract/methods.js";
import type { CompiledOperation } from "../contract/operation.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { RouteOptions } from "../options.js";
import { readRegistration } from "../read-registration.js";
import { ENDPOINTS } from "./app-endpoints.js";
import type { EndpointParams } from "./endpoint-request.js";

/**
 * The options of an endpoint: those of a route, except the ones that need an app's own routing.
 * @example export const handler = endpoint({ method: "POST", status: 201 }, (item: Item): Item => item);
 */
export interface EndpointOptions extends Omit<RouteOptions, "version" | "versions" | "mcp"> {
  /** Required if the endpoint is not exported as `GET`, `POST` and the like. Written as a literal. */
  readonly method?: Uppercase<Method>;
  /**
   * The app that the endpoint shares with others: its options, guards, middleware and error handlers, dependencies that live as
   * long as it does, and a document. By default an app without options, which all endpoints without this option share.
   */
  readonly app?: App;
}

/**
 * The second argument with which Next.js calls a route handler.
 * @example const context: EndpointContext = { params: { id: "3" } };
 */
export interface EndpointContext {
  /** The parameters of the path, or a promise of them. Without them the endpoint finds them in the URL. */
  readonly params?: MaybePromise<EndpointParams>;
}

/**
 * The argument with which SvelteKit and others call an endpoint.
 * @example const asked: EndpointEvent = { request: new Request("http://localhost/items/3"), params: { id: "3" } };
 */
export interface EndpointEvent extends EndpointContext {
  readonly request: Request;
}

/**
 * One operation, called with a request. Created with {@link endpoint}. It never throws.
 * @example export const GET: Endpoint = endpoint((id: Int): Int => id);
 */
export interface Endpoint {
  /** As SvelteKit calls it. */
  (event: EndpointEvent): Promise<Response>;
  /** As Next.js calls it. */
  (request: Request, context?: EndpointContext): Promise<Response>;
  /** For callers without routing: the response is 404 to a path that is not the endpoint's, and 405 to another method. */
  readonly fetch: App["fetch"];
  /** The app it belongs to: for `app.openapi()`, `app.close()`, and `app.override(…)` in tests. */
  readonly app: App;
}

/** The app of all endpoints that name none: they share its app-scoped dependencies. */
let ownApp: App | undefined;

function sharedApp(): App {
  ownApp ??= new App(ENDPOINTS_INFO);
  return ownApp;
}

/**
 * Creates one operation from a handler, for a framework that has its own routes: Next.js' and SvelteKit's route files, or any
 * code that passes a `Request`. The handler's signature is the contract, as for a route, and its module must be compiled by
 * Countersign. The method is the name that the endpoint is exported by, or the option `method`. The path is an argument, or
 * follows from the position of the route file. Without a path argument, its parameters are marked with `Path<T>`.
 * @throws Error if the module was not compiled.
 * @example
 * // app/api/items/[id]/route.ts
 * export const GET = endpoint((id: Path<Int>, q?: string): Item => find(id, q));
 */
export function endpoint(handler: CallableFunction): Endpoint;
export function endpoint(path: string, handler: CallableFunction): Endpoint;
export function endpoint(options: EndpointOptions, handler: CallableFunction): Endpoint;
export function endpoint(path: string, options: EndpointOptions, handler: CallableFunction): Endpoint;
export function endpoint(...given: readonly unknown[]): Endpoint {
  const operation = compiledArgument<CompiledEndpointOperation>(given, {
    called: endpoint,
    text: "endpoint(f)",
    why: "A handler's signature is its contract, and only the compiler can read it.",
    member: "endpoint",
    name: ({ source }) => `The endpoint (${source})`,
  });
  const { method, path, pathUnknown = false } = operation.endpoint;
  const args = typeof given[0] === "string" ? given.slice(1) : given;
  const registered = readRegistration("endpoint", method, path, args, endpoint);
  const options = (args.length > 2 ? args[0] : {}) as EndpointOptions;
  const app = options.app ?? sharedApp();
  const serve = app[ENDPOINTS].admit(registered, pathUnknown);
  const fetch: App["fetch"] = (request, ...rest) => serve(request, undefined, rest);
  const respond = async (called: Request | EndpointEvent, context?: EndpointContext): Promise<Response> => {
    const { request, params } = "request" in called ? called : { request: called, params: context?.params };
    return serve(request, await params, []);
  };
  return Object.assign(respond, { fetch, app });
}

type CompiledEndpointOperation = CompiledOperation & Required<Pick<CompiledOperation, "endpoint">>;
