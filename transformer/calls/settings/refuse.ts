import type { Origin } from "../../2-read/reader.js";
import type { PlanContext } from "../../3-plan/context.js";
import type { VariablePlan } from "../../3-plan/settings.js";
import { CS2081, CS2082 } from "../../diagnostics/catalogue.js";
import { type Diagnostic, located } from "../../diagnostics/diagnostic.js";
import { canBeSet } from "./variable-name.js";

/**
 * Reports variables that cannot be set, and two that have the same name.
 * @returns whether there are any.
 */
export function refuseVariables(
  variables: readonly VariablePlan[],
  { location, trail }: Pick<Origin, "location" | "trail">,
  { report }: Pick<PlanContext, "report">,
): boolean {
  const byName = new Map<string, VariablePlan>();
  let refused = 0;
  for (const variable of variables) {
    const { name, to } = variable;
    const problem = problemOf(variable, byName.get(name));
    byName.set(name, byName.get(name) ?? variable);
    if (!problem) continue;
    refused++;
    report(located(problem, { location: variable.location ?? location, trail: [...trail, ...to] }));
  }
  return refused > 0;
}

function problemOf({ name, to }: VariablePlan, first: VariablePlan | undefined): Diagnostic | undefined {
  if (first) return CS2082({ variable: name, first: first.to.join("."), second: to.join(".") });
  return canBeSet(name) ? undefined : CS2081({ property: to.join("."), variable: name });
}
