import type { GuardsFragment } from "../../../runtime/contract/dependency.js";
import type { GuardsPlan } from "../../3-plan/plan.js";
import type { CallKind } from "../call.js";
import { guardsConstant } from "./constant.js";
import { guardsFragment } from "./document.js";
import { findGuardedCalls, type GuardedCall } from "./find.js";
import { planGuardedCall } from "./plan.js";

/**
 * `new Router({ dependencies: [isAdmin] })`: what runs before every handler below it, and the responses that all of them can
 * have.
 */
export const guards: CallKind<GuardedCall, GuardsPlan, GuardsFragment> = {
  find: findGuardedCalls,
  plan: planGuardedCall,
  document: {
    fragment: guardsFragment,
    traveling: (plan) => ({ ...plan, parameters: [], documentation: plan }),
  },
  bodies: () => [],
  constant: guardsConstant,
};
