import { shownMethod } from "../../runtime/contract/route-kinds.js";
import type { SecurityFragment } from "../../runtime/contract/security.js";
import type { NeedPlan } from "../3-plan/plan.js";
import { securityOf } from "../3-plan/security.js";
import type { LinkedRoute } from "../5-link/linked-program.js";
import type { CompiledRoute } from "../calls/call.js";
import type { ProgramTransform } from "../transform.js";
import { type RouteLimit, routeLimits } from "./route-limits.js";

/** A route as the program registers it, for `routes` and `explain`. */
export interface RouteEntry {
  /** In lower case. If a method does not describe the route sufficiently, its kind. */
  readonly method: string;
  /** Full path in Hono's syntax, with all prefixes. */
  readonly path: string;
  readonly operationId: string;
  readonly hidden: boolean;
  /** `src/app.ts:12`. */
  readonly source: string;
  readonly compiled: CompiledRoute;
  /** Whether it declares that anyone may call it. */
  readonly public: boolean;
  /** The credentials that it and everything around it require of a client; `undefined` if none. */
  security(): SecurityFragment | undefined;
  /** The guards of the app, inclusions and routers around it, outermost first. */
  readonly guards: readonly NeedPlan[];
  /** Names of its own guards, and of those around it, that require no credentials. */
  otherGuards(): readonly string[];
  /** The limits on how often it may be called. */
  limits(): readonly RouteLimit[];
  /** Its Responses Object, including the responses of everything around it. */
  responses(): unknown;
  /** The generated text of this route, for `explain`: its constant and the functions that it uses. */
  generated(): string;
}

/** Converts a linked route for commands to show. */
export function routeEntry(route: LinkedRoute, transform: Pick<ProgramTransform, "generate">): RouteEntry {
  const { path, operationId, hidden, public: isPublic, compiled, around } = route;
  const guards = around.guards.flatMap(({ plan }) => plan.guards);
  return {
    method: shownMethod(route),
    path,
    operationId,
    hidden,
    public: isPublic,
    security: () => route.security(),
    source: compiled.plan.source,
    compiled,
    guards,
    otherGuards: () =>
      [...guards, ...(compiled.plan.guards ?? [])]
        .filter((guard) => !securityOf({ guards: [guard], parameters: [] }))
        .map(({ dependency }) => dependency.name),
    limits: () => routeLimits(route),
    responses: () => route.responses(),
    generated: () => transform.generate([compiled]).prelude,
  };
}
