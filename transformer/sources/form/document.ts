import type { JsonSchema } from "../../../runtime/contract/component.js";
import { mergeParameters } from "../../../runtime/surroundings/merge-parameters.js";
import { filesIn, hasBytes } from "../../3-plan/scalars.js";
import type { Conversion } from "../../openapi/json-schema/conversion.js";
import { jsonSchema } from "../../openapi/json-schema/convert.js";
import type { Schema, TypeTable } from "../../schema.js";
import type { ParameterObject } from "../source.js";
import { parameterObjects } from "../text/document.js";
import type { TextParameter } from "../text/text-parameter.js";
import { type FormField, fieldsOf } from "./uploads.js";

/**
 * The Request Body Object of a form. It has all fields that a handler and its dependencies read, as one object, or as one of
 * several objects if a parameter is one of several.
 */
export function requestBody(
  plans: readonly TextParameter[],
  conversion: Conversion,
): { readonly [field: string]: unknown } {
  const files = plans.flatMap(fieldsOf).filter(({ schema }) => filesIn(schema, conversion.types).length > 0);
  const inForm: Conversion = files.length > 0 ? withFiles(conversion) : conversion;
  const forms = choices(plans).map((each) => formObject(each, inForm));
  const [only, ...more] = forms;
  const schema = wholeForm(plans, inForm) ?? (more.length === 0 ? only : { anyOf: forms });
  const encoding = encodingOf(files, conversion.types);
  return {
    content: {
      [files.length > 0 ? "multipart/form-data" : "application/x-www-form-urlencoded"]: {
        schema,
        ...(encoding && { encoding }),
      },
    },
    ...(forms.every((form) => "required" in form) && { required: true }),
  };
}

/** The getter of `direction` records that it was read. Inheriting the property does not read it. */
function withFiles(conversion: Conversion): Conversion {
  return Object.create(conversion, { files: { value: true } });
}

/** The media types that files of a field may be sent as (OpenAPI 3.1, 4.8.15). */
function encodingOf(files: readonly FormField[], types: TypeTable): JsonSchema | undefined {
  const entries = files.flatMap(({ name, schema }) => {
    const allowed = filesIn(schema, types).flatMap((file) => (file === "bytes" ? [] : (file.types ?? [])));
    return allowed.length > 0 ? [[name, { contentType: [...new Set(allowed)].join(", ") }] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
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

/** The type that all parameters that read the form have in common, if it is the same. */
function wholeForm(plans: readonly TextParameter[], conversion: Conversion): JsonSchema | undefined {
  const [first, ...others] = plans.map((plan) => wholeType(plan, conversion.types));
  return first && others.every((each) => each && isSame(each, first))
    ? jsonSchema(first, conversion)
    : undefined;
}

function wholeType(plan: TextParameter, types: TypeTable): Schema | undefined {
  if ("choice" in plan)
    return plan.choice.some(({ spread }) => hasBytes(spread, types)) ? undefined : plan.schema;
  return "spread" in plan ? plan.named : undefined;
}

function isSame(one: Schema, other: Schema): boolean {
  return one === other || (one.kind === "ref" && other.kind === "ref" && one.id === other.id);
}
