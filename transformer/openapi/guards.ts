import type { OperationFragment } from "../../runtime/contract/document.js";
import { VALIDATION_RESPONSE } from "../../runtime/contract/validation-error.js";
import { inputsOf } from "../3-plan/inputs.js";
import type { GuardsPlan } from "../3-plan/plan.js";
import type { TypeTable } from "../schema.js";
import { parameterObjects } from "./parameters.js";
import { conversionOf } from "./references.js";

/** What the guards of an app, router or inclusion add to the document of the operations behind them. */
export function guardsFragment({ guards }: GuardsPlan, types: TypeTable): OperationFragment {
  const reading = { guards, parameters: [] };
  const parameters = parameterObjects(reading, conversionOf(types, "input"));
  return {
    operation: {
      ...(parameters.length > 0 && { parameters }),
      ...(inputsOf(reading).length > 0 && { responses: { 422: VALIDATION_RESPONSE } }),
    },
  };
}
