import type { JsonSchema } from "../../../runtime/contract/component.js";
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

/** With the range that is enforced: a client cannot guess that an `integer` ends at 2^53 − 1 here. */
export function numberSchema(schema: NumberSchema): JsonSchema {
  const { type, bits } = schema;
  const combinations = bits === undefined ? undefined : combinationsOf(bits);
  if (combinations) return { type: "integer", enum: combinations, ...(isBounded(schema) && bounds(schema)) };
  if (!type) return { type: "number", ...bounds(schema) };
  const range = NUMBER_TYPES[type];
  return {
    type: range.integer ? "integer" : "number",
    ...(FORMATS.has(type) && { format: type }),
    ...bounds(within(schema, range)),
  };
}

/** The maximum number of combinations of flags that are listed. */
const LISTED = 64;

/**
 * Flags without a gap between them are all integers up to their sum, and are described that way. JSON Schema cannot express bits:
 * for a few flags with gaps, all combinations are listed; for many, only the bounds are given.
 */
function combinationsOf(bits: number): readonly number[] | undefined {
  const digits = [...bits.toString(2)].reverse();
  const flags = digits.flatMap((digit, i) => (digit === "1" ? [2 ** i] : []));
  if (flags.length === digits.length || 2 ** flags.length > LISTED) return undefined;
  const all = [0];
  for (const flag of flags) all.push(...all.map((sum) => sum + flag));
  return all.toSorted((a, b) => a - b);
}

/** Whether flags are constrained beyond having no other bits. */
function isBounded({ bits = 0, minimum, maximum, ...more }: NumberSchema): boolean {
  const { exclusiveMinimum, exclusiveMaximum, multipleOf } = more;
  const others = [exclusiveMinimum, exclusiveMaximum, multipleOf].some((each) => each !== undefined);
  return others || minimum !== 0 || maximum === undefined || maximum < bits;
}

/** The written bounds, and those of a range if they are narrower than the written ones. */
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
