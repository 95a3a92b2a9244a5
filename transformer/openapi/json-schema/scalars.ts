import type { JsonSchema } from "../../../runtime/contract/component.js";
import { formatOf } from "../../../runtime/contract/formats.js";
import { SAFE } from "../../number-types.js";
import type { BigintSchema, LiteralSchema, StringSchema } from "../../schema.js";
import { bounds, within } from "./numbers.js";

export function stringSchema(schema: StringSchema): JsonSchema {
  const format = schema.format ?? (schema.secret ? "password" : undefined);
  const [pattern, ...others] = schema.patterns ?? [];
  return {
    type: "string",
    ...(schema.minLength !== undefined && { minLength: schema.minLength }),
    ...(schema.maxLength !== undefined && { maxLength: schema.maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(others.length > 0 && { allOf: others.map((other) => ({ pattern: other })) }),
    ...(format !== undefined && { format: formatOf(format).documented ?? format }),
  };
}

/** One literal, or several: `type` is given if all are of one type. */
export function literalSchema(values: LiteralSchema["values"]): JsonSchema {
  const types = new Set(values.map((value) => (Number.isInteger(value) ? "integer" : typeof value)));
  if (types.has("number")) types.delete("integer");
  const [type] = types;
  const [value] = values;
  if (values.length === 1) return { const: value, type };
  return { ...(types.size === 1 && { type }), enum: values };
}

/**
 * An integer, or its digits in a string: a JavaScript client cannot write or read a larger number than 2^53 − 1 without losing
 * digits. If all values are larger, only digits are accepted. The same in both directions.
 */
export function bigintSchema(schema: BigintSchema): JsonSchema {
  const digits = { type: "string", pattern: digitsOf(schema) };
  return holdsSafe(schema)
    ? { anyOf: [{ type: "integer", ...bounds(within(safeBounds(schema), SAFE)) }, digits] }
    : digits;
}

/**
 * Bounds cannot be expressed for strings. A single value, of a literal, can be spelled out, with the leading zeros that are
 * accepted.
 */
function digitsOf({ minimum, maximum }: BigintSchema): string {
  if (minimum === undefined || minimum !== maximum) return "^-?\\d+$";
  const [, sign, digits] = /^(-?)(\d+)$/.exec(minimum) ?? [];
  return digits === "0" ? "^-?0+$" : `^${sign}0*${digits}$`;
}

/** Whether a number that JavaScript represents exactly is within the bounds. */
function holdsSafe({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: BigintSchema): boolean {
  const [lowest, highest] = [BigInt(SAFE.minimum), BigInt(SAFE.maximum)];
  return (
    BigInt(minimum ?? lowest) <= highest &&
    BigInt(exclusiveMinimum ?? lowest - 1n) < highest &&
    BigInt(maximum ?? highest) >= lowest &&
    BigInt(exclusiveMaximum ?? highest + 1n) > lowest
  );
}

/** Bounds that a JavaScript number does not represent exactly are wider than those of the numbers that it does. */
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
