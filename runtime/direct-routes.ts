import type { Context, Handler, Hono } from "hono";
import type { Claims } from "./claims.js";
import { BODILESS } from "./contract/methods.js";
import type { RequestView } from "./contract/request-view.js";
import type { ErrorOrigin, ErrorResponder } from "./errors/error-responder.js";
import { type Keeping, send } from "./lifetime/send.js";
import { rememberLimits } from "./limits/met-by-context.js";
import type { RouteFacts } from "./observing/instrumentation.js";
import type { ServedRequest } from "./request/served-request.js";
import type { Made } from "./result/answer.js";
import type { RouteFields } from "./route-fields.js";
import type { ServedOperation } from "./served-operation.js";
import type { RouteStep } from "./steps.js";
import type { Ways } from "./through-hono.js";
import { usesHono } from "./uses.js";
import type { IsForVersion } from "./versioning/headers-of.js";

/** An operation that does not need Hono. A server that has requests in another form can serve it directly. */
export interface DirectRoute {
  readonly served: ServedOperation;
  /** In seconds. */
  readonly timeout: number | false | undefined;
  readonly origin: ErrorOrigin;
  readonly keeping: Keeping;
  readonly namesRead: RequestView["namesRead"];
  /** For observers of its requests. Absent in an app without instrumentations. */
  readonly facts: RouteFacts | undefined;
  /** Header fields of all its responses. Absent if there are none. */
  readonly fields: RouteFields | undefined;
}

/** The result of serving a request directly, if only Hono can finish it. */
export type Outcome = ({ readonly made: Made } | { readonly error: unknown }) & {
  readonly request: ServedRequest;
};

/** By the server's own request object, `IncomingMessage`. */
const outcomes = new WeakMap<object, Outcome>();

/** Passes the outcome of a request to the route's handler at Hono, which must be called with the same request next. */
export function replay(incoming: object, outcome: Outcome): void {
  outcomes.set(incoming, outcome);
}

/** The routes of an application that do not need Hono, by their Hono handlers. */
export class DirectRoutes {
  readonly #routes = new Map<unknown, DirectRoute>();
  readonly #errors: ErrorResponder;
  readonly #passedOver = new Set<unknown>();
  readonly #conditions = new Map<unknown, IsForVersion>();
  /** Paths without parameters. */
  readonly #plainPaths: (readonly [method: string, path: string])[] = [];

  constructor(errors: ErrorResponder) {
    this.#errors = errors;
  }

  /**
   * @param serve responds to a request that comes through Hono.
   * @returns the handler to register instead: it sends the outcome of serving directly, if it was called for that.
   */
  handler(step: RouteStep, route: DirectRoute, serve: Handler): Handler {
    if (!isDirect(step)) return serve;
    const handler: Handler = (context, next) => {
      const outcome = outcomeOf(context);
      return outcome ? this.#sent(outcome, route, context) : serve(context, next);
    };
    this.#routes.set(handler, route);
    if (!/[:*]/.test(step.path)) this.#plainPaths.push([step.method.toUpperCase(), step.path]);
    return handler;
  }

  get plainPaths(): readonly (readonly [method: string, path: string])[] {
    return this.#plainPaths;
  }

  /** A handler is registered with a condition around it, which skips requests for other versions. */
  condition(handler: unknown, registered: unknown, isFor: IsForVersion): void {
    const route = this.#routes.get(handler);
    if (route) this.#routes.set(registered, route);
    if (this.#passedOver.has(handler)) this.#passedOver.add(registered);
    this.#conditions.set(registered, isFor);
  }

  conditionOf(handler: unknown): IsForVersion | undefined {
    return this.#conditions.get(handler);
  }

  /** Registers middleware whose work is done by the server that serves a route directly. */
  passOver(handler: unknown): void {
    this.#passedOver.add(handler);
  }

  isPassedOver(handler: unknown): boolean {
    return this.#passedOver.has(handler);
  }

  /** @param handler found by Hono's router. */
  find(handler: unknown): DirectRoute | undefined {
    return this.#routes.get(handler);
  }

  /** Returns a promise, since node-server catches invalid header fields only for a promised response. */
  async #sent(outcome: Outcome, { origin, keeping }: DirectRoute, context: Context): Promise<Response> {
    rememberLimits(context, outcome.request.limits);
    if ("error" in outcome) throw this.#errors.thrownBy(origin, outcome.error, context);
    try {
      return send(outcome.made, outcome.request, context, keeping);
    } catch (error) {
      throw this.#errors.thrownBy(origin, error, context);
    }
  }
}

/** Only Node's server puts it in the environment. */
function outcomeOf({ env }: Context): Outcome | undefined {
  const { incoming } = (env ?? {}) as { readonly incoming?: object };
  const outcome = incoming && outcomes.get(incoming);
  if (outcome) outcomes.delete(incoming);
  return outcome;
}

/** Whether the route itself does not need Hono. `Schedule` decides the same for its dependencies, for each request. */
function isDirect({ use, method, operation }: RouteStep): boolean {
  if (use.length > 0 || usesHono(operation)) return false;
  // A `Request` with such a method has no body, even if one was sent.
  return method !== "trace" && !(operation.body && BODILESS.has(method));
}

/** The data that a server needs to serve an application's routes directly. */
export interface DirectDoor extends Ways {
  /** The usual entry of the application. A replacement may do more than we know. */
  readonly fetch: Hono["fetch"];
  readonly routes: DirectRoutes;
  readonly claims: Claims;
}

/** A member for servers, on an application that is ready: not for users, and only for this copy of the package. */
export const DIRECT_DOOR: unique symbol = Symbol("countersign.directDoor");

export interface HasDirectDoor {
  readonly [DIRECT_DOOR]: DirectDoor | undefined;
}

/**
 * What an application that is ready claims, however it is entered.
 * @returns undefined if unknown: a plain Hono application.
 */
export function claimsOf(app: object): Claims | undefined {
  return (app as Partial<HasDirectDoor>)[DIRECT_DOOR]?.claims;
}

/** @returns undefined if an application has none, or is entered in another way. */
export function directDoor(app: object): DirectDoor | undefined {
  const door = (app as Partial<HasDirectDoor>)[DIRECT_DOOR];
  return door && Reflect.get(app, "fetch") === door.fetch ? door : undefined;
}

/** Whether the mounted application is an app whose routes report their requests. */
export function isWatchedApp(application: object): boolean {
  return (application as Partial<HasDirectDoor>)[DIRECT_DOOR]?.isWatched === true;
}
