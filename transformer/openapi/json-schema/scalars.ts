import type { JsonSchema } from "../../../runtime/contract/document.js";
import type { BigintSchema, LiteralSchema, StringSchema } from "../../schema.js";
import { bounds } from "./numbers.js";

export function stringSchema(schema: StringSchema): JsonSchema {
  const [pattern, ...others] = schema.patterns ?? [];
  const format = schema.format ?? (schema.secret ? "password" : undefined);
  return {
    type: "string",
    ...(schema.minLength !== undefined && { minLength: schema.minLength }),
    ...(schema.maxLength !== undefined && { maxLength: schema.maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(others.length > 0 && { allOf: others.map((other) => ({ pattern: other })) }),
    ...(format !== undefined && { format: STANDARD_FORMATS[format] ?? format }),
  };
}

/** typia's names for formats that JSON Schema (validation, 7.3) calls otherwise. */
const STANDARD_FORMATS: Readonly<Record<string, string>> = { url: "uri" };

/** One literal, or several: `type` is given where all are of one type. */
export function literalSchema(values: LiteralSchema["values"]): JsonSchema {
  const types = new Set(values.map((value) => (Number.isInteger(value) ? "integer" : typeof value)));
  if (types.has("number")) types.delete("integer");
  const [type] = types;
  const [value] = values;
  if (values.length === 1) return { const: value, type };
  return { ...(types.size === 1 && { type }), enum: values };
}

/**
 * An integer, or its digits in a string: a JavaScript client can neither write nor read a larger number than
 * 2^53 − 1 without losing digits. The same both ways.
 */
export function bigintSchema(schema: BigintSchema): JsonSchema {
  return {
    anyOf: [
      { type: "integer", ...bounds(safeBounds(schema)) },
      { type: "string", pattern: digitsOf(schema) },
    ],
  };
}

/** Bounds have no words for strings; one value, of a literal, can be spelt out, with the zeros that are taken before it. */
function digitsOf({ minimum, maximum }: BigintSchema): string {
  if (minimum === undefined || minimum !== maximum) return "^-?\\d+$";
  const [, sign, digits] = /^(-?)(\d+)$/.exec(minimum) ?? [];
  return digits === "0" ? "^-?0+$" : `^${sign}0*${digits}$`;
}

/** A bound that a JavaScript number does not hold exactly would be written down wrong: better not at all. */
function safeBounds(schema: BigintSchema) {
  const safe = (digits: string | undefined) => {
    const value = Number(digits ?? Number.NaN);
    return Number.isSafeInteger(value) ? value : undefined;
  };
  return {
    minimum: safe(schema.minimum),
    maximum: safe(schema.maximum),
    exclusiveMinimum: safe(schema.exclusiveMinimum),
    exclusiveMaximum: safe(schema.exclusiveMaximum),
    multipleOf: safe(schema.multipleOf),
  };
}
