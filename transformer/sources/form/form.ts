import { BODILESS } from "../../../runtime/contract/methods.js";
import type { RouteContext } from "../../3-plan/context.js";
import { type ReadParameter, refuseParameter } from "../../3-plan/parameter.js";
import type { NeedPlan, ParameterPlan, SingleParameter, SpreadParameter } from "../../3-plan/plan.js";
import { requestParametersOf } from "../../3-plan/request-parameters.js";
import { CS1009, CS1030 } from "../../diagnostics/catalogue.js";
import type { SourceLocation } from "../../schema.js";
import { textParameter } from "../text/plan.js";

/** Fields of a form: one, repeated for a list, or one for each property of an object. */
export function formParameter(
  parameter: ReadParameter,
  context: RouteContext,
): SingleParameter | SpreadParameter | undefined {
  if (BODILESS.has(context.method)) {
    return refuseParameter(
      CS1009({ name: parameter.name ?? "{…}", method: context.method.toUpperCase() }),
      parameter,
      context,
    );
  }
  const place = { in: "form", text: "a form", lists: true, wireName: (name: string) => name } as const;
  return textParameter(parameter, place, context);
}

/** A body is a form or JSON: of a handler that wants both, or whose dependencies do, nothing can be read. */
export function refuseTwoKinds(
  reading: { readonly guards: readonly NeedPlan[]; readonly parameters: readonly ParameterPlan[] },
  location: SourceLocation,
  { report, trail }: Pick<RouteContext, "report" | "trail">,
): void {
  const inputs = requestParametersOf(reading);
  const [form, body] = [
    inputs.find((input) => input.in === "form"),
    inputs.find((input) => input.in === "body"),
  ];
  if (form && body) report(CS1030({ form: form.name, body: body.name }, { location, trail }));
}
