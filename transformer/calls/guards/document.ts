import type { GuardsFragment } from "../../../runtime/contract/dependency.js";
import { isLimited } from "../../3-plan/needs.js";
import type { GuardsPlan } from "../../3-plan/plan.js";
import { securityOf } from "../../3-plan/security.js";
import { parameterObjects } from "../../openapi/parameters.js";
import type { References } from "../../openapi/references.js";
import { declaredFragment, errorFragments } from "../../openapi/responses.js";

/** What the guards of an app, router or inclusion add to the document of the operations behind them. */
export function guardsFragment({ guards, responses }: GuardsPlan, references: References): GuardsFragment {
  const reading = { guards, parameters: [] };
  const parameters = parameterObjects(reading, references.conversion("input"));
  const security = securityOf(reading);
  const output = references.conversion("output");
  const errors = errorFragments(reading, output);
  const declared = declaredFragment(responses, output);
  return {
    operation: { ...(parameters.length > 0 && { parameters }) },
    ...(errors.length > 0 && { errors }),
    ...(declared && { declared }),
    ...(security && { security }),
    ...(isLimited(reading) && { limited: true }),
  };
}
