import type { RouteContext } from "../../3-plan/context.js";
import { type Parameter, refuseParameter } from "../../3-plan/parameter.js";
import type { NeedPlan } from "../../3-plan/plan.js";
import { CS5007 } from "../../diagnostics/catalogue.js";
import type { Source } from "../source.js";
import { calleeOf } from "./callee.js";
import { type Depends, dependsOf } from "./depends.js";
import { planLimits } from "./limits.js";

/** `Depends<typeof f>`: a value that a function provides. */
export interface DependencyParameter {
  readonly in: "dependency";
  readonly name: string;
  readonly need: NeedPlan;
}

/** A value that a function provides. The parameters of the function have their own sources, and each phase continues with them. */
export const dependency: Source<DependencyParameter> = {
  rule: {
    by: "type",
    claim(parameter, context) {
      const depends = dependsOf(parameter.node?.type, context.semantics);
      return depends && (dependencyParameter(depends, parameter, context) ?? "refused");
    },
  },
  readings: () => [],
  needsRequest: () => false,
  need: { of: (plan) => plan.need, with: (plan, need) => ({ ...plan, need }) },
  decode: { by: "need", need: (plan, at, _, needText) => needText(plan.need, at) },
  document: { part: "nothing" },
  sent: () => [],
  explain: ({ name, need: { dependency: plan } }) => [{ name, reads: plan.name, type: plan.source }],
};

/** @returns `undefined` if it was refused, which has been reported. */
function dependencyParameter(
  depends: Depends,
  parameter: Parameter,
  context: RouteContext,
): DependencyParameter | undefined {
  const { name, node, options, limit, invalid } = depends;
  if (invalid) return refuseParameter(CS5007({ option: invalid.name }), parameter, context);
  const callee = calleeOf(name, node, parameter, context);
  if (!callee) return undefined;
  const limits = limit && planLimits(limit, callee, options.scope, parameter, context);
  if (limits === "refused") return undefined;
  const need = context.planNeed(callee, { ...options, ...(limits && { limits }) }, parameter, context);
  return need && { in: "dependency", name: parameter.name ?? callee.name, need };
}
