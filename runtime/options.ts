import type { MiddlewareHandler } from "hono";
import type { OperationOptions } from "./contract/operation-options.js";
import type { Responses } from "./result/response.js";
import type { Dependency } from "./types.js";

/**
 * The options of a router, or of the place where it is included, for all operations below it.
 * @example app.route("/admin", router, { tags: ["admin"] } satisfies IncludeOptions);
 */
export interface IncludeOptions extends OperationOptions {
  /**
   * Responses with a status that signatures and thrown errors do not show, for every operation below. The document has the
   * nearest of route, router, inclusion and app.
   */
  readonly responses?: Responses;
  /** Hono middleware run for these routes only, outermost first. */
  readonly use?: readonly MiddlewareHandler[];
  /** Guards: dependencies whose value is not needed, called in this order before every handler. */
  readonly dependencies?: readonly Dependency[];
}

/**
 * The options of a router: its prefix, and defaults for all operations below it.
 * @example new Router({ prefix: "/items", tags: ["items"] } satisfies RouterOptions);
 */
export interface RouterOptions extends IncludeOptions {
  /** Precedes every path of the router. */
  readonly prefix?: string;
}

/**
 * The compiler reads all of these except `use` from the source, so write them there.
 * @example app.post("/items", { status: 201, tags: ["items"] } satisfies RouteOptions, (item: Item): Item => item);
 */
export interface RouteOptions extends OperationOptions {
  /** The status of a result that is not a `reply(…)`: 200, or 204 for `void`. */
  readonly status?: number;
  readonly summary?: string;
  readonly description?: string;
  /** Unique in the app. By default the handler's name, if no other handler has the same name, or an id made of method and path. */
  readonly operationId?: string;
  /** Responses with a status that the signature and thrown errors do not show. */
  readonly responses?: Responses;
  /** Hono middleware run for this route only, outermost first. */
  readonly use?: readonly MiddlewareHandler[];
  /** Guards: dependencies whose value is not needed, called in this order before the handler's own. */
  readonly dependencies?: readonly Dependency[];
  /**
   * Requests that the program sends because of this one, by a name, then by URL, each as a function that is never called. Its
   * parameters are sent, and its result is the response expected from the receiver. The URL may contain runtime expressions of
   * OpenAPI in braces. The method is POST unless another one precedes the URL.
   * @example callbacks: { paid: { "{$request.body#/callbackUrl}": (event: Paid): void => {} } }
   */
  readonly callbacks?: Callbacks;
}

/**
 * The requests that the program sends because of a route.
 * @example const callbacks: Callbacks = { paid: { "{$request.body#/callbackUrl}": (event: Order): void => void event } };
 */
export interface Callbacks {
  readonly [name: string]: { readonly [url: string]: (...args: never[]) => unknown };
}

/**
 * The options of a webhook: those of a route, except the ones that only matter for serving it.
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
