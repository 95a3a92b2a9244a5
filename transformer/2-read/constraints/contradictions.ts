import { NUMBER_TYPES } from "../../number-types.js";
import type { NumberSchema, Schema } from "../../schema.js";

/** Why no value can meet the schema's own constraints; `undefined` if some can. */
export function contradictionIn(schema: Schema): string | undefined {
  switch (schema.kind) {
    case "string":
      return above("minLength", schema.minLength, "maxLength", schema.maxLength);
    case "array":
    case "set":
      return above("minItems", schema.minItems, "maxItems", schema.maxItems);
    case "number":
      return inBounds(schema) ?? inInteger(schema);
    case "bigint": {
      const digits = (text: string | undefined) => (text === undefined ? undefined : BigInt(text));
      return inBounds({
        minimum: digits(schema.minimum),
        maximum: digits(schema.maximum),
        exclusiveMinimum: digits(schema.exclusiveMinimum),
        exclusiveMaximum: digits(schema.exclusiveMaximum),
      });
    }
    case "union":
      return schema.members.map(contradictionIn).find((reason) => reason !== undefined);
    // These have no constraints, or none that could contradict another.
    case "boolean":
    case "null":
    case "literal":
    case "template":
    case "parsed":
    case "upload":
    case "unknown":
    case "never":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
    case "ref":
      return undefined;
  }
}

interface Bounds {
  readonly minimum?: number | bigint | undefined;
  readonly maximum?: number | bigint | undefined;
  readonly exclusiveMinimum?: number | bigint | undefined;
  readonly exclusiveMaximum?: number | bigint | undefined;
}

function inBounds({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Bounds): string | undefined {
  return (
    above("minimum", minimum, "maximum", maximum) ??
    reaches("minimum", minimum, "exclusiveMaximum", exclusiveMaximum) ??
    reaches("exclusiveMinimum", exclusiveMinimum, "maximum", maximum) ??
    reaches("exclusiveMinimum", exclusiveMinimum, "exclusiveMaximum", exclusiveMaximum)
  );
}

/** Bounds with numbers between them may have no whole number between them. */
function inInteger(schema: NumberSchema): string | undefined {
  const range = schema.type && NUMBER_TYPES[schema.type];
  if (!range?.integer) return undefined;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const lowest = Math.max(
    range.minimum,
    Math.ceil(minimum ?? range.minimum),
    Math.floor((exclusiveMinimum ?? range.minimum - 1) + 1),
  );
  const highest = Math.min(
    range.maximum,
    Math.floor(maximum ?? range.maximum),
    Math.ceil((exclusiveMaximum ?? range.maximum + 1) - 1),
  );
  return lowest > highest ? `no ${schema.type} is within the bounds` : undefined;
}

function above(
  low: string,
  least: number | bigint | undefined,
  high: string,
  most: number | bigint | undefined,
): string | undefined {
  if (least === undefined || most === undefined || least <= most) return undefined;
  return `${low} ${least} is above ${high} ${most}`;
}

function reaches(
  low: string,
  least: number | bigint | undefined,
  high: string,
  most: number | bigint | undefined,
): string | undefined {
  if (least === undefined || most === undefined || least < most) return undefined;
  return `${low} ${least} is not below ${high} ${most}`;
}
