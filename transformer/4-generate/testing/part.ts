import type { OperationPlan } from "../../3-plan/plan.js";
import { operation } from "../../calls/operation/operation.js";
import type { Documented } from "../document.js";
import type { ModulePart } from "../module.js";

/** For tests: the call of a planned route, with an arbitrary position. */
export function routePart(
  plan: OperationPlan,
  documented: Documented = { fragment: { operation: {} }, components: [] },
): ModulePart {
  const { start } = plan.location;
  return {
    call: { start, end: start + 1 },
    documented,
    bodies: () => operation.bodies(plan),
    constant: (document, module, facts) => operation.constant(plan, document, module, facts),
  };
}
