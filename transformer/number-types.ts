import type { NumberSchema } from "./schema.js";

type NumberType = NonNullable<NumberSchema["type"]>;

/** The values of a number type: the smallest, the largest, and whether they are integers. */
export interface NumberRange {
  readonly integer: boolean;
  readonly minimum: number;
  readonly maximum: number;
}

/** The integers that a JSON number represents exactly in JavaScript. */
export const SAFE = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

/** The largest finite number of 32 bits (IEEE 754). */
const MAX_FLOAT = 3.4028235e38;

/** The 64-bit types end where a JSON number in JavaScript stops being exact; `bigint` holds all of their values. */
export const NUMBER_TYPES: Readonly<Record<NumberType, NumberRange>> = {
  int: { integer: true, ...SAFE },
  int32: { integer: true, minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uint32: { integer: true, minimum: 0, maximum: 2 ** 32 - 1 },
  int64: { integer: true, ...SAFE },
  uint64: { integer: true, minimum: 0, maximum: SAFE.maximum },
  float: { integer: false, minimum: -MAX_FLOAT, maximum: MAX_FLOAT },
};
