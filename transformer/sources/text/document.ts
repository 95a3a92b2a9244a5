import { defaultKeyword } from "../../openapi/json-schema/annotations.js";
import type { Conversion } from "../../openapi/json-schema/conversion.js";
import { jsonSchema } from "../../openapi/json-schema/convert.js";
import { isRequired, propertySchema } from "../../openapi/json-schema/objects.js";
import type { Schema } from "../../schema.js";
import type { ParameterObject } from "../source.js";
import { isNeeded } from "./nested.js";
import { STYLES } from "./styles.js";
import type { SingleParameter, SpreadParameter, TextParameter } from "./text-parameter.js";

/** Parameter Objects. An object has one for each property. Fields of a form are described in the same way. */
export function parameterObjects(plan: TextParameter, conversion: Conversion): readonly ParameterObject[] {
  if ("choice" in plan) return plan.choice.flatMap((member) => spread(member, conversion));
  if ("spread" in plan) return spread(plan, conversion);
  return plan.hidden ? [] : [single(plan, conversion)];
}

export function typesOf(plan: TextParameter): readonly Schema[] {
  if ("choice" in plan) return [plan.schema];
  if (!("spread" in plan)) return plan.hidden ? [] : [plan.schema];
  return plan.fields.some(({ hidden }) => hidden) ? [withoutHidden(plan)] : [plan.named ?? plan.spread];
}

/** The object without the properties that are hidden from the document. */
function withoutHidden({ spread, fields }: SpreadParameter): Schema {
  return { ...spread, properties: spread.properties.filter((_, i) => !fields[i]?.hidden) };
}

function single(parameter: SingleParameter, conversion: Conversion): ParameterObject {
  const { schema, style, title, examples, description, deprecated } = parameter;
  const needed = style !== "deepObject" || isNeeded(schema, conversion.types);
  return {
    name: parameter.wireName,
    in: parameter.in,
    required: needed && !parameter.optional && parameter.default === undefined,
    ...(style && STYLES[style].document),
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
    if (!property || field.hidden) return [];
    const { description, deprecated, ...schema } = propertySchema(property, (inner) =>
      jsonSchema(inner, conversion),
    );
    return [
      {
        name: field.wireName,
        in: parameter.in,
        required: !parameter.optional && isRequired(property, conversion),
        ...(field.style && STYLES[field.style].document),
        schema: { ...schema, ...defaultKeyword(field.default, property.schema.secret) },
        ...(description !== undefined && { description }),
        ...(deprecated !== undefined && { deprecated }),
      },
    ];
  });
}
