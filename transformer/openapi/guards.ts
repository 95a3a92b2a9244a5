import type { GuardsFragment } from "../../runtime/contract/dependency.js";
import type { GuardsPlan } from "../3-plan/plan.js";
import type { TypeTable } from "../schema.js";
import { parameterObjects } from "./parameters.js";
import { conversionOf } from "./references.js";
import { errorFragments } from "./responses.js";
import { securityOf } from "./security.js";

/** What the guards of an app, router or inclusion add to the document of the operations behind them. */
export function guardsFragment({ guards }: GuardsPlan, types: TypeTable): GuardsFragment {
  const reading = { guards, parameters: [] };
  const parameters = parameterObjects(reading, conversionOf(types, "input"));
  const security = securityOf(reading);
  const errors = errorFragments(reading, conversionOf(types, "output"));
  return {
    operation: { ...(parameters.length > 0 && { parameters }) },
    ...(errors.length > 0 && { errors }),
    ...(security && { security }),
  };
}
