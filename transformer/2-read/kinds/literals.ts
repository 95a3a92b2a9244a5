import type { LiteralSchema, Schema } from "../../schema.js";

type LiteralValue = LiteralSchema["values"][number];

/** A `bigint` literal has no place in `LiteralSchema`, so it is a bigint with one value between its bounds. */
export function readLiteral(value: LiteralValue | bigint): Schema {
  if (typeof value === "bigint") return { kind: "bigint", minimum: String(value), maximum: String(value) };
  return { kind: "literal", values: [value] };
}

/** Any combination of an enum's flags, none of them included: `Permission.Read & Permission.Write` is a zero. */
export function readFlags(bits: number): Schema {
  return { kind: "number", type: "int", minimum: 0, maximum: 2 ** bits.toString(2).length - 1, bits };
}

/**
 * Puts literals together: distinct values in the order given, and `true | false` is `boolean`.
 * Answers none, one or two schemas.
 */
export function mergeLiterals(literals: readonly LiteralSchema[]): readonly Schema[] {
  const all = [...new Set(literals.flatMap((literal) => literal.values))];
  const isBoolean = all.includes(true) && all.includes(false);
  const values = isBoolean ? all.filter((value) => typeof value !== "boolean") : all;
  const checks = literals[0]?.checks;
  const notes = {
    ...(checks && { checks }),
    ...(literals.some((literal) => literal.secret) && { secret: true }),
    // The checker copies a tag onto every member of a union: one copy speaks for all.
    ...annotationsOf(literals),
  };
  const merged: Schema[] = [];
  if (values.length > 0) merged.push({ kind: "literal", values, ...notes });
  if (isBoolean) merged.push({ kind: "boolean", ...notes });
  return merged;
}

function annotationsOf(literals: readonly LiteralSchema[]): Pick<LiteralSchema, "annotations"> {
  const texts = new Set(literals.map((literal) => JSON.stringify(literal.annotations)));
  const annotations = literals[0]?.annotations;
  return texts.size === 1 && annotations ? { annotations } : {};
}
