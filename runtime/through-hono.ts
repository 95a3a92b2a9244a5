import type { Hono } from "hono";
import type { Health } from "./health/health.js";
import { type Answering, answerWithin } from "./lifecycle/answer-within.js";
import type { AppAround } from "./middleware/app-around.js";
import { withHonoRoute } from "./observing/hono-route.js";
import type { Observing } from "./observing/observing.js";
import { watchOf } from "./observing/watches.js";
import { withLength } from "./result/head-length.js";

/** Hono's environment and execution context. */
export type FetchRest = Parameters<Hono["fetch"]> extends [Request, ...infer Rest] ? Rest : never;

/** The way of a request to Hono and back. */
export interface Ways extends Answering {
  readonly hono: Pick<Hono, "fetch" | "router">;
  /** The options of the application that apply to every request. */
  readonly around: AppAround | undefined;
  /** Its probes. Absent if it has none. */
  readonly health: Health | undefined;
  /** Its instrumentations. Absent if it has none. */
  readonly observing: Observing | undefined;
  /** Whether its routes report the requests that they are for, also if an app in which it is mounted observes them. */
  readonly isWatched: boolean;
}

/** Serves a request through Hono, with everything the application does around a request. Observers are outermost. */
export function throughHono(ways: Ways, request: Request, rest: FetchRest): Response | Promise<Response> {
  const { observing } = ways;
  return observing
    ? observing.fetch(request, rest[0], () => withProbes(ways, request, rest))
    : withProbes(ways, request, rest);
}

/** Nothing that applies to requests applies to probes. */
function withProbes(ways: Ways, request: Request, rest: FetchRest): Response | Promise<Response> {
  const probe = ways.health?.find(request);
  if (!probe) return withOptions(ways, request, rest);
  watchOf(request)?.routed(probe.route);
  return probe.answer(request.method);
}

function withOptions(ways: Ways, request: Request, rest: FetchRest): Response | Promise<Response> {
  const { around } = ways;
  return around
    ? around.fetch(request, rest[0], () => serve(ways, request, rest))
    : serve(ways, request, rest);
}

function serve(ways: Ways, request: Request, rest: FetchRest): Response | Promise<Response> {
  const { hono, isWatched } = ways;
  return answerWithin(ways, request, () => {
    const made = hono.fetch(request, ...rest);
    const response = isWatched ? withHonoRoute(hono, request, made) : made;
    if (request.method !== "HEAD" || !(response instanceof Promise)) return response;
    return response.then((answered) => withLength(request, answered));
  });
}
