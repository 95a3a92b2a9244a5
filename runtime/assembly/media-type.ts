import type { Members } from "../contract/members.js";

/**
 * A Media Type Object of 3.2 as 3.1 can say it: where `itemSchema` describes each item, `schema` describes the whole, "as if
 * it were an array" of its items (3.2.0, 4.14.2.1).
 */
export function asWhole({ itemSchema, ...media }: Members): Members {
  if (itemSchema === undefined) return media;
  return media["schema"] === undefined ? { schema: { type: "array", items: itemSchema }, ...media } : media;
}
