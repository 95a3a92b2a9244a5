import type { MiddlewareHandler } from "hono";
import type { OperationOptions } from "./contract/operation-options.js";
import type { Responses } from "./result/response.js";
import type { Dependency } from "./types.js";

/**
 * What a router, or the place where it is included, says of all operations below it.
 * @example app.route("/admin", router, { tags: ["admin"] } satisfies IncludeOptions);
 */
export interface IncludeOptions extends OperationOptions {
  /**
   * What is answered with a status beyond what signatures and thrown errors show, for every operation below it; the
   * nearest of route, router, inclusion and app is documented.
   */
  readonly responses?: Responses;
  /** Hono middleware run for these routes only, outermost first. */
  readonly use?: readonly MiddlewareHandler[];
  /** Guards: dependencies whose value nobody needs, called in this order before every handler. */
  readonly dependencies?: readonly Dependency[];
}

/**
 * The options of a router: what it says of all operations below it, and its prefix.
 * @example new Router({ prefix: "/items", tags: ["items"] } satisfies RouterOptions);
 */
export interface RouterOptions extends IncludeOptions {
  /** In front of every path of the router. */
  readonly prefix?: string;
}

/**
 * The compiler reads all of these but `use` from the source, so they must be written there.
 * @example app.post("/items", { status: 201, tags: ["items"] } satisfies RouteOptions, (item: Item): Item => item);
 */
export interface RouteOptions extends OperationOptions {
  /** The status of a result that is not a `reply(…)`: 200, or 204 for `void`. */
  readonly status?: number;
  readonly summary?: string;
  readonly description?: string;
  /** Unique in the app. Else the handler's name, where it is the only one of that name, or made of method and path. */
  readonly operationId?: string;
  /** What is answered with a status beyond what the signature and thrown errors show. */
  readonly responses?: Responses;
  /** Hono middleware run for this route only, outermost first. */
  readonly use?: readonly MiddlewareHandler[];
  /** Guards: dependencies whose value nobody needs, called in this order before the handler's own. */
  readonly dependencies?: readonly Dependency[];
  /**
   * Requests that the program sends because of this one, by a name, then by where to, each as a function that is never called: what it
   * reads is sent, what it returns is what the receiver should answer. Where to is a URL with runtime expressions of OpenAPI in braces;
   * it is a POST unless a method stands before it.
   * @example callbacks: { paid: { "{$request.body#/callbackUrl}": (event: Paid): void => {} } }
   */
  readonly callbacks?: Callbacks;
}

/**
 * What a route says of requests that the program sends because of it.
 * @example const callbacks: Callbacks = { paid: { "{$request.body#/callbackUrl}": (event: Order): void => void event } };
 */
export interface Callbacks {
  readonly [name: string]: { readonly [url: string]: (...args: never[]) => unknown };
}

/**
 * What is said of a webhook: as of a route, but for what is done when one is served.
 * @example app.webhook("paid", { summary: "An order was paid" } satisfies WebhookOptions, (event: Order): void => void event);
 */
export type WebhookOptions = Pick<
  RouteOptions,
  | "status"
  | "summary"
  | "description"
  | "operationId"
  | "responses"
  | "extensions"
  | "externalDocs"
  | "tags"
  | "deprecated"
  | "hidden"
>;
