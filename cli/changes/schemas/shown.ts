import type { Members } from "../../../runtime/contract/members.js";
import { type Alternative, typeOf, valuesOf } from "./alternatives.js";

/** Longer values are cut off. */
const LONGEST = 60;

/** A value in a message: JSON on one line, shortened. */
export function shown(value: unknown): string {
  const text = value === undefined ? "none" : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** A schema in a word or two: `Cat`, `"a" | "b"`, `string`. */
export function shownSchema({ name, value }: Pick<Alternative, "name" | "value">): string {
  return name ?? shownType(value);
}

export function shownType(schema: Members): string {
  const values = valuesOf(schema);
  if (values) return values.length > 4 ? `${values.length} values` : values.map(shown).join(" | ");
  return typeOf(schema) ?? "any";
}
