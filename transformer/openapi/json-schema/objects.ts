import type { JsonSchema } from "../../../runtime/contract/component.js";
import { type ObjectSchema, type Property, type Schema, wireName } from "../../schema.js";
import { defaultKeyword, describe } from "./annotations.js";
import type { Conversion } from "./conversion.js";
import { indexKeywords } from "./index-signatures.js";

type Convert = (schema: Schema) => JsonSchema;

/** Undeclared keys are only mentioned if they are refused or kept. That they are dropped harms no client. */
export function objectSchema(
  schema: ObjectSchema,
  conversion: Pick<Conversion, "direction" | "types">,
  convert: Convert,
): JsonSchema {
  const required = schema.properties.filter((property) => isRequired(property, conversion));
  return {
    type: "object",
    ...(schema.properties.length > 0 && {
      // fromEntries defines own properties: `__proto__` is a name like any other.
      properties: Object.fromEntries(
        schema.properties.map((property) => [wireName(property), propertySchema(property, convert)]),
      ),
    }),
    ...(required.length > 0 && { required: required.map(wireName) }),
    ...indexKeywords(schema, conversion.types, convert),
  };
}

/** A property with a default may be absent from a request, and is filled in in every response, as in FastAPI. */
export function isRequired(property: Property, conversion: Pick<Conversion, "direction">): boolean {
  return property.default === undefined ? !property.optional : conversion.direction === "output";
}

/** A property's schema with the annotations of the property itself. These are allowed next to a `$ref` since 3.1. */
export function propertySchema(property: Property, convert: Convert): JsonSchema {
  const secret = property.schema.secret === true;
  return {
    ...convert(property.schema),
    ...describe(property.annotations, secret),
    ...defaultKeyword(property.default, secret),
  };
}
