import { isServed, routeTitle } from "../../runtime/contract/route-kinds.js";
import { CS3040, CS3041 } from "../diagnostics/catalogue.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { LinkedRoute } from "./linked-program.js";
import type { Registration } from "./registration.js";
import { isGuarded } from "./route-security.js";

/**
 * CS3040: an operation of an app with `secure: true` serves anyone, and does not declare that it is public. CS3041: an operation
 * declares that it is public and is not.
 */
export function reportOpen({ secure }: Registration, routes: readonly LinkedRoute[], report: Report): void {
  for (const route of routes) {
    if (!isServed(route)) continue;
    const isPublic = route.public;
    // Most programs declare neither, and pay for neither.
    if (!isPublic && secure !== true) continue;
    const security = route.security();
    const { location } = route.compiled.plan;
    const operation = routeTitle(route);
    if (isPublic && isGuarded(security)) report(CS3041({ operation }, { location }));
    if (isPublic || isGuarded(security)) continue;
    const found = security ? "its credentials are optional" : "it requires no credentials";
    report(CS3040({ operation, found }, { location }));
  }
}

/** The diagnostics that say that an app's `secure: true` does not hold, or may not. */
export function brokenPromises(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ code, message }) => code === "CS3040" || (code === "CS1007" && message.includes('"secure"')),
  );
}
