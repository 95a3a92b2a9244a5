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
  /** In lower case; of a route that a method says too little of, its kind. */
  readonly method: string;
  /** Full path in Hono's syntax, all prefixes joined. */
  readonly path: string;
  readonly operationId: string;
  readonly hidden: boolean;
  /** `src/app.ts:12`. */
  readonly source: string;
  readonly compiled: CompiledRoute;
  /** Whether it says that anybody may call it. */
  readonly public: boolean;
  /** What it and all around it ask of who calls it; `undefined` where nothing is asked. */
  security(): SecurityFragment | undefined;
  /** Of the app, inclusions and routers around it, outermost first. */
  readonly guards: readonly NeedPlan[];
  /** Names of the guards around it and of its own that ask for no credentials. */
  otherGuards(): readonly string[];
  /** How often it may be asked for. */
  limits(): readonly RouteLimit[];
  /** Its Responses Object, with what is around it. */
  responses(): unknown;
  /** The generated text of this route: its constant and the functions it uses, for `explain`. */
  generated(): string;
}

/** A linked route as commands show it. */
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
