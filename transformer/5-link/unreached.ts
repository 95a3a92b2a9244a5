import { relative } from "node:path";
import type { OperationPlan } from "../3-plan/plan.js";
import { CS3021 } from "../diagnostics/catalogue.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Registrations } from "./registration.js";

/**
 * CS3021: routers, and functions that register on what they are given, to which no app of the program comes.
 * @param root the project's folder: what else a package of the workspace exports is not this project's concern.
 */
export function reportUnreached(
  registrations: Registrations,
  plans: readonly OperationPlan[],
  root: string,
  report: Report,
): void {
  const all = [...registrations.byKey.values()];
  const reached = new Set(all.filter(({ kind }) => kind === "App").map(({ key }) => key));
  // A set hands out what is added while it is walked.
  for (const key of reached)
    for (const { child } of registrations.byKey.get(key)?.includes ?? []) if (child) reached.add(child);
  const withRoutes = new Set(plans.map(({ receiver }) => receiver));
  for (const { key, location } of all) {
    if (reached.has(key) || !withRoutes.has(key) || relative(root, location.file).startsWith("..")) continue;
    report(CS3021({ location }));
  }
}
