import type { GuardsFragment } from "../../../runtime/contract/dependency.js";
import { findGuardedCalls, type GuardedCall } from "../../1-discover/dependency-calls.js";
import type { GuardsPlan } from "../../3-plan/plan.js";
import { planGuardedCall } from "../../3-plan/plan-dependency-call.js";
import { guardsConstant } from "../../4-generate/dependencies.js";
import { guardsFragment } from "../../openapi/guards.js";
import type { CallKind } from "../call.js";

/** `new Router({ dependencies: [isAdmin] })`: what runs before every handler below it, and what all of them answer. */
export const guards: CallKind<GuardedCall, GuardsPlan, GuardsFragment> = {
  find: findGuardedCalls,
  plan: planGuardedCall,
  document: {
    fragment: guardsFragment,
    travelling: (plan) => ({ ...plan, parameters: [], documentation: plan }),
  },
  bodies: () => [],
  constant: guardsConstant,
};
