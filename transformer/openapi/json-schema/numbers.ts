import type { JsonSchema } from "../../../runtime/contract/document.js";
import { NUMBER_TYPES } from "../../number-types.js";
import type { NumberSchema } from "../../schema.js";

interface Bounds {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly exclusiveMinimum?: number | undefined;
  readonly exclusiveMaximum?: number | undefined;
  readonly multipleOf?: number | undefined;
}

/** Only formats that OpenAPI 3.1 itself defines (4.4, "Data Types"). */
const FORMATS: ReadonlySet<string> = new Set(["int32", "int64", "float"]);

/** With the range that is enforced: no client can guess that an `integer` ends at 2^53 − 1 here. */
export function numberSchema(schema: NumberSchema): JsonSchema {
  const { type } = schema;
  if (!type) return { type: "number", ...bounds(schema) };
  const range = NUMBER_TYPES[type];
  return {
    type: range.integer ? "integer" : "number",
    ...(FORMATS.has(type) && { format: type }),
    ...bounds(within(schema, range)),
  };
}

/** The bounds that are written, and those of a range where they say more than what is written. */
export function within(
  schema: Bounds,
  range: { readonly minimum: number; readonly maximum: number },
): Bounds {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const above = exclusiveMinimum !== undefined && exclusiveMinimum >= range.minimum;
  const below = exclusiveMaximum !== undefined && exclusiveMaximum <= range.maximum;
  return {
    minimum: above ? minimum : Math.max(minimum ?? range.minimum, range.minimum),
    maximum: below ? maximum : Math.min(maximum ?? range.maximum, range.maximum),
    exclusiveMinimum,
    exclusiveMaximum,
    multipleOf,
  };
}

/** The bounds that are set, as keywords. */
export function bounds(schema: Bounds): JsonSchema {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(exclusiveMinimum !== undefined && { exclusiveMinimum }),
    ...(exclusiveMaximum !== undefined && { exclusiveMaximum }),
    ...(multipleOf !== undefined && { multipleOf }),
  };
}
