import { isServed, routeTitle } from "../../runtime/contract/route-kinds.js";
import { CS3040, CS3041 } from "../diagnostics/catalogue.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { LinkedRoute } from "./linked-program.js";
import type { Registration } from "./registration.js";
import { isGuarded } from "./route-security.js";

/**
 * CS3040: an operation of an app that says `secure: true` answers anybody, and does not say that it is public. CS3041: one
 * says so and is not.
 */
export function reportOpen({ secure }: Registration, routes: readonly LinkedRoute[], report: Report): void {
  for (const route of routes) {
    if (!isServed(route)) continue;
    const isPublic = route.public;
    // Most programs say neither, and pay for neither.
    if (!isPublic && secure !== true) continue;
    const security = route.security();
    const { location } = route.compiled.plan;
    const operation = routeTitle(route);
    if (isPublic && isGuarded(security)) report(CS3041({ operation }, { location }));
    if (isPublic || isGuarded(security)) continue;
    const found = security ? "its credentials may be left out" : "it asks for no credentials";
    report(CS3040({ operation, found }, { location }));
  }
}

/** What says that an app's `secure: true` is not true, or may not be. */
export function brokenPromises(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ code, message }) => code === "CS3040" || (code === "CS1007" && message.includes('"secure"')),
  );
}
