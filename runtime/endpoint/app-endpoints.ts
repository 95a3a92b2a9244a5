import { Hono } from "hono";
import { buildHonoApp, type ServeSettings } from "../hono-app.js";
import { tellId } from "../middleware/id-by-request.js";
import type { Registration } from "../read-registration.js";
import { RouterBySize } from "../router-by-size.js";
import { Routes } from "../routes.js";
import { type RouteStep, type Step, steps } from "../steps.js";
import { type FetchRest, throughHono, type Ways } from "../through-hono.js";
import { RouteTable } from "../unmatched.js";
import { type EndpointParams, EndpointRequestView, giveParams } from "./endpoint-request.js";

/** The key for the {@link AppEndpoints} of an app. */
export const ENDPOINTS = Symbol("countersign.endpoints");

/** An app that has endpoints. */
type Own = Routes & { ready(): unknown };

/** The parts that serve an app's routes, and that run around every request. */
interface Built {
  readonly settings: ServeSettings;
  readonly ways: Ways;
}

/** Responds to a request, with or without path parameters from its caller. */
export type ServeEndpoint = (
  request: Request,
  params: EndpointParams | undefined,
  rest: FetchRest,
) => Response | Promise<Response>;

/** The endpoints of an app: each is a route of it, with its own Hono application behind the app's middleware. */
export class AppEndpoints {
  readonly #app: Own;
  /** Set once the app is ready. */
  #built: Built | undefined;
  /** All endpoints, for preflight requests of browsers. */
  readonly table = new RouteTable();

  constructor(app: Own) {
    this.#app = app;
  }

  built(settings: ServeSettings, ways: Ways): void {
    this.#built = { settings, ways };
  }

  /**
   * Registers an endpoint. Its framework can load its module at any time.
   * @param pathUnknown only the caller knows whether a request is for it.
   */
  admit(registered: Registration, pathUnknown: boolean): ServeEndpoint {
    Routes.admit(this.#app, registered);
    for (const { method, path } of steps(this.#app).filter(isRouteOf(registered)))
      this.table.add(method.toUpperCase(), path);
    // Two at most, and usually one: a framework passes the parameters, or it does not.
    const made = new Map<boolean, Ways>();
    return (request, params, rest) => {
      if (params) giveParams(request, params);
      const isMatched = params !== undefined || pathUnknown;
      const ways = made.get(isMatched) ?? this.#waysTo(registered, isMatched);
      made.set(isMatched, ways);
      return throughHono(ways, request, rest);
    };
  }

  /** @param isMatched whether the caller has matched the path. */
  #waysTo(registered: Registration, isMatched: boolean): Ways {
    this.#app.ready();
    const { settings, ways } = this.#built as Built;
    const hono = new Hono({ router: new RouterBySize() });
    if (settings.idHeader !== undefined) hono.use(tellId);
    const isOwn = isRouteOf(registered);
    const own = steps(this.#app).flatMap((step): readonly Step[] => {
      if (step.kind === "use") return [step];
      return isOwn(step) ? [{ ...step, routeKind: "operation" }] : [];
    });
    const view = { view: EndpointRequestView, anywhere: isMatched ? "/*" : undefined };
    buildHonoApp(hono, own, [], { ...settings, ...view });
    return { ...ways, hono, health: undefined };
  }
}

const isRouteOf =
  ({ operation }: Registration) =>
  (step: Step): step is RouteStep =>
    step.kind === "route" && step.operation === operation;
