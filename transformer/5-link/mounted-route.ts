import type { Method } from "../../runtime/contract/methods.js";
import type { Timeout } from "../../runtime/contract/time-limit.js";
import type { OperationPlan } from "../3-plan/plan.js";
import type { SourceLocation } from "../schema.js";

/** A route where it is mounted. */
export interface MountedRoute {
  readonly method: Method;
  /** The full path in Hono's syntax, prefixes joined. */
  readonly path: string;
  /** Tags of the app, inclusions and routers around it, outermost first, each once; its own are in its plan. */
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly hidden: boolean;
  /** The nearest around it; its own is in its plan. */
  readonly timeout?: Timeout | undefined;
  /** Where the app, inclusions and routers around it stand, outermost first: what guards them is known by this. */
  readonly around: readonly SourceLocation[];
  /** Keys of the app and the routers around it, outermost first: their error handlers are known by these. */
  readonly registrations: readonly string[];
  readonly plan: OperationPlan;
}
