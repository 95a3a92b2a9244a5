import type { DependencyPlan } from "../../3-plan/plan.js";
import { dependencyConstant } from "../../4-generate/dependencies.js";
import type { CallKind } from "../call.js";
import { type DependencyCall, findDependencyCalls } from "./find.js";
import { planDependencyCall } from "./plan.js";

/** `app.resolve(f, use)` and `app.override(f, replacement)`: a dependency that is not part of a route. */
export const dependency: CallKind<DependencyCall, DependencyPlan, undefined> = {
  find: findDependencyCalls,
  plan: planDependencyCall,
  document: undefined,
  bodies: () => [],
  constant: (plan, _document, module, facts) => dependencyConstant(plan, module, facts),
};
