import type { Expression } from "typescript";
import type { Deprecation } from "../../runtime/contract/deprecation.js";
import { deprecationFaults, startOfDay } from "../../runtime/http/deprecation.js";
import { CS1071, CS1072, CS1073 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json, SourceLocation } from "../schema.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics } from "../semantics/semantics.js";
import { writtenOption } from "./static-options.js";

const WANTED: Readonly<Record<keyof Deprecation, string>> = {
  since: "a day such as 2026-09-01",
  sunset: "a day such as 2027-03-01",
  see: "the address of a page",
};

/** CS1071, CS1072 and CS1073: a deprecation is malformed, in the past, or in the wrong order. */
export function deprecationProblems(
  said: Deprecation,
  location: SourceLocation,
  now = Date.now(),
): readonly Diagnostic[] {
  const faults = deprecationFaults(said);
  if (faults.length > 0)
    return faults.map((member) =>
      CS1071({ member, value: said[member] ?? "", wanted: WANTED[member] }, { location }),
    );
  const { since, sunset } = said;
  const from = since === undefined ? undefined : startOfDay(since);
  const until = sunset === undefined ? undefined : startOfDay(sunset);
  if (until === undefined) return [];
  const values = { since: since ?? "", sunset: sunset ?? "" };
  return [
    ...(from !== undefined && from > until ? [CS1073(values, { location })] : []),
    ...(until <= now ? [CS1072(values, { location })] : []),
  ];
}

/** The same for `deprecated` among the options of a router, an inclusion or a route. */
export function deprecatedOptionProblems(
  options: Expression | undefined,
  { deprecated }: Readonly<Record<string, Json>>,
  semantics: Semantics,
): readonly Diagnostic[] {
  if (!options || typeof deprecated !== "object" || deprecated === null) return [];
  const written = writtenOption(options, "deprecated", semantics) ?? options;
  // TypeScript has checked that it has its type.
  return deprecationProblems(deprecated as Deprecation, locationOf(written));
}
