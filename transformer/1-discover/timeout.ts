import type { Expression } from "typescript";
import { isTimeout, LONGEST_TIMEOUT } from "../../runtime/contract/time-limit.js";
import { CS1050 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json } from "../schema.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics } from "../semantics/semantics.js";
import { writtenOption } from "./static-options.js";

/** CS1050: `timeout` among the options of an app, a router, an inclusion or a route is not a valid time. */
export function timeoutProblems(
  options: Expression | undefined,
  { timeout }: Readonly<Record<string, Json>>,
  semantics: Semantics,
): readonly Diagnostic[] {
  if (!options || timeout === undefined || isTimeout(timeout)) return [];
  const written = writtenOption(options, "timeout", semantics) ?? options;
  const values = { timeout: JSON.stringify(timeout), longest: String(LONGEST_TIMEOUT) };
  return [CS1050(values, { location: locationOf(written) })];
}
