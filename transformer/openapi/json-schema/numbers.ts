import type { JsonSchema } from "../../../runtime/contract/document.js";
import type { NumberSchema } from "../../schema.js";

interface Bounds {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly exclusiveMinimum?: number | undefined;
  readonly exclusiveMaximum?: number | undefined;
  readonly multipleOf?: number | undefined;
}

interface NumberType {
  readonly type: "integer" | "number";
  /** Only formats that OpenAPI 3.1 itself defines (4.4, "Data Types"). */
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The 64-bit types say by `format` what no bound can: a JSON number in JavaScript is inexact beyond 2^53. */
const NUMBER_TYPES: Readonly<Record<NonNullable<NumberSchema["type"]>, NumberType>> = {
  int: { type: "integer" },
  int32: { type: "integer", format: "int32", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uint32: { type: "integer", minimum: 0, maximum: 2 ** 32 - 1 },
  int64: { type: "integer", format: "int64" },
  uint64: { type: "integer", minimum: 0 },
  float: { type: "number", format: "float" },
};

export function numberSchema(schema: NumberSchema): JsonSchema {
  const { minimum, maximum, ...type } = schema.type
    ? NUMBER_TYPES[schema.type]
    : ({ type: "number" } as NumberType);
  return {
    ...type,
    ...bounds({
      ...schema,
      minimum: strictest(Math.max, schema.minimum, minimum),
      maximum: strictest(Math.min, schema.maximum, maximum),
    }),
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

function strictest(pick: (a: number, b: number) => number, a: number | undefined, b: number | undefined) {
  return a === undefined || b === undefined ? (a ?? b) : pick(a, b);
}
