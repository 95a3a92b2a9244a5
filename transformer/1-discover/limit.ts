import type { Expression } from "typescript";
import { limitFault } from "../../runtime/contract/limit.js";
import { CS1097 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json } from "../schema.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics } from "../semantics/semantics.js";
import { writtenOption } from "./static-options.js";

/** CS1097: `limit` among the options of an app, a router, an inclusion or a route is not valid. */
export function limitProblems(
  options: Expression,
  { limit }: Readonly<Record<string, Json>>,
  semantics: Semantics,
): readonly Diagnostic[] {
  const fault = limitFault(limit);
  if (fault === undefined) return [];
  return [CS1097({ fault }, { location: locationOf(writtenOption(options, "limit", semantics) ?? options) })];
}
