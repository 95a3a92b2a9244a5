import { mergeParameters } from "../../../runtime/surroundings/merge-parameters.js";
import type { OperationPlan, SingleParameter, SpreadParameter } from "../../3-plan/plan.js";
import { requestParametersOf } from "../../3-plan/request-parameters.js";
import { defaultKeyword } from "../../openapi/json-schema/annotations.js";
import { type Conversion, jsonSchema } from "../../openapi/json-schema/convert.js";
import { isRequired, propertySchema } from "../../openapi/json-schema/objects.js";

/** An OpenAPI Parameter Object. */
export interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: { readonly [keyword: string]: unknown };
  readonly description?: unknown;
  readonly deprecated?: unknown;
}

/**
 * The Parameter Objects of an operation, in the order of its handler's parameters and behind them those of its
 * dependencies, spread objects flattened.
 */
export function parameterObjects(
  plan: Pick<OperationPlan, "guards" | "parameters">,
  conversion: Conversion,
): readonly unknown[] {
  const inputs = requestParametersOf(plan).flatMap((input) =>
    input.in === "body" || input.in === "form" ? [] : [input],
  );
  return fieldsOf(inputs, conversion);
}

/** Parameter Objects, spread objects flattened, each name and place once. Fields of a form are described alike. */
export function fieldsOf(
  inputs: readonly (SingleParameter | SpreadParameter)[],
  conversion: Conversion,
): readonly ParameterObject[] {
  const objects = inputs.flatMap((parameter) =>
    "spread" in parameter ? spread(parameter, conversion) : [single(parameter, conversion)],
  );
  return mergeParameters(objects) as readonly ParameterObject[];
}

function single(parameter: SingleParameter, conversion: Conversion): ParameterObject {
  const { schema, title, examples, description, deprecated } = parameter;
  return {
    name: parameter.wireName,
    in: parameter.in,
    // OpenAPI has no optional path parameters (3.1, 4.8.12.2).
    required: parameter.in === "path" || (!parameter.optional && parameter.default === undefined),
    schema: {
      ...jsonSchema(schema, conversion),
      ...(title !== undefined && { title }),
      ...(examples && examples.length > 0 && !schema.secret && { examples }),
      ...defaultKeyword(parameter.default, schema.secret),
    },
    ...(description && { description }),
    ...(deprecated && { deprecated }),
  };
}

function spread(parameter: SpreadParameter, conversion: Conversion): readonly ParameterObject[] {
  return parameter.fields.flatMap((field) => {
    const property = parameter.spread.properties.find(({ name }) => name === field.property);
    if (!property) return [];
    const { description, deprecated, ...schema } = propertySchema(property, (inner) =>
      jsonSchema(inner, conversion),
    );
    return [
      {
        name: field.wireName,
        in: parameter.in,
        required: !parameter.optional && isRequired(property, conversion),
        schema: { ...schema, ...defaultKeyword(field.default, property.schema.secret) },
        ...(description !== undefined && { description }),
        ...(deprecated !== undefined && { deprecated }),
      },
    ];
  });
}
