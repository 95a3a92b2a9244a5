import type { FormatName } from "../../../runtime/contract/formats.js";
import { CS2010, CS2011 } from "../../diagnostics/catalogue.js";
import { factsOf } from "../../kinds.js";
import { parsedType } from "../../parsed-types.js";
import type { BigintSchema, Schema } from "../../schema.js";
import type { Place } from "../place.js";
import type { Reading } from "../reading.js";
import { type Constraint, textOf } from "./constraint.js";
import { contradictionIn } from "./contradictions.js";
import { fits } from "./fits.js";
import { type Applied, onArray, onBigint, onItems, onNumber, onString } from "./one-constraint.js";
import { slowPatternDiagnostic } from "./slow-pattern.js";

/**
 * Returns the schema with all the constraints. A constraint that does not apply to the type, or that contradicts the others, is
 * reported and left out.
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

/** Reports a pattern that a text can keep busy, unless the text is short. */
function reportSlow(pattern: string, schema: Schema, place: Place, reading: Reading): void {
  const slow = reading.slowPattern(pattern, longestOf(schema));
  if (slow) reading.report(slowPatternDiagnostic(pattern, slow), place);
}

function longestOf(schema: Schema): number {
  if (schema.kind === "union") return Math.max(...schema.members.map(longestOf));
  return schema.kind === "string" ? (schema.maxLength ?? Number.POSITIVE_INFINITY) : 0;
}

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
      // The constraint belongs to this use of the type, so the type is written out here.
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
    case "upload":
    case "unknown":
    case "never":
    case "map":
    case "tuple":
    case "object":
    case "toJSON":
      return "inapplicable";
  }
}

/** A format that the type already has may be repeated. */
function onFormat(schema: Schema, each: Constraint, own: readonly FormatName[]): Applied {
  return each.keyword === "format" && own.includes(each.value)
    ? saying(schema, schema, each)
    : "inapplicable";
}

/** Returns the schema with the message of a constraint, and without that of a constraint that it overrules. */
function saying(after: Applied, before: Schema, each: Constraint): Applied {
  if (typeof after === "string") return after;
  const { keyword, message } = each;
  const key = keyword === "pattern" ? `pattern ${each.value}` : keyword;
  const now: unknown = Reflect.get(after, keyword);
  // A stricter constraint was there before.
  if (now !== undefined && String(now) !== String(each.value)) return after;
  if (message !== undefined) return { ...after, messages: { ...after.messages, [key]: message } };
  if (after.messages?.[key] === undefined || now === Reflect.get(before, keyword)) return after;
  const { [key]: _, ...others } = after.messages;
  const { messages: __, ...plain } = after;
  return Object.keys(others).length > 0 ? { ...plain, messages: others } : plain;
}

/** `int64` is a range, and so is its message. */
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

/** The name of a kind in a message. */
export function nameOfKind(schema: Schema, reading: Reading): string {
  // A type that is still being read is not an alias of a scalar.
  return factsOf(reading.resolve(schema) ?? { kind: "object", properties: [] }).label;
}
