import type { Expression } from "typescript";
import { idempotentFault } from "../../runtime/contract/idempotent.js";
import { CS1099 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json } from "../schema.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics } from "../semantics/semantics.js";
import { writtenOption } from "./static-options.js";

/** CS1099: `idempotent` among the options of an app, a router, an inclusion or a route is not valid. */
export function idempotentProblems(
  options: Expression,
  { idempotent }: Readonly<Record<string, Json>>,
  semantics: Semantics,
): readonly Diagnostic[] {
  const fault = idempotentFault(idempotent);
  return fault === undefined ? [] : [problem(options, fault, semantics)];
}

/** CS1099: a route that only reads is set to run once. */
export function readingOnceProblems(
  options: Expression | undefined,
  { idempotent }: Readonly<Record<string, Json>>,
  method: string,
  semantics: Semantics,
): readonly Diagnostic[] {
  if (!options || !idempotent || ["post", "patch", "put", "delete"].includes(method)) return [];
  return [
    problem(options, `belongs to a ${method.toUpperCase()}, which changes nothing: leave it out`, semantics),
  ];
}

function problem(options: Expression, fault: string, semantics: Semantics): Diagnostic {
  const written = writtenOption(options, "idempotent", semantics) ?? options;
  return CS1099({ fault }, { location: locationOf(written) });
}
