import { FORMATS, type FormatName, isFormat } from "../../../runtime/contract/formats.js";
import type { NumberSchema } from "../../schema.js";
import type { CONSTRAINTS } from "../../tag-names.js";

/** One constraint, from typia's tags or from JSDoc. */
export type Constraint = Demand & {
  /** Replaces the usual message for a value that breaks it. */
  readonly message?: string;
};

type Demand =
  | { readonly keyword: BoundKeyword; readonly value: number | bigint }
  | { readonly keyword: SizeKeyword; readonly value: number }
  | { readonly keyword: "pattern"; readonly value: string }
  | { readonly keyword: "format"; readonly value: FormatName }
  | { readonly keyword: "uniqueItems"; readonly value: boolean }
  | { readonly keyword: "type"; readonly value: NumberType };

export type BoundKeyword = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf";
export type SizeKeyword = "minLength" | "maxLength" | "minItems" | "maxItems";
/** Every JavaScript number is a `double`, so it constrains nothing. */
export type NumberType = NonNullable<NumberSchema["type"]> | "double";
export type Keyword = Constraint["keyword"];

const MAKERS: Readonly<Record<(typeof CONSTRAINTS)[number], (value: unknown) => Constraint | string>> = {
  minimum: (value) => bound("minimum", value),
  maximum: (value) => bound("maximum", value),
  exclusiveMinimum: (value) => bound("exclusiveMinimum", value),
  exclusiveMaximum: (value) => bound("exclusiveMaximum", value),
  multipleOf: (value) => (isNumeric(value) && value <= 0 ? "a number above 0" : bound("multipleOf", value)),
  minLength: (value) => size("minLength", value),
  maxLength: (value) => size("maxLength", value),
  minItems: (value) => size("minItems", value),
  maxItems: (value) => size("maxItems", value),
  pattern: (value) =>
    typeof value === "string" && isRegularExpression(value)
      ? { keyword: "pattern", value }
      : "a regular expression (ECMA-262)",
  format: (value) =>
    isFormat(value) ? { keyword: "format", value } : `one of ${Object.keys(FORMATS).join(", ")}`,
  uniqueItems: (value) =>
    typeof value === "boolean" ? { keyword: "uniqueItems", value } : "true, false, or nothing",
  type: (value) =>
    isNumberType(value) ? { keyword: "type", value } : `one of ${[...NUMBER_TYPES].join(", ")}`,
};

const NUMBER_TYPES: ReadonlySet<string> = new Set("int int32 uint32 int64 uint64 float double".split(" "));

export function isKeyword(name: string): name is Keyword {
  return Object.hasOwn(MAKERS, name);
}

/** A constraint with that value; if the value is invalid, a text that says what it should be. */
export function constraint(keyword: Keyword, value: unknown): Constraint | string {
  return MAKERS[keyword](value);
}

export function textOf({ keyword, value }: Constraint): string {
  return `${keyword} ${value}`;
}

function bound(keyword: BoundKeyword, value: unknown): Constraint | string {
  return isNumeric(value) ? { keyword, value } : "a number";
}

function size(keyword: SizeKeyword, value: unknown): Constraint | string {
  const isSize = typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
  return isSize ? { keyword, value } : "a whole number from 0";
}

function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value));
}

function isNumberType(value: unknown): value is NumberType {
  return typeof value === "string" && NUMBER_TYPES.has(value);
}

/** With `u` as JSON Schema recommends, or without, which allows needless escapes. */
function isRegularExpression(source: string): boolean {
  return ["u", ""].some((flags) => {
    try {
      return new RegExp(source, flags) instanceof RegExp;
    } catch {
      return false;
    }
  });
}
