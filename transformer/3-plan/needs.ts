import { type ParameterPlan, rowOf } from "../sources/sources.js";
import type { DependencyPlan, NeedPlan } from "./plan.js";

/** The parts of a handler or dependency that concern what it reads. */
export interface Reading {
  readonly guards?: readonly NeedPlan[];
  readonly parameters: readonly ParameterPlan[];
}

/**
 * The dependencies of a handler or of guards, depth first. Each follows the dependencies that it needs, and each plan is listed
 * once.
 */
export function dependenciesOf(reading: Reading): readonly DependencyPlan[] {
  const found = new Set<DependencyPlan>();
  const visit = (use: NeedPlan) => {
    const { dependency } = use;
    for (const key of keysOf(use)) visit(key);
    if (found.has(dependency)) return;
    for (const need of needsOf(dependency)) visit(need);
    found.add(dependency);
  };
  for (const need of reading.guards ?? []) visit(need);
  for (const need of needsOf(reading)) visit(need);
  return [...found];
}

/** The functions that return the keys by which the limits of a dependency count. */
export function keysOf({ limits = [] }: NeedPlan): readonly NeedPlan[] {
  return limits.flatMap(({ keyedBy }) => keyedBy ?? []);
}

/** Whether a dependency of a handler or of guards has a limit. */
export function isLimited({ guards = [], parameters }: Reading): boolean {
  return [...guards, ...needsOf({ parameters })].some(
    (need) => need.limits !== undefined || isLimited(need.dependency),
  );
}

export function needsOf({ parameters }: Pick<Reading, "parameters">): readonly NeedPlan[] {
  return parameters.flatMap((parameter) => rowOf(parameter).need?.of(parameter) ?? []);
}
