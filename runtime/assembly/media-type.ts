import type { Members } from "../contract/members.js";

/**
 * Converts a Media Type Object of 3.2 to 3.1: `itemSchema` describes each item, `schema` describes the whole, "as if it were an
 * array" of its items (3.2.0, 4.14.2.1).
 */
export function asWhole({ itemSchema, ...media }: Members): Members {
  if (itemSchema === undefined) return media;
  return media["schema"] === undefined ? { schema: { type: "array", items: itemSchema }, ...media } : media;
}
