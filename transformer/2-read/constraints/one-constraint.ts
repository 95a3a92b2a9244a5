import type {
  ArraySchema,
  BigintSchema,
  NumberSchema,
  Schema,
  SetSchema,
  StringSchema,
} from "../../schema.js";
import type { BoundKeyword, Constraint, NumberType, SizeKeyword } from "./constraint.js";

/** A schema with one more constraint; or that the constraint does not apply to it, or leaves no values. */
export type Applied = Schema | "inapplicable" | "impossible";

export function onString(schema: StringSchema, each: Constraint): Applied {
  switch (each.keyword) {
    case "minLength":
    case "maxLength":
      return { ...schema, [each.keyword]: stricter(each.keyword, schema[each.keyword], each.value) };
    case "pattern":
      return { ...schema, patterns: [...new Set([...(schema.patterns ?? []), each.value])] };
    case "format":
      if (schema.format !== undefined && schema.format !== each.value) return "impossible";
      return { ...schema, format: each.value };
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf":
    case "minItems":
    case "maxItems":
    case "uniqueItems":
    case "type":
      return "inapplicable";
  }
}

export function onNumber(schema: NumberSchema, each: Constraint): Applied {
  switch (each.keyword) {
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf": {
      const value = Number(each.value);
      if (typeof each.value === "bigint" && !Number.isSafeInteger(value)) return "impossible";
      if (each.keyword === "multipleOf" && differs(schema.multipleOf, value)) return "impossible";
      return { ...schema, [each.keyword]: stricter(each.keyword, schema[each.keyword], value) };
    }
    case "type": {
      if (each.value === "double") return schema;
      const type = narrower(schema.type, each.value);
      return type ? { ...schema, type } : "impossible";
    }
    case "minLength":
    case "maxLength":
    case "pattern":
    case "format":
    case "minItems":
    case "maxItems":
    case "uniqueItems":
      return "inapplicable";
  }
}

export function onBigint(schema: BigintSchema, each: Constraint): Applied {
  switch (each.keyword) {
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf": {
      if (typeof each.value === "number" && !Number.isSafeInteger(each.value)) return "impossible";
      const before = schema[each.keyword];
      const value = BigInt(each.value);
      if (each.keyword === "multipleOf" && differs(before, String(value))) return "impossible";
      const now = stricter(each.keyword, before === undefined ? undefined : BigInt(before), value);
      return { ...schema, [each.keyword]: String(now) };
    }
    case "type": {
      const range = BIGINT_RANGES[each.value];
      if (!range) return "inapplicable";
      const minimum = stricter("minimum", asBigint(schema.minimum), range[0]);
      const maximum = stricter("maximum", asBigint(schema.maximum), range[1]);
      return { ...schema, minimum: String(minimum), maximum: String(maximum) };
    }
    case "minLength":
    case "maxLength":
    case "pattern":
    case "format":
    case "minItems":
    case "maxItems":
    case "uniqueItems":
      return "inapplicable";
  }
}

const BIGINT_RANGES: { readonly [type in NumberType]?: readonly [bigint, bigint] } = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

export function onArray(schema: ArraySchema, each: Constraint): Applied {
  return each.keyword === "uniqueItems" ? { ...schema, uniqueItems: each.value } : onItems(schema, each);
}

export function onItems(schema: ArraySchema | SetSchema, each: Constraint): Applied {
  if (each.keyword !== "minItems" && each.keyword !== "maxItems") return "inapplicable";
  return { ...schema, [each.keyword]: stricter(each.keyword, schema[each.keyword], each.value) };
}

/** Two constraints of one kind both apply, so the stricter one is kept. */
function stricter<Value extends number | bigint>(
  keyword: BoundKeyword | SizeKeyword,
  before: Value | undefined,
  now: Value,
): Value {
  if (before === undefined) return now;
  const isLower = keyword.startsWith("min") || keyword === "exclusiveMinimum";
  return isLower === now > before ? now : before;
}

/** `Int & Type<"int32">` is `int32`; `undefined` for types that exclude each other. */
function narrower(before: NumberSchema["type"], now: Exclude<NumberType, "double">): NumberSchema["type"] {
  if (before === undefined || before === now || before === "int") {
    return before === "int" && now === "float" ? undefined : now;
  }
  return now === "int" && before !== "float" ? before : undefined;
}

function differs<Value>(before: Value | undefined, now: Value): boolean {
  return before !== undefined && before !== now;
}

function asBigint(digits: string | undefined): bigint | undefined {
  return digits === undefined ? undefined : BigInt(digits);
}
