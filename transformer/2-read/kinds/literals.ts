import type { LiteralSchema, Schema } from "../../schema.js";

type LiteralValue = LiteralSchema["values"][number];

/** `LiteralSchema` has no `bigint` literals, so one becomes a bigint with equal bounds. */
export function readLiteral(value: LiteralValue | bigint): Schema {
  if (typeof value === "bigint") return { kind: "bigint", minimum: String(value), maximum: String(value) };
  return { kind: "literal", values: [value] };
}

/** Any combination of an enum's flags, including none: `Permission.Read & Permission.Write` is zero. */
export function readFlags(bits: number): Schema {
  return { kind: "number", type: "int", minimum: 0, maximum: 2 ** bits.toString(2).length - 1, bits };
}

/** Merges literals: distinct values in the given order, and `true | false` becomes `boolean`. Returns no, one or two schemas. */
export function mergeLiterals(literals: readonly LiteralSchema[]): readonly Schema[] {
  const all = [...new Set(literals.flatMap((literal) => literal.values))];
  const isBoolean = all.includes(true) && all.includes(false);
  const values = isBoolean ? all.filter((value) => typeof value !== "boolean") : all;
  const checks = literals[0]?.checks;
  const notes = {
    ...(checks && { checks }),
    ...(literals.some((literal) => literal.secret) && { secret: true }),
    // The checker copies a tag onto every member of a union, so one copy is enough.
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
