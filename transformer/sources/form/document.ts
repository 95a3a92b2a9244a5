import type { JsonSchema } from "../../../runtime/contract/component.js";
import type { OperationPlan, SingleParameter, SpreadParameter } from "../../3-plan/plan.js";
import { requestParametersOf } from "../../3-plan/request-parameters.js";
import { type Conversion, jsonSchema } from "../../openapi/json-schema/convert.js";
import { fieldsOf } from "../text/document.js";

/** The one named type that all who read the form read. */
function namedForm(
  inputs: readonly (SingleParameter | SpreadParameter)[],
  conversion: Conversion,
): JsonSchema | undefined {
  const named = inputs.map((input) => ("spread" in input ? input.named : undefined));
  const [first] = named;
  return first && named.every((each) => each?.id === first.id) ? jsonSchema(first, conversion) : undefined;
}

/** The Request Body Object of a form: all fields that a handler and its dependencies read, as one object. */
export function formBody(
  plan: Pick<OperationPlan, "guards" | "parameters">,
  conversion: Conversion,
): { readonly [field: string]: unknown } | undefined {
  const inputs = requestParametersOf(plan).flatMap((input) => (input.in === "form" ? [input] : []));
  if (inputs.length === 0) return undefined;
  const fields = fieldsOf(inputs, conversion);
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const strict = inputs.some((input) => "spread" in input && input.spread.strict);
  const schema = {
    type: "object",
    properties: Object.fromEntries(
      fields.map(({ name, schema: own, description, deprecated }) => [
        name,
        {
          ...own,
          ...(description !== undefined && { description }),
          ...(deprecated !== undefined && { deprecated }),
        },
      ]),
    ),
    ...(required.length > 0 && { required }),
    ...(strict && { additionalProperties: false }),
  };
  const whole = namedForm(inputs, conversion);
  return {
    content: { "application/x-www-form-urlencoded": { schema: whole ?? schema } },
    ...(required.length > 0 && { required: true }),
  };
}
