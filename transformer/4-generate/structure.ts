import type { Schema } from "../schema.js";

/** Members that describe a type or give its location, and make no difference to its code. */
const SKIPPED: ReadonlySet<string> = new Set(["annotations", "declaration"]);

/** A type as text, the same for types that the same code decodes. */
export function structureOf(schema: Schema): string {
  return JSON.stringify(schema, (name, value: unknown) => (SKIPPED.has(name) ? undefined : value));
}
