import type { JsonSchema } from "../../../runtime/contract/component.js";
import { mergeParameters } from "../../../runtime/surroundings/merge-parameters.js";
import type { Conversion } from "../../openapi/json-schema/conversion.js";
import { jsonSchema } from "../../openapi/json-schema/convert.js";
import type { Schema } from "../../schema.js";
import type { ParameterObject } from "../source.js";
import { parameterObjects } from "../text/document.js";
import type { TextParameter } from "../text/text-parameter.js";

/**
 * The Request Body Object of a form: all fields that a handler and its dependencies read, as one object, or as one of
 * several where a parameter is.
 */
export function requestBody(
  plans: readonly TextParameter[],
  conversion: Conversion,
): { readonly [field: string]: unknown } {
  const forms = choices(plans).map((each) => formObject(each, conversion));
  const [only, ...more] = forms;
  const schema = wholeForm(plans, conversion) ?? (more.length === 0 ? only : { anyOf: forms });
  return {
    content: { "application/x-www-form-urlencoded": { schema } },
    ...(forms.every((form) => "required" in form) && { required: true }),
  };
}

/** All ways to choose one object for each parameter that is one of several. */
function choices(plans: readonly TextParameter[]): readonly (readonly TextParameter[])[] {
  return plans.reduce<readonly (readonly TextParameter[])[]>(
    (chosen, plan) => {
      const objects = "choice" in plan ? plan.choice : [plan];
      return chosen.flatMap((before) => objects.map((object) => [...before, object]));
    },
    [[]],
  );
}

function formObject(plans: readonly TextParameter[], conversion: Conversion): JsonSchema {
  const fields = mergeParameters(
    plans.flatMap((plan) => parameterObjects(plan, conversion)),
  ) as readonly ParameterObject[];
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const strict = plans.some((plan) => "spread" in plan && plan.spread.strict);
  return {
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
}

/** The one type that all who read the form read. */
function wholeForm(plans: readonly TextParameter[], conversion: Conversion): JsonSchema | undefined {
  const [first, ...others] = plans.map(wholeType);
  return first && others.every((each) => each && isSame(each, first))
    ? jsonSchema(first, conversion)
    : undefined;
}

function wholeType(plan: TextParameter): Schema | undefined {
  if ("choice" in plan) return plan.schema;
  return "spread" in plan ? plan.named : undefined;
}

function isSame(one: Schema, other: Schema): boolean {
  return one === other || (one.kind === "ref" && other.kind === "ref" && one.id === other.id);
}
