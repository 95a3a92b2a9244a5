import { relative } from "node:path";
import type { CompiledRoute } from "../calls/call.js";
import { CS3021 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Registration, Registrations } from "./registration.js";

/**
 * Routers, and functions that register on their parameters, that no app of the program includes.
 * @param root the project's folder: other exports of a package of the workspace are not this project's concern.
 */
export function unreachedRegistrations(
  registrations: Registrations,
  routes: readonly CompiledRoute[],
  root: string,
): readonly Registration[] {
  const all = [...registrations.byKey.values()];
  const reached = new Set(all.filter(({ kind }) => kind === "App").map(({ key }) => key));
  // A set also iterates over what is added during the loop.
  for (const key of reached)
    for (const { child } of registrations.byKey.get(key)?.includes ?? []) if (child) reached.add(child);
  const withRoutes = new Set(routes.map(({ plan }) => plan.receiver));
  return all.filter(
    ({ key, location }) =>
      !reached.has(key) && withRoutes.has(key) && !relative(root, location.file).startsWith(".."),
  );
}

/** CS3021: nothing serves their routes. */
export function unreachedDiagnostics(unreached: readonly Registration[]): readonly Diagnostic[] {
  return unreached.map(({ location }) => CS3021({ location }));
}
