import { many } from "./many.js";
import { text } from "./text.js";

/** A value as a header; for a list, its members. */
export function header(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : many(value).map(text).join(", ");
}
