import type { ErrorHandlerFragment } from "../../../runtime/contract/error-fragment.js";
import type { ErrorHandlerPlan } from "../../3-plan/plan.js";
import type { References } from "../../openapi/references.js";
import { errorFragments, responseParts } from "../../openapi/responses.js";

/** What an error handler adds to the document of the operations below it. */
export function errorHandlerFragment(plan: ErrorHandlerPlan, references: References): ErrorHandlerFragment {
  const { takes, foreign, bodies, passes, rethrows, thrown } = plan;
  const output = references.conversion("output");
  const errors = errorFragments({ parameters: [], thrown }, output);
  const responses = bodies.map((body) => [body.status, responseParts(body, output)] as const);
  return {
    takes,
    ...(foreign && { foreign }),
    operation: { responses: Object.fromEntries(responses) },
    ...(passes && { passes }),
    ...(rethrows && { rethrows }),
    ...(errors.length > 0 && { errors }),
  };
}
