import { shortText } from "../../1-discover/short-text.js";
import type { RouteContext } from "../../3-plan/context.js";
import { type Parameter, refuseParameter } from "../../3-plan/parameter.js";
import type { NeedPlan } from "../../3-plan/plan.js";
import { CS5001, CS5002, CS5007, CS5011, CS5012 } from "../../diagnostics/catalogue.js";
import type { Source } from "../source.js";
import { type Depends, dependsOf } from "./depends.js";

/** `Depends<typeof f>`: a value that a function gives. */
export interface DependencyParameter {
  readonly in: "dependency";
  readonly name: string;
  readonly need: NeedPlan;
}

/** What a function gives, whose parameters have sources of their own: each phase goes on with them. */
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

/** @returns `undefined` when it was refused, which has been reported. */
function dependencyParameter(
  depends: Depends,
  parameter: Parameter,
  context: RouteContext,
): DependencyParameter | undefined {
  const { name, node, options, invalid } = depends;
  if (invalid) return refuseParameter(CS5007({ option: invalid.name }), parameter, context);
  if (!name) return refuseParameter(CS5001({ text: shortText(node) }), parameter, context);
  const text = shortText(name);
  const { problem, file, ...reference } = {
    file: undefined,
    ...context.semantics.valueReference(name, context.file),
  };
  if (problem === "unresolved") return refuseParameter(CS5001({ text: shortText(node) }), parameter, context);
  if (problem === "parameter") return refuseParameter(CS5012({ name: text }), parameter, context);
  if (problem) {
    const values = { name: text, module: file ? context.semantics.shownModule(file) : "its module" };
    return refuseParameter((problem === "local" ? CS5011 : CS5002)(values), parameter, context);
  }
  const callee = {
    name: text,
    node,
    reference: reference as NeedPlan["dependency"]["reference"] & object,
  };
  const need = context.planNeed(callee, options, parameter, context);
  return need && { in: "dependency", name: parameter.name ?? text, need };
}
