import type { JsonSchema } from "../../../runtime/contract/component.js";
import { mergeParameters } from "../../../runtime/surroundings/merge-parameters.js";
import type { Conversion } from "../../openapi/json-schema/conversion.js";
import { jsonSchema } from "../../openapi/json-schema/convert.js";
import type { ParameterObject } from "../source.js";
import { parameterObjects } from "../text/document.js";
import type { TextParameter } from "../text/text-parameter.js";

/** The Request Body Object of a form: all fields that a handler and its dependencies read, as one object. */
export function requestBody(
  plans: readonly TextParameter[],
  conversion: Conversion,
): { readonly [field: string]: unknown } {
  const fields = mergeParameters(
    plans.flatMap((plan) => parameterObjects(plan, conversion)),
  ) as readonly ParameterObject[];
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const strict = plans.some((plan) => "spread" in plan && plan.spread.strict);
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
  const whole = namedForm(plans, conversion);
  return {
    content: { "application/x-www-form-urlencoded": { schema: whole ?? schema } },
    ...(required.length > 0 && { required: true }),
  };
}

/** The one named type that all who read the form read. */
function namedForm(plans: readonly TextParameter[], conversion: Conversion): JsonSchema | undefined {
  const named = plans.map((plan) => ("spread" in plan ? plan.named : undefined));
  const [first] = named;
  return first && named.every((each) => each?.id === first.id) ? jsonSchema(first, conversion) : undefined;
}
