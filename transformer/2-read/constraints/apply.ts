import type { FormatName } from "../../../runtime/contract/formats.js";
import { CS2010, CS2011 } from "../../diagnostics/catalogue.js";
import { factsOf } from "../../kinds.js";
import { parsedType } from "../../parsed-types.js";
import type {
  ArraySchema,
  BigintSchema,
  NumberSchema,
  Schema,
  SetSchema,
  StringSchema,
} from "../../schema.js";
import type { Place } from "../place.js";
import type { Reading } from "../reading.js";
import {
  type BoundKeyword,
  type Constraint,
  type NumberType,
  type SizeKeyword,
  textOf,
} from "./constraint.js";
import { contradictionIn } from "./contradictions.js";
import { fits } from "./fits.js";
import { slowPatternDiagnostic } from "./slow-pattern.js";

/**
 * The schema with all the constraints. One that does not apply to the type, or that together with the others no
 * value can meet, is reported and left out.
 */
export function applyConstraints(
  schema: Schema,
  constraints: readonly Constraint[],
  place: Place,
  reading: Reading,
): Schema {
  if (constraints.length === 0 || schema.kind === "never") return schema;
  let result: Schema = schema;
  for (const each of constraints) {
    const next = apply(result, each, reading);
    if (next === "inapplicable") {
      reading.report(CS2010({ constraint: textOf(each), type: nameOfKind(schema, reading) }), place);
    } else if (next === "impossible") {
      reading.report(CS2011({ reason: `${textOf(each)} leaves no value` }), place);
    } else {
      result = next;
    }
  }
  const reason = contradictionIn(result);
  if (reason !== undefined) {
    reading.report(CS2011({ reason }), place);
    return schema;
  }
  for (const each of constraints)
    if (each.keyword === "pattern") reportSlow(each.value, result, place, reading);
  return result;
}

/** A pattern that a text can keep busy, unless the text is short. */
function reportSlow(pattern: string, schema: Schema, place: Place, reading: Reading): void {
  const slow = reading.slowPattern(pattern, longestOf(schema));
  if (slow) reading.report(slowPatternDiagnostic(pattern, slow), place);
}

function longestOf(schema: Schema): number {
  if (schema.kind === "union") return Math.max(...schema.members.map(longestOf));
  return schema.kind === "string" ? (schema.maxLength ?? Number.POSITIVE_INFINITY) : 0;
}

type Applied = Schema | "inapplicable" | "impossible";

function apply(schema: Schema, each: Constraint, reading: Reading): Applied {
  switch (schema.kind) {
    case "string":
      return saying(onString(schema, each), schema, each);
    case "number":
      return saying(onNumber(schema, each), schema, each);
    case "bigint":
      return each.keyword === "type" ? onRange(schema, each) : saying(onBigint(schema, each), schema, each);
    case "array":
      return saying(onArray(schema, each), schema, each);
    case "set":
      return each.keyword === "uniqueItems" ? schema : saying(onItems(schema, each), schema, each);
    case "parsed":
      return onFormat(schema, each, parsedType(schema.type).formats);
    case "literal": {
      const base = apply({ kind: typeof schema.values[0] } as Schema, each, reading);
      if (typeof base === "string") return base;
      return schema.values.every((value) => fits(base, value, reading)) ? schema : "impossible";
    }
    case "ref": {
      // The constraint belongs to this use of the type, which is therefore written out here.
      const resolved = reading.resolve(schema);
      if (resolved?.kind !== "union" && resolved?.kind !== "literal") return "inapplicable";
      const { annotations: _, ...plain } = resolved;
      return apply(plain, each, reading);
    }
    case "union": {
      const members = schema.members.map((member) => apply(member, each, reading));
      if (members.includes("impossible")) return "impossible";
      if (members.every((member) => member === "inapplicable")) return "inapplicable";
      return {
        ...schema,
        members: schema.members.flatMap((member, i) => {
          const applied = members[i];
          if (applied === undefined || typeof applied === "string") return [member];
          return applied.kind === "union" ? applied.members : [applied];
        }),
      };
    }
    case "boolean":
    case "null":
    case "template":
    case "unknown":
    case "never":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
      return "inapplicable";
  }
}

/** What the type says by itself may be said again. */
function onFormat(schema: Schema, each: Constraint, own: readonly FormatName[]): Applied {
  return each.keyword === "format" && own.includes(each.value)
    ? saying(schema, schema, each)
    : "inapplicable";
}

/** The schema with the words of a constraint; those of one that it overrules are gone. */
function saying(after: Applied, before: Schema, each: Constraint): Applied {
  if (typeof after === "string") return after;
  const { keyword, message } = each;
  const key = keyword === "pattern" ? `pattern ${each.value}` : keyword;
  const now: unknown = Reflect.get(after, keyword);
  // A stricter one was there before.
  if (now !== undefined && String(now) !== String(each.value)) return after;
  if (message !== undefined) return { ...after, messages: { ...after.messages, [key]: message } };
  if (after.messages?.[key] === undefined || now === Reflect.get(before, keyword)) return after;
  const { [key]: _, ...others } = after.messages;
  const { messages: __, ...plain } = after;
  return Object.keys(others).length > 0 ? { ...plain, messages: others } : plain;
}

/** `int64` is a range, and so are its words. */
function onRange(schema: BigintSchema, each: Constraint): Applied {
  const after = onBigint(schema, each);
  if (typeof after === "string" || after.kind !== "bigint") return after;
  const words = each.message === undefined ? {} : { message: each.message };
  return (["minimum", "maximum"] as const).reduce<Applied>((result, keyword) => {
    const value = after[keyword];
    if (value === undefined || value === schema[keyword]) return result;
    return saying(result, schema, { keyword, value: BigInt(value), ...words });
  }, after);
}

function onString(schema: StringSchema, each: Constraint): Applied {
  switch (each.keyword) {
    case "minLength":
    case "maxLength":
      return { ...schema, [each.keyword]: stricter(each.keyword, schema[each.keyword], each.value) };
    case "pattern":
      return { ...schema, patterns: [...new Set([...(schema.patterns ?? []), each.value])] };
    case "format":
      if (schema.format !== undefined && schema.format !== each.value) return "impossible";
      return { ...schema, format: each.value };
    default:
      return "inapplicable";
  }
}

function onNumber(schema: NumberSchema, each: Constraint): Applied {
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
    default:
      return "inapplicable";
  }
}

function onBigint(schema: BigintSchema, each: Constraint): Applied {
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
    default:
      return "inapplicable";
  }
}

const BIGINT_RANGES: { readonly [type in NumberType]?: readonly [bigint, bigint] } = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

function onArray(schema: ArraySchema, each: Constraint): Applied {
  return each.keyword === "uniqueItems" ? { ...schema, uniqueItems: each.value } : onItems(schema, each);
}

function onItems(schema: ArraySchema | SetSchema, each: Constraint): Applied {
  if (each.keyword !== "minItems" && each.keyword !== "maxItems") return "inapplicable";
  return { ...schema, [each.keyword]: stricter(each.keyword, schema[each.keyword], each.value) };
}

/** Two constraints of one kind hold both, so the stricter one is left. */
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

/** What a kind is called in a message. */
export function nameOfKind(schema: Schema, reading: Reading): string {
  // A type that is still being read is no alias of a scalar.
  return factsOf(reading.resolve(schema) ?? { kind: "object", properties: [] }).label;
}
