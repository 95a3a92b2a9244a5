import type { OperationPlan } from "../../3-plan/plan.js";
import { bodiesOf } from "../alike.js";
import { needsProperties } from "../dependencies.js";
import type { Documented } from "../document.js";
import type { ModulePart } from "../module.js";
import { operationConstant } from "../operation.js";

/** For tests: the call of a planned route, which stands anywhere. */
export function routePart(
  plan: OperationPlan,
  documented: Documented = { fragment: { operation: {} }, components: [] },
): ModulePart {
  const { start } = plan.location;
  return {
    call: { start, end: start + 1 },
    documented,
    bodies: () => bodiesOf(plan),
    constant: (document, module, facts) =>
      operationConstant(plan, document, needsProperties(plan, module, facts), module, facts),
  };
}
